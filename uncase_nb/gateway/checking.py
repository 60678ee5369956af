"""The border of a gateway: what goes out and what comes in is checked, recorded with the group commits, and let by.

Checks run in a thread of their own, because a detector takes its time. A request that is refused is recorded before
anybody hears of it. The record of one that passes is written while its answer is under way, and is on disk before
that answer is used, as is the record of the answer. A kill loses at most the records of calls in flight.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import lru_cache, partial

from uncase_nb.gateway.fields import Field, reply_fields, request_fields
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.recorder import Recorder
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.privacy.interceptor import Direction, Inspection, Interception, Interceptor

Guards = Callable[[str | None], Interceptor]
"""From a language to its guard."""


class Border:
    """What stands between a gateway and its provider."""

    def __init__(self, provider: ChatProvider, recorder: Recorder, guard: Guards) -> None:
        self._provider = provider
        self._recorder = recorder
        self._guard = lru_cache(maxsize=None)(guard)
        self._guard(None)  # a wrong mode is refused before anything is asked

    @asynccontextmanager
    async def outgoing(self, request: ChatRequest) -> AsyncIterator[tuple[Interception, ...]]:
        """Let a request by; it is sent within. What was found is on disk when this ends.

        Raises:
            PrivacyError: in the mode `block`, where anything is found; that is on disk by then.
        """
        if self._provider.local:
            yield ()
            return
        guard, fields = self._guard(request.language), list(request_fields(request))
        inspection = await _inspected(guard, fields, "outgoing", request.known)
        recorded = self._recorder.record(inspection.row)
        if inspection.refused:
            await recorded
        try:
            yield (guard.admit(inspection),)
        finally:
            await recorded

    async def incoming(self, reply: Reply, request: ChatRequest) -> tuple[Interception, ...]:
        """Let a reply by, once it is recorded.

        Raises:
            PrivacyError: in the mode `block`, where anything is found.
        """
        if self._provider.simulated:
            return ()
        guard = self._guard(request.language)
        inspection = await _inspected(guard, list(reply_fields(reply)), "incoming", request.known)
        await self._recorder.record(inspection.row)
        return (guard.admit(inspection),)


async def _inspected(
    guard: Interceptor, fields: Sequence[Field], direction: Direction, public: Sequence[str]
) -> Inspection:
    inspect = partial(guard.inspect, fields, direction=direction, public=public)
    return await asyncio.get_running_loop().run_in_executor(_thread(os.getpid()), inspect)


@lru_cache(maxsize=1)
def _thread(_of: int) -> ThreadPoolExecutor:
    """One thread a process: a detector is not asked by two at once. A forked child has none of its parent's."""
    return ThreadPoolExecutor(1, thread_name_prefix="uncase-border")
