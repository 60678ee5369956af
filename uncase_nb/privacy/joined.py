"""Words joined by `_`, such as `Juan_Pérez_López` and `55_4821_9930`: read as if spaces stood between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from uncase_nb.privacy.detector import Detector, Found
from uncase_nb.privacy.detectors import rules
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.tokens import token_ranges
from uncase_nb.privacy.vocabulary import PARTICLES

_RUN = re.compile(r"[^\W_](?:[^\W_]|[’'.@+-](?=\w))*(?:_{1,2}[^\W_](?:[^\W_]|[’'.@+-](?=\w))*)+_{0,2}")
_THOUSANDS = re.compile(r"\d{1,3}(?:_\d{3})+")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][a-zß-ÿ]+(?![^\W_])")
_WORDS = re.compile(r"[^\W\d_]+")
_FIGURES = 5
"""Digits of a run that may be somebody's number; versions and dates of a name such as `reporte_2024` have fewer."""

Runs = list[tuple[int, int]]


class Joined:
    """Another detector that also reads what `_` joins."""

    def __init__(self, detector: Detector) -> None:
        """Read with `detector`, once as written and once with spaces."""
        self.name = detector.name
        self._detector = detector

    def find(self, texts: Sequence[str], *, language: str | None = None) -> Iterator[list[Found]]:
        """The places in each text, in the order of the texts."""
        spaced = [_spaced(text) for text in texts]
        again = iter(list(self._detector.find([text for text, runs in spaced if runs], language=language)))
        for text, found, (_, runs) in zip(texts, self._detector.find(texts, language=language), spaced, strict=True):
            joined = _within(next(again), runs) if runs else ()
            yield [*found, *(place for place in joined if _is_somebody(text, place))]


@lru_cache(maxsize=1)
def joined_rules() -> Joined:
    """The rules, which read both."""
    return Joined(rules())


def _spaced(text: str) -> tuple[str, Runs]:
    """The text, as long as before, with spaces within what may be personal, and where that stands."""
    if "_" not in text:
        return text, []
    tokens = token_ranges(text)
    runs = [
        match.span()
        for match in _RUN.finditer(text)
        if _may_be_personal(match[0]) and not any(a < match.end() and match.start() < b for a, b in tokens)
    ]
    pieces, place = [], 0
    for start, end in runs:
        pieces += [text[place:start], text[start:end].replace("_", " ")]
        place = end
    return "".join([*pieces, text[place:]]), runs


def _may_be_personal(run: str) -> bool:
    """Whether a run has a word with a capital, a name or a long number; names of fields and tools have none."""
    if _THOUSANDS.fullmatch(run):
        return False  # an amount in a program, `10_000_000`
    if sum(map(str.isdigit, run)) >= _FIGURES or _CAPITAL.search(run):
        return True
    return any(map(is_name, _WORDS.findall(fold(run))))


def _is_somebody(text: str, place: Found) -> bool:
    """Whether a person found in a run is more than a word that some have for a name: `Max_Tokens`, `Salud_Dental`."""
    words = [word for word in _WORDS.findall(fold(text[place.start : place.end])) if word not in PARTICLES]
    if place.type != "PERSON" or (any(map(is_name, words)) and not any(map(_is_thing, words))):
        return True
    return len(words) > 1 and not any(map(_is_thing, words))


def _is_thing(word: str) -> bool:
    return is_ordinary(word) and not is_name(word) and word not in gazetteer().ordinary


def _within(found: Sequence[Found], runs: Runs) -> list[Found]:
    """Those that have a part of a run in them: all else was read as written."""
    return [place for place in found if any(place.start < end and start < place.end for start, end in runs)]
