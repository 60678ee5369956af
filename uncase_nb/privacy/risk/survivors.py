"""Which characters of a text came through anonymization."""

from __future__ import annotations

import re

from uncase_nb.privacy.tokens import TOKEN

_FOREIGN = "the second text is not the first one with tokens in it"


def survivors(before: str, after: str) -> bytearray:
    """A flag for each character of `before`: 1 where it still stands in `after`, its text with tokens.

    Outside tokens `after` holds the text of `before` in order, so the pieces between tokens are looked for from left
    to right. This needs no diff, and is exact but for pieces too short to tell apart.
    """
    kept = bytearray(len(before))
    pieces = _pieces(after)
    if len(pieces) == 1:
        if before != after:
            raise ValueError(_FOREIGN)
        return bytearray(b"\1" * len(before))
    first, last = pieces[0], pieces[-1]
    if not before.startswith(first) or not before.endswith(last):
        raise ValueError(_FOREIGN)
    kept[: len(first)] = b"\1" * len(first)
    at = len(first)
    for piece in pieces[1:-1]:
        place = before.find(piece, at + 1, len(before) - len(last))
        if place < 0:
            raise ValueError(_FOREIGN)
        kept[place : place + len(piece)] = b"\1" * len(piece)
        at = place + len(piece)
    kept[len(before) - len(last) :] = b"\1" * len(last)
    return kept


def runs(text: str, kept: bytearray, start: int, end: int) -> list[str]:
    """The pieces of a place that came through and hold a letter or digit."""
    pieces = ["".join(part) for part in _groups(text[start:end], kept[start:end])]
    return [piece.strip() for piece in pieces if any(char.isalnum() for char in piece)]


def repeated(value: str, before: str, after: str) -> bool:
    """Whether a value stands in `after` as often as in `before`: then nothing took its place."""
    pattern = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    return len(pattern.findall(after)) >= len(pattern.findall(before)) > 0


def _pieces(after: str) -> list[str]:
    at, pieces = 0, []
    for match in TOKEN.finditer(after):
        pieces.append(after[at : match.start()])
        at = match.end()
    return [*pieces, after[at:]]


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
