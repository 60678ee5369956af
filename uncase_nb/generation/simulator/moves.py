"""What several moves share: a sentence for what is done, and things named with their values."""

from __future__ import annotations

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.stating import statements
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.weaving import woven

_RECALLED = frozenset({"money", "percent", "measure", "code", "number", "proper", "inf", "hedge", "range", "when"})


def stated(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """A sentence for what is done, then what is stated."""
    return [stage.plain(move.act, move.topic, turn), *statements(move.facts, stage.voice, asks=turn.asks)]


def recalled(move: Move, stage: Stage) -> Fact | None:
    """A fact the topic names that was stated before."""
    return next((fact for fact in move.known if fact in stage.said and fact.kind in _RECALLED), None)


def built(move: Move, turn: Turn, stage: Stage, fact: Fact | None) -> str:
    """The thing a sentence is about, with its value where it has one."""
    whole = move.topic.whole
    text = stage.named(move.topic, turn)
    if move.topic.kind == "bare" and whole is not None and stage.plan.language == "en":
        text = whole.bare
    return text if fact is None or whole is None else woven(text, whole, fact, stage.voice)
