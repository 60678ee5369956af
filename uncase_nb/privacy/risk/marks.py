"""Marks around planted values while a copy is built, so that each is found again wherever it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

# Noncharacters of Unicode: no text that is exchanged holds them.
_OPEN, _MIDDLE, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(f"{_OPEN}([0-9]+){_MIDDLE}(.*?){_CLOSE}", re.DOTALL)


class Placement(NamedTuple):
    """Where a planted value stands in a field's text."""

    number: int
    """Of the planted value."""
    start: int
    """First character."""
    end: int
    """One past the last."""


def marked(number: int, value: str) -> str:
    """The value with its number around it."""
    return f"{_OPEN}{number}{_MIDDLE}{value}{_CLOSE}"


def unmarked(text: str) -> tuple[str, list[Placement]]:
    """The text without marks, and where the values are."""
    pieces: list[str] = []
    placements: list[Placement] = []
    length = at = 0
    for match in _MARK.finditer(text):
        pieces += [text[at : match.start()], match[2]]
        start = length + match.start() - at
        length = start + len(match[2])
        placements.append(Placement(int(match[1]), start, length))
        at = match.end()
    return "".join(pieces) + text[at:], placements
