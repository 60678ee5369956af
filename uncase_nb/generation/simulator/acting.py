"""Moves as sentences."""

from __future__ import annotations

from collections.abc import Callable

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.moves import built, recalled, stated
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.settling import confirm, practice, refer, warn
from uncase_nb.generation.simulator.shapes import value_slots
from uncase_nb.generation.simulator.stating import statements
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.weaving import main_fact

_TAIL = 0.5


def act(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """The sentences of one move other than a question, thanks or a goodbye."""
    return _ACTS.get(move.act, stated)(move, turn, stage)


def _give(move: Move, turn: Turn, stage: Stage) -> list[str]:
    if not turn.asks and move.topic.parts:
        stage.explained.append(move.topic)
    if move.facts:
        told = statements(move.facts, stage.voice, asks=turn.asks)
        return [stage.plain("give", move.topic, turn), *told] if move.topic.kind in ("that", "inf") else told
    known = recalled(move, stage)
    if known is not None:
        return [_again("give", known, turn, stage)]
    return [stage.plain("give", move.topic, turn)]


def _again(name: str, fact: Fact, turn: Turn, stage: Stage) -> str:
    side = "u" if turn.asks else "a"
    return stage.voice.say(f"{name}.{side}.ref", **value_slots(fact))


def _offer(move: Move, turn: Turn, stage: Stage) -> list[str]:
    if move.topic.whole is None:
        return stated(move, turn, stage)
    side = "u" if turn.asks else "a"
    whole = move.topic.whole
    main = main_fact(move.facts, whole) or _proper(move)
    these = whole.plural and main is not None and not turn.asks
    words = built(move, turn, stage, main)
    keys = ("offer.a.these", "offer.a") if these else (f"offer.{side}", "offer.a")
    said = [stage.voice.say(*keys, **(stage.slots(move.topic, turn) | {"w": words}))]
    said += statements([fact for fact in move.facts if fact is not main], stage.voice, asks=turn.asks, after=main)
    if not turn.asks and stage.warm(turn, _TAIL):
        said.append(stage.voice.say("offer.tail.a"))
    return said


def _proper(move: Move) -> Fact | None:
    """What a thing offered is called: `una unidad` is the model that was found."""
    indefinite = move.topic.whole is not None and move.topic.whole.article == "indef"
    return next((fact for fact in move.facts if fact.kind == "proper"), None) if indefinite else None


def _request(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """What is asked for, with its value: `un anticipo de $1,000 MXN`."""
    main = main_fact(move.facts, move.topic.whole)
    if main is None or move.topic.whole is None:
        return stated(move, turn, stage)
    words = stage.slots(move.topic, turn) | {"t": built(move, turn, stage, main)}
    rest = statements([fact for fact in move.facts if fact is not main], stage.voice, asks=turn.asks)
    return [*rest, stage.voice.say("request.u.with" if turn.asks else "request.a.with", **words)]


def _schedule(move: Move, turn: Turn, stage: Stage) -> list[str]:
    if move.topic.whole is None:
        return stated(move, turn, stage)
    when = next((fact for fact in move.facts if fact.kind in ("when", "time")), None)
    main = when or main_fact(move.facts, move.topic.whole)
    stage.appointment = when or stage.appointment
    side = "u" if turn.asks else "a"
    words = stage.slots(move.topic, turn) | {"w": built(move, turn, stage, main)}
    said = [stage.voice.say(f"schedule.{side}", "schedule.a", **words)]
    said += statements([fact for fact in move.facts if fact is not main], stage.voice, asks=turn.asks)
    if not turn.asks and stage.warm(turn, _TAIL):
        said.append(stage.voice.say("schedule.tail.a"))
    return said


def _accept(move: Move, turn: Turn, stage: Stage) -> list[str]:
    said = stage.plain("accept", move.topic, turn)
    yes = stage.voice.say("accept.yes") if turn.asks and (stage.checked or stage.warm(turn, 1.3)) else ""
    told = statements(move.facts, stage.voice, asks=turn.asks)
    return [f"{yes} {lower(said)}" if yes else said, *told]


def _check(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """What is looked up without a tool was looked up before it is told."""
    if turn.asks or not (move.facts or turn.moves[-1] is not move):
        return stated(move, turn, stage)
    seen = move.topic.whole is not None
    said = stage.voice.say("result.topic", t=stage.named(move.topic, turn)) if seen else stage.voice.say("result")
    return [said, *statements(move.facts, stage.voice, asks=turn.asks)]


_ACTS: dict[str, Callable[[Move, Turn, Stage], list[str]]] = {
    "give": _give, "offer": _offer, "schedule": _schedule, "confirm": confirm, "warn": warn, "refer": refer, "request": _request,
    "practice": practice, "accept": _accept, "check": _check,
}  # fmt: skip
