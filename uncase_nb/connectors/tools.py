"""Tool definitions and calls in every shape the field uses, to ours."""

from __future__ import annotations

import json
from typing import Any

from uncase_nb.schemas.tool import ToolCall, ToolDefinition

_SCHEMA_KEYS = ("parameters", "input_schema", "parametros")


def tools_of(value: Any) -> list[ToolDefinition]:
    """Definitions from OpenAI's (nested or flat) or Anthropic's form. What is no definition is left out."""
    items = value if isinstance(value, list) else []
    return [tool for item in items if (tool := _tool(item)) is not None]


def call_of(value: Any, identity: str) -> ToolCall | None:
    """A call from OpenAI's form, the flat form `{name, arguments}`, or UNCASE's `{tool_name, arguments}`.

    Args:
        value: the call.
        identity: the id it gets where the source gives none.
    """
    if not isinstance(value, dict):
        return None
    inner = value.get("function")
    flat = value | inner if isinstance(inner, dict) else value
    name = flat.get("name") or flat.get("tool_name")
    if not isinstance(name, str):
        return None
    arguments = flat.get("arguments", flat.get("input"))
    return ToolCall(
        id=str(value.get("id") or value.get("call_id") or value.get("tool_call_id") or identity),
        name=name,
        arguments={} if arguments is None else arguments,
    )


def as_text(value: Any) -> str:
    """A tool's result as text: JSON, unless it is text already."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _tool(item: Any) -> ToolDefinition | None:
    if isinstance(item, str):
        return ToolDefinition(name=item) if item else None
    if not isinstance(item, dict):
        return None
    inner = item.get("function")
    flat = inner if isinstance(inner, dict) else item
    if not isinstance(flat.get("name"), str):
        return None
    schema = next((flat[key] for key in _SCHEMA_KEYS if flat.get(key)), None)
    if isinstance(schema, str):
        schema = json.loads(schema)
    fields: dict[str, Any] = {"parameters": schema} if schema else {}
    return ToolDefinition(name=flat["name"], description=flat.get("description") or "", **fields)
