"""What a name model may not call a name: greetings, form labels, months, brands, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer
from uncase_nb.privacy.names_not import NOT_NAMES, is_brand
from uncase_nb.privacy.statistical_evidence import announced
from uncase_nb.privacy.vocabulary import listed

_NEVER_INSIDE = listed("de del la las los el y e da do dos di van von der den san santa")
"""Particles that belong to a name when they stand inside it, though not at its end."""

_EDGE = " \t\r\n.,;:!?¡¿'\"«»“”‘’()[]{}<>*_~|/\\-–—•#=+…"
_POSTCODE = re.compile(r"\d{4,5}(?:-\d{4})?")
_POSSESSIVE = re.compile(r"['’]s$")
_WORD = re.compile(r"\S+")
_LINES = re.compile(r"[^\r\n]+")
_BEFORE_NAME = NOT_NAMES - _NEVER_INSIDE
_LETTER = re.compile(r"[a-zñ]\.?[^\S\n]")
"""`m. Debe`: a letter in lower case is no initial."""
_MAX_NAME_WORDS = 7
"""`María de los Ángeles Fernández de la Torre` has seven; what is longer is a sentence."""


def name_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a find that may name somebody: one line each, titles and greetings cut off, guards passed."""
    for line in _LINES.finditer(text, start, end):
        whole = edges(text, line.start(), line.end())
        if _called(text, *whole):
            yield whole
            continue
        place = _trimmed(text, line.start(), line.end())
        if place is not None and _plausible(text[place[0] : place[1]]):
            yield place


def town_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a find that may name a place; `Buenos Aires` and `Ciudad Real` keep every word."""
    for line in _LINES.finditer(text, start, end):
        left, right = edges(text, line.start(), line.end())
        if _plausible(text[left:right]):
            yield left, right


def address_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a find that hold figures as addresses and postcodes do; `calle` and `col.` belong to them."""
    for line in _LINES.finditer(text, start, end):
        left, right = edges(text, line.start(), line.end())
        piece = text[left:right]
        if any(char.isalpha() for char in piece) or _POSTCODE.fullmatch(piece):
            yield left, right


def edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The find without white space and punctuation at its ends."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip(_EDGE))
    return left, max(left, start + len(_POSSESSIVE.sub("", piece.rstrip(_EDGE))))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = edges(text, start, end)
    words = [(word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    while words and (_folded(text, words[0]) in _BEFORE_NAME or _LETTER.match(text, words[0][0])):
        words.pop(0)
    while words and _folded(text, words[-1]) in NOT_NAMES:
        words.pop()
    return edges(text, words[0][0], words[-1][1]) if words else None


def _called(text: str, start: int, end: int) -> bool:
    """Whether a label, a title or a relation stands before a first name: `doña Mercedes`, `Nombre: German`."""
    name = fold(text[start:end])
    return name in gazetteer().first_names and announced(text, start, written=False)


def _folded(text: str, word: tuple[int, int]) -> str:
    return fold(text[word[0] : word[1]]).strip(_EDGE)


def _plausible(name: str) -> bool:
    folded = fold(name)
    words = [word.strip(_EDGE) for word in folded.split()]
    letters = sum(char.isalpha() for char in name)
    return (
        letters > 1
        and len(words) <= 4 * _MAX_NAME_WORDS
        and "@" not in name
        and "://" not in name
        and not all(word in NOT_NAMES for word in words)
        and not is_brand(folded)
    )


def is_person(name: str) -> bool:
    """Whether a find that passed `name_places` can be a person: few words, no figures."""
    return len(name.split()) <= _MAX_NAME_WORDS and not any(char.isdigit() for char in name)
