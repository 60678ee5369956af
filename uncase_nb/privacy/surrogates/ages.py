"""Ages, exchanged within a band: five years for adults, the year itself for children, 90 and over as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.numerals import in_words, is_spanish, value_of
from uncase_nb.privacy.surrogates.shape import in_case

_BAND = 5
_ADULT = 18
_TOP = 90
_MONTHS = re.compile(r"mes(?:es)?\b|months?\b|mo\b")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_OLD = re.compile(r"\s+años?\b", re.IGNORECASE)


def aged(text: str, key: bytes) -> str:
    """The ages in the same bands, in the form they are written in. Children's years stay, their months do not.

    Within a band the exchange is one to one, so that two ages never become one; they may become each other.
    """
    made, end = "", 0
    numbers = list(_numbers(text))
    for place, (start, stop, age) in enumerate(numbers):
        unit = text[stop : numbers[place + 1][0] if place + 1 < len(numbers) else len(text)]
        new = _banded(age, months=bool(_MONTHS.search(fold(unit))), key=key)
        made += text[end:start] + _like(text[start:stop], new, unit)
        end = stop
    return made + text[end:]


def _numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of every number, in figures or words; `y un` and `twenty six` are parts of one."""
    pieces = list(_PIECE.finditer(text))
    end = 0
    for place, piece in enumerate(pieces):
        rest = [other.end() for other in pieces[place + 1 : place + 3]]
        for stop in (*reversed(rest), piece.end()):
            value = value_of(text[piece.start() : stop])
            if piece.start() >= end and value is not None:
                end = stop
                yield piece.start(), stop, value
                break


def _like(written: str, new: str, unit: str) -> str:
    """The new age in figures or in words of the same language, as the old one was."""
    if written.isdecimal() or not new.isdecimal():
        return new
    spanish = is_spanish(written)
    words = in_words(int(new), "es" if spanish else "en")
    if spanish and _OLD.match(unit):
        words = re.sub("iuno$", "iún", re.sub(" uno$", " un", words))
    if not spanish and " " in written:
        words = words.replace("-", " ")
    return in_case(words, written)


def _banded(age: int, *, months: bool, key: bytes) -> str:
    if months:
        first = age // 12 * 12
        return str(_turned(age, max(first, 1), first + 12, key))
    if age >= _TOP:
        return f"{_TOP}+"
    if age < _ADULT:
        return str(age)
    first = age // _BAND * _BAND
    return str(_turned(age, max(first, _ADULT), first + _BAND, key))


def _turned(age: int, first: int, end: int, key: bytes) -> int:
    """Moved around the circle of a band by a keyed step, never none."""
    size = end - first
    return first + (age - first + 1 + Draw(key, "ages", str(first), str(size)).below(size - 1)) % size
