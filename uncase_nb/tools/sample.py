"""Arguments for a schema: from the facts where they fit, otherwise from the schema itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uncase_nb.tools.facts import Facts, number_in
from uncase_nb.tools.plain import key_of, plain
from uncase_nb.tools.validate import valid

_ABSENT = object()


def sample(parameters: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """Valid arguments: everything required, and every optional one a fact of its name gives."""
    properties: Mapping[str, Any] = parameters.get("properties") or {}
    required = parameters.get("required") or []
    made: dict[str, Any] = {}
    for name, schema in properties.items():
        value = from_fact(facts.raw(key_of(name)), schema)
        if value is _ABSENT and name in required:
            value = _otherwise(name, schema)
        if value is not _ABSENT:
            made[name] = value
    return made


def fitting(parameters: Mapping[str, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments the schema allows; one it requires and does not allow is taken from the schema itself."""
    if valid("argument", parameters, arguments):
        return dict(arguments)
    properties, required = parameters["properties"], parameters.get("required") or []
    fitted = {}
    for name, value in arguments.items():
        if valid("argument", {"properties": {"it": properties[name]}}, {"it": value}):
            fitted[name] = value
        elif name in required:
            fitted[name] = _otherwise(name, properties[name])
    return fitted


def from_fact(value: Any, schema: Mapping[str, Any]) -> Any:
    """A fact's value as the schema wants it, or a mark that it does not fit."""
    if value is None:
        return _ABSENT
    for candidate in _readings(value, schema):
        if valid("argument", {"properties": {"it": schema}}, {"it": candidate}):
            return candidate
    return _ABSENT


def fits(value: Any) -> bool:
    """Whether `from_fact` found a value."""
    return value is not _ABSENT


def _readings(value: Any, schema: Mapping[str, Any]) -> list[Any]:
    readings = [value]
    if isinstance(value, str):
        readings += [choice for choice in schema.get("enum", ()) if plain(str(choice)) in plain(value)]
        if (number := number_in(value)) is not None:
            readings += [int(number), number] if number == int(number) else [number]
    return [*readings, [value], str(value)]


def _otherwise(name: str, schema: Mapping[str, Any]) -> Any:
    for key in ("default", "const", "minimum"):
        if key in schema:
            return schema[key]
    if choices := schema.get("enum") or schema.get("examples"):
        return choices[0]
    if "exclusiveMinimum" in schema:
        return schema["exclusiveMinimum"] + 1
    if schema.get("type") == "array" and schema.get("minItems"):
        return [_otherwise(name, schema.get("items", {}))]
    text = name.replace("_", " ")
    return {"array": [], "object": {}, "boolean": True, "integer": 1, "number": 1.0}.get(schema.get("type", ""), text)
