"""How far a share could be off, had other texts of the same kind been labelled."""

from __future__ import annotations

from collections.abc import Sequence

_RESAMPLES = 2_000
_SEED = 20_240_607
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
