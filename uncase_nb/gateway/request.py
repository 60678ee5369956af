"""What is asked of a model, and what comes back. A request's content address is its name in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Self

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.workspace.hashing import sha256_of


class ChatRequest(Schema):
    """One call to a model, whole: the same request has the same address, on any machine, in any session."""

    model_config = ConfigDict(frozen=True)

    provider: str
    """Kind of provider: `simulator`, `litellm`, `replay`."""
    model: str
    """The model's name at the provider."""
    messages: list[dict[str, Any]] = Field(repr=False)
    """OpenAI chat messages."""
    tools: list[dict[str, Any]] = Field(default_factory=list, repr=False)
    """OpenAI tool definitions."""
    answer_schema: dict[str, Any] | None = Field(default=None, repr=False)
    """JSON Schema of the answer's text. A service that can holds the model to it, a model in this process is told it, and
    another service is not: a prompt has to describe the form, and whoever reads the answer has to be tolerant."""
    parameters: dict[str, Any] = Field(default_factory=dict)
    """Sampling parameters, handed to the provider as they are."""
    random_seed: int = 0
    """Random seed of the run. Two runs that differ in it ask anew."""
    sample_index: int = Field(default=0, ge=0)
    """Which sample of the same prompt this is."""
    language: str | None = None
    """Language of the text, for the scanner. Not part of the address."""
    known: tuple[str, ...] = Field(default=(), repr=False, exclude=True)
    """Public texts of this package that stand in the messages: what is found within one of them is nobody's data. Not
    part of the address, and not stored."""
    run_id: str | None = None
    """The run that asks, for the ledger. Not part of the address."""
    seed_id: str | None = None
    """The seed it is asked for, for the ledger. Not part of the address."""

    @cached_property
    def prompt_key(self) -> str:
        """Hex SHA-256 of what is asked, whoever answers: the key of a cassette."""
        asked = [self.messages, self.tools, self.parameters, self.random_seed, self.sample_index]
        return sha256_of(asked if self.answer_schema is None else [*asked, self.answer_schema])

    @cached_property
    def address(self) -> str:
        """Hex SHA-256 of provider kind, model and what is asked: the key of the ledger."""
        return sha256_of([self.provider, self.model, self.prompt_key])

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A changed copy, with an address of its own."""
        copied = super().model_copy(update=update, deep=deep)
        for derived in ("prompt_key", "address"):
            copied.__dict__.pop(derived, None)
        return copied


class Reply(Schema):
    """What a provider answered."""

    model_config = ConfigDict(frozen=True)

    message: dict[str, Any] = Field(repr=False)
    """An OpenAI assistant message: `role`, `content`, `tool_calls`, `reasoning_content`."""
    prompt_tokens: int | None = None
    """Tokens read; null where the provider does not say."""
    completion_tokens: int | None = None
    """Tokens written; null where the provider does not say."""
    cost_usd: float | None = None
    """Price of the call in US dollars; null where unknown, never guessed."""
    latency_s: float = 0.0
    """Seconds from sending to the whole answer, retries included."""
    finish_reason: str | None = None
    """Why the model stopped: `stop`, `length`, `tool_calls`, `content_filter`."""

    @property
    def text(self) -> str:
        """The content, empty where only tools are called."""
        return str(self.message.get("content") or "")

    @property
    def tokens(self) -> int | None:
        """Tokens read and written; null where the provider does not say both."""
        if self.prompt_tokens is None or self.completion_tokens is None:
            return None
        return self.prompt_tokens + self.completion_tokens
