"""Telephone numbers said in words: `cincuenta y cinco doce treinta y cuatro …`, `five five five, double one …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.phone_context import is_called
from uncase_nb.privacy.vocabulary import listed


def _numbered(first: int, *rows: str) -> dict[str, str]:
    """Words by the figures they stand for, counted up from the first."""
    return {word: str(number) for number, row in enumerate(rows, first) for word in listed(row)}


_ONES = _numbered(
    0, "cero zero oh", "uno un one", "dos two", "tres three", "cuatro four", "cinco five", "seis six", "siete seven", "ocho eight", "nueve nine"
)  # fmt: skip
_TEENS = _numbered(
    10, "diez ten", "once eleven", "doce twelve", "trece thirteen", "catorce fourteen", "quince fifteen", "dieciseis sixteen",
    "diecisiete seventeen", "dieciocho eighteen", "diecinueve nineteen", "veinte twenty", "veintiuno", "veintidos", "veintitres",
    "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
)  # fmt: skip
_TENS = _numbered(
    3,
    "treinta thirty",
    "cuarenta forty",
    "cincuenta fifty",
    "sesenta sixty",
    "setenta seventy",
    "ochenta eighty",
    "noventa ninety",
)
_TWICE = {"doble": 2, "double": 2, "triple": 3, "dobles": 2}
_WORDS = " ".join([*_ONES, *_TEENS, *_TENS, *_TWICE])
DIGIT_WORDS = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
"""The words, as a pattern over folded text."""
_WORD = rf"(?:{'|'.join(sorted(_WORDS.split(), key=len, reverse=True))})(?![^\W_])"
_STEP = r"[ \t\u00a0,.\-]{1,3}(?:(?:y|and)[ ])?(?:(?:luego|despues|then)[ ,]{1,2})?"
_SEQUENCE = re.compile(rf"{_WORD}(?:{_STEP}(?:{_WORD}|hundred(?!\w)|\d{{1,4}}(?!\w))){{2,30}}")
_EARLIER = re.compile(rf"{_WORD}{_STEP}\Z")
_FIGURES = re.compile(rf"(?<![\w.,-])\d{{1,4}}{_STEP}\Z")
_TOKEN = re.compile(r"[a-z]+|\d+")
_JOINING = frozenset({"y", "and", "luego", "despues", "then"})
_LEAST, _MOST = 6, 18
_LONGEST_WORD = 16


class SpokenPhone:
    """A row of number words that makes up as many digits as a telephone has."""

    first = _WORDS
    pattern, cased = _SEQUENCE, False
    name = "phone-words"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The number said from a place on."""
        del text
        match = _SEQUENCE.match(folded, place)
        if not match or _EARLIER.search(folded, max(0, place - _LONGEST_WORD), place):
            return
        figures = _FIGURES.search(folded, max(0, place - _LONGEST_WORD), place)
        start, end = figures.start() if figures else place, match.end()
        tokens = _TOKEN.findall(folded[start:end])
        parts = list(_spoken(tokens))
        size = sum(map(len, parts))
        cued = is_called(folded, start, end)
        spoken = sum(not token.isdigit() and token not in _JOINING for token in tokens)
        if _LEAST + (not cued) <= size <= _MOST and len(parts) > 2 and spoken > 2 and (cued or not _counting(parts)):
            yield Found(start, end, _kind(size), 0.8 if cued else 0.6, self.name)


def _spoken(words: Sequence[str]) -> Iterator[str]:
    """The digits that each number of a row stands for."""
    place = 0
    while place < len(words):
        word, following = words[place], words[place + 1 :]
        place += 1
        if word in _TENS:
            rest = [item for item in following[:2] if item != "y"]
            joined = bool(rest) and rest[0] in _ONES and _ONES[rest[0]] != "0"
            yield _TENS[word] + (_ONES[rest[0]] if joined else "0")
            place += (2 if following[0] == "y" else 1) if joined else 0
        elif word in _TWICE and following:
            yield _ONES.get(following[0], "0") * _TWICE[word]
            place += 1
        elif word == "hundred":
            yield "00"
        elif word not in _JOINING:
            yield _ONES.get(word) or _TEENS.get(word) or word


def _counting(parts: Sequence[str]) -> bool:
    """`uno, dos, tres, cuatro …`"""
    numbers = [int(part) for part in parts]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(steps) == 1


def _kind(size: int) -> str:
    return {16: "CREDIT_CARD", 18: "MX_CLABE"}.get(size, "PHONE_NUMBER")
