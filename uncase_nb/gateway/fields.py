"""Every text of a request or a reply, named by its path, for the interceptor."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from uncase_nb.gateway.request import ChatRequest, Reply

Field = tuple[str, str]

_STRUCTURE = frozenset({"role", "type", "id", "tool_call_id", "required", "$ref", "format", "function.name"})
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")  # JSON escapes would hide what a scanner looks for
_LONG_NUMBER = 10**6  # telephone and account numbers also come as JSON numbers
_FEW_DIGITS = 4  # an identifier with more may be somebody's number


def request_fields(request: ChatRequest) -> Iterator[Field]:
    """Content, names, tool definitions, arguments, parameters: all that would be sent."""
    yield from _texts(request.messages, "messages")
    yield from _texts(request.tools, "tools")
    yield from _texts(request.parameters, "parameters")


def reply_fields(reply: Reply) -> Iterator[Field]:
    """Content, reasoning, tool calls: all that came back."""
    yield from _texts(reply.message, "reply")


def _texts(value: Any, path: str, key: str = "") -> Iterator[Field]:
    if isinstance(value, str):
        yield from _text(value, path, key)
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _LONG_NUMBER:
        yield path, str(value)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number}]", key)
    elif isinstance(value, dict):
        yield from _mapping(value, path, key)


def _mapping(value: dict[str, Any], path: str, parent: str) -> Iterator[Field]:
    for number, (name, item) in enumerate(value.items()):
        plain = _identifier(name)
        if not plain:
            yield f"{path}.keys[{number}]", name
        # A key that is no plain word may itself be personal data, and paths are shown.
        inner = f"{path}.{name}" if plain else f"{path}[{number}]"
        yield from _texts(item, inner, "function.name" if (parent, name) == ("function", "name") else name)


def _text(value: str, path: str, key: str) -> Iterator[Field]:
    if not value or (key in _STRUCTURE and _identifier(value)):
        return
    decoded = _decoded(value) if value.lstrip()[:1] in ("{", "[") else None
    if isinstance(decoded, dict | list):
        yield from _texts(decoded, path)
    else:
        yield path, _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)


def _identifier(text: str) -> bool:
    """Whether it is one plain word with few digits, as roles, ids and keys are."""
    plain = text.replace("_", "a").replace("-", "a").replace(".", "a").replace("$", "a")
    return plain.isalnum() and sum(character.isdigit() for character in text) <= _FEW_DIGITS


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return None
