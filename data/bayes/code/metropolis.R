# The same in R: Rscript metropolis.R prints the mean and a 95 % interval of the posterior.

# region posterior
posterior <- function(theta, found = 18, missed = 2) {
  if (theta <= 0 || theta >= 1) return(0)
  theta^found * (1 - theta)^missed
}
# endregion

# region sampler
metropolis <- function(start, draws, width) {
  theta <- start
  chain <- numeric(draws)
  for (i in seq_len(draws)) {
    proposal <- theta + runif(1, -width, width)
    if (runif(1) < posterior(proposal) / posterior(theta))
      theta <- proposal
    chain[i] <- theta
  }
  chain
}
# endregion

# region run
set.seed(1763)
x <- metropolis(0.5, 20000, 0.2)
x <- x[-(1:500)]
mean(x)
quantile(x, c(0.025, 0.975))
# endregion
