"""How far the name of a street, a quarter or a town goes."""

from __future__ import annotations

import re

from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.address_words import LABELS, NOT_STREETS
from uncase_nb.privacy.vocabulary import PARTICLES, STOP

UP = r"[A-ZÀ-ÖØ-Þ]"
_PARTICLE = r"(?:(?i:de|del|la|las|los|el|lo|dels|les|al|da|do|dos|das|of|the)[^\S\n]+|(?i:d|l)['’´])"
_LABEL = rf"(?!(?i:{LABELS})\b)"
_SHORT = r"ta|to|ra|r|t|ng|ic|ral|rof|ons|nel|niv|dte|nos|dor|ol|ap|ra[ln]|sp|co|da|ma|ª|ste|dad|nt|al|nal|ngel"
"""What follows the capital of a shortened word: `Gral.`, `Sta.`; any other word before a full stop ends a sentence."""
_WORD = rf"{_LABEL}{UP}(?:(?:{_SHORT})?\.(?=[^\S\n]?[^\W\d_])|[^\W\d_]*(?:['’´·-][^\W\d_]+)*)"
_TITLE = r"(?:(?i:dra?|gral|sta|sto|ing|lic|prof|cap|cnel|fray|padre|doctora?|general|pintor)\.?[^\S\n]{0,2})?"
_CAPITALS = re.compile(
    rf"{_PARTICLE}{{0,3}}{_TITLE}{_WORD}(?:(?:[^\S\n]|(?<=\.))(?:[yei][^\S\n]+)?{_PARTICLE}{{0,3}}{_WORD}){{0,5}}"
)
_DAY = re.compile(
    r"\d{1,2}\ de\ (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\w)"
)
_PLAIN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DIRECTIONS = re.compile(r"[^\S\n](?:norte|sur|poniente|oriente|centro|pte|ote|nte|north|south|east|west)(?!\w)")


def capitals(text: str, start: int) -> int:
    """Where a capitalised name that begins at `start`, particles included, ends; zero where there is none."""
    match = (
        _DAY.match(text[start : start + 24].lower())
        if text[start : start + 1].isdigit()
        else _CAPITALS.match(text, start)
    )
    if not match:
        return 0
    return match.end() + (start if match.re is _DAY else 0)


def spoken(folded: str, start: int, most: int) -> int:
    """Where a name in lower case, at most so many words, ends before a number; zero where there is none.

    No word of it may be an ordinary one: `la avenida tiene 4 carriles`.
    """
    if day := _DAY.match(folded, start):
        return day.end()
    place, names = start, 0
    while match := _PLAIN.match(folded, place):
        word = match[0]
        if (word in STOP or word in NOT_STREETS) and word not in PARTICLES:
            return 0
        names += word not in PARTICLES
        following = folded[match.end() : match.end() + 1]
        if names > most or not following:
            return 0
        if names and _NUMBER_AHEAD.match(folded, match.end()):
            return match.end()
        if following not in " \u00a0":
            return 0
        place = match.end() + 1
    return 0


_NUMBER_AHEAD = re.compile(
    r"[^\S\n]{0,2},?[^\S\n]{0,2}(?:#|no\.?|num\.?|numero|n[º°.]?|nro\.?)?[^\S\n]{0,2}(?:\d|s/n|(?<=numero )(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien))"
)


def quarter(text: str, folded: str, start: int) -> int:
    """Where the name of a quarter or a town ends: capitalised, listed, or one word in lower case."""
    if end := capitals(text, start):
        listed = place_at(folded, start)
        return _directions(folded, max(end, listed.end if listed else 0))
    if listed := place_at(folded, start):
        return _directions(folded, listed.end)
    place = start
    while match := _PLAIN.match(folded, place):
        if match[0] in PARTICLES:
            place = match.end() + 1
        elif match[0] in STOP or len(match[0]) < 4 or match[0] in NOT_STREETS:
            return 0
        else:
            return _directions(folded, match.end())
    return 0


def _directions(folded: str, end: int) -> int:
    match = _DIRECTIONS.match(folded, end)
    return match.end() if match else end
