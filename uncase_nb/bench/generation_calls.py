"""Calls to a model server on this machine: what the gateway adds to one, how many it keeps in flight."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.workspace.folder import Workspace

_MODEL = "openai/m"
_KEY = "none"  # the server asks for none; without one LiteLLM refuses
_PROMPT = "Escribe una conversación entre un cliente y un asesor sobre el paquete {number}, de doce turnos."
_OTHERS = 1_000_000  # numbers of prompts that were not asked before: the ledger would answer those
_WARM = 5  # calls before the first that counts: imports, connections, compiled patterns


def overhead_ms(room: Workspace, api_base: str, calls: int) -> tuple[float, float]:
    """Median milliseconds of a call through LiteLLM alone and through the gateway, asked in turn."""
    provider = _provider(api_base)
    provider.prepare()

    async def measure() -> tuple[list[float], list[float]]:
        import litellm

        options = {"model": _MODEL, "api_base": api_base, "api_key": _KEY, "max_retries": 0}
        alone, through = [], []
        async with Gateway(room, provider, ner="off") as gateway:
            for number in range(-_WARM, calls):
                request = _request(provider, number)
                bare = await _seconds(partial(litellm.acompletion, messages=request.messages, **options))
                gated = await _seconds(partial(gateway.call, request))
                if number >= 0:
                    alone.append(bare)
                    through.append(gated)
        return alone, through

    alone, through = run(lambda _: measure())
    return 1000 * statistics.median(alone), 1000 * statistics.median(through)


def held_and_resumed(room: Workspace, api_base: str, calls: int, at_once: int) -> float:
    """Ask so many calls, so many of them at once; return the seconds it takes to resume when all are finished."""
    import asyncio

    provider = _provider(api_base, Limits(concurrency=at_once))
    provider.prepare()

    async def work_off(requests: Iterator[ChatRequest]) -> int:
        async def worker() -> int:
            return sum([(await gateway.call(request)).reused for request in requests])

        async with Gateway(room, provider, ner="off") as gateway:
            return sum(await asyncio.gather(*(worker() for _ in range(at_once))))

    def everything() -> int:
        numbers = range(_OTHERS, _OTHERS + calls)
        return run(lambda _: work_off(_request(provider, number) for number in numbers))

    assert everything() == 0
    began = time.perf_counter()
    reused = everything()
    assert reused == calls
    return time.perf_counter() - began


def _provider(api_base: str, limits: Limits | None = None) -> LiteLLMProvider:
    return LiteLLMProvider(_MODEL, name=api_base, api_base=api_base, api_key=_KEY, limits=limits)


def _request(provider: LiteLLMProvider, number: int) -> ChatRequest:
    messages = [{"role": "user", "content": _PROMPT.format(number=number)}]
    return ChatRequest(provider=provider.kind, model=provider.model, messages=messages, run_id="bench")


async def _seconds(call: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await call()
    return time.perf_counter() - began
