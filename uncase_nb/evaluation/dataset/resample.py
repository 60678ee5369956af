"""How far a figure could be off, had other texts of the same kind been drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_RESAMPLES = 2_000
_SEED = 20_240_607
_GROUPS = 20
"""Groups of the jackknife."""
_Z = 1.96
_BLOCK = 200
"""Resamples drawn at once, so that memory does not grow with the number of texts."""


def interval(parts: Sequence[int], wholes: Sequence[int]) -> tuple[float, float]:
    """The 95 % percentile interval of `sum(parts) / sum(wholes)` over texts drawn with replacement.

    One value of each sequence a text. The seed is fixed: the same counts give the same interval.
    """
    import numpy as np

    part, whole = np.asarray(parts, dtype=float), np.asarray(wholes, dtype=float)
    if not whole.sum():
        return 0.0, 0.0
    random = np.random.default_rng(_SEED)
    even = np.full(len(whole), 1 / len(whole))
    shares = []
    for _ in range(_RESAMPLES // _BLOCK):
        drawn = random.multinomial(len(whole), even, size=_BLOCK)
        totals = drawn @ whole
        shares.append((drawn @ part)[totals > 0] / totals[totals > 0])
    low, high = np.percentile(np.concatenate(shares), [2.5, 97.5])
    return float(low), float(high)


def jackknife(count: int, statistic: Callable[[Sequence[int]], float]) -> tuple[float, float, float]:
    """A statistic of so many texts with its 95 % interval, leaving out one group of them after the other.

    For what counts different texts: drawn with replacement, texts come twice, and variety would seem less than it is.
    """
    value = statistic(range(count))
    groups = min(_GROUPS, count)
    if groups < 2:
        return value, value, value
    parts = [statistic([n for n in range(count) if n % groups != group]) for group in range(groups)]
    mean = sum(parts) / groups
    error = ((groups - 1) / groups * sum((part - mean) ** 2 for part in parts)) ** 0.5
    return value, value - _Z * error, value + _Z * error
