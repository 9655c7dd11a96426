"""Bayes' rule for a test."""


# region rule
def posterior(prior, sensitivity, specificity):
    """Chance of the illness after a positive test."""
    true = prior * sensitivity
    false = (1 - prior) * (1 - specificity)
    return true / (true + false)
# endregion


if __name__ == "__main__":
    print(posterior(0.01, 0.9, 0.91))
