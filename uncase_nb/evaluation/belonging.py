"""Whether a reply belongs to its conversation: what it speaks of is what the others and the seed speak of.

A reply out of another conversation has another subject, words nobody else uses, and figures nobody gave. Its own words
are left out of what it is held against. Nothing is asked of what the user says: people bring new things up.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.evaluation.fields import SUBJECTS, fields_of
from uncase_nb.evaluation.mentions import Mention, find_mentions
from uncase_nb.evaluation.move_evidence import FIELD, features
from uncase_nb.evaluation.seed_view import SeedView
from uncase_nb.evaluation.support import same
from uncase_nb.evaluation.text import words
from uncase_nb.evaluation.turns import Turn

_SUBJECT_WEIGHT, _NEW_WORD, _NEW_FIGURE = 0.5, 0.5, 2.0
"""Worth of the subject, of a word and of a figure nobody else has, beside that of a word somebody else has."""
_SEED_TWICE = 2
"""The seed says what the conversation is about: its words count twice."""
_UNHEARD = 0.01
"""Share a subject has that nobody else speaks of."""
_LEAST_WORDS = 3
"""Words below which a reply is about nothing."""


Subjects = dict[str, float]
"""How many words speak of each subject, a word of several shared between them."""


class _Background(NamedTuple):
    """What the seed and the tools know."""

    subjects: Subjects
    words: frozenset[str]
    figures: tuple[Mention, ...]


def belongings(turns: Sequence[Turn], seed: SeedView, results: str = "") -> list[float]:
    """For each turn how much more it shares than it brings; 0 or less is foreign. 0 for what is not judged."""
    known = _known(seed, results)
    spoken = [features(turn.text, seed.language) for turn in turns]
    subjects = [_subjects(turn.words) for turn in turns]
    own = [frozenset(each for each in found if not each.startswith(FIELD)) for found in spoken]
    by_word = Counter(each for found in own for each in found)
    every = dict(known.subjects)
    for found in subjects:
        _add(every, found)
    margins = []
    for number, turn in enumerate(turns):
        if number == 0 or turn.speaker != "assistant" or len(own[number]) < _LEAST_WORDS:
            margins.append(0.0)
            continue
        shared = sum(by_word[each] > 1 or each in known.words for each in own[number])
        new = len(own[number]) - shared
        margins.append(
            _SUBJECT_WEIGHT * _fits_subject(subjects[number], every)
            + shared
            - _NEW_WORD * new
            + _figures(turns, number, known.figures)
        )
    return margins


def _known(seed: SeedView, results: str) -> _Background:
    texts = [*seed.prose, *(f"{fact.name} {' '.join(fact.stems)}".replace("_", " ") for fact in seed.facts)]
    subjects: Subjects = {}
    for text in texts:
        _add(subjects, _subjects(words(text)), _SEED_TWICE)
    found = frozenset().union(*(features(text, seed.language) for text in (*texts, results)))
    figures = [mention for fact in seed.facts for mention in fact.mentions]
    figures += [mention for text in (*seed.prose, results) for mention in find_mentions(text)]
    return _Background(subjects, found, tuple(figures))


def _subjects(said: Sequence[str]) -> Subjects:
    shares: Subjects = {}
    for word in said:
        found = fields_of(word) & SUBJECTS
        for field in found:
            shares[field] = shares.get(field, 0.0) + 1 / len(found)
    return shares


def _add(shares: Subjects, more: Subjects, times: int = 1) -> None:
    for field, share in more.items():
        shares[field] = shares.get(field, 0.0) + times * share


def _fits_subject(own: Subjects, every: Subjects) -> float:
    """Log likelihood of its subjects among everybody else's, against all subjects being alike."""
    total = sum(every.values()) - sum(own.values())
    level = 1 / len(SUBJECTS) + _UNHEARD
    if total <= 0:
        return 0.0
    return sum(
        count * math.log((max(every[field] - count, 0.0) / total + _UNHEARD) / level) for field, count in own.items()
    )


def _figures(turns: Sequence[Turn], number: int, known: Sequence[Mention]) -> float:
    """Figures others have too, less what figures of its own weigh."""
    worth = 0.0
    for mention in turns[number].mentions:
        held = any(same(mention, each) for each in known) or any(
            same(mention, each) for place, turn in enumerate(turns) if place != number for each in turn.mentions
        )
        worth += 1.0 if held else -_NEW_FIGURE
    return worth
