"""A provider whose answers also arrive in pieces. To the gateway it is the provider itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.pricing import prompt_tokens as count_tokens
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.retry import TransientError

Arrive = Callable[[str], None]
"""Called with each bit of text of the answer."""


@runtime_checkable
class Streams(Protocol):
    """A provider that can tell what arrives before the whole answer is there."""

    async def complete_streaming(self, request: ChatRequest, arrive: Arrive) -> Reply:
        """As `complete`, with the text on its way."""
        ...


class StreamingProvider:
    """Passes on what arrives. A provider that cannot stream answers at once, whole."""

    def __init__(self, provider: ChatProvider, arrive: Arrive, restart: Callable[[], bool]) -> None:
        """Wrap a provider.

        Args:
            provider: who answers.
            arrive: called with each bit of text.
            restart: called before the answer is asked for again; false where a part of it was shown already.
        """
        self._provider = provider
        self._arrive = arrive
        self._restart = restart
        self.kind, self.name, self.model = provider.kind, provider.name, provider.model
        self.local, self.simulated = provider.local, provider.simulated
        self.limits = getattr(provider, "limits", None)

    def prepare(self) -> None:
        """What the provider does before its first call."""
        if prepare := getattr(self._provider, "prepare", None):
            prepare()

    def price(self) -> Price | None:
        """The provider's."""
        price: Callable[[], Price | None] | None = getattr(self._provider, "price", None)
        return price() if price else None

    def prompt_tokens(self, request: ChatRequest) -> int | None:
        """The provider's count."""
        return count_tokens(self._provider, request)

    async def complete(self, request: ChatRequest) -> Reply:
        """Answer one request; see `ChatProvider`.

        Raises:
            ProviderError: also where the stream broke off after a part of it was shown: another answer may differ.
        """
        if not self._restart():
            raise _cut(self.name)
        try:
            return await self._streamed(request)
        except TransientError as error:
            if not self._restart():
                raise _cut(self.name, f": {error.what}") from None
            raise

    async def _streamed(self, request: ChatRequest) -> Reply:
        from uncase_nb.gateway.litellm_provider import LiteLLMProvider
        from uncase_nb.gateway.litellm_stream import complete_streaming

        if isinstance(self._provider, Streams):
            return await self._provider.complete_streaming(request, self._arrive)
        if isinstance(self._provider, LiteLLMProvider):
            return await complete_streaming(self._provider, request, self._arrive)
        return await self._provider.complete(request)


def _cut(name: str, how: str = "") -> ProviderError:
    return ProviderError(
        f"The stream from {name} was cut{how}. What was shown is not the whole answer.",
        "ask again: nothing of it was kept, so it is a new call.",
    )
