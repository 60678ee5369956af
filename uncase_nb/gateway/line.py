"""The line to a provider: its turn, its time limit, its retries."""

from __future__ import annotations

import asyncio
import random

from uncase_nb.gateway.limiter import Limiter, limiter
from uncase_nb.gateway.limits import TIMEOUT_S, limits_of
from uncase_nb.gateway.pricing import ASSUMED_COMPLETION, completion_cap, prompt_tokens
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.retry import TransientError, with_retries

_BYTES_A_TOKEN = 3  # of Spanish and English; only where no counter says better, and only to keep to a limit


class Line:
    """Asks one provider within its limits, and again where that helps."""

    def __init__(self, provider: ChatProvider) -> None:
        self._provider = provider
        limits = limits_of(provider)
        self._limiter: Limiter = limiter(provider.name, limits)
        self._counts_tokens = limits is not None and limits.tokens_per_minute is not None
        self._preparation: asyncio.Task[None] | None = None
        # A model on this machine takes the time it takes.
        self._timeout_s = limits.timeout_s if limits else None if provider.local else TIMEOUT_S

    async def ask(self, request: ChatRequest) -> Reply:
        """The provider's answer.

        Raises:
            ProviderError: where it refuses, or keeps failing.
        """
        if self._provider.simulated:
            return await self._provider.complete(request)  # rules neither queue nor fail
        await self._prepared()
        tokens = self._about(request) if self._counts_tokens else 0
        rng = random.Random(request.address)  # noqa: S311 - jitter, not secrecy
        return await with_retries(lambda: self._once(request, tokens), provider=self._provider.name, rng=rng)

    async def _once(self, request: ChatRequest, tokens: int) -> Reply:
        async with self._limiter.place(tokens) as place:
            try:
                reply = await self._in_time(request)
            except TransientError as error:
                if error.throttled:
                    self._limiter.refused(place, error.retry_after)
                raise
            self._limiter.succeeded(place, reply.tokens)
        return reply

    async def _prepared(self) -> None:
        """What the provider does before its first call is done once, out of the event loop's way."""
        prepare = getattr(self._provider, "prepare", None)
        if prepare is None:
            return
        if self._preparation is None:
            self._preparation = asyncio.create_task(asyncio.to_thread(prepare))
        await asyncio.shield(self._preparation)

    async def _in_time(self, request: ChatRequest) -> Reply:
        try:
            async with asyncio.timeout(request.parameters.get("timeout", self._timeout_s)):
                return await self._provider.complete(request)
        except (TimeoutError, ConnectionError) as error:
            raise TransientError(type(error).__name__) from None

    def _about(self, request: ChatRequest) -> int:
        """Tokens a call may have, to keep to a limit of tokens a minute. It is corrected afterwards."""
        read = prompt_tokens(self._provider, request)
        if read is None:
            read = sum(len(str(message).encode()) for message in request.messages) // _BYTES_A_TOKEN
        return read + (completion_cap(request) or ASSUMED_COMPLETION)
