"""The JSON Schema of a whole conversation, for providers that can hold a model to one."""

from __future__ import annotations

from typing import Any

from uncase_nb.schemas.seed import Seed


def answer_schema(seed: Seed) -> dict[str, Any]:
    """What a model's answer has to look like, in the strict form vendors ask for: every key required, none added.

    Arguments of tool calls are JSON text, because a strict schema has no open objects.
    """
    tools = [tool.name for tool in seed.tools()]
    text: dict[str, Any] = {"type": "string"}
    speaker = {"type": "string", "enum": [*seed.roles, *(["tool"] if tools else [])]}
    keys: dict[str, Any] = {"role": speaker, "content": {"type": ["string", "null"]} if tools else text}
    if tools:
        call = _object({"name": {"type": "string", "enum": tools}, "arguments": text})
        keys |= {
            "name": {"type": ["string", "null"]},
            "tool_calls": {"anyOf": [{"type": "array", "items": call}, {"type": "null"}]},
        }
    return _object({"messages": {"type": "array", "items": _object(keys)}})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
