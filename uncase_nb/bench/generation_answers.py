"""What a model server on this machine may answer, well or badly, in OpenAI's protocol."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

USAGE = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
"""Tokens of every answer that does not say others."""
_ERROR = json.dumps({"error": {"message": "SECRET-OF-THE-VENDOR", "type": "x"}})
_PIECE = 8  # characters of one event of a stream

Cut = Literal["", "before", "within"]


@dataclass(frozen=True)
class Answer:
    """One answer of the server."""

    content: str | None = "¡Hola! ¿En qué le ayudo?"
    """What the assistant says."""
    tool_calls: Sequence[Mapping[str, Any]] = ()
    """Tools it wants called, as OpenAI writes them."""
    usage: Mapping[str, int] | None = field(default_factory=lambda: USAGE)
    """Tokens, or nothing said about them."""
    status: int = 200
    """Any other is an error whose text must not be repeated."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """For example `{"Retry-After": "1"}`."""
    body: str | None = None
    """Sent as it is, instead of a completion: malformed or truncated JSON."""
    delay_s: float = 0.0
    """Seconds before it is sent."""
    pause_s: float = 0.0
    """Seconds between the events of a stream."""
    cut: Cut = ""
    """Whether the connection is cut before the answer or within it."""

    def text(self, model: str) -> str:
        """The body of an answer that is no stream."""
        if self.body is not None:
            return self.body
        if self.status != 200:
            return _ERROR
        message: dict[str, Any] = {"role": "assistant", "content": self.content}
        if self.tool_calls:
            message["tool_calls"] = list(self.tool_calls)
        choice = {"index": 0, "message": message, "finish_reason": self._reason()}
        usage: dict[str, Any] = {"usage": dict(self.usage)} if self.usage else {}
        return json.dumps(_frame("chat.completion", model, [choice]) | usage, ensure_ascii=False)

    def events(self, model: str) -> list[str]:
        """The events of a stream: the words in small pieces, the calls, the end, the tokens."""
        text = self.content or ""
        deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
        deltas += [{"content": text[at : at + _PIECE]} for at in range(0, len(text), _PIECE)]
        deltas += [{"tool_calls": [{"index": at} | dict(call)]} for at, call in enumerate(self.tool_calls)]
        choices: list[dict[str, Any]] = [{"index": 0, "delta": delta, "finish_reason": None} for delta in deltas]
        choices.append({"index": 0, "delta": {}, "finish_reason": self._reason()})
        frames = [_frame("chat.completion.chunk", model, [choice]) for choice in choices]
        if self.usage:
            frames.append(_frame("chat.completion.chunk", model, []) | {"usage": dict(self.usage)})
        return [f"data: {json.dumps(frame, ensure_ascii=False)}\n\n" for frame in frames] + ["data: [DONE]\n\n"]

    def _reason(self) -> str:
        return "tool_calls" if self.tool_calls else "stop"


def _frame(kind: str, model: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": model, "choices": choices}
