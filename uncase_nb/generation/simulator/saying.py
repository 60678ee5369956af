"""Turns into words: openers that answer the turn before, the act itself, the facts, a remark of the domain."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from random import Random

from uncase_nb.generation.simulator.clauses import Clause
from uncase_nb.generation.simulator.facts import Fact, named
from uncase_nb.generation.simulator.grammar import Phrase, bank
from uncase_nb.generation.simulator.plan import Plan, Turn

_OPENERS = {
    "ask": "open.answer", "request": "open.request", "object": "open.object", "greet": "open.greet",
    "thank": "open.thank", "accept": "open.glad", "offer": "open.offer", "bye": "open.thank",
}  # fmt: skip
_ECHO_WORDS = 9  # a longer topic is not repeated by the one who answers
_GREETINGS = {"es": ("buenos días", "buenas tardes"), "en": ("good morning", "good afternoon")}
_POSSESSIVE = {"es": re.compile(r"\b(sus?)\b"), "en": re.compile(r"\b(?:his|her|their)\b")}
_HAS_VERB = re.compile(r"^(?:incluye|acepta|requiere|tiene|hay|permite|aplica|includes|accepts|requires|has|allows)\b")
_CONTRACTED = re.compile(r"\b(a|de) el (?=[^\W\d_])")
_PERSON = {  # `si puede pagar`, asked by the one who would pay, or echoed on first-name terms
    "puede": ("puedo", "puedes"), "debe": ("debo", "debes"), "necesita": ("necesito", "necesitas"), "tiene": ("tengo", "tienes"),
    "quiere": ("quiero", "quieres"), "requiere": ("requiero", "requieres"),
}  # fmt: skip
_AND = {"es": " y ", "en": " and "}
_NO_OPENER = frozenset({"greet", "decline"})
_LED = frozenset({"ask", "request", "object"})
_LED_SAYING = frozenset({"give", "practice", "accept"})
_LEAD_SHARE = 0.75  # turns that are short by nature get a sentence more, or two hundred of them would be alike
_REMARKS = frozenset(["give", "offer", "warn", "schedule", "check", "confirm", "need", "accept", "practice", "voice"])


class Speaker:
    """Says the turns of one conversation. It does not use a phrase twice while there is another."""

    def __init__(self, plan: Plan, rng: Random) -> None:
        self._plan = plan
        self._rng = rng
        self._bank = bank(plan.language)
        self._used: set[int] = set()
        self._slots = {"saludo": rng.choice(_GREETINGS[plan.language])}
        self._chatty = rng.uniform(0.25, 0.8)
        self._said: list[Fact] = []

    def turn(self, turn: Turn, before: Turn | None, *, opened: bool = False) -> str:
        """The words of a turn. `opened` is whether an earlier message already answered the turn before."""
        said = [] if opened else self._opener(turn, before)
        told = self._facts(turn)
        for clause in turn.clauses:
            if opened and clause.act == "check":
                continue  # the message that called the tool said so
            if clause.act in ("ask", "request", "bye") and told:
                said += told
                told = []
            said += self._lead(clause, turn)
            if not (told and self._covered(clause, turn)):
                said.append(self._clause(clause, turn))
            if clause.act == "thank" and turn.asks and self._rng.random() < _LEAD_SHARE:
                said.append(self.phrase("tail.thank"))
            if clause.act == "confirm":
                said += self._recall()
        self._said += turn.facts
        return " ".join([*said, *told, *self._remark(turn)])

    def _lead(self, clause: Clause, turn: Turn) -> list[str]:
        """A sentence that leads up to a question or, on the asking side, to a statement."""
        if self._rng.random() > _LEAD_SHARE:
            return []
        if clause.act in _LED:
            return [self.phrase("lead.u" if turn.asks else "lead.a")]
        return [self.phrase("lead.say.u")] if turn.asks and clause.act in _LED_SAYING else []

    def before_call(self, turn: Turn, before: Turn | None) -> str:
        """What is said while a tool is asked."""
        opener = self._opener(turn, before) if before is not None and before.acts & {"ask", "request"} else []
        return " ".join([*(opener or [self.phrase("open.then")]), self._checking(turn), self.phrase("tail.wait")])

    def _checking(self, turn: Turn) -> str:
        checks = [clause for clause in turn.clauses if clause.act == "check"]
        return self._clause(checks[0], turn) if checks else self.phrase("wait")

    def after_call(self, turn: Turn) -> str:
        """What is said when the tool has answered."""
        topics = [clause.topic for clause in turn.clauses if clause.act == "check" and clause.kind in ("def", "indef")]
        return self.phrase("result.def", t=self._mine(topics[0], turn)) if topics else self.phrase("result")

    def phrase(self, *keys: str, **slots: str) -> str:
        """One wording of the first key that has one for these slots."""
        filled = self._slots | slots
        options = next(options for key in keys if (options := self._options(key, filled.keys())))
        fresh = [phrase for phrase in options if id(phrase) not in self._used] or options
        chosen = fresh[int(self._rng.random() * len(fresh))]
        self._used.add(id(chosen))
        return _capital(self._joined(chosen.say(self._rng, filled, familiar=self._plan.familiar)))

    def _joined(self, text: str) -> str:
        text = " ".join(text.split())
        return _CONTRACTED.sub(r"\1l ", text) if self._plan.language == "es" else text

    def _options(self, key: str, slots: AbstractSet[str]) -> list[Phrase]:
        return [phrase for phrase in self._bank.get(key, ()) if phrase.slots <= slots]

    def _clause(self, clause: Clause, turn: Turn) -> str:
        act, side, other = clause.act, *(("u", "a") if turn.asks else ("a", "u"))
        if not clause.topic:
            return self.phrase(f"{act}.{side}.0", f"{act}.{side}", f"{act}.0", act, f"{act}.{other}.0", f"ask.{side}.0")
        topic = self._mine(clause.topic, turn)
        if clause.kind == "def" and self._rng.random() < 0.5:
            return self.phrase(f"{act}.{side}", act, f"{act}.{other}", f"{act}.0", t=topic)
        kind = clause.kind
        return self.phrase(
            f"{act}.{side}.{kind}", f"{act}.{kind}", f"{act}.{side}", act, f"{act}.{other}", f"{act}.0", t=topic
        )

    def _mine(self, topic: str, turn: Turn) -> str:
        """`su presupuesto` is the customer's: the customer says `mi`, the other `su` or `tu`."""
        if self._plan.language == "en":
            return _POSSESSIVE["en"].sub("my" if turn.asks else "your", topic)
        words = topic.split(" ")
        if len(words) > 1 and words[0] in ("si", "cómo", "cuándo", "qué") and words[1] in _PERSON:
            me, you = _PERSON[words[1]]
            words[1] = me if turn.asks else you if self._plan.familiar else words[1]
            topic = " ".join(words)
        first = "m" if turn.asks else "t" if self._plan.familiar else "s"
        vowel = "i" if turn.asks else "u"
        return _POSSESSIVE["es"].sub(lambda match: f"{first}{vowel}{match[1][2:]}", topic)

    def _opener(self, turn: Turn, before: Turn | None) -> list[str]:
        """What answers the turn before: an echo of its topic, a reaction, or nothing."""
        if before is None or before.asks == turn.asks or turn.clauses[0].act in _NO_OPENER:
            return []
        last = before.clauses[-1]
        if last.act == "greet" and not turn.asks:
            return []
        always = turn.asks and last.act in ("ask", "request", "confirm")
        if not always and self._rng.random() > 0.45 + self._chatty:
            return []
        topic = last.topic if len(last.topic.split()) <= _ECHO_WORDS else ""
        if last.kind == "inf" or (last.kind == "clause" and self._plan.language == "en"):
            topic = ""
        side = "u" if turn.asks else "a"
        key = _OPENERS.get(last.act, "open.ack")
        if turn.clauses[0].act == "object":
            return [self.phrase("open.but.u", p=self._mine(topic, turn))] if topic else []
        slots = {"p": self._mine(topic, turn)} if topic else {}
        return [self.phrase(f"{key}.{side}", key, **slots)]

    def _covered(self, clause: Clause, turn: Turn) -> bool:
        """Whether the facts of the turn name all that the clause is about, so that it need not be announced."""
        labels = " ".join(fact.label for fact in turn.facts).lower()
        words = [word for word in clause.topic.lower().split() if len(word) > 3]
        return clause.act == "give" and bool(words) and all(word in labels for word in words)

    def _facts(self, turn: Turn) -> list[str]:
        """The facts of the turn in sentences of one to three."""
        facts, sentences = list(turn.facts), []
        while facts:
            size = 1 + int(self._rng.random() * min(3, len(facts)))
            parts = [self._fact(fact, turn) for fact in facts[:size]]
            facts = facts[size:]
            joined = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + _AND[self._plan.language] + parts[-1]
            sentences.append(_capital(joined) + ("" if joined.endswith((".", "!", "?")) else "."))
        return sentences

    def _fact(self, fact: Fact, turn: Turn) -> str:
        label, verb = named(fact, self._plan.language)
        if isinstance(fact.value, bool):
            short = ("fact.yes", "fact.no") if _HAS_VERB.match(fact.label) else ("fact.is", "fact.isnot")
            shown = fact.label if _HAS_VERB.match(fact.label) else label
            return _lower(self.phrase(short[0] if fact.value else short[1], l=shown))
        own = turn.asks and fact.asks and verb in ("es", "is") and self._rng.random() < 0.6
        key = "fact.mine" if own else "fact.u" if turn.asks else "fact.a"
        return _lower(self.phrase(key, A=label, es=verb, l=fact.label, v=fact.text))

    def _recall(self) -> list[str]:
        """A summary repeats one of the facts said before."""
        known = [fact for fact in self._said if not isinstance(fact.value, bool)]
        if not known:
            return []
        fact = self._rng.choice(known)
        label, verb = named(fact, self._plan.language)
        return [self.phrase("recall", A=label, es=verb, v=fact.text)]

    def _remark(self, turn: Turn) -> list[str]:
        asked = turn.clauses[-1].act in ("ask", "request", "object")
        if asked or not turn.acts & _REMARKS or self._rng.random() > self._chatty:
            return []
        return [self.phrase("extra.any.u" if turn.asks else f"extra.{self._plan.field}.a")]


def _capital(text: str) -> str:
    """The first letter large, also behind an opening mark."""
    at = 1 if text[:1] in "¿¡" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
