"""A vector for every conversation: of the words it uses, or of a sentence-embedding model."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from uncase_nb.evaluation.dataset.reading import Spoken, without_figures
from uncase_nb.evaluation.text import is_function_word, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

Vectors = Callable[[Sequence[Spoken]], "Matrix"]
"""One row of length 1 a conversation."""
_WIDTH = 1_024
"""Columns words are hashed into: enough that few of a conversation's hundred stems fall together."""


def word_vectors(spoken: Sequence[Spoken]) -> Matrix:
    """Topic stems, and neighbours of two, hashed into columns; how often matters by its square root."""
    import numpy as np

    matrix = np.zeros((len(spoken), _WIDTH))
    for row, each in enumerate(spoken):
        for turn in each.turns:
            stems = [
                stem(word, each.language) for word in without_figures(turn) if not is_function_word(word, each.language)
            ]
            for feature in (*stems, *map(" ".join, pairwise(stems))):
                matrix[row, zlib.crc32(feature.encode()) % _WIDTH] += 1
    return normalized(np.sqrt(matrix))


def normalized(matrix: Matrix) -> Matrix:
    """Rows of length 1; an empty row stays empty."""
    import numpy as np

    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    rows: Matrix = np.divide(matrix, lengths, out=np.zeros_like(matrix), where=lengths > 0)
    return rows
