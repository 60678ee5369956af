"""What acting, asking and reacting share: the conversation so far, and topics as a speaker names them."""

from __future__ import annotations

from random import Random

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.persons import spoken_by
from uncase_nb.generation.simulator.plan import Plan
from uncase_nb.generation.simulator.shapes import owned, shape
from uncase_nb.generation.simulator.topics import Topic
from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.generation.simulator.voice import Voice

_WORDS = {"es": (11, 25), "en": (15, 29)}
_LEAST_WARMTH, _MOST_WARMTH = 0.15, 0.85


_TROUBLES = frozenset(
    {"duda", "problema", "pregunta", "inquietud", "consulta", "caso", "queja", "question", "problem", "doubt"}
)
_WHOLE = frozenset({"praise", "sorry"})
"""Acts that are said whole, whatever their topic."""


class Stage:
    """One conversation as it comes about."""

    def __init__(self, plan: Plan, rng: Random, index: int = 0) -> None:
        self.plan = plan
        self.voice = Voice(plan.language, plan.manner, rng, index)
        self.said: list[Fact] = []
        """Facts stated so far."""
        self.explained: list[Topic] = []
        """What the serving side explained, for thanks."""
        self.appointment: Fact | None = None
        """When they meet, once that is settled."""
        self.checked = False
        """Whether the last message asked if that is all right."""
        self.ruled: set[str] = set()
        """Rules of the seed that were said."""
        self.floor = {asks: rng.uniform(*_WORDS[plan.language]) for asks in (True, False)}
        """Words from which on each side adds nothing to a message."""
        self._warmth = {asks: rng.uniform(_LEAST_WARMTH, _MOST_WARMTH) for asks in (True, False)}

    def warm(self, turn: Turn, share: float = 1.0) -> bool:
        """Whether the speaker adds a word that need not be said; some people are brief, some are not."""
        return self.voice.chance(self._warmth[turn.asks] * share)

    def named(self, topic: Topic, turn: Turn) -> str:
        """The topic as this speaker names it: `su presupuesto` is `mi presupuesto` to its owner."""
        plan = self.plan
        text = topic.text
        if topic.kind in ("question", "that"):
            text = spoken_by(text, plan.language, asks=turn.asks, register=plan.manner.register)
        return owned(text, plan.language, asks=turn.asks, register=plan.manner.register)

    def slots(self, topic: Topic, turn: Turn) -> dict[str, str]:
        """Slots of the phrase banks for a topic."""
        if topic.whole is None:
            text = self.named(topic, turn)
            return {"t": text, "b": text.removeprefix("to ")} if topic.text else {}
        register, language = self.plan.manner.register, self.plan.language
        return {
            key: owned(value, language, asks=turn.asks, register=register) if key in ("t", "l", "un", "el") else value
            for key, value in shape(topic.whole).items()
        } | {"t": self.named(topic, turn)}

    def plain(self, act: str, topic: Topic, turn: Turn, **more: str) -> str:
        """One sentence for an act and its topic; an act a side has no words for is voiced in the plan's own."""
        side = "u" if turn.asks else "a"
        if act in _WHOLE:
            return self.voice.say(f"{act}.{side}")
        suffix = _suffix(topic)
        keys = (
            [f"{act}.{side}.{suffix}"]
            if self.said or topic.whole is None
            else [f"{act}.first.{side}", f"{act}.{side}.{suffix}"]
        )
        if topic.kind in ("noun", "bare"):
            keys += [f"{act}.{side}.own", f"{act}.{side}"] if suffix == "trouble" else [f"{act}.{side}"]
        keys += [f"voice.{side}.{suffix}", f"voice.{side}"] if topic.text else [f"{act}.{side}", f"voice.{side}.0"]
        return self.voice.say(*keys, **(self.slots(topic, turn) | more))


def _suffix(topic: Topic) -> str:
    if topic.kind == "noun" and topic.whole is not None:
        trouble = topic.whole.article == "own" and topic.whole.head in _TROUBLES
        return "trouble" if trouble else topic.whole.article or "def"
    return topic.kind or "0"
