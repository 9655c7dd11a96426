"""The Metropolis algorithm, for the sensitivity of a test that found 18 of 20 ill people."""

# region posterior
def posterior(theta, found=18, missed=2):
    """Likelihood times flat prior; the constant is not needed."""
    if not 0 < theta < 1:
        return 0
    return theta**found * (1 - theta)**missed
# endregion


# region sampler
def metropolis(rng, start, draws, width):
    theta, chain = start, []
    for _ in range(draws):
        proposal = theta + rng.uniform(-width, width)
        if rng.random() < posterior(proposal) / posterior(theta):
            theta = proposal
        chain.append(theta)
    return chain
# endregion
