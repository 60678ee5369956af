"""Ages, exchanged within a band: five years for adults, the year itself for children, 90 and over as one."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.numerals import in_words, value_of
from uncase_nb.privacy.surrogates.shape import in_case

_BAND = 5
_ADULT = 18
_TOP = 90
_MONTHS = re.compile(r"mes(?:es)?\b|months?\b|mo\b")
_NUMBER = re.compile(r"\d+")
_SPANISH = re.compile(r"[^\W\d_]+(?: y [^\W\d_]+)?")
_ENGLISH = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def aged(text: str, key: bytes) -> str:
    """The age in the same band, in the form it is written in. Children's years stay, their months do not.

    Within a band the exchange is one to one, so that two ages never become one; they may become each other.
    """
    if match := _NUMBER.search(text):
        new = _banded(int(match[0]), months=bool(_MONTHS.search(fold(text))), key=key)
        return text[: match.start()] + new + text[match.end() :]
    for pattern in (_SPANISH, _ENGLISH):
        for match in pattern.finditer(text):
            if (age := value_of(match[0])) is not None:
                new = _banded(age, months=bool(_MONTHS.search(fold(text))), key=key)
                language = "es" if fold(in_words(age, "es")) == fold(match[0]) else "en"
                written = in_words(int(new), language) if new.isdecimal() else new
                return text[: match.start()] + in_case(written, match[0]) + text[match.end() :]
    return text


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
