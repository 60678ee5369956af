"""Every text of a conversation that a rendering has to carry, with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Edit = Callable[[int, str, str], str]
"""Given the message's index (-1 for a tool definition), the field's path and its text: the text to put there."""


def edited(
    messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None, edit: Edit
) -> tuple[list[dict[str, Any]], list[dict[str, Any]] | None]:
    """A copy in which `edit` has been asked about every text that is not empty."""
    lines = [_message(index, message, edit) for index, message in enumerate(messages)]
    return lines, tools and [_tool(index, tool, edit) for index, tool in enumerate(tools)]


def _message(index: int, message: dict[str, Any], edit: Edit) -> dict[str, Any]:
    copy = dict(message)
    for field in ("reasoning_content", "content"):
        if copy.get(field, "").strip():
            copy[field] = edit(index, field, copy[field])
    if calls := copy.get("tool_calls"):
        copy["tool_calls"] = [_call(index, f"tool_calls[{place}]", call, edit) for place, call in enumerate(calls)]
    return copy


def _call(index: int, field: str, call: dict[str, Any], edit: Edit) -> dict[str, Any]:
    function = call["function"]
    name = edit(index, f"{field}.name", function["name"])
    arguments = _value(index, f"{field}.arguments", function["arguments"], edit)
    return {**call, "function": {"name": name, "arguments": arguments}}


def _value(index: int, field: str, value: Any, edit: Edit) -> Any:
    if isinstance(value, str):
        return edit(index, field, value) if value.strip() else value
    if isinstance(value, list):
        return [_value(index, f"{field}[{place}]", item, edit) for place, item in enumerate(value)]
    if isinstance(value, dict):
        # A key is text of the model's too; its path names the mapping, since the key may be content.
        return {
            edit(index, f"{field}.key", key): _value(index, f"{field}.value", item, edit) for key, item in value.items()
        }
    return value


def _tool(place: int, tool: dict[str, Any], edit: Edit) -> dict[str, Any]:
    function = dict(tool["function"])
    for field in ("name", "description"):
        if function.get(field, "").strip():
            function[field] = edit(-1, f"tools[{place}].{field}", function[field])
    return {**tool, "function": function}
