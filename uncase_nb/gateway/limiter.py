"""Keeps the calls to one provider within what it takes. All callers in the process share it, whatever their loop."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from uncase_nb.gateway.bucket import Bucket
from uncase_nb.gateway.gate import Gate
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.window import Window


@dataclass
class Place:
    """One call's place among those in flight."""

    tokens: int
    """Tokens it was taken to have."""
    began: float = 0.0
    """When it was let through, by the monotonic clock."""


class Limiter:
    """An adaptive window of calls at once, buckets of requests and tokens, and pauses that hold for every caller."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Without limits the window is as wide as the callers make it, until the provider turns a call away."""
        self._lock = threading.Lock()
        self._gate = Gate(lambda: self._window.size)
        self._paused_until = 0.0
        self._set(limits)

    @property
    def in_flight(self) -> int:
        """Calls that have their place now."""
        return self._gate.inside

    @property
    def window(self) -> float:
        """Most calls at once now."""
        return self._window.size

    def apply(self, limits: Limits | None) -> None:
        """Take other limits from now on; the same ones change nothing."""
        with self._lock:
            if limits != self.limits:
                self._set(limits)

    def _set(self, limits: Limits | None) -> None:
        self.limits = limits
        self._window = Window(limits.concurrency if limits else math.inf)
        self._requests = _bucket(limits.requests_per_minute if limits else None)
        self._tokens = _bucket(limits.tokens_per_minute if limits else None)

    @asynccontextmanager
    async def place(self, tokens: int = 0) -> AsyncIterator[Place]:
        """Wait for one's turn; the call is made within.

        Args:
            tokens: about how many it will read and write; only counted where tokens are limited.
        """
        await self._gate.enter()
        try:
            if wait := self._take(tokens):
                await asyncio.sleep(wait)
            while (pause := self._pause()) > 0:  # noqa: ASYNC110 - the time is all there is to wait for; it may grow
                await asyncio.sleep(pause)
            yield Place(tokens, time.monotonic())
        finally:
            self._gate.leave()

    def succeeded(self, place: Place, tokens: int | None) -> None:
        """The call went well and had so many tokens, where known."""
        with self._lock:
            self._window.succeeded(self.in_flight)
            if self._tokens and tokens is not None:
                self._tokens.give_back(place.tokens - tokens)

    def refused(self, place: Place, retry_after: float | None) -> None:
        """The provider turned the call away: fewer at once, and nobody asks before `retry_after` seconds."""
        with self._lock:
            now = time.monotonic()
            self._window.refused(place.began, now, self.in_flight)
            self._paused_until = max(self._paused_until, now + (retry_after or 0.0))

    def _pause(self) -> float:
        return self._paused_until - time.monotonic()

    def _take(self, tokens: int) -> float:
        """Seconds to wait until requests and tokens allow one more call."""
        with self._lock:
            now = time.monotonic()
            waits = [
                bucket.take(amount, now) for bucket, amount in ((self._requests, 1), (self._tokens, tokens)) if bucket
            ]
        return max(waits, default=0.0)


def _bucket(per_minute: int | None) -> Bucket | None:
    return None if per_minute is None else Bucket(per_minute, time.monotonic())


_limiters: dict[str, Limiter] = {}
_registry = threading.Lock()


def limiter(name: str, limits: Limits | None) -> Limiter:
    """The limiter of a provider's name, the same for everybody in the process."""
    with _registry:
        found = _limiters.setdefault(name, Limiter(limits))
    found.apply(limits)
    return found
