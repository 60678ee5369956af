"""Coherence: each turn with what it answers, who says it, and whether it is a sentence at all.

Every turn gets the product of three judgements, and the score is their mean:

- *answer*: questions get an answer of their kind, confirmations a yes or a no, offers a reaction, thanks and
  goodbyes their like (adjacency pairs, Schegloff & Sacks 1973); anything else must share its topic with the
  turn before or with what was said of late; no turn says again what its speaker said before; a confirmation
  repeats what was said; nothing but courtesy follows a goodbye;
- *side*: the one who serves does not talk like the one who is served, and the other way round;
- *sentence*: a turn of some length has the function words a sentence needs.

It knows nothing of the seed. Null where fewer than two turns are spoken.
"""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.evaluation.adjacency import answers
from uncase_nb.evaluation.cues import sides
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


def coherence(turns: Sequence[Turn], language: str) -> float | None:
    """Mean worth of the turns, between 0 and 1."""
    if len(turns) < 2:
        return None
    return sum(worths(turns, language)) / len(turns)


def worths(turns: Sequence[Turn], language: str) -> list[float]:
    """The worth of each turn, in order."""
    result = []
    for number, turn in enumerate(turns):
        worth = answers(turns, number)
        if number and turns[number - 1].speaker == turn.speaker:
            worth *= _SAME_SPEAKER
        result.append(worth * _side(turn) * _sentence(turn, language))
    return result


def _side(turn: Turn) -> float:
    serving, served = sides(turn.text)
    own, other = (served, serving) if turn.speaker == "user" else (serving, served)
    return _WRONG_SIDE if other > own else 1.0


def _sentence(turn: Turn, language: str) -> float:
    if len(turn.words) < _LONG:
        return 1.0
    share = sum(is_function_word(word, language) for word in turn.words) / len(turn.words)
    return min(1.0, share / _FUNCTION_SHARE)
