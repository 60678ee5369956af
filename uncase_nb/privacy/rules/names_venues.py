"""Airports, stadiums and museums that bear a person's name: they are places everybody knows, and nobody's data."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?:aeropuerto|airport|estadio|stadium|teatro|museo|auditorio|arena|parque|terminal|biblioteca)"
    r"(?: internacional)?(?: (?:de la|de los|del|de))? $"
)
_AFTER = re.compile(
    r"\b(?:airport|international|internacional|stadium|theater|theatre|museum|arena|library|memorial)\b"
)


def is_venue(folded: str, start: int, end: int) -> bool:
    """Whether a name is that of an airport, a stadium, a theatre, a museum or a library."""
    if folded[start - 1 : start] == " " and _BEFORE.search(folded[max(0, start - 50) : start]):
        return True
    after = _AFTER.search(folded, start, min(len(folded), end + 14))
    return after is not None and after.start() <= end + 1
