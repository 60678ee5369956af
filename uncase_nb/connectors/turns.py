"""One message of a row, whatever its keys are called."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from uncase_nb.connectors.keys import CONTENT, NAME, ROLE, TIMESTAMP, first
from uncase_nb.connectors.labels import role_of
from uncase_nb.connectors.moments import moment_of
from uncase_nb.connectors.text import is_clean
from uncase_nb.connectors.tools import as_text, call_of
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolCall

Turn = Mapping[str, Any]
_PART_KINDS = {
    "image": "[image]",
    "audio": "[audio]",
    "video": "[video]",
    "file": "[document]",
    "document": "[document]",
}


class RowError(ValueError):
    """A row cannot be read. Its text gives the reason and never quotes the row."""


def label_of(turn: Turn) -> str | None:
    """The word for who speaks."""
    label = first(turn, ROLE)
    return label if isinstance(label, str) and label.strip() else None


def messages_of(turns: Sequence[Turn], roles: Mapping[str, str]) -> tuple[list[Message], list[str]]:
    """Messages in order, and the tools that turns name without saying how they called them.

    Raises:
        RowError: where a turn has no role, or nothing to say.
    """
    messages: list[Message] = []
    named: list[str] = []
    for number, turn in enumerate(turns, 1):
        messages.extend(_messages(turn, number, roles, messages))
        named += [name for name in turn.get("herramientas_usadas") or () if isinstance(name, str)]
    return messages, named


def _messages(turn: Turn, number: int, roles: Mapping[str, str], before: list[Message]) -> Iterator[Message]:
    label = label_of(turn)
    if label is None:
        raise RowError(f"message {number} has no role")
    role = roles[label]
    content = _content(turn)
    if not is_clean(f"{content or ''}{_name(turn, label, role) or ''}"):
        raise RowError(f"message {number} has half of a surrogate pair, or bytes that are not in the file's encoding")
    if role == "call":
        role, calls, content = "assistant", _called(content, number), None
    else:
        calls = _calls(turn, number)
    if content is None and not calls:
        raise RowError(f"message {number} has no text")
    yield Message(
        role=role,
        content=content,
        tool_calls=calls,
        tool_call_id=_answered(turn, before) if role == "tool" else None,
        reasoning_content=_reasoning(turn),
        name=_name(turn, label, role),
        timestamp=moment_of(first(turn, TIMESTAMP)),
    )
    yield from _results(turn, calls)


def _content(turn: Turn) -> str | None:
    value = first(turn, CONTENT)
    if isinstance(value, list):
        return "\n".join(text for part in value if (text := _part(part)))
    return value if value is None or isinstance(value, str) else as_text(value)


def _part(part: Any) -> str:
    """Text of a content part. One that is no text leaves a placeholder, as WhatsApp's media do."""
    if isinstance(part, str):
        return part
    if not isinstance(part, dict):
        return ""
    if isinstance(text := part.get("text"), str):
        return text
    kind = str(part.get("type", ""))
    return next((shown for word, shown in _PART_KINDS.items() if word in kind), "")


def _calls(turn: Turn, number: int) -> list[ToolCall]:
    given = list(turn.get("tool_calls") or ())
    given += [item for item in turn.get("herramientas_usadas") or () if isinstance(item, dict)]
    if turn.get("function_call"):  # OpenAI's older form, one call without an id
        given.append(turn["function_call"])
    return [_call(item, f"call_{number}_{position}") for position, item in enumerate(given, 1)]


def _call(item: Any, identity: str) -> ToolCall:
    call = call_of(item, identity)
    if call is None:
        raise RowError("has a tool call without a name")
    return call


def _called(content: str | None, number: int) -> list[ToolCall]:
    """ShareGPT's `function_call` turn: its text is the call, as JSON."""
    try:
        value = json.loads(content or "")
    except ValueError:
        raise RowError(f"message {number} is a call, but not JSON") from None
    items = value if isinstance(value, list) else [value]
    return [_call(item, f"call_{number}_{position}") for position, item in enumerate(items, 1)]


def _answered(turn: Turn, before: list[Message]) -> str | None:
    """The call a tool message answers: as given, or the first one still without an answer."""
    if given := turn.get("tool_call_id"):
        return str(given)
    answered = {message.tool_call_id for message in before if message.role == "tool"}
    waiting = (call.id for message in before for call in message.tool_calls if call.id not in answered)
    return next(waiting, None)


def _results(turn: Turn, calls: list[ToolCall]) -> Iterator[Message]:
    """UNCASE keeps results inside the turn that called."""
    for position, result in enumerate(turn.get("tool_results") or ()):
        if not isinstance(result, dict):
            raise RowError("has a tool result that is not an object")
        call = calls[position] if position < len(calls) else None
        yield Message(
            role="tool",
            content=as_text(first(result, ("result", "content", "output", "error"))),
            name=result.get("tool_name") or (call.name if call else None),
            tool_call_id=str(result.get("call_id") or result.get("tool_call_id") or (call.id if call else "")) or None,
        )


def _reasoning(turn: Turn) -> str | None:
    value = first(turn, ("reasoning_content", "reasoning", "thinking"))
    return value if isinstance(value, str) else None


def _name(turn: Turn, label: str, role: str) -> str | None:
    """A participant's or a tool's name. A label that is no word for a role is the speaker's name."""
    given = first(turn, NAME)
    if isinstance(given, str) and given.strip():
        return given.strip()
    return label if role in ("user", "assistant") and role_of(label) is None else None
