"""Which sentence a fact stands in: the verb and its complement fit the kind of the value."""

from __future__ import annotations

import re
from collections.abc import Callable

from uncase_nb.generation.simulator.facts import SOLID, Fact
from uncase_nb.generation.simulator.words import plain

_HAS_VERB = re.compile(r"^(?:incluye|acepta|requiere|tiene|hay|permite|aplica|includes|accepts|requires|has|allows)\b")
_LIST = re.compile(r",|;|\s(?:y|e|o|and|or)\s")
_SHORT = re.compile(r"^\d[\d.,]*\s[^\W\d]+$")
_MANY = re.compile(r"^(?:no\s)?(?:se\s)?(?:pueden|deben|incluyen|cubren|dependen)\s")
_DATES = re.compile(r"\b(?:fecha|día|hora|horario|plazo|date|day|time|deadline)\b")
_PLACED = ("en ", "con ", "in ", "on ", "at ", "with ", "within ", "above ")
_PRICES = frozenset({"precio", "costo", "coste", "price", "cost"})
_SAYS_THAT = frozenset(
    "riesgo problema regla tesis debilidad ventaja motivo razon causa risk problem rule reason cause hint advantage catch".split()  # noqa: SIM905 - a list of words reads better as text
)
"""Nouns of which one says that they are that something is so."""
_SENTENCES = frozenset({"clause", "verb", "loose", "if", "question", "free"})
"""Kinds that are sentences, or all but one, by themselves."""
_NAMES_ITSELF = frozenset({"proper", "code", "inf", "nothing"})
"""Kinds that are said alike whether or not they name what they are about."""

Keys = tuple[str, ...]


def key_of(fact: Fact, *, asks: bool) -> Keys:
    """Keys of the phrase banks for a fact, the best first."""
    return tuple(f"state.{name}" for name in _names(fact, "u" if asks else "a"))


def is_price(fact: Fact) -> bool:
    """Whether the fact is what something costs, named by one word."""
    return fact.kind == "money" and plain(fact.phrase.head) in _PRICES and " " not in fact.phrase.bare


def _names(fact: Fact, side: str) -> Keys:
    if fact.again and fact.kind != "bool" and fact.kind not in _NAMES_ITSELF:
        if fact.kind in _SENTENCES:
            return ("about",)
        return ("again",) if fact.kind in SOLID or fact.kind in ("hedge", "range") else _text(fact, side)
    return _FRAMES[fact.kind](fact, side) if fact.kind in _FRAMES else (f"{fact.kind}.{side}", fact.kind, "text")


def _yes_or_no(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - the form every frame has
    yes = fact.value is True
    if _HAS_VERB.match(fact.phrase.bare):
        return ("bool.yes" if yes else "bool.no",)
    return ("bool.is" if yes else "bool.isnot",)


def _money(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return (f"money.{side}", "money", "amount")


def _amount(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    short = _SHORT.match(fact.text) and " " not in fact.phrase.bare and fact.kind == "measure"
    return ("amount.short", "amount") if short else ("amount",)


def _when(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return ("date",) if _DATES.search(fact.phrase.bare) else ("when",)


def _adverb(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return ("adverb.en",) if fact.text.startswith(_PLACED) else ("adverb",)


def _adjective(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return (f"{fact.kind}.agrees", fact.kind) if _agrees(fact) else ("about",)


def _clause(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return ("that",) if plain(fact.phrase.head) in _SAYS_THAT else ("about",)


def _verb(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    """`la ventaja` takes `reduce la base`; a verb that does not agree stands beside what it is about."""
    return ("verb",) if fact.phrase.plural == (_MANY.match(fact.text) is not None) else ("about",)


def _aside(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    return (fact.kind, "about")


def _none(fact: Fact, side: str) -> Keys:  # noqa: ARG001 - likewise
    one = not fact.phrase.plural and fact.phrase.feminine and fact.text.endswith("a")
    return ("none.agrees",) if one else ("none",)


def _text(fact: Fact, side: str) -> Keys:
    """One thing is one thing, several are several; a list is no one thing."""
    listed = _LIST.search(fact.text) is not None
    if fact.phrase.plural != listed:
        return (f"text.apart.{side}", "about")
    return (f"text.{side}", "text") if side == "u" or not listed else ("list", "text")


def _agrees(fact: Fact) -> bool:
    """Whether a Spanish adjective has the ending its noun asks for."""
    first = fact.text.split()[0].rstrip(",;")
    if fact.phrase.plural != first.endswith("s"):
        return False
    last = first.rstrip("s")[-1:]
    return last not in "oa" or last == ("a" if fact.phrase.feminine else "o")


_FRAMES: dict[str, Callable[[Fact, str], Keys]] = {
    "bool": _yes_or_no, "money": _money, "percent": _amount, "measure": _amount, "when": _when, "adverb": _adverb,
    "state": _adjective, "adj": _adjective, "clause": _clause, "verb": _verb, "none": _none, "text": _text,
    "loose": _aside, "if": _aside, "question": _aside, "free": _aside, "ago": _aside,
}  # fmt: skip
