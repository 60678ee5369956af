"""How tools are told to a model: by its own template, as OpenAI's JSON in the text, or in words within the turns.

`native` is the template's own form, and only that is what a model with tools was trained on. The other two write
tools as text, for templates that have none. Nothing is left out in either, and what a tool answers stands in a user's
turn, so that no model learns to make answers up.

`function_calling`, each on a line of its own:

    system      Tools:                                    the text of the system turn, then
                [{"type": "function", "function": {…}}]   OpenAI's `tools`
    assistant   {"tool_calls": [{"id": …, "type": "function", "function": {"name": …, "arguments": "{…}"}}]}
    user        {"role": "tool", "tool_call_id": …, "name": …, "content": …}

`inline`, one line a tool, call or result, after the text of the turn:

    system      [tool NAME {"description": …, "parameters": {…}}]
    assistant   [call NAME {…arguments…}]
    user        [result NAME …content…]
"""

from __future__ import annotations

import json
from typing import Any, Literal

from uncase_nb.errors import ParameterError

ToolMode = Literal["native", "function_calling", "inline"]
"""`native`, `function_calling` or `inline`."""

MODES = ("native", "function_calling", "inline")

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None


def in_mode(messages: Messages, tools: Tools, mode: ToolMode) -> tuple[Messages, Tools]:
    """Messages and tools for the template; all text and no tools but in `native`.

    Raises:
        ParameterError: for an unknown mode.
    """
    if mode not in MODES:
        raise ParameterError(f"tools={mode!r} is unknown.", f"use one of {', '.join(MODES)}.")
    if mode == "native":
        return messages, tools
    named = {call["id"]: call["function"]["name"] for message in messages for call in message.get("tool_calls") or []}
    lines: Messages = []
    for message in messages:
        follows = message["role"] == "tool" and lines and lines[-1].get("result")
        line = _line(message, mode, named)
        if follows:
            lines[-1]["content"] += "\n" + line["content"]
        else:
            lines.append(line)
    spoken = [{key: item for key, item in line.items() if key != "result"} for line in lines]
    return (_told(spoken, _definitions(tools, mode)) if tools else spoken), None


def _line(message: dict[str, Any], mode: ToolMode, named: dict[str, str]) -> dict[str, Any]:
    if message["role"] == "tool":
        return {"role": "user", "content": _result(message, mode, named), "result": True}
    calls = message.get("tool_calls")
    if not calls:
        return message
    rest = {key: item for key, item in message.items() if key != "tool_calls"}
    text = message.get("content") or ""
    return rest | {"content": text + ("\n" if text else "") + _calls(calls, mode)}


def _result(message: dict[str, Any], mode: ToolMode, named: dict[str, str]) -> str:
    name = message.get("name") or named.get(message.get("tool_call_id", ""), "unknown")
    content = message.get("content") or ""
    if mode == "inline":
        return f"[result {name} {content}]"
    return _json({"role": "tool", "tool_call_id": message.get("tool_call_id"), "name": name, "content": content})


def _calls(calls: list[dict[str, Any]], mode: ToolMode) -> str:
    if mode == "inline":
        return "\n".join(f"[call {call['function']['name']} {_json(call['function']['arguments'])}]" for call in calls)
    wire = [
        call | {"function": {"name": call["function"]["name"], "arguments": _json(call["function"]["arguments"])}}
        for call in calls
    ]
    return _json({"tool_calls": wire})


def _definitions(tools: list[dict[str, Any]], mode: ToolMode) -> str:
    if mode == "function_calling":
        return f"Tools:\n{_json(tools)}"
    told = [dict(tool["function"]) for tool in tools]
    return "\n".join(f"[tool {function.pop('name')} {_json(function)}]" for function in told)


def _told(messages: Messages, text: str) -> Messages:
    """The definitions at the end of the first turn where it is the system's, else in one of their own before it."""
    if messages and messages[0]["role"] == "system":
        first = messages[0] | {"content": "\n\n".join(filter(None, [messages[0].get("content"), text]))}
        return [first, *messages[1:]]
    return [{"role": "system", "content": text}, *messages]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
