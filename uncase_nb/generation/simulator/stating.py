"""Facts as sentences: the verb and its complement fit the kind of the value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.generation.simulator.facts import SOLID, Fact
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.shapes import value_slots
from uncase_nb.generation.simulator.voice import Voice
from uncase_nb.generation.simulator.words import plain

_HAS_VERB = re.compile(r"^(?:incluye|acepta|requiere|tiene|hay|permite|aplica|includes|accepts|requires|has|allows)\b")
_LIST = re.compile(r",|;|\s(?:y|e|o|and|or)\s")
_SHORT = re.compile(r"^\d[\d.,]*\s[^\W\d]+$")
_PRICES = frozenset({"precio", "costo", "coste", "price", "cost"})
_DATES = re.compile(r"\b(?:fecha|día|hora|horario|plazo|date|day|time|deadline)\b")
_SAYS_THAT = frozenset(
    "riesgo problema regla tesis debilidad ventaja motivo razon causa risk problem rule reason cause hint advantage catch".split()  # noqa: SIM905 - a list of words reads better as text
)
"""Nouns of which one says that they are that something is so."""
_SENTENCES = frozenset({"clause", "verb", "loose", "if", "question", "free"})
_MANY = re.compile(r"^(?:no\s)?(?:se\s)?(?:pueden|deben|incluyen|cubren|dependen)\s")
_LED, _LISTED, _PAIRED, _ALSO = 0.22, 0.45, 0.6, 0.4


def key_of(fact: Fact, *, asks: bool) -> tuple[str, ...]:
    """Keys of the phrase banks for a fact, the best first."""
    return tuple(f"state.{name}" for name in _names(fact, "u" if asks else "a"))


def _names(fact: Fact, side: str) -> Sequence[str]:  # noqa: C901, PLR0911 - one return a kind
    kind, phrase = fact.kind, fact.phrase
    if kind == "bool":
        yes = fact.value is True
        verb = _HAS_VERB.match(phrase.bare) is not None
        return (("bool.yes" if yes else "bool.no") if verb else ("bool.is" if yes else "bool.isnot"),)
    if fact.again and kind in _SENTENCES:
        return ("about",)
    if fact.again and kind not in ("proper", "code", "inf", "nothing"):
        return ("again",) if kind in SOLID or kind in ("hedge", "range") else ("text",)
    if kind == "money":
        return (f"money.{side}", "money", "amount")
    if kind in SOLID:
        short = _SHORT.match(fact.text) and " " not in phrase.bare and kind == "measure"
        return ("amount.short", "amount") if short else ("amount",)
    if kind == "when":
        return ("date",) if _DATES.search(phrase.bare) else ("when",)
    if kind == "adverb":
        return (
            ("adverb.en",)
            if fact.text.startswith(("en ", "con ", "in ", "on ", "at ", "with ", "within ", "above "))
            else ("adverb",)
        )
    if kind in ("state", "adj"):
        return (f"{kind}.agrees", kind) if _agrees(fact) else ("about",)
    if kind == "clause":
        return ("that",) if plain(phrase.head) in _SAYS_THAT else ("about",)
    if kind in ("loose", "if", "question", "free"):
        return (kind, "about")
    if kind == "verb":
        return ("about",) if phrase.plural != _MANY.match(fact.text) is not None else ("verb",)
    if kind == "ago":
        return ("ago",)
    if kind == "none":
        return ("none.agrees",) if not phrase.plural and phrase.feminine and fact.text.endswith("a") else ("none",)
    if kind == "text":
        listed = _LIST.search(fact.text) is not None
        if phrase.plural != listed:
            return (f"text.apart.{side}", "about")
        return (f"text.{side}", "text") if side == "u" or not listed else ("list", "text")
    return (f"{kind}.{side}", kind, "text")


def _agrees(fact: Fact) -> bool:
    """Whether a Spanish adjective has the ending its noun asks for."""
    first = fact.text.split()[0].rstrip(",;")
    if fact.phrase.plural != first.endswith("s"):
        return False
    last = first.rstrip("s")[-1:]
    return last not in "oa" or last == ("a" if fact.phrase.feminine else "o")


def is_price(fact: Fact) -> bool:
    """Whether the fact is what something costs, named by one word."""
    return fact.kind == "money" and plain(fact.phrase.head) in _PRICES and " " not in fact.phrase.bare


def state(  # noqa: PLR0913 - how a fact is put
    fact: Fact, voice: Voice, *, asks: bool, mine: bool = False, simply: bool = False, costs: bool = False
) -> str:
    """One fact as a statement without its last mark.

    Args:
        fact: what to state.
        voice: who says it.
        asks: whether that is the one who came with a need.
        mine: whether it is named as the speaker's own.
        simply: in the plainest order, to stand behind `que`.
        costs: whether what it is the price of was just named.
    """
    slots = value_slots(fact)
    if mine:
        own = {"es": "mis" if fact.phrase.plural else "mi", "en": "my"}[voice.language]
        slots["t"] = f"{own} {fact.phrase.bare}"
    keys = key_of(fact, asks=asks)
    if costs and is_price(fact):
        keys = ("state.price", *keys)
    if simply and fact.kind in SOLID and not fact.again:
        keys = ("state.simple", *keys)
    return voice.say(*keys, "state.text", **slots).rstrip(".")


def statements(facts: Sequence[Fact], voice: Voice, *, asks: bool, after: Fact | None = None) -> list[str]:
    """Facts as sentences: one by one, two in one sentence, or as a list. `after` is what was named just before."""
    if len(facts) > 2 and all(fact.kind != "bool" for fact in facts) and voice.chance(_LISTED):
        items = "; ".join(f"{fact.phrase.bare}, {fact.text}" for fact in facts)
        return [voice.say("state.listing", x=items)]
    said: list[str] = []
    rest = list(facts)
    while rest:
        if len(rest) > 1 and _pairable(rest[0], rest[1]) and voice.chance(_PAIRED):
            said.append(_pair(rest.pop(0), rest.pop(0), voice))
        else:
            costs = after is not None and after.kind == "proper"
            after = rest.pop(0)
            said.append(_one(after, voice, asks=asks, first=not said, costs=costs))
    return said


def _one(fact: Fact, voice: Voice, *, asks: bool, first: bool, costs: bool) -> str:
    mine = asks and fact.asks and fact.kind != "bool" and voice.chance(0.6)
    text = state(fact, voice, asks=asks, mine=mine, costs=costs)
    if first and voice.chance(_LED) and "?" not in text:
        lead = voice.say("state.u.lead" if asks else "state.a.lead")
        return f"{lead} {lower(text)}" if ":" not in lead or ":" not in text else text
    return f"{voice.say('state.also')} {lower(text)}" if not first and voice.chance(_ALSO) else text


def _pairable(one: Fact, other: Fact) -> bool:
    return all(fact.kind in SOLID and not fact.again and not fact.phrase.plural for fact in (one, other))


def _pair(one: Fact, other: Fact, voice: Voice) -> str:
    """`el precio es de $1 y el plazo, de 48 meses`."""
    return voice.say("state.pair", t=one.phrase.text, v=one.text, t2=other.phrase.text, v2=other.text)
