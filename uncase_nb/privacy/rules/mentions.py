"""Names of places in running text: `vivo en xalapa`, `I moved to Leeds`, `León, Gto.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.places import place_index, place_with
from uncase_nb.privacy.rules.place_cues import (
    after_preposition,
    among_cars,
    is_home,
    is_something_else,
    place_follows,
    state_after,
)

_COUNTY = re.compile(r"(?<![a-z])(?:co\.|county) $")
_SURE, _CUED = 0.6, 0.5
_ATTACHED = frozenset("@#_")
_BETWEEN = re.compile(r"[,(/][^\S\n]?$")
_CLOSED = re.compile(r"[^\S\n]?(?:[.,;)\n]|$)")
_LINK = re.compile(r"(?://|www\.|@)\S*$")


class PlaceRule:
    """A name of the list. A doubtful one must be capitalised and cued, or somebody's home."""

    name = "place"
    first = " ".join(sorted(place_index()))

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name listed under the word at a position, if it is a place here."""
        found = place_with(folded, place)
        if not found:
            return
        start, end, doubtful = found
        if text[start - 1 : start] in _ATTACHED:
            return
        state = state_after(text, end)
        county = _COUNTY.search(folded, max(0, start - 8), start)
        named, start = start, county.start() if county else start
        if doubtful and not state and not _is_cued(text, folded, start, end, capital=text[place].isupper()):
            return
        if is_something_else(folded, named, end):
            return
        if folded[start - 1 : start].isspace() or not _LINK.search(folded, max(0, start - 60), start):
            yield Found(start, state or end, "LOCATION", _CUED if doubtful else _SURE, self.name)


def _is_cued(text: str, folded: str, start: int, end: int, *, capital: bool) -> bool:
    if is_home(folded, start):
        cued = capital or not text[start:end].isupper()
    else:
        listed = capital and _BETWEEN.search(text[max(0, start - 2) : start]) and _CLOSED.match(text, end)
        cued = capital and bool(listed or after_preposition(folded, start) or place_follows(folded, end))
    return cued and not among_cars(folded, start, end)


RULES = (PlaceRule(),)
