"""What Mistral's tokenizers do to a conversation before they write it, which no template can.

Neighbours of one role are joined, system texts are gathered, results are read as JSON, and a conversation out of
order is refused; in the words of `mistral-common`, whose checks these are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from uncase_nb.export.sandbox import TemplateRaisedError

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None

_NAME = re.compile(r"^[a-zA-Z0-9_-]{1,64}$")
_AFTER = {
    "system": ("user", "assistant", "system"),
    "user": ("assistant", "system", "user"),
    "assistant": ("assistant", "user", "tool"),
    "tool": ("assistant", "tool", "user"),
}
_BETWEEN = "\n\n"
_UNANSWERED = "Not the same number of function calls and responses"


class Rules(NamedTuple):
    """What a version of the tokenizer allows."""

    calls: bool = True
    """Whether it knows calls at all."""
    text_beside_calls: bool = False
    """Whether a turn may say something and call."""
    system_in_place: bool = False
    """Whether system turns stand where they are said, and results are text rather than JSON."""


def arranged(messages: Messages, tools: Tools, *, prompt: bool, rules: Rules) -> Messages:
    """Messages as the template takes them.

    Raises:
        TemplateRaisedError: where Mistral refuses them, with its reason.
    """
    if any(not isinstance(message.get("content"), str) and message["role"] != "assistant" for message in messages):
        raise TypeError("only an assistant's turn may have no text")
    _check_order(messages, trains=messages[-1]["role"] == "assistant" and not prompt)
    _check_content(messages, rules)
    _check_tools(tools or [])
    return _gathered(
        [line for role, lines in groupby(messages, _role) for line in _joined(role, [*lines], rules)], rules
    )


def _role(message: dict[str, Any]) -> str:
    return str(message["role"])


def _refuse(reason: str) -> None:
    raise TemplateRaisedError(reason)


def _check_order(messages: Messages, *, trains: bool) -> None:
    roles = [message["role"] for message in messages]
    if len(roles) == 1 and roles[0] not in ("user", "system"):
        _refuse("Conversation must start with a user message or system message")
    if len(roles) > 1 and roles[-1] == "assistant" and not trains:
        _refuse("Expected last role User or Tool (or Assistant with prefix) for serving but got assistant")
    for before, role in pairwise(roles):
        if role not in _AFTER[before]:
            _refuse(f"Unexpected role '{role}' after role '{before}'")
    open_calls = 0
    for message in messages[1:]:
        if message["role"] == "tool":
            open_calls -= 1
        elif message["role"] == "assistant":
            if open_calls:
                _refuse(_UNANSWERED)
            open_calls = len(message.get("tool_calls", []))
    if open_calls < 0 and trains:
        _refuse("More tool responses than tool calls")


def _check_content(messages: Messages, rules: Rules) -> None:
    for message in messages:
        calls = message.get("tool_calls", [])
        if message["role"] == "assistant":
            if not rules.text_beside_calls and bool(message.get("content")) == bool(calls):
                _refuse("Assistant message must have either content or tool_calls, but not both.")
            for call in calls:
                _check_name(call["function"]["name"])
        elif message["role"] == "tool" and message.get("name") is not None:
            _check_name(message["name"])


def _check_tools(tools: list[dict[str, Any]]) -> None:
    from jsonschema import Draft7Validator, SchemaError

    for tool in tools:
        try:
            Draft7Validator.check_schema(tool["function"].get("parameters", {}))
        except SchemaError as error:
            _refuse(f"Invalid tool schema: {error.message}")
        _check_name(tool["function"]["name"])


def _check_name(name: str) -> None:
    if not _NAME.match(name):
        _refuse(
            f"Function name was {name} but must be a-z, A-Z, 0-9, or contain underscores and dashes, with a maximum "
            "length of 64."
        )


def _joined(role: str, messages: Messages, rules: Rules) -> Iterator[dict[str, Any]]:
    """Neighbours of one role as they are written."""
    if role == "tool":
        for message in messages:
            yield message if rules.system_in_place else message | {"content": _read(message["content"])}
    elif role == "system":
        yield from messages
    else:
        text = _BETWEEN.join(message["content"] for message in messages if message.get("content"))
        calls = [call for message in messages for call in message.get("tool_calls", [])]
        yield {"role": role, "content": text} | ({"tool_calls": calls} if calls else {})


def _read(text: str) -> Any:
    if not text:
        return {}
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _gathered(messages: Messages, rules: Rules) -> Messages:
    for message in messages:
        if message["role"] == "assistant":
            _check_turn(message, rules)
    if rules.system_in_place:
        return messages
    told = _BETWEEN.join(
        message["content"] for message in messages if message["role"] == "system" and message["content"]
    )
    spoken = [message for message in messages if message["role"] != "system"]
    if not spoken or spoken[0]["role"] != "user":
        spoken.insert(0, {"role": "user", "content": ""})
    return [{"role": "system", "content": told}, *spoken] if told else spoken


def _check_turn(message: dict[str, Any], rules: Rules) -> None:
    if message.get("tool_calls"):
        if not rules.calls:
            _refuse("Tools not implemented for tokenizer V1")
        if message["content"] and not rules.text_beside_calls:
            raise TypeError("text and calls of neighbours cannot be joined")
    elif not message["content"]:
        _refuse("Invalid assistant message")
