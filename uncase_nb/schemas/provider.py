"""A model provider, as registered, and what a test of it found. A key is never in either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

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
    key_env: str | None = None
    """The environment variable the key was read from; where it is set, its value is used and not the stored one."""
    default: bool = False
    """Whether it answers where no provider is named."""
    concurrency: int | None = Field(default=None, ge=1)
    """Calls at once; null for the gateway's own number."""
    requests_per_minute: int | None = Field(default=None, ge=1)
    """Calls a minute; null for no limit of ours."""
    tokens_per_minute: int | None = Field(default=None, ge=1)
    """Tokens a minute, read and written; null for no limit of ours."""
    timeout_s: float | None = Field(default=None, gt=0)
    """Seconds a call may take; null for the gateway's own number."""
    input_usd_per_million: float | None = Field(default=None, ge=0)
    """Price of a million tokens read; null for LiteLLM's own list."""
    output_usd_per_million: float | None = Field(default=None, ge=0)
    """Price of a million tokens written; null for LiteLLM's own list."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Only what was said of it."""
        return ((name, value) for name, value in super().__repr_args__() if value is not None)


class ProviderList(Table, list[Provider]):
    """What `un.providers()` returns."""

    def __init__(self, providers: Iterable[Provider] = ()) -> None:
        super().__init__(providers)

    def headline(self) -> str:
        if not self:
            return "No providers. Add one: %uncase_provider add NAME --type … --model …"
        default = next((provider.name for provider in self if provider.default), None)
        return f"{len(self)} provider{'s' if len(self) > 1 else ''}, default: {default or 'none'}"

    def table(self) -> Sequence[Row]:
        """One row a provider; of its key only where it comes from."""
        return [
            {
                "name": provider.name,
                "type": provider.type,
                "model": provider.model,
                "api_base": provider.api_base,
                "key": _key(provider),
                "default": provider.default,
            }
            for provider in self
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


class ProviderTest(Table, Schema):
    """What one call of one token found out."""

    provider: str
    """The provider's name."""
    model: str
    """The model asked."""
    ok: bool
    """Whether it answered."""
    latency_s: float | None = None
    """Seconds until the answer; null where there was none."""
    tokens: int | None = None
    """Tokens of the call; null where the provider does not say."""
    price_known: bool | None = None
    """Whether calls can be counted in dollars; null where nothing answered."""
    problem: str | None = None
    """What is wrong; null where it answered."""
    fix: str | None = None
    """What to do about it."""

    def headline(self) -> str:
        if not self.ok:
            return f"{self.provider} does not answer: {self.problem} Fix: {self.fix}"
        price = "price known" if self.price_known else "price unknown: limit runs with --max-calls, or add its price"
        return f"{self.provider} answers: {self.model}, {self.latency_s:.2f} s, {price}"

    def table(self) -> Sequence[Row]:
        return [self.model_dump()]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


def _key(provider: Provider) -> str:
    if not provider.has_key:
        return "none"
    return f"encrypted, or {provider.key_env} where it is set" if provider.key_env else "encrypted"
