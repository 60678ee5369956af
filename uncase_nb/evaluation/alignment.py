"""Words two texts have in common, in order."""

from __future__ import annotations

from collections.abc import Sequence


def common_words(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """A longest common subsequence, by the bit-parallel row of Hyyrö (2004): a row is one integer.

    Time is the product of the lengths over the word size of an integer's digit.
    """
    places: dict[str, int] = {}
    for number, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << number
    every = (1 << len(first)) - 1
    row = every
    rows = [row]
    for word in second:
        hits = row & places.get(word, 0)
        row = ((row + hits) | (row - hits)) & every
        rows.append(row)
    return _walk(first, second, rows)


def _walk(first: Sequence[str], second: Sequence[str], rows: Sequence[int]) -> list[str]:
    """Back through the rows: the length of the subsequence up to (i, j) is the zero bits below i in row j."""

    def length(i: int, j: int) -> int:
        return i - (rows[j] & ((1 << i) - 1)).bit_count()

    common = []
    i, j = len(first), len(second)
    while i and j:
        if first[i - 1] == second[j - 1]:
            common.append(first[i - 1])
            i, j = i - 1, j - 1
        elif length(i - 1, j) >= length(i, j - 1):
            i -= 1
        else:
            j -= 1
    return common[::-1]
