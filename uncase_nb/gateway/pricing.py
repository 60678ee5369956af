"""What a call will cost, before it is made: the provider's price list and token counter. Null where unknown."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest

ASSUMED_COMPLETION = 800
"""Tokens an answer is taken to have where neither `max_tokens` nor a finished call of the model says more."""

_CAPS = ("max_completion_tokens", "max_tokens")


class Price(NamedTuple):
    """US dollars a token."""

    read: float
    """Of the prompt."""
    written: float
    """Of the answer."""

    def of(self, prompt_tokens: int, completion_tokens: int) -> float:
        """US dollars of one call."""
        return self.read * prompt_tokens + self.written * completion_tokens


FREE = Price(0.0, 0.0)


@runtime_checkable
class Priced(Protocol):
    """A provider that knows its price list and counts tokens as its model does."""

    def price(self) -> Price | None:
        """Its price; null where unknown."""
        ...

    def prompt_tokens(self, request: ChatRequest) -> int | None:
        """Tokens of what would be sent; null where they cannot be counted."""
        ...


def price_of(provider: ChatProvider) -> Price | None:
    """The price of a provider's calls: nothing on this machine, null where unknown."""
    if provider.local:
        return FREE
    return provider.price() if isinstance(provider, Priced) else None


def prompt_tokens(provider: ChatProvider, request: ChatRequest) -> int | None:
    """Tokens of a request, by the provider's own counter; null where it has none."""
    return provider.prompt_tokens(request) if isinstance(provider, Priced) else None


def completion_cap(request: ChatRequest) -> int | None:
    """The most tokens an answer may have, where the request says so."""
    caps = [request.parameters[name] for name in _CAPS if isinstance(request.parameters.get(name), int)]
    return min(caps) if caps else None
