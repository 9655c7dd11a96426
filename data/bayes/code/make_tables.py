"""Makes the deck's tables of computed numbers: python3 code/make_tables.py, in the deck's folder.

Random numbers come from Random.random(), which gives the same for a seed in every version of Python; so a second run
writes the same files.
"""
import csv
import math
import random
import statistics
import sys
from pathlib import Path

from metropolis import metropolis

SEED = 1763
WIDTH = 0.2
STARTS = (0.05, 0.35, 0.65, 0.95)  # a chain each
WARM_UP = 500
KEPT = 2000  # of each chain
TRACED = 120

SENSITIVITY = 0.9
SPECIFICITY = 0.9


def write(folder, name, head, rows):
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


def percent(share, digits=1):
    return f"{100 * share:.{digits}f}"


def after_positive(before, times=1):
    """Chance of the illness after that many positive results."""
    ill = before * SENSITIVITY**times
    return ill / (ill + (1 - before) * (1 - SPECIFICITY)**times)


def density(theta, a, b):
    """Of Beta(a, b)."""
    constant = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(constant) * theta**(a - 1) * (1 - theta)**(b - 1)


def prevalence_table(folder):
    groups = (2, 5, 10, 20, 100, 1000)
    write(folder, "prevalence", ("one-in", "group@en", "group@de", "ill"),
          [(n, f"1 in {n:,}", f"1 von {n:,}".replace(",", "."), percent(after_positive(1 / n))) for n in reversed(groups)])


def repeats_table(folder):
    names = (("before", "before the test", "vor dem Test"), ("one", "1 positive", "1 positiv"),
             ("two", "2 positive", "2 positiv"), ("three", "3 positive", "3 positiv"))
    write(folder, "repeats", ("id", "results@en", "results@de", "ill"),
          [(*name, percent(after_positive(0.01, times))) for times, name in enumerate(names)])


def densities_table(folder):
    """Flat prior, and what is known after 4 of 5, 18 of 20 and 90 of 100."""
    data = ((1, 1), (5, 2), (19, 3), (91, 11))
    write(folder, "densities", ("theta", "prior", "five", "twenty", "hundred"),
          [(theta, *(f"{density(theta / 100, a, b):.2f}" for a, b in data)) for theta in range(30, 101)])


def r_hat(chains):
    """Gelman and Rubin's: how much wider all chains together are than each by itself; near 1 when they agree."""
    n = len(chains[0])
    within = statistics.fmean(map(statistics.variance, chains))
    between = statistics.variance(map(statistics.fmean, chains))
    return math.sqrt(((n - 1) / n * within + between) / within)


def effective_size(chains):
    """How many independent draws would be as good: autocorrelations summed in pairs while those are above 0 (Geyer)."""
    n = len(chains[0])
    mean = statistics.fmean(theta for chain in chains for theta in chain)

    def covariance(lag):
        return statistics.fmean((a - mean) * (b - mean) for chain in chains for a, b in zip(chain, chain[lag:]))

    total, lag, variance = 0, 0, covariance(0)
    while lag < n - 1 and (pair := (covariance(lag) + covariance(lag + 1)) / variance) > 0:
        total, lag = total + pair, lag + 2
    return n * len(chains) / (2 * total - 1)


def moved(chains):
    """Share of proposals that were taken."""
    return statistics.fmean(a != b for chain in chains for a, b in zip(chain, chain[1:]))


def simulation_tables(folder):
    chains = [metropolis(random.Random(SEED + i), start, WARM_UP + KEPT, WIDTH) for i, start in enumerate(STARTS)]
    traced = list(zip(*chains))[:TRACED]
    write(folder, "trace", ("step", "first", "second", "third", "fourth"),
          [(i + 1, *(percent(theta) for theta in thetas)) for i, thetas in enumerate(traced)])
    kept = [chain[WARM_UP:] for chain in chains]
    draws = [theta for chain in kept for theta in chain]
    write(folder, "draws", ("draw", "sensitivity"),
          [(i + 1, percent(theta, 2)) for i, theta in enumerate(draws)])
    ordered = sorted(draws)
    write(folder, "simulation", ("id", "share", "number"), [
        ("draws", "", len(draws)),
        ("mean", percent(statistics.fmean(draws)), ""),
        ("lower", percent(ordered[len(draws) // 40]), ""),
        ("upper", percent(ordered[-len(draws) // 40]), ""),
        ("moved", percent(moved(chains), 0), ""),
        ("effective", "", int(round(effective_size(kept), -2))),
        ("r-hat", "", f"{r_hat(kept):.3f}"),
    ])


if __name__ == "__main__":
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "tables"
    for make in (prevalence_table, repeats_table, densities_table, simulation_tables):
        make(into)
