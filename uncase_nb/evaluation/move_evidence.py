"""What speaks for a message realizing a move of the plan: words, semantic fields, facts and acts they share.

What few messages and few moves have weighs more than what many have (inverse frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from uncase_nb.evaluation.fields import fields_of
from uncase_nb.evaluation.seed_view import SeedView
from uncase_nb.evaluation.support import states_fact
from uncase_nb.evaluation.text import is_function_word, stem, words
from uncase_nb.evaluation.turns import Turn

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEGINNING = 6
"""Letters of a stem that are compared: `explic` stands for `explica` and `explicación`, and for `explicit`."""
_FIELD_WEIGHT, _ACT_WEIGHT = 0.5, 0.3
"""Worth of a shared semantic field and of a shared act beside that of a shared word."""
FIELD, _ACT = "field:", "act:"
_KIND_FIELDS = {
    "money": ("price", "money"), "percent": ("quantity",), "date": ("date",), "time": ("hour", "date"), "quantity": ("quantity",),
}  # fmt: skip
_DURATIONS = frozenset({"minute", "hour", "day", "week", "month", "year"})

Evidence = list[list[float]]
"""A row a message, a column a move."""


def evidence_of(turns: Sequence[Turn], seed: SeedView) -> Evidence:
    """How much speaks for each message realizing each move. Nothing does where another one has to speak."""
    return by_side(shared_by(turns, seed), turns, seed)


def shared_by(turns: Sequence[Turn], seed: SeedView) -> Evidence:
    """The same, whoever has to speak."""
    said = [_of_turn(turn, seed) for turn in turns]
    planned = [features(move.text, seed.language) | {_ACT + act for act in move.acts} for move in seed.moves]
    weights = _weights(said, planned)
    return [[sum(weights[each] for each in heard & wanted) for wanted in planned] for heard in said]


def by_side(shared: Evidence, turns: Sequence[Turn], seed: SeedView, *, own: bool = True) -> Evidence:
    """Evidence for the moves of the speaker's own side, or of the other one."""
    return [
        [
            worth if move.speaker is None or (move.speaker == turn.speaker) is own else 0.0
            for move, worth in zip(seed.moves, row, strict=True)
        ]
        for turn, row in zip(turns, shared, strict=True)
    ]


@lru_cache(maxsize=65536)
def features(text: str, language: str) -> frozenset[str]:
    """Beginnings of the stems and semantic fields of a text."""
    found = set()
    for word in words(_CAMEL.sub(" ", text).replace("_", " ")):
        if word.isalpha() and not is_function_word(word, language):
            found.add(stem(word, language)[:_BEGINNING])
        found |= {FIELD + field for field in fields_of(word)}
    return frozenset(found)


def _of_turn(turn: Turn, seed: SeedView) -> frozenset[str]:
    found = set(features(turn.text, seed.language)) | {_ACT + act for act in turn.acts}
    for mention in turn.mentions:
        found |= {FIELD + field for field in _KIND_FIELDS.get(mention.kind, ())}
        if mention.unit in _DURATIONS:
            found.add(FIELD + "duration")
    for fact in seed.facts:
        if fact.boolean is None and states_fact(turn, fact):
            found |= features(fact.name, seed.language)
    return frozenset(found)


def _weights(said: Sequence[frozenset[str]], planned: Sequence[frozenset[str]]) -> dict[str, float]:
    by_message = Counter(each for heard in said for each in heard)
    by_move = Counter(each for wanted in planned for each in wanted)
    return {
        each: _worth(each) * math.log((len(said) + 1) / count) * math.log((len(planned) + 1) / by_move[each])
        for each, count in by_message.items()
        if each in by_move
    }


def _worth(feature: str) -> float:
    return _FIELD_WEIGHT if feature.startswith(FIELD) else _ACT_WEIGHT if feature.startswith(_ACT) else 1.0
