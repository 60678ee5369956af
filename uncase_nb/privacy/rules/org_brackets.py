"""Makers and laboratories named in a bracket: `(Viscofresh 0,5%, Allergan, Madrid)`, `(Azopt®, Alcon Cusí)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.org_words import UP

_BRACKET = re.compile(r"\((?=[^()\n]{0,90}[,;®])([^()\n]{4,120})")
_PART = re.compile(r"[^,;:®™]+")
_FIRM = re.compile(
    rf"[^\S\n]*(?P<v>{UP}[\w’'&-]*[a-z][\w’'&-]*(?:[^\S\n](?:(?:y|and|&|de|of)[^\S\n])?[\w’'&-]+){{0,3}})[^\S\n]*[.®]?$"
)
_PRODUCT = re.compile(r"\d|®|™|%")


class BracketRule:
    """The part of a bracket that is neither the product before it nor the town after it."""

    name = "maker"

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Makers anywhere in a text."""
        for bracket in _BRACKET.finditer(text):
            parts = [(bracket.start(1) + part.start(), part[0]) for part in _PART.finditer(bracket[1])]
            product = bool(_PRODUCT.search(bracket[1]))
            for number, (start, part) in enumerate(parts):
                firm = _FIRM.match(part)
                if (
                    firm
                    and ((product and number) or _town_after(folded, parts, number))
                    and _named(folded, start, firm)
                ):
                    yield Found(start + firm.start("v"), start + firm.end("v"), "ORGANIZATION", 0.5, self.name)


def _town_after(folded: str, parts: list[tuple[int, str]], number: int) -> bool:
    """Whether a later part of the bracket is a place."""
    return any(place_at(folded, start + len(part) - len(part.lstrip())) for start, part in parts[number + 1 :])


def _named(folded: str, start: int, firm: re.Match[str]) -> bool:
    """Whether it is no place and has a word that is no ordinary one."""
    left = start + firm.start("v")
    town = place_at(folded, left)
    if town and town.end >= start + firm.end("v"):  # `Boston Scientific` is none
        return False
    return not all(is_ordinary(word) for word in re.findall(r"[a-z]+", folded[left : start + firm.end("v")]))


RULES = (BracketRule(),)
