"""Questions: the question word fits the answer that is due."""

from __future__ import annotations

import re

from uncase_nb.generation.simulator.facts import SOLID, Fact
from uncase_nb.generation.simulator.frames import is_price, key_of
from uncase_nb.generation.simulator.polish import capital, lower
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.shapes import shape
from uncase_nb.generation.simulator.topics import Topic
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.words import content

_LED, _LED_AFTER, _WHY, _OWN = 0.55, 0.8, 0.35, 0.5
_ASKING = frozenset({"what", "how", "when", "could", "can", "do", "is", "which", "where"})
_CAN = re.compile(r"^(cómo|dónde|cuándo|qué|a quién) (\w+[aei]r(?:l[aeo]s?|me|se)?)\b", re.IGNORECASE)
"""`cómo enviar dinero` is asked as `¿cómo puedo enviar dinero?`."""
_IF = {"es": "si ", "en": "if "}


def ask(move: Move, turn: Turn, stage: Stage, *, opening: bool, led: bool) -> list[str]:
    """The sentences of a question.

    Args:
        move: what is asked.
        turn: whose.
        stage: the conversation.
        opening: whether it is the first thing its speaker wants.
        led: whether something was said before it in the same message.
    """
    side, voice = "u" if turn.asks else "a", stage.voice
    question = _question(move, turn, stage, opening=opening)
    whole = question.count("?") > 1 or ". " in question
    asks_at_once = (
        not opening or question.lstrip("¿").split(maxsplit=1)[0].lower() in _ASKING or question.startswith("¿")
    )
    leads = not whole and asks_at_once and voice.chance(_LED_AFTER if led and turn.asks else _LED)
    lead = voice.say("ask.lead.first" if turn.asks and opening else f"ask.lead.{side}") if leads else ""
    said = [f"{lead} {lower(question)}" if lead else capital(question)]
    if stage.warm(turn, 2 * _WHY) and not whole:
        said.append(voice.say(f"ask.why.{side}"))
    return said


def _question(move: Move, turn: Turn, stage: Stage, *, opening: bool) -> str:  # noqa: PLR0911 - one return a kind
    side, topic, voice = "u" if turn.asks else "a", move.topic, stage.voice
    if not topic.text:
        return voice.say(f"ask.{side}.0")
    if topic.kind == "question":
        return _asked(topic, turn, stage)
    if topic.whole is None:
        return stage.plain("ask", topic, turn)
    slots = stage.slots(topic, turn)
    if len(topic.parts) > 1:
        return voice.say(f"ask.{side}.both", **slots) if move.known else voice.say(f"ask.{side}", **slots)
    exact = _exactly(move)
    if exact is None:
        if opening and turn.asks:
            return voice.say("ask.u.topic", **slots)
        keys = [f"ask.{side}.indef"] if topic.whole.article == "indef" else []
        return voice.say(*keys, f"ask.{side}", **slots)
    if (
        not turn.asks
        and exact.asks
        and topic.whole.article == "def"
        and len(topic.text.split()) == 2
        and voice.chance(_OWN)
    ):
        slots["t"] = _yours(topic, stage)
    return voice.say(*(f"ask.{side}{kind}" for kind in _kinds(exact, topic)), **slots)


def _exactly(move: Move) -> Fact | None:
    """The fact that is just what is asked, not one of its sides."""
    head = {stem for stem in content(move.topic.text, "en") if not stem.startswith("~")}
    return next(
        (fact for fact in move.known if {stem for stem in fact.stems if not stem.startswith("~")} <= head), None
    )


def _kinds(fact: Fact, topic: Topic) -> tuple[str, ...]:  # noqa: PLR0911 - one return a kind
    """Keys for the answer that is due."""
    name = key_of(fact, asks=False)[0].removeprefix("state.")
    plural = topic.whole is not None and topic.whole.plural
    if is_price(fact):
        return (".price", ".amount", "")
    if fact.kind == "money":
        return (".money", ".amount", "")
    if fact.kind in SOLID or fact.kind in ("hedge", "range"):
        return (".amount", "")
    if fact.kind in ("when", "time"):
        return (".when", ".date", "") if name == "when" else (".date", ".when", "")
    if plural:
        return (".many", "")
    if fact.kind in ("adverb", "state", "adj", "free"):
        return (".how", "")
    return (".one", "") if fact.kind in ("proper", "code", "number", "inf", "text") else ("",)


def _asked(topic: Topic, turn: Turn, stage: Stage) -> str:
    """A question the plan has in its own words: `si hay penalización`, `cuánto cuesta`."""
    side, language = "u" if turn.asks else "a", stage.plan.language
    text = stage.named(topic, turn)
    key = f"ask.{side}.question"
    if language == "es":
        is_if = text.lower().startswith(_IF[language])
        direct = text[3:] if is_if else _CAN.sub(r"\1 puedo \2" if turn.asks else r"\1 se puede \2", text)
        key = (f"ask.{side}.direct" if is_if else f"ask.{side}.wh") if stage.voice.chance(0.6) else key
        return stage.voice.say(key, t=text, d=direct)
    return stage.voice.say(key, t=text)


def _yours(topic: Topic, stage: Stage) -> str:
    """`el presupuesto` as what the one asked has: `su presupuesto`."""
    assert topic.whole is not None
    if stage.plan.language == "en":
        return f"your {topic.whole.bare}"
    word = "su" if stage.plan.manner.register == 0 else "tu"
    return f"{word}{'s' if topic.whole.plural else ''} {shape(topic.whole)['l']}"
