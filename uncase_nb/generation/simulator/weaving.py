"""A fact's value built into the thing a sentence is about: `un bono de $9,000 MXN`, `la visita para el lunes`."""

from __future__ import annotations

from uncase_nb.generation.simulator.facts import SOLID, Fact
from uncase_nb.generation.simulator.nounphrase import NounPhrase
from uncase_nb.generation.simulator.shapes import dated, spanned
from uncase_nb.generation.simulator.voice import Voice


def woven(text: str, phrase: NounPhrase, fact: Fact, voice: Voice) -> str:  # noqa: PLR0911 - one return a kind
    """The thing with the value; what follows a colon ends the sentence.

    Args:
        text: the thing as this speaker names it (`su presupuesto`, `tu presupuesto`).
        phrase: the same, as the plan has it.
        fact: whose value it is.
        voice: for what is chosen by chance.
    """
    spanish = voice.language == "es"
    if fact.kind in {"bool", "none"}:
        return text
    if fact.kind in SOLID and not fact.again:
        joint = "of" if not spanish else "de"
        return f"{text}, {joint} {fact.text}" if f" {joint} " in phrase.bare else f"{text} {joint} {fact.text}"
    if fact.kind in ("when", "time"):
        day = dated(fact.text, fact.kind, voice.language)
        return f"{text} {'para' if spanish else 'for'} {day.removeprefix('on ')}"
    if fact.kind == "span":
        return f"{text}, {spanned(fact.text, voice.language)}"
    if fact.kind == "proper" and (phrase.article == "indef" or phrase.head.lower() == fact.phrase.head.lower()):
        article = fact.phrase.form("def") if spanish else "the"
        return f"{article} {fact.text}" if voice.chance(0.6) else f"{fact.phrase.this}: {fact.text}"
    if phrase.article in ("", "indef") and phrase.plural:
        return f"{phrase.this}: {fact.text}"
    return f"{text}: {fact.text}"


def main_fact(facts: list[Fact], phrase: NounPhrase | None) -> Fact | None:
    """The fact that is about the thing itself rather than about a side of it."""
    if phrase is None:
        return None
    head = phrase.head.lower()
    exact = [fact for fact in facts if fact.phrase.bare.lower() == phrase.bare.lower()]
    same = exact or [fact for fact in facts if fact.phrase.head.lower() == head]
    return same[0] if same else None
