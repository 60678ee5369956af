"""Vendi score: how many different conversations there are in effect (Friedman & Dieng 2023).

The exponential of the entropy of the eigenvalues of the similarity matrix: n where no two are alike, 1 where all are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from uncase_nb.evaluation.dataset.resample import jackknife

if TYPE_CHECKING:
    from uncase_nb.evaluation.dataset.vectors import Matrix

SAMPLE = 200
"""Conversations drawn: the matrix is quadratic, so it has a fixed size."""
_NOTHING = 1e-12


def vendi(rows: Matrix) -> tuple[float, float, float]:
    """The effective number of rows of length 1, with its 95 % interval, kept between 1 and their number."""
    value, low, high = jackknife(len(rows), lambda chosen: vendi_score(rows, chosen))
    return value, max(1.0, low), min(float(len(rows)), high)


def vendi_score(rows: Matrix, chosen: Sequence[int] | None = None) -> float:
    """The effective number of all rows, or of those chosen by number, stretched to the number of all."""
    import numpy as np

    drawn = rows if chosen is None else rows[list(chosen)]
    shares = np.linalg.eigvalsh(drawn @ drawn.T / len(drawn))
    shares = shares[shares > _NOTHING]
    return float(np.exp(-(shares * np.log(shares)).sum())) * len(rows) / len(drawn)
