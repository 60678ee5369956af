"""Tool definitions and calls, in the shapes of the OpenAI chat format."""

from __future__ import annotations

import json
from typing import Any, Self

from pydantic import Field, model_validator

from uncase_nb.schemas.base import Schema


class ToolDefinition(Schema):
    """A tool the assistant may call.

    Accepts the flat form `{name, description, parameters}` and OpenAI's
    `{"type": "function", "function": {…}}`.
    """

    name: str = Field(min_length=1)
    """The name the assistant calls it by."""
    description: str = ""
    """What it does, for the assistant."""
    parameters: dict[str, Any] = Field(default_factory=lambda: {"type": "object", "properties": {}})
    """JSON Schema of the arguments."""

    @model_validator(mode="before")
    @classmethod
    def _unwrap(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("function"), dict):
            function = dict(value["function"])
            function.pop("strict", None)
            return {key: item for key, item in function.items() if item is not None}
        return value

    def to_openai(self) -> dict[str, Any]:
        """`{"type": "function", "function": {name, description, parameters}}`, with the keys that were given."""
        return {"type": "function", "function": self.model_dump(exclude_unset=True)}


class ToolCall(Schema):
    """One call an assistant message makes. Arguments are always a mapping, never a JSON string."""

    id: str = Field(min_length=1)
    """Stable within the conversation; the answering message repeats it as `tool_call_id`."""
    name: str = Field(min_length=1)
    """The tool called."""
    arguments: dict[str, Any] = Field(default_factory=dict)
    """The arguments, by name."""

    @model_validator(mode="before")
    @classmethod
    def _unwrap(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        flat = {key: item for key, item in value.items() if key not in ("function", "type", "index")}
        if isinstance(value.get("function"), dict):
            flat |= value["function"]
        if isinstance(flat.get("arguments"), str):
            flat["arguments"] = cls._parsed(flat["arguments"])
        return flat

    @staticmethod
    def _parsed(text: str) -> Any:
        try:
            return json.loads(text or "{}")
        except json.JSONDecodeError as error:
            raise ValueError(f"arguments are not JSON (position {error.pos})") from None

    def to_openai(self, *, as_string: bool = False) -> dict[str, Any]:
        """`{"id", "type": "function", "function": {name, arguments}}`; arguments as JSON text on request."""
        arguments: Any = json.dumps(self.arguments, ensure_ascii=False) if as_string else self.arguments
        return {"id": self.id, "type": "function", "function": {"name": self.name, "arguments": arguments}}

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not self.name.strip():
            raise ValueError("a tool call needs a name")
        return self
