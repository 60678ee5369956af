"""Facts as sentences: one by one, two in one, or as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.generation.simulator.facts import SOLID, Fact
from uncase_nb.generation.simulator.frames import is_price, key_of
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.shapes import value_slots
from uncase_nb.generation.simulator.voice import Voice
from uncase_nb.generation.simulator.words import plain

_LED, _LISTED, _PAIRED, _ALSO, _OWN = 0.22, 0.45, 0.6, 0.4, 0.6
_OF_OTHERS = frozenset({"edad", "age"})
"""What a speaker may tell of somebody else: a child's age is not `my age`."""
_APART = re.compile(r"(?:sobre|en cuanto|respecto|de|as for|about|when it comes)\s", re.IGNORECASE)
"""A sentence that begins with what it is about takes no lead-in."""


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
    own = fact.asks and fact.kind != "bool" and plain(fact.phrase.head) not in _OF_OTHERS
    text = state(fact, voice, asks=asks, mine=asks and own and voice.chance(_OWN), costs=costs)
    if _APART.match(text):
        return text
    if first and voice.chance(_LED) and "?" not in text:
        lead = voice.say("state.u.lead" if asks else "state.a.lead")
        return f"{lead} {lower(text)}" if ":" not in lead or ":" not in text else text
    return f"{voice.say('state.also')} {lower(text)}" if not first and voice.chance(_ALSO) else text


def _pairable(one: Fact, other: Fact) -> bool:
    return all(fact.kind in SOLID and not fact.again and not fact.phrase.plural for fact in (one, other))


def _pair(one: Fact, other: Fact, voice: Voice) -> str:
    """`el precio es de $1 y el plazo, de 48 meses`."""
    return voice.say("state.pair", t=one.phrase.text, v=one.text, t2=other.phrase.text, v2=other.text)
