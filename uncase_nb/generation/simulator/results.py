"""What a tool's result says beyond the seed's facts, as facts that can be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.fields import field_fact
from uncase_nb.generation.simulator.plan import Plan
from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.generation.simulator.words import content

FINE = "ok"
_SILENT = re.compile(
    r"^(?:id|estado|status|simulado|herramienta|argumentos|moneda|currency|nota|mensaje|total|unidades|expediente|alternativas|"
    r"advertencias?|fuente|folio|canal|referencia|unidad|codigo|clave|tipo|anio|condicion|puntaje|respuestas)(?:_|$)|_id$|_pct$|^ultimo_pago$|^marca$"
)
_FEW, _MORE = 2, 3
_TELLS = frozenset({"give", "offer", "schedule", "confirm"})


def found(result: Mapping[str, Any], plan: Plan, turn: Turn) -> list[Fact]:
    """The fields worth saying: those the turn is about; more of them where the seed states nothing itself."""
    open_topics = [
        content(move.topic.text, plan.language)
        for move in turn.moves
        if move.act in _TELLS and not move.known and not move.facts
    ]
    if plan.facts and not open_topics:
        return []
    known = {fact.key for fact in plan.facts}
    values = {_digits(fact.text) for fact in plan.facts} - {""}
    currency = str(next((value for key, value in _every(result) if key == "moneda"), ""))
    facts: list[Fact] = []
    for key, value in _leaves(result):
        fact = field_fact(key, value, currency, plan.lexicon)
        if (
            fact is not None
            and key not in known
            and _digits(fact.text) not in values
            and fact.text not in {f.text for f in facts}
        ):
            facts.append(fact)
    if not plan.facts:
        return facts[:_MORE]
    return [fact for fact in facts if any(_own(fact.stems) <= topic for topic in open_topics)][:_FEW]


def _own(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if not stem.startswith("~"))


def _every(result: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every field, those of the first record of a list too."""
    for key, value in result.items():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, Mapping):
            yield from _every(inner)
        else:
            yield key, value


def _leaves(result: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Fields in order; of a list of records the first record's."""
    for key, value in result.items():
        if _SILENT.search(key) and not isinstance(value, Mapping | list):
            continue
        if isinstance(value, Mapping):
            yield from _leaves(value)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from _leaves(value[0])
        elif not isinstance(value, list | bool) and value not in (None, "", 0, 0.0):
            yield key, value


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
