"""Arguments against a tool's JSON Schema, with errors that name the argument and the fix."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from uncase_nb.errors import did_you_mean
from uncase_nb.tools.errors import ToolArgumentError, ToolDefinitionError

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_BOUNDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "above {}",
    "exclusiveMaximum": "below {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "pattern": "a text of the form {}",
    "format": "a {} in ISO 8601",
}


def check(name: str, parameters: Mapping[str, Any], arguments: Mapping[str, Any]) -> None:
    """Check a call's arguments.

    Raises:
        ToolArgumentError: the first thing that is wrong, and what would be right.
        ToolDefinitionError: the schema itself is wrong.
    """
    from jsonschema.exceptions import best_match

    found = best_match(_validator(name, json.dumps(parameters)).iter_errors(dict(arguments)))
    if found is not None:
        raise _explained(name, parameters, found)


def valid(name: str, parameters: Mapping[str, Any], arguments: Mapping[str, Any]) -> bool:
    """Whether a call's arguments follow the schema."""
    return bool(_validator(name, json.dumps(parameters)).is_valid(dict(arguments)))


@lru_cache(maxsize=512)
def _validator(name: str, parameters: str) -> Validator:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    schema = json.loads(parameters)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise ToolDefinitionError(
            f"the parameters of {name} are no JSON Schema: {'.'.join(map(str, error.absolute_path)) or 'the whole'}.",
            'write an object schema: {"type": "object", "properties": {...}, "required": [...]}.',
        ) from None
    validator: Validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return validator


def _explained(name: str, parameters: Mapping[str, Any], found: ValidationError) -> ToolArgumentError:
    path = ".".join(str(part) for part in found.absolute_path)
    known = list(parameters.get("properties", {}))
    if found.validator == "required" and not path:
        missing = next(key for key in found.validator_value if key not in found.instance)
        about = parameters.get("properties", {}).get(missing, {}).get("description", "see %uncase_tools")
        return ToolArgumentError(f"{name} needs {missing!r}.", f"{missing}: {about}", argument=missing)
    if found.validator == "additionalProperties" and not path:
        extra = next(key for key in found.instance if key not in known)
        advice = did_you_mean(extra, known) if known else f"{name} takes no arguments."
        return ToolArgumentError(f"{name} has no argument {extra!r}.", advice, argument=extra)
    argument = path.split(".")[0] if path else None
    return ToolArgumentError(f"{name}: {path or 'the arguments'} {_problem(found)}", _fix(found), argument=argument)


def _problem(found: ValidationError) -> str:
    if found.validator == "enum":
        return "has a value that is not allowed."
    if found.validator == "type":
        return "is of the wrong type."
    return "is not what the schema allows."


def _fix(found: ValidationError) -> str:
    kind, value = str(found.validator), found.validator_value
    if kind == "enum":
        allowed = ", ".join(str(item) for item in value)
        near = did_you_mean(found.instance, [str(item) for item in value]) if isinstance(found.instance, str) else ""
        return f"{near} Allowed: {allowed}." if near.startswith("Did") else f"Allowed: {allowed}."
    if kind == "type":
        return f"Give {value if isinstance(value, str) else ' or '.join(value)}."
    if kind in _BOUNDS:
        return f"Give {_BOUNDS[kind].format(value)}."
    if kind == "uniqueItems":
        return "Give each item once."
    if kind == "required":
        return f"It needs {', '.join(map(repr, value))}."
    return f"The schema says {kind}: {value}."
