"""Airports, stadiums and museums that bear a person's name: they are places everybody knows, and nobody's data."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?:aeropuerto|airport|estadio|stadium|teatro|museo|auditorio|arena|parque|terminal|biblioteca)"
    r"(?: internacional)?(?: (?:de la|de los|del|de))? $"
)
_LAST_BEFORE = (
    "aeropuerto", "airport", "estadio", "stadium", "teatro", "museo", "auditorio", "arena", "parque", "terminal", "biblioteca",
    "internacional", "de", "de la", "de los", "del",
)  # fmt: skip
"""What the words before end with; most texts are turned down by it."""
_AFTER = re.compile(
    r"[aistml](?<!\w.)(?:(?<=a)(?:irport|rena)|(?<=i)nterna[tc]ional|(?<=s)tadium|(?<=t)heat(?:er|re)|(?<=m)(?:useum|emorial)"
    r"|(?<=l)ibrary)\b"
)

_PARTS_AFTER = ("port", "aren", "inter", "stad", "theat", "muse", "memor", "libr")
"""What a text has in which the pattern matches: the quicker question."""
_PARTS_BEFORE = ("puerto", "port", "stad", "teatro", "museo", "audito", "arena", "parque", "termin", "biblio")
"""Likewise."""
_REACH = 14


def is_venue(folded: str, start: int, end: int) -> bool:
    """Whether a name is that of an airport, a stadium, a theatre, a museum or a library."""
    if folded[start - 1 : start] == " ":
        left = max(0, start - 50)
        if folded.endswith(_LAST_BEFORE, left, start - 1):
            before = folded[left:start]
            if any(map(before.__contains__, _PARTS_BEFORE)) and _BEFORE.search(before):
                return True
    if not any(map(folded[start : end + _REACH].__contains__, _PARTS_AFTER)):
        return False
    after = _AFTER.search(folded, start, min(len(folded), end + _REACH))
    return after is not None and after.start() <= end + 1
