"""What links turns: a word on what was just said, and a word that hands over."""

from __future__ import annotations

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.shapes import shape, value_slots
from uncase_nb.generation.simulator.turns import Turn

_ECHO_WORDS = 9
"""A longer value is not repeated by the one who answers."""
_ECHO, _HAND = 0.35, {"accept": 0.6, "object": 0.35, "doubt": 0.35, "ask": 0.22, "thank": 0.6, "request": 0.15}
_MEET, _DONE = 0.3, 0.3
_ALWAYS = frozenset({"ask", "request", "need", "report", "worry", "object", "doubt", "thank"})
_REACTS = frozenset(
    {
        "need",
        "report",
        "worry",
        "ask",
        "object",
        "doubt",
        "request",
        "accept",
        "decline",
        "offer",
        "confirm",
        "practice",
        "thank",
    }
)
_REACTS_USER = frozenset({"warn", "offer", "schedule", "confirm", "request", "refer", "greet"})
_ECHOED = frozenset({"money", "percent", "measure", "code", "proper", "number", "when"})
_NO_OPENER = frozenset({"greet", "decline", "accept", "praise", "sorry"})


def opener(turn: Turn, before: Turn | None, stage: Stage) -> str:
    """What answers the turn before, or nothing."""
    if before is None or before.asks == turn.asks or turn.moves[0].act in _NO_OPENER:
        return ""
    last = before.moves[-1]
    if turn.asks:
        return _of_user(turn, before, stage)
    if turn.moves[0].act in ("thank", "bye"):
        return stage.voice.say("react.thank.a") if "thank" in before.acts and turn.moves[0].act == "bye" else ""
    hello = before.moves[0].act == "greet" and "greet" not in turn.acts and stage.voice.chance(0.7)
    direct = last.act == "ask" and last.topic.kind == "question"
    quiet = last.act not in _ALWAYS and not stage.warm(turn, 1.2)
    if last.act == "greet" or quiet or (last.act in ("ask", "request") and not direct and not stage.warm(turn, 1.4)):
        return stage.voice.say("greet.back") if hello else ""
    reaction = _of_assistant(turn, before, stage)
    return f"{stage.voice.say('greet.short')} {reaction}" if hello else reaction


def _of_assistant(turn: Turn, before: Turn, stage: Stage) -> str:
    last = before.moves[-1]
    if last.act in _REACTS:
        slots = {"t": stage.named(last.topic, turn)} if last.topic.whole is not None else {}
        if last.act == "ask" and last.topic.kind == "question" and turn.moves[0].act in ("warn", "give"):
            return stage.voice.say("react.askif.a")
        counters = last.act == "ask" and turn.moves[0].act == "ask"
        return stage.voice.say(f"react.{'need' if counters else last.act}.a", **slots)
    fact = _echoed(before)
    if fact is not None and stage.voice.chance(_ECHO):
        with_label = fact.kind in ("money", "percent", "measure") and not fact.again
        return stage.voice.say(
            "react.echo.with" if with_label and stage.voice.chance(0.5) else "react.echo.a", **value_slots(fact)
        )
    return stage.voice.say("react.info.a")


def _of_user(turn: Turn, before: Turn, stage: Stage) -> str:  # noqa: PLR0911 - one return a case
    last, first = before.moves[-1].act, turn.moves[0].act
    if first in ("thank", "bye"):
        if stage.voice.chance(_DONE):
            return stage.voice.say("thank.no")
        return stage.voice.say("react.close.u") if stage.warm(turn) and last not in ("bye", "thank") else ""
    if last == "ask":
        yes = before.moves[-1].topic.text.lower().startswith(("si ", "if ", "whether "))
        return stage.voice.say("react.answer.yes.u" if yes else "react.answer.u") if yes or stage.warm(turn) else ""
    if first in ("object", "doubt") or not stage.warm(turn, 1.1):
        return ""
    if last in _REACTS_USER:
        return stage.voice.say(f"react.{last}.u")
    fact = _echoed(before)
    if fact is not None and stage.voice.chance(_ECHO):
        return stage.voice.say("react.echo.u", **value_slots(fact))
    return stage.voice.say("react.info.u")


def _echoed(before: Turn) -> Fact | None:
    """The fact the turn before stated last, where it is short enough to repeat."""
    facts = before.facts
    if not facts or facts[-1].kind not in _ECHOED or len(facts[-1].text.split()) > _ECHO_WORDS:
        return None
    return facts[-1]


def hand_over(turn: Turn, after: Turn | None, stage: Stage) -> str:
    """A word at the end that calls for what the other side does next, or nothing."""
    stage.checked = False
    if turn.asks or after is None or not after.asks or turn.acts & {"ask", "request", "bye"}:
        return ""
    first = after.moves[0].act
    if first == "confirm" or not stage.voice.chance(_HAND.get(first, 0.0)):
        return ""
    stage.checked = first == "accept"
    return stage.voice.say(f"ask.check.{first if first != 'doubt' else 'object'}")


def parting(turn: Turn, stage: Stage, act: str) -> list[str]:
    """Thanks and goodbyes, with what was talked about and when they meet."""
    side, voice = "u" if turn.asks else "a", stage.voice
    if act == "thank" and turn.asks:
        move = next(move for move in turn.moves if move.act == "thank")
        if move.topic.whole is not None:
            return [voice.say("thank.u.topic", **stage.slots(move.topic, turn))]
        slots = {"x": topic} if (topic := _explained(stage)) else {}
        said = [voice.say("thank.u", **slots)]
        return [*said, voice.say("thank.more.u")] if stage.warm(turn, 1.3) else said
    if act == "thank":
        midway = any(move.act not in ("thank", "bye", "confirm", "schedule") for move in turn.moves)
        return [voice.say("thank.midway.a" if midway else "thank.a")]
    if stage.appointment is not None and voice.chance(_MEET):
        day = value_slots(stage.appointment)
        stage.appointment = None
        return [voice.say(f"bye.{side}.when", **day)]
    return [voice.say(f"bye.{side}")]


def _explained(stage: Stage) -> str:
    """One of the things the serving side explained, with its article."""
    topics = [topic for topic in stage.explained if topic.whole is not None and len(topic.text.split()) <= _ECHO_WORDS]
    if not topics:
        return ""
    whole = stage.voice.rng.choice(topics).whole
    return (
        shape(whole)["el"]
        if whole is not None and whole.article != "own" and " y " not in whole.text and " and " not in whole.text
        else ""
    )
