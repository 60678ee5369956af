"""How far a name goes."""

from __future__ import annotations

import re
from typing import Literal

from uncase_nb.privacy.fold import WORD
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, PARTICLES, STOP, TITLES, listed

_MOST_WORDS = 6
_SPOKEN_WORDS = 3  # in lower case nothing tells where a name ends, so it is kept short
_VERBAL = re.compile(r"\w{2,}(?:ando|iendo|ing)$")
_GAP = re.compile(r"[^\S\n]{1,2}|\.[^\S\n]?")

_SURNAMES = listed("bueno mayo abril casas nada")
"""Ordinary words that are surnames too: inside a name they do not end it."""


Accept = Literal["any", "capital", "known"]


def name_at(text: str, folded: str, start: int, accept: Accept) -> tuple[int, int]:
    """Where the name announced at `start` begins, after titles, and ends; zeros where there is none.

    Args:
        text: as written.
        folded: the same in lower case without accents.
        start: where the name would begin.
        accept: `any`: whatever follows is a name, also in lower case. `capital`: it must be written like one.
            `known`: it must begin with a known first name, or be capitalised and alone before a break.
    """
    names, end, place = 0, 0, start
    capital = text[start : start + 1].isupper()
    known = False
    while names < (_MOST_WORDS if capital else _SPOKEN_WORDS) and (match := WORD.match(text, place)):
        word = folded[match.start() : match.end()]
        if _between(word, names, upper=text[match.start()].isupper()):
            pass
        elif _nameable(text, match, word, capital=capital, initial=names > 0):
            start = start if names else match.start()
            names, end = names + 1, match.end()
            known = known or (names == 1 and word in FIRST_NAMES)
        else:
            break
        gap = _GAP.match(text, match.end())
        if not gap or (gap[0][0] == "." and len(word) > 1 and word not in TITLES):
            break
        place = gap.end()
    return (start, end) if names and _accepted(text, end, accept, capital=capital, known=known, names=names) else (0, 0)


def _between(word: str, names: int, *, upper: bool) -> bool:
    """A particle inside a name, or a title before it."""
    return (word in PARTICLES and word != "y" and (names > 0 or upper)) or (word in TITLES and not names)


def _nameable(text: str, match: re.Match[str], word: str, *, capital: bool, initial: bool) -> bool:
    upper = text[match.start()].isupper()
    surname = initial and upper and word in _SURNAMES
    if (word in STOP and not surname) or word in BUSINESSES or (len(word) < 2 and not initial):
        return False
    following = text[match.end() : match.end() + 1]
    if following.isdigit() or (following and following in "_@ºª°"):
        return False
    return upper if capital else len(word) > 2 and not upper and not _VERBAL.match(word)


def _accepted(text: str, end: int, accept: Accept, *, capital: bool, known: bool, names: int) -> bool:  # noqa: PLR0913 - the facts one decision rests on
    if accept == "any":
        return True
    if accept == "capital":
        return capital
    return known or (capital and (names > 1 or end == len(text) or text[end] in ",!\n"))
