"""One message, in the field's standard form."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field, model_validator

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.tool import ToolCall


class Message(Schema):
    """One message of a conversation."""

    role: str = Field(min_length=1)
    """`system`, `user`, `assistant`, `tool`, or a role of the seed (`cliente`, `asesor`)."""
    content: str | None = None
    """The text; empty or null where only tools are called."""
    tool_calls: list[ToolCall] = Field(default_factory=list)
    """Calls this message makes."""
    tool_call_id: str | None = None
    """On a `tool` message: the call it answers."""
    reasoning_content: str | None = None
    """The model's reasoning, kept apart from what it says."""
    name: str | None = None
    """Who speaks (a participant), or which tool answers."""
    timestamp: datetime | None = None
    """When it was said, as the source gives it; without a zone it is local time of the source."""

    @model_validator(mode="before")
    @classmethod
    def _openai(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        message = {key: item for key, item in value.items() if item is not None}
        if isinstance(message.get("content"), list):
            message["content"] = _joined(message["content"])
        for alias in ("reasoning", "thinking"):
            if alias in message:
                message.setdefault("reasoning_content", message.pop(alias))
        for ignored in ("refusal", "audio", "annotations", "function_call"):
            message.pop(ignored, None)
        return message

    def __repr__(self) -> str:
        """Never shows content: a repr ends up in saved notebooks and logs."""
        calls = f", {len(self.tool_calls)} tool calls" if self.tool_calls else ""
        return f"Message(role={self.role!r}, {len(self.content or '')} characters{calls})"

    __str__ = __repr__

    def to_openai(self) -> dict[str, Any]:
        """The OpenAI chat form: no timestamp, no empty keys, tool arguments as mappings."""
        message: dict[str, Any] = {"role": self.role, "content": self.content}
        for key in ("reasoning_content", "tool_call_id", "name"):
            if (item := getattr(self, key)) is not None:
                message[key] = item
        if self.tool_calls:
            message["tool_calls"] = [call.to_openai() for call in self.tool_calls]
        return message


def _joined(parts: list[Any]) -> str:
    """Content parts as one text. Parts that are not text (images, audio) have no text to lose."""
    texts = [part if isinstance(part, str) else str(part.get("text") or "") for part in parts]
    return "\n".join(text for text in texts if text)
