"""Names of places, from a data file that names its source and licence, and which of them stands at a position."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from uncase_nb.privacy.fold import fold

FILE = Path(__file__).parent / "data" / "places.txt"
_WORD = re.compile(r"[a-z]+")
_ARTICLES = frozenset(["la", "el", "los", "las", "the", "l", "a", "del", "lo", "don", "dos", "tres", "entre", "t"])


class Place(NamedTuple):
    """A name of the list, found in a text."""

    start: int
    end: int
    doubtful: bool
    """Whether the name is also an ordinary word, a person's name, a brand or a car."""


class _Entry(NamedTuple):
    name: str
    """Folded."""
    lead: int
    """Characters before the word it is listed under."""
    doubtful: bool


@lru_cache(maxsize=1)
def place_index() -> dict[str, tuple[_Entry, ...]]:
    """The names by their first word that is no article, the longest first; read once a process."""
    index: dict[str, list[_Entry]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and line[0] not in "#[":
            for written in line.split("|"):
                name = fold(written.rstrip("?"))
                words = list(_WORD.finditer(name))
                key = words[1] if len(words) > 1 and words[0][0] in _ARTICLES else words[0]
                index.setdefault(key[0], []).append(_Entry(name, key.start(), written.endswith("?")))
    return {key: tuple(sorted(entries, key=lambda each: -len(each.name))) for key, entries in index.items()}


def place_with(folded: str, at: int) -> Place | None:
    """The longest name of the list whose first word, articles aside, begins at a position."""
    word = _WORD.match(folded, at)
    for entry in place_index().get(word[0], ()) if word else ():
        start = at - entry.lead
        if start >= 0 and folded.startswith(entry.name, start):
            end = start + len(entry.name)
            if not _inside(folded, start, end):
                return Place(start, end, entry.doubtful)
    return None


def place_at(folded: str, at: int) -> Place | None:
    """The longest name of the list that begins at a position, its article included."""
    first = _WORD.match(folded, at)
    if first and first[0] in _ARTICLES:
        following = _WORD.search(folded, first.end())
        found = place_with(folded, following.start()) if following else None
        if found and found.start == at:
            return found
    found = place_with(folded, at)
    return found if found and found.start == at else None


def _inside(folded: str, start: int, end: int) -> bool:
    """Whether the name is only a part of a longer word."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return before.isalnum() or after.isalnum() or before == "_" or after == "_"
