"""Structured output, where a provider has it: the answer's JSON Schema as vendors take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_KEY = "response_format"


def structured(
    litellm: Any, model: str, schema: dict[str, Any] | None, parameters: Mapping[str, Any]
) -> dict[str, Any]:
    """The option that holds a model to a schema; empty where LiteLLM knows of no such support, or the user chose."""
    if schema is None or _KEY in parameters or not litellm.supports_response_schema(model=model):
        return {}
    return {
        _KEY: {"type": "json_schema", "json_schema": {"name": "conversation", "strict": True, "schema": schema}},
    }
