"""A seed, ready to be acted out any number of times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.generation.simulator.facts import Fact, said_facts
from uncase_nb.generation.simulator.known import Known
from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.manner import Manner, manner_of
from uncase_nb.generation.simulator.placing import place_facts
from uncase_nb.generation.simulator.placing_tools import place_tools
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.turns import Turn, turns_of
from uncase_nb.generation.simulator.values import kind_of
from uncase_nb.schemas.seed import FactualParameters, Seed, TurnPlan
from uncase_nb.schemas.tool import ToolDefinition

_NUMBER = re.compile(r"\d")
LANGUAGES = ("es", "en")
_FIELDS = frozenset(["automotive", "medical", "legal", "finance", "industrial", "education"])
_ROOM = 2  # messages more than steps a seed in the short shape may take


@dataclass(frozen=True)
class Plan:
    """What is worked out once for a seed."""

    seed: Seed
    language: str
    manner: Manner
    """Region and register."""
    field: str
    """First part of the domain, where the phrase bank knows it; otherwise `other`."""
    turns: list[Turn]
    facts: list[Fact]
    tools: list[ToolDefinition]
    lexicon: Lexicon
    known: Known
    """Everything the seed tells: what arguments of tools may come from."""
    need: str
    """What the one who came with a need came for, in the plan's words."""
    rules: tuple[str, ...]
    """Restrictions of the seed that are statements somebody can say: `El apartado es reembolsable`."""
    sides: tuple[int, int]
    """Fewest and most side exchanges (two messages each)."""


def plan_of(seed: Seed) -> Plan:
    """The plan of a seed.

    Raises:
        ParameterError: for a language other than Spanish and English.
    """
    return _plan(seed.model_dump_json(exclude_unset=True))


@lru_cache(maxsize=512)
def _plan(wire: str) -> Plan:
    seed = Seed.model_validate_json(wire)
    language = seed.idioma.lower().replace("_", "-").split("-")[0]
    if language not in LANGUAGES:
        raise ParameterError(
            f"the simulator speaks Spanish and English, not {seed.idioma!r}.",
            "set the seed's idioma to 'es' or 'en', or generate with a model: provider='…'.",
        )
    lexicon = Lexicon(_texts(seed), language)
    turns = turns_of(seed, lexicon)
    facts = said_facts(seed.facts(), lexicon)
    place_facts(facts, turns, language)
    tools = [tool for tool in seed.tools() if tool.name.strip()]
    place_tools(tools, turns, language)
    return Plan(
        seed=seed,
        language=language,
        manner=manner_of(seed.idioma, seed.tono),
        field=domain if (domain := seed.dominio.split(".")[0]) in _FIELDS else "other",
        turns=turns,
        facts=facts,
        tools=tools,
        lexicon=lexicon,
        known=Known(
            [*_texts(seed), *map(str, seed.facts().values()), *seed.etiquetas, *_labelled(facts)], seed.facts()
        ),
        need=_need(turns, seed.objetivo),
        rules=tuple(_rules(seed, language)),
        sides=_sides(seed, len(turns)),
    )


def _labelled(facts: Sequence[Fact]) -> Iterator[str]:
    """Names of facts, and their values as they are said."""
    for fact in facts:
        yield fact.key.replace("_", " ")
        yield fact.text


def _need(turns: Sequence[Turn], objective: str) -> str:
    """The first thing the asking side names; the objective where it names none."""
    named = (move.topic for turn in turns if turn.asks for move in turn.moves if move.topic.whole is not None)
    topic = next(named, None)
    return topic.whole.bare if topic is not None and topic.whole is not None else objective


def _rules(seed: Seed, language: str) -> Iterator[str]:
    """An order (`No prometer descuentos`) is kept, not said."""
    facts = seed.parametros_factuales
    for rule in facts.restricciones if isinstance(facts, FactualParameters) else ():
        text = " ".join(rule.split()).rstrip(".")
        if kind_of(lower(text), language) == "clause" and not _NUMBER.search(text):
            yield text


def _sides(seed: Seed, turns: int) -> tuple[int, int]:
    plan = seed.pasos_turnos
    if not isinstance(plan, TurnPlan):
        return 0, _ROOM // 2
    return max(0, -(-(plan.turnos_min - turns) // 2)), max(0, (plan.turnos_max - turns) // 2)


def _texts(seed: Seed) -> Iterator[str]:
    """Everything the seed says in sentences."""
    yield seed.objetivo
    yield from (step.text for step in seed.steps())
    yield from seed.descripcion_roles.values()
    yield from _strings(seed.facts())
    if isinstance(seed.parametros_factuales, FactualParameters):
        yield seed.parametros_factuales.contexto
        yield from seed.parametros_factuales.restricciones


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
