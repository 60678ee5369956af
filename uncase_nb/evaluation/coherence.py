"""Coherence: each turn with what it answers, whose side it speaks from, and whether it belongs here at all.

Four judgements are made, and the score is the lowest, for one of them is enough to break a conversation:

- *answers*: the mean worth of the turns, each the product of how well it answers (questions get an answer of their
  kind, thanks and goodbyes their like, anything else shares a topic with what was said of late), whether the words are
  those of its side, and whether a turn of some length has the function words of a sentence;
- *going on*: the share of turns in which nobody says again, word for word, what the same side said before;
- *belonging*: no reply speaks of another subject, in words and figures that nobody else has (`belonging`);
- *sides*: each side makes the moves that the seed plans for it rather than those of the other one.

Without a seed only the first two are judged. Null where fewer than two turns are spoken. The scales are such that the
published threshold of 0.85 lies below what people's conversations have; chosen on development conversations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.evaluation.adjacency import answers, says_again
from uncase_nb.evaluation.belonging import belongings
from uncase_nb.evaluation.cues import sides
from uncase_nb.evaluation.move_evidence import by_side, shared_by
from uncase_nb.evaluation.seed_view import SeedView
from uncase_nb.evaluation.text import is_function_word
from uncase_nb.evaluation.turns import Turn

_LONG = 6
"""Words from which a turn must have function words; shorter ones are often fragments (`March 13th, please`)."""
_FUNCTION_SHARE = 0.2
"""Below this share of function words a long turn is a list of words. Natural turns have 0.35 to 0.65."""
_SAME_SPEAKER = 0.6
"""Worth of a turn that goes on instead of answering: usual now and then, not as a rule."""
_WRONG_SIDE = 0.2
"""Worth of a turn in which the other side speaks."""
_ANSWERS_SCALE = 0.35
"""What a turn that answers nothing takes: people answer in ways that no list of cues knows."""
_FOREIGN_SCALE, _FOREIGN_TURNS = 0.025, 2
"""What foreignness takes, and how many of the most foreign replies count: more of them would punish length."""
_OWN_SIDE, _SIDE_SCALE = 0.55, 2.0
"""Share of the evidence for moves that lies with the side the plan gives them to, and what each point below takes."""
_WEAK = 0.5
"""Worth below which a turn is named as one that answers nothing."""


class Coherence(NamedTuple):
    """The score and the turns that lower it."""

    score: float | None
    weak: tuple[tuple[int, float], ...] = ()
    """Message and worth of each turn that does not answer or does not belong, in order."""


def coherence(turns: Sequence[Turn], language: str, seed: SeedView | None = None, results: str = "") -> float | None:
    """The score between 0 and 1; `results` is what tools gave."""
    return coherence_detail(turns, language, seed, results).score


def coherence_detail(
    turns: Sequence[Turn], language: str, seed: SeedView | None = None, results: str = ""
) -> Coherence:
    """The score with the turns that answer nothing."""
    if len(turns) < 2:
        return Coherence(None)
    each = worths(turns, language)
    again = sum(says_again(turn, turns[:number]) for number, turn in enumerate(turns))
    parts = [1 - _ANSWERS_SCALE * (1 - sum(each) / len(each)), 1 - again / len(turns)]
    if seed is not None:
        margins = [min(margin, 0.0) for margin in belongings(turns, seed, results)]
        parts.append(max(0.0, 1 + _FOREIGN_SCALE * sum(sorted(margins)[:_FOREIGN_TURNS])))
        parts.append(_sides(turns, seed))
        each = [worth / (1 - margin) for worth, margin in zip(each, margins, strict=True)]
    weak = tuple((turn.message, worth) for turn, worth in zip(turns, each, strict=True) if worth < _WEAK)
    return Coherence(min(parts), weak)


def worths(turns: Sequence[Turn], language: str) -> list[float]:
    """The worth of each turn as an answer, in order."""
    result = []
    for number, turn in enumerate(turns):
        worth = answers(turns, number)
        if number and turns[number - 1].speaker == turn.speaker:
            worth *= _SAME_SPEAKER
        result.append(worth * _side(turn) * _sentence(turn, language))
    return result


def _sides(turns: Sequence[Turn], seed: SeedView) -> float:
    """How far the evidence for moves of the plan lies with the side that should make them."""
    if not seed.moves:
        return 1.0
    shared = shared_by(turns, seed)
    own = sum(map(max, by_side(shared, turns, seed)))
    other = sum(map(max, by_side(shared, turns, seed, own=False)))
    return 1 - _SIDE_SCALE * max(0.0, _OWN_SIDE - own / (own + other)) if own + other else 1.0


def _side(turn: Turn) -> float:
    serving, served = sides(turn.text)
    own, other = (served, serving) if turn.speaker == "user" else (serving, served)
    return _WRONG_SIDE if other > own else 1.0


def _sentence(turn: Turn, language: str) -> float:
    if len(turn.words) < _LONG:
        return 1.0
    share = sum(is_function_word(word, language) for word in turn.words) / len(turn.words)
    return min(1.0, share / _FUNCTION_SHARE)
