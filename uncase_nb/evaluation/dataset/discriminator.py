"""How well a classifier tells a dataset from a reference: 0.5 not at all, 1 always."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uncase_nb.evaluation.dataset.area import Area, area

if TYPE_CHECKING:
    from uncase_nb.evaluation.dataset.vectors import Matrix

SAMPLE = 500
"""Conversations of each side that are drawn."""
LEAST = 10
"""Conversations of each side below which nothing can be learned."""
_FOLDS = 5
_RIDGE = 1.0
"""Weight of the penalty: rows have length 1."""


def told_apart(here: Matrix, there: Matrix) -> Area | None:
    """Area under the curve of ridge regression, each fifth scored by what was learned of the others.

    Null where there are too few of either.
    """
    import numpy as np

    if min(len(here), len(there)) < LEAST:
        return None
    rows = np.concatenate((here, there))
    wanted = np.concatenate((np.full(len(here), 1 / len(here)), np.full(len(there), -1 / len(there))))
    wanted *= len(rows) / 2  # both sides weigh the same, however many they are
    fold = np.concatenate((np.arange(len(here)) % _FOLDS, np.arange(len(there)) % _FOLDS))
    scores = np.zeros(len(rows))
    for left_out in range(_FOLDS):
        learned, scored = fold != left_out, fold == left_out
        scores[scored] = _fitted(rows[learned], wanted[learned], rows[scored])
    return area(scores[: len(here)].tolist(), scores[len(here) :].tolist(), paired=False)


def _fitted(rows: Matrix, wanted: Matrix, asked: Matrix) -> Matrix:
    """Ridge regression through the rows' products, which are fewer than the columns."""
    import numpy as np

    mean = rows.mean(axis=0)
    centred = rows - mean
    weights = np.linalg.solve(centred @ centred.T + _RIDGE * np.eye(len(rows)), wanted - wanted.mean())
    scores: Matrix = (asked - mean) @ centred.T @ weights
    return scores
