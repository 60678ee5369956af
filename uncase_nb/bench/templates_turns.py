"""Short words for writing conversations down: who says what, which calls are made, which tools there are."""

from __future__ import annotations

from typing import Any

Turn = dict[str, Any]


def system(text: str) -> Turn:
    """What the assistant is told before."""
    return {"role": "system", "content": text}


def user(text: str | None) -> Turn:
    """What the user says."""
    return {"role": "user", "content": text}


def assistant(text: str | None, *calls: Turn, thinks: str | None = None) -> Turn:
    """What the assistant says, which tools it calls, and what it thought before."""
    turn: Turn = {"role": "assistant", "content": text}
    if thinks is not None:
        turn["reasoning_content"] = thinks
    return turn | ({"tool_calls": list(calls)} if calls else {})


def call(name: str, key: str = "call_1", /, **arguments: Any) -> Turn:
    """A call of the tool `name`; `key` is its id."""
    return {"id": key, "type": "function", "function": {"name": name, "arguments": arguments}}


def result(text: str, key: str = "call_1", name: str = "cotizar") -> Turn:
    """What a tool answers to the call `key`."""
    return {"role": "tool", "tool_call_id": key, "name": name, "content": text}


def tool(name: str, description: str, required: list[str] | None = None, /, **properties: Any) -> Turn:
    """A tool's definition."""
    parameters: Turn = {"type": "object", "properties": properties}
    if required is not None:
        parameters["required"] = required
    return {"type": "function", "function": {"name": name, "description": description, "parameters": parameters}}
