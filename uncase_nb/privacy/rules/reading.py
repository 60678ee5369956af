"""How far a name goes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from uncase_nb.privacy.diminutives import is_short_name
from uncase_nb.privacy.fold import WORD
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_term
from uncase_nb.privacy.rules.reading_words import LEADS, LINKS, STOPPED, SURNAMES, WIDOW, is_month_name, joins
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, PARTICLES, STOP, TITLES

_MOST_WORDS = 6
_SPOKEN_WORDS = 4
"""In lower case little tells where a name ends, so it is kept short."""
_MOST_STEPS = 16
"""Titles and particles included."""
_GAP = re.compile(r"[^\S\n]{1,2}|\.[^\S\n]?|[^\S\n]?[\"“'](?=[^\W\d_]+(?: [^\W\d_]+)?[\"”'])|[\"”'][^\S\n]")
"""Between two words of a name: a space, the stop of an initial, the quotation marks of `Ronald "Ron" Haverstock`."""
_POSSESSIVE = ("'s", "’s")
_PAST = re.compile(r"(?<!Jos)(?<!jos)(?<!no)(?<!ren)(?<!zo)(?<!salom)(?<!bartolom)[óé]$")
"""`nació`, `cayó`: without their accents some verbs are names."""
_LONGEST_ACRONYM = 7
_SHORTEST_UNLISTED = 4
_ACRONYM = re.compile(r"(?<![^\W_])[A-Z]{2,6}$")
_AFTER_NAME = ",!.;:\n?)"


Accept = Literal["any", "field", "capital", "likely", "known", "handed"]
_ANNOUNCED = frozenset({"any", "field"})


@lru_cache(maxsize=20_000)
def is_nameable(word: str) -> bool:
    """Whether a folded word can be a name in any case: a listed name or pet form, or a word of no dictionary."""
    if word in STOP:
        return False
    names = gazetteer()
    return is_name(word) or word in names.ordinary or is_short_name(word) or not is_ordinary(word)


def is_listed_first(word: str) -> bool:
    """Whether a folded word is a first name or a pet form of one."""
    return word in FIRST_NAMES or word in gazetteer().first_names or is_short_name(word)


def name_at(text: str, folded: str, start: int, accept: Accept) -> tuple[int, int]:
    """Where the name announced at `start` begins, after titles, and ends; zeros where there is none.

    Args:
        text: as written.
        folded: the same in lower case without accents.
        start: where the name would begin.
        accept: `any`: whatever follows is a name, in lower case where it can be one. `capital`: it must be written
            like one. `field`: not all of it ordinary words. `likely`: written like one, and not all of it ordinary words. `known`: it must begin with a first
            name or a word of no dictionary. `handed`: the same, and in lower case a word of no dictionary will do.
    """
    words: list[str] = []
    begin, end, place = -1, 0, start
    capital = text[start : start + 1].isupper()
    most = _MOST_WORDS if capital else _SPOKEN_WORDS
    for _ in range(_MOST_STEPS):
        match = WORD.match(text, place) if len(words) < most else None
        if not match:
            break
        word = folded[match.start() : match.end()]
        joined = bool(words) and joins(text, match)
        leads = begin >= 0 or text[match.start()].isupper() or (accept == "field" and LEADS.match(text, match.start()))
        if joined or _between(word, len(words), upper=bool(leads)):
            begin = match.start() if begin < 0 and word in PARTICLES else begin
        elif _belongs(text, match, word, capital=capital, first=not words) or (
            not words and accept in _ANNOUNCED and is_month_name(text, match, word)
        ):
            words.append(f"de {word}" if len(word) == 1 and begin >= 0 and not words else word)  # `De la O`
            begin = match.start() if begin < 0 else begin
            end = match.end()
        else:
            break
        gap = _GAP.match(text, match.end())
        if not gap or (gap[0][0] == "." and len(word) > 1 and word not in STOPPED):
            break
        place = gap.end()
    if not words or not _accepted(text, end, accept, capital=capital, words=words):
        return 0, 0
    if words[-1].endswith(_POSSESSIVE):
        return begin, end - len("'s")
    return begin, end + (text[end : end + 1] == "." and len(words[-1]) == 1)


def _between(word: str, names: int, *, upper: bool) -> bool:
    """A particle inside a name, or a title before it."""
    if word in WIDOW:
        return names > 0
    return (word in PARTICLES and word != "y" and (names > 0 or upper)) or (word in TITLES and not names)


def _belongs(text: str, match: re.Match[str], word: str, *, capital: bool, first: bool) -> bool:
    written, end = match[0], match.end()
    upper = written[0].isupper()
    if len(word) == 1:
        stopped = not capital and text[end : end + 2].strip() == "."
        return stopped or (
            upper and (word not in LINKS or text[end : end + 1] == "." or not _shouts(text, match.start()))
        )
    if (word in STOP and (first or not upper or word not in SURNAMES)) or word in BUSINESSES:
        return False
    following = text[end : end + 1]
    if following.isdigit() or (following and following in "_@ºª°"):
        return False
    if capital and not written.isupper():
        return upper
    return upper == capital and is_nameable(word) and not _PAST.search(written)


def _shouts(text: str, place: int) -> bool:
    """Whether the word before is in capitals and no particle: `MARIA Y JUAN`, but `DE LA O`."""
    before = text[max(0, place - 4) : place].strip()
    return before[-2:].isupper() and before.lower() != "la"


def _accepted(text: str, end: int, accept: Accept, *, capital: bool, words: list[str]) -> bool:
    several = len(words) > 1
    if accept in {"any", "capital"}:
        return (accept == "any" or capital) and (several or len(words[0]) > 1)
    first = is_listed_first(words[0])
    unlisted = any(len(word) > 1 and not is_ordinary(word) for word in words)
    initial = several and len(words[0]) == 1
    if accept == "field":
        return unlisted or first or initial or any(word in gazetteer().ordinary for word in words)
    if not several and not first and _ACRONYM.search(text, max(0, end - _LONGEST_ACRONYM), end):
        return False
    if accept == "likely":
        return (capital and (unlisted or (first and several))) or (first and unlisted)
    closed = end == len(text) or text[end] in _AFTER_NAME
    if capital:
        return unlisted or first or initial or (closed and text[end - 1].islower())
    ordinary = is_ordinary(words[0])
    handed = (
        accept == "handed" and not (several or ordinary or is_term(words[0])) and len(words[0]) >= _SHORTEST_UNLISTED
    )
    return handed or (first and (closed or is_name(words[0]) or not ordinary))
