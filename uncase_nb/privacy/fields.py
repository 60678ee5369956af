"""Every text field of a conversation, in one walk that reads or rewrites."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from uncase_nb.schemas.conversation import Conversation


class TextField(NamedTuple):
    """One text of a conversation."""

    message: int
    """Index of the message; -1 outside messages."""
    path: str
    """Path within the message or the conversation, for example `tool_calls[0].arguments.telefono`."""
    text: str
    """What it says."""
    prose: bool
    """Whether it is written language, or a key, a role or an id."""


Visit = Callable[[TextField], str]
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z_-]{0,39}[0-9]{0,2}")
_LONG_NUMBER = 10**6  # telephone and account numbers also come as JSON numbers


def walk(conversation: Conversation, visit: Visit) -> dict[str, Any]:
    """Visit every text field in a fixed order; return the conversation as a mapping with what `visit` gave back.

    Tool names and call ids link messages to each other and are not text; neither are timestamps.
    """
    data = conversation.model_dump()
    participants = data["participants"]
    data["participants"] = [visit(TextField(-1, f"participants[{i}]", p, True)) for i, p in enumerate(participants)]
    for key in ("id", "source"):
        if data[key]:
            data[key] = visit(TextField(-1, key, data[key], False))
    data["metadata"] = _nested(data["metadata"], "metadata", -1, visit)
    for index, tool in enumerate(data["tools"]):
        tool["description"] = visit(TextField(-1, f"tools[{index}].description", tool["description"], True))
        tool["parameters"] = _nested(tool["parameters"], f"tools[{index}].parameters", -1, visit)
    for index, message in enumerate(data["messages"]):
        _message(message, index, visit)
    return data


def _message(message: dict[str, Any], index: int, visit: Visit) -> None:
    message["role"] = visit(TextField(index, "role", message["role"], False))
    if message["name"] and message["role"] != "tool":
        message["name"] = visit(TextField(index, "name", message["name"], True))
    for key in ("content", "reasoning_content"):
        if message[key]:
            message[key] = visit(TextField(index, key, message[key], True))
    for number, call in enumerate(message["tool_calls"]):
        call["arguments"] = _nested(call["arguments"], f"tool_calls[{number}].arguments", index, visit)


def _nested(value: Any, path: str, message: int, visit: Visit) -> Any:
    if isinstance(value, str):
        return visit(TextField(message, path, value, True))
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _LONG_NUMBER:
        text = visit(TextField(message, path, str(value), True))
        return value if text == str(value) else text
    if isinstance(value, list | tuple):
        return [_nested(item, f"{path}[{number}]", message, visit) for number, item in enumerate(value)]
    if isinstance(value, dict):
        return _mapping(value, path, message, visit)
    return value


def _mapping(value: dict[Any, Any], path: str, message: int, visit: Visit) -> dict[Any, Any]:
    result: dict[Any, Any] = {}
    for number, (key, item) in enumerate(value.items()):
        # A key that is no plain word may itself be personal data, and paths are shown.
        plain = not isinstance(key, str) or _PLAIN_KEY.fullmatch(key)
        new = visit(TextField(message, f"{path}.keys[{number}]", key, False)) if isinstance(key, str) else key
        result[_unused(new, result)] = _nested(item, f"{path}.{key}" if plain else f"{path}[{number}]", message, visit)
    return result


def _unused(key: Any, mapping: dict[Any, Any]) -> Any:
    """Two keys that became one token must not swallow a value."""
    candidate, number = key, 2
    while candidate in mapping:
        candidate, number = f"{key} ({number})", number + 1
    return candidate
