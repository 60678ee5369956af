"""Where in the original each pseudonym of the result stands."""

from __future__ import annotations

from collections.abc import Sequence


def originals(before: str, after: str, placed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places in `before` of the pseudonyms placed in `after`; outside them both texts are the same.

    Where a place cannot be told from its neighbour, the earlier one is the shorter.
    """
    edges = [0, *(edge for place in placed for edge in place), len(after)]
    kept = [after[edges[number] : edges[number + 1]] for number in range(0, len(edges), 2)]
    found: list[tuple[int, int]] = []
    at = len(kept[0])
    for number, piece in enumerate(kept[1:], start=1):
        last = number == len(kept) - 1
        end = len(before) - len(piece) if last else before.find(piece, at)
        end = max(at, end)
        found.append((at, end))
        at = end + len(piece)
    return found
