"""From a model's answer to the messages of a conversation, as tolerantly as can be done without guessing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from uncase_nb.generation.answer import CONTENT, ROLE, lists, spoken
from uncase_nb.generation.jobs import UnreadableError
from uncase_nb.generation.script import script_messages
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolCall

_TOOL = ("tool", "function", "herramienta")


def parse(answer: str, seed: Seed) -> list[Message]:
    """The messages in an answer: `user` for the seed's first role, `assistant` for the others, `tool` for results.

    Reads JSON in code fences or in prose, with trailing commas or a truncated tail, and a plain script
    (`role: text` lines); reasoning in `<think>` is dropped.

    Raises:
        UnreadableError: where no conversation of both sides can be read.
    """
    text = spoken(answer)
    items = next(lists(text), None) or script_messages(text, seed.roles)
    if not items:
        raise UnreadableError("no list of messages in it")
    return _checked([message for message in _messages(items, seed) if message.content or message.tool_calls])


def _messages(items: list[dict[str, Any]], seed: Seed) -> Iterator[Message]:
    """Messages with stable call ids: calls are numbered through, and results answer them in order."""
    number, waiting = 0, list[tuple[str, str]]()
    for item in items:
        role, content = str(_first(item, ROLE) or "").strip(), _text(_first(item, CONTENT))
        if role.casefold() in _TOOL:
            call = _answered(waiting, str(item.get("name") or ""))
            if call is None:
                raise UnreadableError("a tool result answers no call")
            yield Message(role="tool", content=content, name=call[1], tool_call_id=call[0])
            continue
        calls = []
        for name, arguments in _calls(item):
            number += 1
            calls.append(ToolCall(id=f"call_{number}", name=name, arguments=arguments))
            waiting.append((f"call_{number}", name))
        side, who = _side(role, seed)
        yield Message(role=side, content=content, tool_calls=calls, name=who)


def _answered(waiting: list[tuple[str, str]], name: str) -> tuple[str, str] | None:
    """Take the call a result answers: the oldest of that tool, or simply the oldest."""
    if not waiting:
        return None
    return waiting.pop(next((place for place, call in enumerate(waiting) if call[1] == name), 0))


def _side(role: str, seed: Seed) -> tuple[str, str | None]:
    named = {known.casefold(): known for known in seed.roles}
    sides = {"user": seed.roles[0], "human": seed.roles[0], "assistant": seed.roles[1], "gpt": seed.roles[1]}
    who = named.get(role.casefold()) or sides.get(role.casefold())
    if role.casefold() == "system":
        return "system", None
    if who is None:
        raise UnreadableError("a message has a role the seed does not have")
    return ("user" if who == seed.roles[0] else "assistant"), who


def _calls(item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    given = item.get("tool_calls")
    for call in given if isinstance(given, list) else []:
        function = call.get("function", call) if isinstance(call, dict) else None
        function = function if isinstance(function, dict) else {}
        name, arguments = str(function.get("name") or "").strip(), _arguments(function.get("arguments"))
        if not name or arguments is None:
            raise UnreadableError("a tool call lacks its name or its arguments")
        yield name, arguments


def _arguments(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        try:
            value = json.loads(value or "{}")
        except json.JSONDecodeError:
            return None
    return {} if value is None else value if isinstance(value, dict) else None


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> Any:
    return next((item[key] for key in keys if item.get(key) is not None), None)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value.strip() if value else None
    return json.dumps(value, ensure_ascii=False)


def _checked(messages: list[Message]) -> list[Message]:
    sides = {message.role for message in messages if message.content}
    if not {"user", "assistant"} <= sides:
        raise UnreadableError("only one side speaks in it" if sides else "its messages are empty")
    return messages
