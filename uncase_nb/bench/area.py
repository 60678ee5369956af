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


def area(good: Sequence[float], bad: Sequence[float]) -> Area:
    """How often a good value lies above a bad one, a tie counting half.

    Value n of both belongs to the same conversation, so that both are drawn together.
    """
    import numpy as np

    above, below = np.asarray(good, dtype=float)[:, None], np.asarray(bad, dtype=float)[None, :]
    wins = (above > below) + 0.5 * (above == below)
    drawn = np.random.default_rng(_SEED).multinomial(len(good), np.full(len(good), 1 / len(good)), size=_RESAMPLES)
    shares = np.einsum("ri,ri->r", drawn @ wins, drawn) / len(good) ** 2
    low, high = np.percentile(shares, [2.5, 97.5])
    return Area(float(wins.mean()), float(low), float(high))
