"""A registered provider, ready to answer: LiteLLM with an address, a key, limits and prices of its own."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.registry.secret import Key
from uncase_nb.gateway.registry.services import SERVICES, is_local, litellm_model
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.schemas.provider import Provider

_NO_KEY = "none"  # given to servers without a key: otherwise LiteLLM would send them the vendor's key it finds
_KIND_LENGTH = 64  # of the ledger's column
_UNHURRIED_S = 86_400.0  # a model on this machine takes the time it takes; asking again would only begin anew
_MILLION = 1_000_000


class RegisteredProvider(LiteLLMProvider):
    """One model at one address. The same model elsewhere is another one to the ledger."""

    def __init__(self, provider: Provider, key: Key | None) -> None:
        service = SERVICES[provider.type]
        local = is_local(provider.type, provider.model, provider.api_base)
        super().__init__(
            litellm_model(provider.type, provider.model),
            name=provider.name,
            api_base=provider.api_base or service.api_base,
            api_key=key or (None if service.needs_key else _NO_KEY),
            limits=_limits(provider, local=local),
            local=local,
        )
        self.kind = _kind(provider.api_base)
        self._price = _price(provider)
        self._vendor = service.needs_key and provider.api_base is None

    def __repr__(self) -> str:
        """Without the key."""
        return f"RegisteredProvider({self.name!r}, {self.model!r})"

    async def complete(self, request: ChatRequest) -> Reply:
        """Answer one request; see `ChatProvider`."""
        reply = await super().complete(request)
        return reply.model_copy(update={"cost_usd": self._cost(reply)})

    def price(self) -> Price | None:
        """The price given with the provider, or the vendor's. What somebody else serves has none we could know."""
        return self._price or (super().price() if self._vendor else None)

    def _cost(self, reply: Reply) -> float | None:
        """By the price given with the provider; a model on this machine costs nothing a call."""
        if self._price is None:
            return 0.0 if self.local else reply.cost_usd if self._vendor else None
        if reply.prompt_tokens is None or reply.completion_tokens is None:
            return None
        return self._price.of(reply.prompt_tokens, reply.completion_tokens)


def _kind(api_base: str | None) -> str:
    """Part of every address: where the model is served, if not by its vendor."""
    if api_base is None:
        return LiteLLMProvider.kind
    parts = urlsplit(api_base)
    kind = f"{LiteLLMProvider.kind}:{parts.netloc}{parts.path.rstrip('/')}"
    return kind if len(kind) <= _KIND_LENGTH else f"litellm:{hashlib.sha256(api_base.encode()).hexdigest()[:32]}"


def _price(provider: Provider) -> Price | None:
    read, written = provider.input_usd_per_million, provider.output_usd_per_million
    return None if read is None or written is None else Price(read / _MILLION, written / _MILLION)


def _limits(provider: Provider, *, local: bool) -> Limits:
    names = ("concurrency", "requests_per_minute", "tokens_per_minute", "timeout_s")
    given = {name: value for name in names if (value := getattr(provider, name)) is not None}
    return Limits(**({"timeout_s": _UNHURRIED_S} if local else {}) | given)
