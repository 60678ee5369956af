"""Mexican registry codes: population (CURP), tax (RFC) and voter (elector key), made of the surrogate's own name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import scrambled

_CURP = re.compile(r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d")
_RFC = re.compile(r"([A-ZÑ&]{3,4})(\d{6})([A-Z0-9]{3})?")
_INE = re.compile(r"[A-Z]{6}\d{8}[HM]\d{3}")
_ABROAD = "NE"  # "nacido en el extranjero": no Mexican state
_VOWELS = "AEIOU"
_CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"
_HOMOCLAVE = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # the tax office leaves out I and O
_CENTURY_PIVOT = 30
_CENTURY = 2000
_STATES = (40, 80)  # elector keys number states 01 to 32, and 87 and 88 abroad: nothing lies between
_DAYS = 9000


def curp_core(bare: str, draw: Draw, context: Context) -> str:
    """A CURP with a valid check digit, born abroad, of the surrogate's initials and shifted birth date."""
    if not _CURP.fullmatch(bare):
        return scrambled(bare, draw)
    from stdnum.mx import curp

    century = 1900 if bare[16].isdigit() else _CENTURY
    born = _shifted(bare[4:10], century, context.offset, draw)
    initials, inner = _initials(bare, context, draw)
    if initials in curp._name_blacklist:  # noqa: SLF001 - the registry's list of rude words, published nowhere else
        initials = f"{initials[0]}X{initials[2:]}"
    clave = draw.pick("0123456789") if born.year < _CENTURY else draw.pick(_HOMOCLAVE)
    front = f"{initials}{born:%y%m%d}{bare[10]}{_ABROAD}{inner}{clave}"
    return front + curp.calc_check_digit(front)


def rfc_core(bare: str, draw: Draw, context: Context) -> str:
    """An RFC with a valid check digit; a person's begins like the surrogate CURP."""
    match = _RFC.fullmatch(bare)
    if not match:
        return scrambled(bare, draw)
    from stdnum.mx import rfc

    year = int(match[2][:2])
    born = _shifted(match[2], 1900 if year > _CENTURY_PIVOT else _CENTURY, context.offset, draw)
    letters = _initials(bare, context, draw)[0] if len(match[1]) == 4 else _company(match[1], bare, context)
    front = f"{letters}{born:%y%m%d}"
    if not match[3]:
        return front
    front += draw.pick(_HOMOCLAVE) + draw.pick("123456789")
    return front + rfc.calc_check_digit(front)


def elector_core(bare: str, draw: Draw, context: Context) -> str:
    """An elector key of a state that does not exist; other numbers of a voter card digit for digit."""
    if not _INE.fullmatch(bare):
        return scrambled(bare, draw)
    year = int(bare[6:8])
    born = _shifted(bare[6:12], 1900 if year > _CENTURY_PIVOT else _CENTURY, context.offset, draw)
    letters = "".join(draw.pick(_CONSONANTS) for _ in range(6))
    state = _STATES[0] + draw.below(_STATES[1] - _STATES[0])
    return f"{letters}{born:%y%m%d}{state}{bare[14]}{draw.digits(3)}"


def _initials(bare: str, context: Context, draw: Draw) -> tuple[str, str]:
    """The four letters of a code and the three inner consonants: of the person it belongs to, or drawn.

    Drawn ones depend on the letters and date alone, so that somebody's CURP and RFC go on beginning alike.
    """
    for person in context.people:
        words = max((key.split() for key in person.keys), key=len, default=[])
        first, last, second = _parts(words)
        if first and _letters(last, second, first) == bare[:4] and all(word in person.words for word in words):
            new = [person.words.get(word, "X") for word in (last, second, first)]
            return _letters(*new), "".join(_inner(word) for word in new)
    same = Draw(context.key, "initials", bare[:10])
    drawn = same.pick(_CONSONANTS) + same.pick(_VOWELS) + same.pick(_CONSONANTS) + same.pick(_CONSONANTS)
    return drawn, "".join(draw.pick(_CONSONANTS) for _ in range(3))


def _parts(words: list[str]) -> tuple[str, str, str]:
    """First name, and the two surnames of a folded full name; the second may be missing."""
    if len(words) < 2:
        return "", "", ""
    return (words[0], words[-2], words[-1]) if len(words) > 2 else (words[0], words[1], "")


def _letters(last: str, second: str, first: str) -> str:
    upper = [_plain(word) for word in (last, second, first)]
    vowel = next((char for char in upper[0][1:] if char in _VOWELS), "X")
    return f"{upper[0][:1] or 'X'}{vowel}{upper[1][:1] or 'X'}{upper[2][:1] or 'X'}"


def _inner(word: str) -> str:
    return next((char for char in _plain(word)[1:] if char in _CONSONANTS), "X")


def _plain(word: str) -> str:
    return "".join(char if char.isascii() else "X" for char in fold(word).upper())


def _company(letters: str, bare: str, context: Context) -> str:
    same = Draw(context.key, "company", bare[:9])
    return "".join(char if char == "&" else same.pick(_CONSONANTS + _VOWELS) for char in letters)


def _shifted(written: str, century: int, days: int, draw: Draw) -> date:
    """A date of six digits, moved; where it is none, any date."""
    try:
        return date(century + int(written[:2]), int(written[2:4]), int(written[4:])) + timedelta(days=days)
    except ValueError:
        return date(1960, 1, 1) + timedelta(days=draw.below(_DAYS))
