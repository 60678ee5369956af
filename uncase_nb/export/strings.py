"""Every text of a conversation that a rendering has to carry, with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Edit = Callable[[int, str, Any], Any]
"""Given the message's index (-1 for a tool definition), the field's path and its text or number: what to put there."""

_TOLD = ("description", "title")  # of a parameter; the words of JSON Schema itself steer templates and stay


def edited(
    messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None, edit: Edit
) -> tuple[list[dict[str, Any]], list[dict[str, Any]] | None]:
    """A copy in which `edit` has been asked about every text that is not blank, and every number of an argument.

    True, false and null are not asked about: the name they stand under is.
    """
    lines = [_message(index, message, edit) for index, message in enumerate(messages)]
    return lines, tools and [_tool(index, tool, edit) for index, tool in enumerate(tools)]


def rewritten(
    messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None, edit: Edit
) -> tuple[list[dict[str, Any]], list[dict[str, Any]] | None]:
    """A copy in which `edit` has been asked about every text there is: ids, names and schemas too, roles apart."""
    lines = [
        message | _fields(index, "", {key: item for key, item in message.items() if key != "role"}, edit)
        for index, message in enumerate(messages)
    ]
    return lines, tools and [_any(-1, f"tools[{place}]", tool, edit) for place, tool in enumerate(tools)]


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
    arguments = _any(index, f"{field}.arguments", function["arguments"], edit, numbers=True)
    return {**call, "function": {"name": name, "arguments": arguments}}


def _any(index: int, field: str, value: Any, edit: Edit, *, numbers: bool = False) -> Any:
    if isinstance(value, str):
        return edit(index, field, value) if value.strip() else value
    if isinstance(value, list):
        return [_any(index, f"{field}[{place}]", item, edit, numbers=numbers) for place, item in enumerate(value)]
    if isinstance(value, dict):
        # A key is text of the model's too; its path names the mapping, since the key may be content.
        return {
            edit(index, f"{field}.key", key): _any(index, f"{field}.value", item, edit, numbers=numbers)
            for key, item in value.items()
        }
    if numbers and isinstance(value, int | float) and not isinstance(value, bool):
        return edit(index, field, value)
    return value


def _fields(index: int, field: str, value: dict[str, Any], edit: Edit) -> dict[str, Any]:
    """Like `_any`, for mappings whose keys are ours and name the path."""
    copy: dict[str, Any] = {}
    for key, item in value.items():
        path = f"{field}.{key}" if field else key
        if key == "tool_calls":
            copy[key] = [_fields(index, f"{path}[{place}]", call, edit) for place, call in enumerate(item)]
        elif key == "function":
            copy[key] = _fields(index, field, item, edit)
        else:
            copy[key] = _any(index, path, item, edit)
    return copy


def _tool(place: int, tool: dict[str, Any], edit: Edit) -> dict[str, Any]:
    function = dict(tool["function"])
    for field in ("name", "description"):
        if function.get(field, "").strip():
            function[field] = edit(-1, f"tools[{place}].{field}", function[field])
    if "parameters" in function:
        function["parameters"] = _schema(f"tools[{place}].parameters", function["parameters"], edit)
    return {**tool, "function": function}


def _schema(field: str, schema: Any, edit: Edit) -> Any:
    """What a parameter says of itself. Its name and kind stay, as templates look into them."""
    if isinstance(schema, list):
        return [_schema(f"{field}[{place}]", item, edit) for place, item in enumerate(schema)]
    if not isinstance(schema, dict):
        return schema
    return {
        key: edit(-1, f"{field}.{key}", item)
        if key in _TOLD and isinstance(item, str) and item.strip()
        else _schema(f"{field}.value", item, edit)
        for key, item in schema.items()
    }
