"""Tool calls in a model's text: the form of Hermes and Qwen, which the templates `chatml:hermes` and `qwen` train."""

from __future__ import annotations

import json
import re
from typing import Any

_CALL = re.compile(r"<tool_call>\s*(\{.*?\})\s*</tool_call>", re.DOTALL)


def message_of(text: str) -> dict[str, Any]:
    """An OpenAI assistant message: calls that can be read as calls, all else as content."""
    calls: list[dict[str, Any]] = []

    def taken(match: re.Match[str]) -> str:
        function = _function(match[1])
        if function is None:
            return match[0]
        calls.append({"id": f"call_{len(calls) + 1}", "type": "function", "function": function})
        return ""

    content = _CALL.sub(taken, text).strip()
    return {"role": "assistant", "content": content, **({"tool_calls": calls} if calls else {})}


def _function(written: str) -> dict[str, str] | None:
    try:
        call = json.loads(written)
    except json.JSONDecodeError:
        return None
    name, arguments = call.get("name"), call.get("arguments", {})
    if not isinstance(name, str) or not isinstance(arguments, dict):
        return None
    return {"name": name, "arguments": json.dumps(arguments, ensure_ascii=False)}
