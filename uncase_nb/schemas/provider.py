"""A model provider, as registered. Its key is never in it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema

ProviderType = Literal[
    "simulator", "replay", "local", "anthropic", "openai", "google", "groq", "ollama", "vllm", "custom"
]


class Provider(Schema):
    """How to reach a model. The key is stored apart, encrypted."""

    name: str = Field(min_length=1)
    """What the user calls it."""
    type: ProviderType
    """Which kind of service it is."""
    model: str = ""
    """The model's name at the service."""
    api_base: str | None = None
    """Address of the service, where it is not the vendor's own."""
    has_key: bool = False
    """Whether a key is stored for it."""
