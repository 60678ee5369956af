"""What every metric reads of a seed, worked out once: who is who, its steps, its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.evaluation.acts import step_acts, step_topic
from uncase_nb.evaluation.mentions import Mention, find_mentions
from uncase_nb.evaluation.numerals import ARTICLE_NUMBERS
from uncase_nb.evaluation.plan import moves
from uncase_nb.evaluation.text import base_language, stems, words
from uncase_nb.evaluation.units import unit_of
from uncase_nb.schemas.seed import FactualParameters, Seed

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CLAUSE = re.compile(r"\s*;\s*")
TRUE = {"true", "yes", "si", "sí", "verdadero"}
FALSE = {"false", "no", "falso"}
_ANY = {"dontcare", "any", "cualquiera", "indiferente"}


class Fact(NamedTuple):
    """One named value of a seed or of a tool result."""

    name: str
    """Its key, for example `precio`."""
    label: frozenset[str]
    """Stems of the key."""
    mentions: tuple[Mention, ...]
    """Figures in the value."""
    stems: tuple[str, ...]
    """Topic stems of the value."""
    boolean: bool | None
    """The value, where it is a truth value."""


class Clause(NamedTuple):
    """One thing that happens in a step."""

    acts: frozenset[str]
    """Dialogue acts the text names."""
    topic: tuple[str, ...]
    """Stems of what it is about."""
    facts: tuple[int, ...]
    """Places, in the seed's facts, of those it names."""


class PlannedStep(NamedTuple):
    """One step of the plan, ready to be compared."""

    speaker: str | None
    """`user`, `assistant` or null where the seed does not say."""
    clauses: tuple[Clause, ...]
    """Its parts, separated by semicolons in the seed."""


class Move(NamedTuple):
    """One thing one of the speakers does."""

    step: int
    """Number of the step it belongs to."""
    speaker: str | None
    text: str
    acts: frozenset[str]


class SeedView(NamedTuple):
    """A seed as the metrics see it."""

    language: str
    speakers: dict[str, str]
    """Role of the seed, folded, to `user` or `assistant`."""
    steps: tuple[PlannedStep, ...]
    facts: tuple[Fact, ...]
    prose: tuple[str, ...]
    """Every other text of the seed that may state a fact."""
    turns_max: int
    """Most messages the plan allows."""
    moves: tuple[Move, ...]
    """The plan as what each speaker does, in order."""


def view(seed: Seed) -> SeedView:
    """Analyse a seed."""
    language = base_language(seed.idioma)
    facts = tuple(fact for name, value in seed.facts().items() for fact in facts_of(name, value, language))
    speakers = {role.casefold(): "user" if number == 0 else "assistant" for number, role in enumerate(seed.roles)}
    steps = tuple(
        PlannedStep(speakers.get((step.role or "").casefold()), _clauses(step.text, seed.roles, facts, language))
        for step in seed.steps()
        if step.text
    )
    plan = seed.pasos_turnos
    return SeedView(
        language,
        speakers,
        steps,
        facts,
        tuple(_prose(seed)),
        2 * len(steps) if isinstance(plan, list) else plan.turnos_max,
        tuple(_moves(seed, speakers)),
    )


def _moves(seed: Seed, speakers: Mapping[str, str]) -> Iterator[Move]:
    for number, step in enumerate(seed.steps()):
        speaker = speakers.get((step.role or "").casefold())
        for who, text in moves(step.text, speaker, speakers):
            yield Move(number, who, text, step_acts(text))


def facts_of(name: str, value: Any, language: str) -> Iterator[Fact]:
    """The leaves of a value, each under its nearest key."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from facts_of(str(key), item, language)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from facts_of(name, item, language)
    elif value is not None and (text := str(value).strip()) and text.casefold() not in _ANY:
        yield _fact(name, value, text, language)


def _fact(name: str, value: Any, text: str, language: str) -> Fact:
    spaced = _CAMEL.sub(" ", name).replace("_", " ")
    truth = value if isinstance(value, bool) else _truth(text)
    unit = next((unit for word in words(spaced) if (unit := unit_of(word))), None)
    mentions = (
        ()
        if truth is not None
        else tuple(
            mention._replace(unit=unit) if unit and mention.unit is None and mention.kind == "quantity" else mention
            for mention in find_mentions(text)
        )
    )
    if not mentions and text.casefold() in ARTICLE_NUMBERS:
        mentions = (Mention("quantity", 1.0, 0, len(text), unit),)
    return Fact(name, frozenset(stems(spaced, language)), mentions, stems(text, language), truth)


def _truth(text: str) -> bool | None:
    folded = text.casefold()
    return True if folded in TRUE else False if folded in FALSE else None


def _clauses(text: str, roles: list[str], facts: tuple[Fact, ...], language: str) -> tuple[Clause, ...]:
    names = {stem for role in roles for stem in stems(role, language)}
    clauses = []
    for part in _CLAUSE.split(_CAMEL.sub(" ", text)):
        topic = tuple(stem for stem in step_topic(part, language) if stem not in names)
        about = set(stems(part, language))
        named = tuple(n for n, fact in enumerate(facts) if fact.label and fact.label <= about)
        clauses.append(Clause(step_acts(part), topic, named))
    return tuple(clauses)


def _prose(seed: Seed) -> Iterator[str]:
    yield seed.objetivo
    yield from (step.text for step in seed.steps())
    yield from seed.descripcion_roles.values()
    facts = seed.parametros_factuales
    if isinstance(facts, FactualParameters):
        yield facts.contexto
        yield from facts.restricciones
    instructions = seed.instrucciones_dominio
    yield from [instructions] if isinstance(instructions, str) else instructions or []
