"""How well a figure separates two kinds of conversations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_RESAMPLES = 1_000
_SEED = 20_240_607


class Area(NamedTuple):
    """Area under the ROC curve, with its 95 % percentile interval over conversations drawn with replacement."""

    value: float
    low: float
    high: float


def area(good: Sequence[float], bad: Sequence[float], *, paired: bool = True) -> Area:
    """How often a good value lies above a bad one, a tie counting half.

    Where they are paired, value n of both belongs to the same conversation, and both are drawn together.
    """
    import numpy as np

    above, below = np.asarray(good, dtype=float)[:, None], np.asarray(bad, dtype=float)[None, :]
    wins = (above > below) + 0.5 * (above == below)
    random = np.random.default_rng(_SEED)
    first = random.multinomial(len(good), np.full(len(good), 1 / len(good)), size=_RESAMPLES)
    second = first if paired else random.multinomial(len(bad), np.full(len(bad), 1 / len(bad)), size=_RESAMPLES)
    shares = np.einsum("rj,rj->r", first @ wins, second) / len(good) / len(bad)
    low, high = np.percentile(shares, [2.5, 97.5])
    return Area(float(wins.mean()), float(low), float(high))
