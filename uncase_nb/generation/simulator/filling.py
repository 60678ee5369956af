"""What people add to a message that says no more than it must: how they know, why they ask, what follows."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.turns import Turn

_USER = {
    "give": "give", "describe": "give", "voice": "give", "check": "give", "need": "need", "report": "need", "doubt": "object",
    "worry": "object", "object": "object", "decline": "object", "accept": "accept", "request": "request", "schedule": "request",
    "thank": "thank", "bye": "thank", "confirm": "confirm", "practice": "practice", "warn": "give", "offer": "give",
}  # fmt: skip
_ASSISTANT = {
    "ask": "ask", "request": "ask", "offer": "offer", "schedule": "schedule", "confirm": "confirm", "warn": "warn",
    "refer": "refer", "give": "give", "check": "give", "practice": "give", "thank": "thank", "bye": "thank",
}  # fmt: skip
_FIRST = frozenset({"need", "report", "doubt", "worry", "object", "ask"})
_MOST = 2
_AT_WORK = "industrial"
"""The field in which what is confirmed was done by hand."""


def context(turn: Turn, stage: Stage, said: Sequence[str], *, opening: bool) -> str:
    """A sentence that leads up to a question of the asking side, where the message is still short."""
    if opening or not turn.asks or length(said) >= stage.floor[True]:
        return ""
    return stage.voice.spread("extra.ask.u", turn.text, 0)


def filled(turn: Turn, stage: Stage, said: list[str], *, opening: bool) -> list[str]:
    """The message with up to two sentences more, until it is as long as this speaker's messages are.

    What the seed states does not count: two conversations of a seed have it in common.
    """
    acts = [move.act for move in reversed(turn.moves) if move.act != "greet"]
    keys = [key for act in acts if (key := _key(act, turn, stage, opening=opening))]
    given = _given(turn)
    for number in range(_MOST if keys else 0):
        if own_length(said, given) >= stage.floor[turn.asks] or (number and keys[-1] == "extra.ask.a"):
            break
        said = [*said, stage.voice.spread(keys[number % len(keys)], turn.text, number)]
    return said


def _key(act: str, turn: Turn, stage: Stage, *, opening: bool) -> str:
    """The bank for an act; a field may have its own, as people at a machine speak of other things."""
    field = stage.plan.field
    if not turn.asks:
        return f"extra.{_ASSISTANT.get(act, 'other')}.a"
    name = "need" if opening and act in _FIRST else _USER.get(act, "")
    if name == "confirm" and field != _AT_WORK:
        name = "give"
    own = f"extra.{name}.u.{field}"
    return own if stage.voice.has(own) else f"extra.{name}.u" if name else ""


def _given(turn: Turn) -> frozenset[str]:
    """Words that every conversation of the seed has at this turn: of what it states and what it is about."""
    texts = [text for fact in turn.facts for text in (fact.text, fact.phrase.text)]
    return frozenset(" ".join([*texts, *(move.topic.text for move in turn.moves)]).lower().split())


def own_length(said: Sequence[str], given: frozenset[str]) -> int:
    """Words so far, without those the seed gives."""
    return sum(word.strip(".,;:?!¿¡") not in given for text in said for word in text.lower().split())


def length(said: Sequence[str]) -> int:
    """Words so far."""
    return sum(text.count(" ") + 1 for text in said if text)
