"""What a provider of chat replies is, and how its name becomes one."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Protocol, runtime_checkable

from uncase_nb.errors import MissingExtraError, ProviderError
from uncase_nb.extras import installed
from uncase_nb.gateway.request import ChatRequest, Reply

SIMULATOR = "simulator"
"""Name of the offline provider of `un.generate`."""
REPLAY = "replay:"
"""Prefix of a cassette's path."""

_NEAR = 0.75  # similarity above which a bare name is a misspelling of one of ours, not a model of somebody's


class FatalProviderError(ProviderError):
    """Every further call would fail too: an unknown model, a refused key. A batch stops here."""


@runtime_checkable
class ChatProvider(Protocol):
    """Anything that answers a chat request."""

    @property
    def kind(self) -> str:
        """Part of every address, for example `litellm`."""
        ...

    @property
    def name(self) -> str:
        """What the user calls it; shown in results."""
        ...

    @property
    def model(self) -> str:
        """The model's name, part of every address."""
        ...

    @property
    def local(self) -> bool:
        """Whether it answers on this machine, so that a request crosses no border."""
        ...

    @property
    def simulated(self) -> bool:
        """Whether no model is behind it: replies come from the seed alone, so nothing remembered can come back."""
        ...

    async def complete(self, request: ChatRequest) -> Reply:
        """Answer one request.

        Raises:
            ProviderError: where it cannot, without quoting the request or the reply.
        """
        ...


def resolve(name: str | ChatProvider) -> ChatProvider:
    """The provider of a name: `replay:<cassette>` or a LiteLLM model string such as `openai/gpt-4o-mini`.

    The API key and base come from the environment, as LiteLLM documents for each vendor.

    Raises:
        FatalProviderError: for an unknown name, with the nearest known one.
        MissingExtraError: where LiteLLM is needed and absent.
    """
    if not isinstance(name, str):
        return name
    if name.startswith(REPLAY):
        from uncase_nb.gateway.replay import ReplayProvider

        return ReplayProvider(Path(name.removeprefix(REPLAY)))
    _refuse_unknown(name)
    if not installed("litellm"):
        raise MissingExtraError(f"The provider {name!r}", "models")
    from uncase_nb.gateway.litellm_provider import LiteLLMProvider

    return LiteLLMProvider(name)


def _refuse_unknown(name: str) -> None:
    if name == SIMULATOR:
        raise FatalProviderError(
            "The simulator turns seeds into conversations; it does not chat.",
            'use it in un.generate(seeds, provider="simulator"), or name a model, for example "ollama/llama3.2".',
        )
    ours = (SIMULATOR, REPLAY.rstrip(":"))
    near = [] if "/" in name else difflib.get_close_matches(name.partition(":")[0].lower(), ours, n=1, cutoff=_NEAR)
    if near or not name.strip():
        meant = {SIMULATOR: SIMULATOR}.get(near[0], "replay:<cassette>") if near else SIMULATOR
        raise FatalProviderError(
            f"There is no provider {name!r}.",
            f"did you mean {meant!r}? Any LiteLLM model string works too, for example 'openai/gpt-4o-mini'.",
        )
