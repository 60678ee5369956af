"""Try again what is worth trying again: too many requests, a server's own error, a broken connection."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.providers import FatalProviderError

T = TypeVar("T")

ATTEMPTS = 5
"""How often a call that fails is tried in all."""
REFUSALS = 15
"""How often a call may be turned away with "too many requests": while others get through, it is only a queue."""
FIRST_WAIT_S = 0.5
"""Wait before the second attempt; it doubles for each one after."""
LONGEST_BACKOFF_S = 20.0
"""It doubles up to here."""
LONGEST_WAIT_S = 60.0
"""A provider that asks for more than this is better asked again by a later run."""

_LATER = "run it again later: finished calls are kept and not repeated."


class TransientError(ProviderError):
    """The provider failed in a way that may pass. Never a refused key."""

    def __init__(self, what: str, *, retry_after: float | None = None, throttled: bool = False) -> None:
        """Say what happened, without the vendor's text.

        Args:
            what: for example `RateLimitError (429)`.
            retry_after: seconds after which the provider wants to be asked again, where it says so.
            throttled: whether it was asked too much; one that says when to come back was.
        """
        super().__init__(f"The call failed: {what}.", _LATER)
        self.what = what
        self.retry_after = retry_after
        self.throttled = throttled or retry_after is not None


async def with_retries(call: Callable[[], Awaitable[T]], *, provider: str, rng: random.Random) -> T:
    """The result of `call`, tried again with growing, jittered waits; a `Retry-After` is honoured.

    Raises:
        FatalProviderError: where the provider asks for a long wait: every call of the batch would meet it.
        ProviderError: when the last attempt failed too.
    """
    failed = refused = 0
    while True:
        try:
            return await call()
        except TransientError as error:
            failed, refused = failed + (not error.throttled), refused + error.throttled
            if (error.retry_after or 0.0) > LONGEST_WAIT_S:
                raise FatalProviderError(
                    f"{provider} asks to wait {error.retry_after:.0f} s: {error.what}.", _LATER
                ) from None
            if failed == ATTEMPTS or refused == REFUSALS:
                raise ProviderError(f"{provider} failed {failed + refused} times: {error.what}.", _LATER) from None
            wait = _wait(failed + refused, error.retry_after, rng)
        await asyncio.sleep(wait)


def _wait(attempt: int, retry_after: float | None, rng: random.Random) -> float:
    if retry_after is not None:
        return retry_after + rng.uniform(0, FIRST_WAIT_S)
    return min(LONGEST_BACKOFF_S, FIRST_WAIT_S * 2.0 ** (attempt - 1)) * rng.uniform(0.5, 1.5)
