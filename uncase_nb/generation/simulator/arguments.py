"""Arguments of a tool call, by its schema, from a seed's facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.words import content, overlap, plain
from uncase_nb.schemas.tool import ToolDefinition

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")
_ABSENT = object()


def arguments(tool: ToolDefinition, facts: Sequence[Fact], about: str, language: str) -> dict[str, Any] | None:
    """Arguments by the tool's schema, from the facts; None where a required number is nowhere to be had.

    Args:
        tool: the tool to call.
        facts: what is known.
        about: what the turn is about, for a required text.
        language: of the seed.
    """
    properties = tool.parameters.get("properties")
    if not isinstance(properties, Mapping):
        return {}
    required = tool.parameters.get("required") or []
    found: dict[str, Any] = {}
    for name, schema in properties.items():
        value = _argument(str(name), schema if isinstance(schema, Mapping) else {}, facts, language)
        if value is _ABSENT and name in required:
            value = _otherwise(schema if isinstance(schema, Mapping) else {}, about)
            if value is _ABSENT:
                return None
        if value is not _ABSENT:
            found[str(name)] = value
    return found


def _argument(name: str, schema: Mapping[str, Any], facts: Sequence[Fact], language: str) -> Any:
    stems = content(name.replace("_", " "), language)
    told = content(str(schema.get("description", "")), language)
    ranked = [(2 * overlap(stems, fact.stems) + overlap(told, fact.stems), -at) for at, fact in enumerate(facts)]
    best = max(ranked, default=(0.0, 0))
    if best[0] < 2:
        return _ABSENT
    return _coerced(facts[-best[1]], schema)


def _coerced(fact: Fact, schema: Mapping[str, Any]) -> Any:
    if isinstance(choices := schema.get("enum"), list):
        words = plain(fact.text)
        return next((choice for choice in choices if plain(str(choice)) in words), _ABSENT)
    kind = schema.get("type", "string")
    if kind == "boolean":
        return fact.value if isinstance(fact.value, bool) else _ABSENT
    if kind in ("integer", "number"):
        return _number(fact, whole=kind == "integer")
    if kind == "array":
        return list(fact.value) if isinstance(fact.value, list | tuple) else [fact.text]
    return fact.text if kind == "string" else _ABSENT


def _number(fact: Fact, *, whole: bool) -> Any:
    if isinstance(fact.value, int | float) and not isinstance(fact.value, bool):
        return int(fact.value) if whole else fact.value
    match = _NUMBER.search(fact.text)
    if match is None:
        return _ABSENT
    value = float(_plain(match.group()))
    return int(value) if whole or value.is_integer() else value


def _otherwise(schema: Mapping[str, Any], about: str) -> Any:
    """A required argument no fact gives: the schema's own default, bound or choice; a text says what it is about."""
    for key in ("default", "minimum", "const"):
        if key in schema:
            return schema[key]
    if choices := schema.get("enum"):
        return choices[0]
    return {"string": about, "array": [], "object": {}, "boolean": True}.get(str(schema.get("type", "string")), _ABSENT)


def _plain(number: str) -> str:
    """`1.500` and `1,500` are 1500; `13.9` and `6,8` are decimals."""
    if re.fullmatch(r"-?\d{1,3}(?:[.,]\d{3})+", number):
        return re.sub(r"[.,]", "", number)
    return (
        number.replace(",", "")
        if "." in number and number.rfind(".") > number.rfind(",")
        else number.replace(".", "").replace(",", ".")
    )
