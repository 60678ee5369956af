"""Where somebody is, told by streets that cross: `entre Juárez y Morelos`, `esquina con Medellín`, `Eje Central`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.address_names import capitals
from uncase_nb.privacy.rules.address_words import KNOWN_STREETS
from uncase_nb.privacy.rules.rule import compiled

_HEAD = compiled(
    r"(?P<between>entre(?:[^\S\n]calles?)?)[^\S\n]+|(?:casi[^\S\n])?(?:esquina|esq\b\.?)(?:[^\S\n](?:con|de|a))?[^\S\n]+(?:la[^\S\n]+)?"
    r"|corner[^\S\n]of[^\S\n]+|(?P<eje>eje)[^\S\n](?:central|vial|\d{1,2}[^\S\n](?:norte|sur|oriente|poniente))"
)
_AND = re.compile(r"[^\S\n]+(?:y|and|&|con)[^\S\n]+")
_LISTED = re.compile(r"[a-z]+(?:[^\S\n](?:norte|sur|oriente|poniente))?(?!\w)")


class CornerRule:
    """Two streets, or one and the word for a corner. Between two names both must be streets everybody knows."""

    name = "corner"
    first = "entre esquina esq casi corner eje"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The corner that begins at a place, if there is one."""
        head = _HEAD.match(folded, place)
        if not head:
            return
        if head["eje"]:
            yield Found(place, head.end(), "ADDRESS", 0.5, self.name)
            return
        start = head.end()
        known = _known(folded, start)
        end = known or (0 if head["between"] else capitals(text, start))
        other = _AND.match(folded, end) if end else None
        second = (
            (_known(folded, other.end()) or (capitals(text, other.end()) if known or not head["between"] else 0))
            if other
            else 0
        )
        if second or (end and not head["between"]):
            yield Found(start, second or end, "ADDRESS", 0.5, self.name)


def _known(folded: str, start: int) -> int:
    match = _LISTED.match(folded, start)
    return match.end() if match and match[0].split()[0] in KNOWN_STREETS else 0


RULES = (CornerRule(),)
