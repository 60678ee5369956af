"""Try again what is worth trying again: too many requests, a server's own error, a broken connection."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from uncase_nb.errors import ProviderError

T = TypeVar("T")

ATTEMPTS = 5
"""How often a call is tried in all."""
FIRST_WAIT_S = 0.5
"""Wait before the second attempt; it doubles for each one after."""
LONGEST_WAIT_S = 60.0
"""A provider that asks for more than this is better asked again by a later run."""


class TransientError(Exception):
    """The provider failed in a way that may pass. Never a refused key."""

    def __init__(self, what: str, *, retry_after: float | None = None) -> None:
        super().__init__(what)
        self.retry_after = retry_after


async def with_retries(call: Callable[[], Awaitable[T]], *, provider: str, rng: random.Random) -> T:
    """The result of `call`, tried again with growing, jittered waits; a `Retry-After` is honoured.

    Raises:
        ProviderError: when the last attempt failed too, or the provider asks for a long wait.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return await call()
        except TransientError as error:
            wait = _wait(attempt, error.retry_after, rng)
            if attempt == ATTEMPTS or wait > LONGEST_WAIT_S:
                raise ProviderError(
                    f"{provider} failed {attempt} times: {error}.",
                    "run it again later: finished calls are kept and not repeated.",
                ) from None
            await asyncio.sleep(wait)
    raise AssertionError  # the last attempt returns or raises


def _wait(attempt: int, retry_after: float | None, rng: random.Random) -> float:
    if retry_after is not None:
        return retry_after + rng.uniform(0, FIRST_WAIT_S)
    return FIRST_WAIT_S * 2.0 ** (attempt - 1) * rng.uniform(0.5, 1.5)
