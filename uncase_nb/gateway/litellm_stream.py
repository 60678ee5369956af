"""An answer through LiteLLM as it arrives, and whole at the end, as if it had come at once."""

from __future__ import annotations

import copy
from typing import Any

from uncase_nb.gateway.litellm_broken import endless
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.streaming_provider import Arrive


async def complete_streaming(provider: LiteLLMProvider, request: ChatRequest, arrive: Arrive) -> Reply:
    """As `provider.complete`, with each bit of text handed to `arrive` on its way.

    Raises:
        ProviderError: as `complete` does; a stream that ends early is a `TransientError`.
    """
    streaming = copy.copy(provider)
    once = provider._once  # noqa: SLF001 - the one place where a provider calls LiteLLM
    vars(streaming)["_once"] = lambda litellm, asked: once(_Streaming(litellm, arrive, provider.name), asked)
    return await streaming.complete(request)


class _Streaming:
    """LiteLLM, whose completions are streamed. Everything else is LiteLLM's."""

    def __init__(self, litellm: Any, arrive: Arrive, name: str) -> None:
        self._litellm = litellm
        self._arrive = arrive
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(self._litellm, name)

    async def acompletion(self, **options: Any) -> Any:
        """The whole response, after its pieces."""
        usage = {"include_usage": True} | (options.pop("stream_options", None) or {})
        stream = await self._litellm.acompletion(**options, stream=True, stream_options=usage)
        async for chunk in stream:
            if chunk.choices and (text := chunk.choices[0].delta.content):
                self._arrive(text)
        if stream.received_finish_reason is None:  # LiteLLM would call it "stop"
            raise endless(stream, self._name)
        return self._whole(stream, options)

    def _whole(self, stream: Any, options: dict[str, Any]) -> Any:
        response = self._litellm.stream_chunk_builder(stream.chunks, messages=options["messages"])
        if not any(getattr(chunk, "usage", None) for chunk in stream.chunks):
            response.usage = None  # LiteLLM guesses it where the server said nothing
        elif response._hidden_params.get("response_cost") is None:  # noqa: SLF001 - where LiteLLM puts it
            response._hidden_params["response_cost"] = _cost(self._litellm, response, options)  # noqa: SLF001
        return response


def _cost(litellm: Any, response: Any, options: dict[str, Any]) -> float | None:
    """What the call cost by LiteLLM's price list; null where it has no price."""
    try:
        return float(litellm.completion_cost(completion_response=response, model=options["model"]))
    except Exception:  # noqa: BLE001 - its class for an unknown model changes between versions
        return None
