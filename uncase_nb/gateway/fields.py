"""Every text of a request or a reply, named by its path, in one walk that reads or rewrites."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.spelt import spelt_out
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import is_name

Field = tuple[str, str]
Visit = Callable[[str, str], str]
"""Gets the path and the text of a field, and gives back what shall stand there."""

_PARTS = ("messages", "tools", "parameters", "answer_schema")  # all that is sent, but for the model's name
_STRUCTURE = frozenset({"role", "type", "id", "tool_call_id", "required", "$ref", "format", "function.name"})
_LONG_NUMBER = 10**6  # telephone and account numbers also come as JSON numbers
_FEW_DIGITS = 4  # an identifier with more may be somebody's number
_CAPITAL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")  # `Puebla`; a scanner knows that `Total` is nobody
_JOINED = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿ]*(?:[_-](?:[a-zß-ÿ]{1,3}[_-])?[A-ZÀ-Þ][a-zß-ÿ]*)+"
)  # `Xochitl_Tzompantzi`, likewise
_WORDS = re.compile(r"[^\W\d_]+")
_OPENS_JSON = ("{", "[", '"')


def request_fields(request: ChatRequest) -> Iterator[Field]:
    """Content, names, tool definitions, arguments, parameters, schema of the answer: all that would be sent."""
    yield from _read(*((getattr(request, part), part) for part in _PARTS))


def reply_fields(reply: Reply) -> Iterator[Field]:
    """Content, reasoning, tool calls: all that came back."""
    yield from _read((reply.message, "reply"))


def rewritten_request(request: ChatRequest, visit: Visit) -> ChatRequest:
    """The request with what `visit` gave back for each of its texts. JSON within texts stays JSON."""
    return request.model_copy(update={part: _nested(getattr(request, part), part, "", visit) for part in _PARTS})


def rewritten_message(message: dict[str, Any], visit: Visit) -> dict[str, Any]:
    """The same for the message of a reply."""
    new: dict[str, Any] = _nested(message, "reply", "", visit)
    return new


def _read(*parts: tuple[Any, str]) -> Iterator[Field]:
    found: list[Field] = []

    def note(path: str, text: str) -> str:
        found.append((path, text))
        return text

    for value, path in parts:
        _nested(value, path, "", note)
    yield from found


def _nested(value: Any, path: str, key: str, visit: Visit) -> Any:
    if isinstance(value, str):
        return _text(value, path, key, visit)
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _LONG_NUMBER:
        new = visit(path, str(value))
        return value if new == str(value) else new
    if isinstance(value, list | tuple):
        return [_nested(item, f"{path}[{number}]", key, visit) for number, item in enumerate(value)]
    if isinstance(value, dict):
        return _mapping(value, path, key, visit)
    return value


def _mapping(value: dict[str, Any], path: str, parent: str, visit: Visit) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for number, (name, item) in enumerate(value.items()):
        plain = _identifier(name)
        new = name if plain else _text(name, f"{path}.keys[{number}]", "", visit)
        # A key that is no plain word may itself be personal data, and paths are shown.
        inner = f"{path}.{name}" if plain else f"{path}[{number}]"
        inner_key = "function.name" if _names_function(value, name, parent) else name
        result[_unused(new, result)] = _nested(item, inner, inner_key, visit)
    return result


def _names_function(value: dict[str, Any], name: str, parent: str) -> bool:
    """Whether it is the name of a tool: of one defined, called, or answering."""
    return name == "name" and (parent == "function" or value.get("role") == "tool")


def _unused(key: str, mapping: dict[str, Any]) -> str:
    """Two keys that became one token must not swallow a value."""
    candidate, number = key, 2
    while candidate in mapping:
        candidate, number = f"{key} ({number})", number + 1
    return candidate


def _text(value: str, path: str, key: str, visit: Visit) -> str:
    if not value or (key in _STRUCTURE and _identifier(value)):
        return value
    decoded = _decoded(value) if value.lstrip().startswith(_OPENS_JSON) else None
    if decoded is not None:
        return _json(value, decoded, path, visit)
    plain = spelt_out(value)
    read = visit(path, plain)
    return value if read == plain else read


def _json(value: str, decoded: Any, path: str, visit: Visit) -> str:
    try:
        new = _nested(decoded, path, "", visit)
    except RecursionError:
        return visit(path, value)
    return value if new == decoded else json.dumps(new, ensure_ascii=False)


def _identifier(text: str) -> bool:
    """Whether it is one plain word with few digits and no name in it, as roles, ids and keys are."""
    plain = text.replace("_", "a").replace("-", "a").replace(".", "a").replace("$", "a")
    if not plain.isalnum() or sum(character.isdigit() for character in text) > _FEW_DIGITS:
        return False
    return not (_CAPITAL.fullmatch(text) or _JOINED.fullmatch(text)) and not any(
        map(is_name, _WORDS.findall(fold(text)))
    )


def _decoded(text: str) -> dict[str, Any] | list[Any] | str | None:
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict | list | str) else None
