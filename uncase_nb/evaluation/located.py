"""Where in a text its words and sentences stand, so that what is said can be marked."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from uncase_nb.evaluation.text import fold, is_function_word, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+|(?=[¿¡])")
_GAP = 3
"""Words that may stand between two words of one value."""


class Word(NamedTuple):
    """A word of a text."""

    stem: str
    """Its stem; empty where it carries no topic."""
    start: int
    end: int


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


@lru_cache(maxsize=16384)
def located_words(text: str, language: str) -> tuple[Word, ...]:
    """Every word with its place."""
    found = []
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        root = "" if is_function_word(folded, language) else stem(folded, language)
        found.append(Word(root, match.start(), match.end()))
    return tuple(found)


@lru_cache(maxsize=16384)
def sentence_spans(text: str) -> tuple[Span, ...]:
    """Every sentence with its place."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return tuple(Span(a, b) for a, b in pairwise(cuts) if text[a:b].strip())


def sentence_at(text: str, place: int) -> Span:
    """The sentence around a place."""
    return next((span for span in sentence_spans(text) if span.start <= place < span.end), Span(0, len(text)))


_CLAUSE_END = re.compile(r"[,;:]\s+|\s(?:but|and|or|pero|y|o|con|with)\s", re.IGNORECASE)


def clause_at(text: str, place: int) -> Span:
    """The clause around a place."""
    sentence = sentence_at(text, place)
    start, end = sentence
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        if match.end() <= place:
            start = match.end()
        elif match.start() > place:
            end = match.start()
            break
    return Span(start, end)


def stems_of(text: str, span: Span, language: str) -> set[str]:
    """Stems of the words in a stretch."""
    return {word.stem for word in located_words(text, language) if span.start <= word.start < span.end and word.stem}


def find_phrase(found: Sequence[Word], wanted: Collection[str], share: float) -> Span | None:
    """The stretch that holds at least `share` of the wanted stems, with small gaps; null where none does."""
    best: tuple[int, Span] | None = None
    run: list[Word] = []
    last = 0
    for number, word in enumerate(found):
        if word.stem not in wanted or not word.stem:
            continue
        if run and number - last > _GAP:
            run = []
        run.append(word)
        last = number
        count = len({item.stem for item in run})
        if best is None or count > best[0]:
            best = (count, Span(run[0].start, word.end))
    return best[1] if best and best[0] >= share * len(set(wanted)) else None
