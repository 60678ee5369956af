"""Which characters of a text came through anonymization."""

from __future__ import annotations

from collections.abc import Sequence

_FOREIGN = "the second text is not the first one with replacements in it"


def survivors(before: str, after: str, replaced: Sequence[tuple[int, int]]) -> bytearray:
    """A flag for each character of `before`: 1 where it still stands in `after`.

    Outside the places `replaced` in it, `after` holds the text of `before` in order, so its pieces are looked for from
    left to right. This needs no diff, and is exact but for pieces too short to tell apart.

    Raises:
        ValueError: where the rest of `after` is not the text of `before`.
    """
    if not replaced:
        if before != after:
            raise ValueError(_FOREIGN)
        return bytearray(b"\1" * len(before))
    first, *middle, last = _pieces(after, replaced)
    if not before.startswith(first) or not before.endswith(last) or len(first) + len(last) >= len(before):
        raise ValueError(_FOREIGN)
    kept = bytearray(len(before))
    kept[: len(first)] = b"\1" * len(first)
    at, stop = len(first), len(before) - len(last)
    for piece in middle:
        place = before.find(piece, at + 1, stop)  # something was replaced between two pieces
        if place < 0:
            raise ValueError(_FOREIGN)
        kept[place : place + len(piece)] = b"\1" * len(piece)
        at = place + len(piece)
    kept[stop:] = b"\1" * len(last)
    return kept


def runs(text: str, kept: bytearray, start: int, end: int) -> list[str]:
    """The pieces of a place that came through and hold a letter or digit."""
    pieces = ["".join(part) for part in _groups(text[start:end], kept[start:end])]
    return [piece.strip() for piece in pieces if any(char.isalnum() for char in piece)]


def _pieces(after: str, replaced: Sequence[tuple[int, int]]) -> list[str]:
    edges = [0, *(edge for place in sorted(replaced) for edge in place), len(after)]
    return [after[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _groups(text: str, flags: bytearray) -> list[list[str]]:
    groups: list[list[str]] = []
    previous = 0
    for char, flag in zip(text, flags, strict=True):
        if flag:
            if not previous:
                groups.append([])
            groups[-1].append(char)
        previous = flag
    return groups
