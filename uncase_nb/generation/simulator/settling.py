"""Moves that settle what was said: confirming, warning, referring, trying out."""

from __future__ import annotations

from uncase_nb.generation.simulator.facts import SOLID
from uncase_nb.generation.simulator.moves import built, recalled, stated
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.stating import state, statements
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.weaving import main_fact

_PLAINLY = SOLID | {"range", "hedge", "when", "inf", "number", "adj", "state"}
"""Kinds whose statement has no colon, so that it can stand behind `que`."""


def confirm(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """Say that something stands, with its value."""
    side = "u" if turn.asks else "a"
    known = recalled(move, stage)
    if not move.facts and known is not None:
        told = state(known, stage.voice, asks=turn.asks, simply=True)
        if ":" in told.replace(known.text, ""):
            return [stage.voice.say("confirm.yes"), told]
        return [stage.voice.say(f"confirm.{side}.known", s=lower(told))]
    if move.topic.whole is None or turn.asks:
        return stated(move, turn, stage)
    main = main_fact(move.facts, move.topic.whole) if len(move.topic.parts) == 1 else None
    words = stage.slots(move.topic, turn) | {"w": built(move, turn, stage, main)}
    rest = statements([fact for fact in move.facts if fact is not main], stage.voice, asks=turn.asks)
    keys = ("confirm.a",) if main is not None else ("confirm.a.only", "confirm.a")
    return [stage.voice.say(*keys, **words), *rest]


def warn(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """Point out a risk or a rule."""
    if move.topic.whole is None or turn.asks:
        return stated(move, turn, stage)
    main = main_fact(move.facts, move.topic.whole) or (move.facts[0] if move.facts else None)
    rest = statements([fact for fact in move.facts if fact is not main], stage.voice, asks=turn.asks)
    if main is not None and main.kind in _PLAINLY:
        said = state(main, stage.voice, asks=False, simply=True)
        if ":" not in said.replace(main.text, ""):
            return [stage.voice.say("warn.a.state", s=lower(said)), *rest]
    matches = main is not None and main_fact([main], move.topic.whole) is main
    words = stage.slots(move.topic, turn) | {"w": built(move, turn, stage, main if matches else None)}
    told = [] if main is None or matches else statements([main], stage.voice, asks=False)
    return [stage.voice.say("warn.a", **words), *told, *rest]


def refer(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """Pass somebody on."""
    whole = move.topic.whole
    if whole is None:
        return stated(move, turn, stage)
    slots = stage.slots(move.topic, turn)
    if move.topic.kind == "bare":
        slots["t"] = move.topic.whole.bare if move.topic.whole else slots["t"]
    main = main_fact(move.facts, whole)
    rest = [fact for fact in move.facts if fact is not main]
    said = [
        stage.voice.say("refer.a", **slots)
        if main is None
        else stage.voice.say("refer.a.named", w=f"{slots['t']}: {main.text}")
    ]
    return [*said, *statements(rest, stage.voice, asks=turn.asks)]


def practice(move: Move, turn: Turn, stage: Stage) -> list[str]:
    """Try something out."""
    side = "u" if turn.asks else "a"
    fact = move.facts[0] if move.facts else next((fact for fact in move.known if fact in stage.said), None)
    if fact is not None and turn.asks:
        return [stage.voice.say("practice.u", w=fact.text), *statements(move.facts[1:], stage.voice, asks=True)]
    if move.topic.whole is not None and turn.asks:
        return [stage.voice.say("practice.u.none", **stage.slots(move.topic, turn))]
    if move.topic.whole is not None:
        main = main_fact(move.facts, move.topic.whole)
        rest = [other for other in move.facts if other is not main]
        words = stage.slots(move.topic, turn) | {"w": built(move, turn, stage, main)}
        return [stage.voice.say(f"practice.{side}", **words), *statements(rest, stage.voice, asks=False)]
    return stated(move, turn, stage)
