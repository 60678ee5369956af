"""Where a name that a model saw begins and ends: `Colm` before `Gallagher` belongs to it, `quiere` after it does not."""

from __future__ import annotations

import re

from uncase_nb.privacy.diminutives import is_short_name
from uncase_nb.privacy.fold import WORD, fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.statistical_evidence import announced
from uncase_nb.privacy.vocabulary import BUSINESSES, PARTICLES, ROLES, STOP, TITLES

_UP = "A-ZÁÉÍÓÚÜÑÀ-ÖØ-Þ"
_BEFORE = re.compile(
    rf"(?<![\w@#/.-])(?P<word>(?:[{_UP}]\.[^\S\n]?)+|[{_UP}][\w'’-]+)[^\S\n](?P<mid>(?:(?:de|del|la|los|van|von|der|da|di|y|e)[^\S\n])*)$|(?<![\w@#/.-])(?P<initials>(?:[{_UP}]\.)+)$"
)
_AFTER = re.compile(
    r"[^\S\n](?P<suffix>Jr|Sr|II|III)\b\.?|"
    rf"[^\S\n](?:(?:de|del|la|los|las|van|von|der|da|di|y|e|vda\.|viuda)[^\S\n]+){{0,3}}(?P<word>[{_UP}](?![\w.'’-]*\w)\.?|[{_UP}][\w'’-]+)(?![\w@])|"
    rf"-(?P<joined>[{_UP}][\w'’-]+)"
)
_BYNAME = re.compile(
    r"[^\S\n]?(?:[\"“«'‘(])(?:(?:el|la|the)[^\S\n])?[^\W\d_]{2,15}[\"”»'’)][^\S\n](?P<word>[A-ZÁÉÍÓÚÜÑ][\w’-]+)(?![\w@])"
)
"""`Primitivo "el Zurdo" Olán`: what others call somebody, in quotes inside the name."""
_SIZE = re.compile(r"(?:Big|Little|Lil|Young|Old|Uncle|Aunt|Auntie|Saint|Tío|Tía|Don|Doña|Sor|Fray|Chef|Coach)[^\S\n]$")
"""`Big Al`: after these a small word is a name."""
_SMALL_NAMES = frozenset({"Al", "Ed", "Mo", "Bo", "Jo", "Cal", "Hal"})
_REACH = 30
_MOST = 3


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The find with the initials and unlisted or listed names beside it on the same line."""
    if text[start:end].islower():
        return start, end
    for _ in range(_MOST):
        before = _BEFORE.search(text[max(0, start - _REACH) : start])
        if not before or not (before["initials"] or _belongs(before["word"])):
            break
        start -= len(before[0])
    for _ in range(_MOST):
        after = _AFTER.match(text, end)
        if not after or not (after["joined"] or after["suffix"] or _belongs(after["word"]) or _sized(text, after)):
            break
        end = after.end()
    return start, _past_byname(text, end)


def _sized(text: str, after: re.Match[str]) -> bool:
    """Whether a small word is the name after `Big`, which a model takes for all of it."""
    alone = text[max(0, after.start() - _REACH) : after.start("word")]
    return after["word"] in _SMALL_NAMES and _SIZE.search(alone) is not None


def _past_byname(text: str, end: int) -> int:
    byname = _BYNAME.match(text, end)
    return byname.end() if byname and byname["word"][0].isupper() and _belongs(byname["word"]) else end


def _belongs(written: str) -> bool:
    """Whether a capitalised word can be part of a name: an initial, a listed name, or a word of no dictionary."""
    word = fold(written).strip(".'’- ")
    if len(word.replace(".", "").replace(" ", "")) < 3 and not written[-1:].isspace() and len(word) <= 1:
        return True
    if "." in written:
        return word not in TITLES
    if word in STOP or word in ROLES or word in TITLES or word in BUSINESSES or written.isupper():
        return False
    return is_name(word) or word in gazetteer().ordinary or not is_ordinary(word)


def without_small_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The find without the words in lower case at its ends that are no names."""
    words = [(m.start() + start, m.end() + start, fold(m[0])) for m in WORD.finditer(text[start:end])]
    if announced(text, start, written=False):
        return start, end
    whole = len(words)
    while words and _small(text, words[-1]):
        words.pop()
    while words and _small(text, words[0]) and not (len(words) > 1 and words[0][2] in PARTICLES):
        words.pop(0)
    if not words or (len(words) == whole and not WORD.search(text[words[-1][1] : end])):
        return start, end
    return words[0][0], words[-1][1]


def _small(text: str, word: tuple[int, int, str]) -> bool:
    plain = text[word[0]].islower() and is_ordinary(word[2])
    return plain and not is_name(word[2]) and word[2] not in gazetteer().ordinary and not is_short_name(word[2])
