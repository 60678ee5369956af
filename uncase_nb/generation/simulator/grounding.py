"""Arguments of a call that somebody could know: from the seed, or from what an earlier call found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uncase_nb.generation.simulator.known import Known
from uncase_nb.tools.validate import valid


def grounded(
    parameters: Mapping[str, Any], tries: Iterator[Mapping[str, Any]] | list[Mapping[str, Any]], known: Known
) -> dict[str, Any] | None:
    """The arguments that are known, each from the first try that knows it; None where a required one is not.

    Args:
        parameters: the tool's JSON Schema.
        tries: arguments as they might be, the best first.
        known: what was said and found.
    """
    properties, required = parameters.get("properties") or {}, parameters.get("required") or []
    kept: dict[str, Any] = {}
    for given in tries:
        for name, value in given.items():
            schema = properties.get(name)
            if name in kept or not isinstance(schema, Mapping):
                continue
            told = _told(name, value, schema, known) if isinstance(value, list) else value
            if told not in (None, []) and known.holds(name, told, schema) and _allowed(name, told, schema):
                kept[name] = told
    if any(name not in kept for name in required):
        return None
    return {name: kept[name] for name in properties if name in kept}


def _allowed(name: str, value: Any, schema: Mapping[str, Any]) -> bool:
    return valid(name, {"properties": {name: schema}}, {name: value})


def _told(name: str, items: list[Any], schema: Mapping[str, Any], known: Known) -> list[Any]:
    """Of a list, what was told."""
    inner: Mapping[str, Any] = {}
    for part in (schema, *(schema.get("anyOf") or ())):
        inner = part["items"] if isinstance(part.get("items"), Mapping) else inner
    return [item for item in items if known.holds(name, item, inner)]
