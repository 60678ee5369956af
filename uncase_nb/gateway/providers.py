"""What a provider of chat replies is, and how its name becomes one."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from uncase_nb.errors import MissingExtraError, ProviderError
from uncase_nb.extras import installed
from uncase_nb.gateway.registry.litellm_release import refuse_stolen_release
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.unknown_provider import meant, not_a_provider
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

SIMULATOR = "simulator"
"""Name of the offline provider of `un.generate`."""
REPLAY = "replay:"
"""Prefix of a cassette's path."""
LOCAL = "local:"
"""Prefix of a model folder's path."""

_OURS = {SIMULATOR: SIMULATOR, "replay": "replay:<cassette>", "local": "local:<folder>"}
"""What a name may be a misspelling of, and how that is written."""


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


def resolve(name: str | ChatProvider | None = None, *, workspace: Workspace | None = None) -> ChatProvider:
    """The provider of a name; the registered default where none is given.

    In this order: `replay:<cassette>`; `local:<folder>`, or `local:<folder>?adapter=<folder>`; the name of a
    registered provider (`un.providers()`); a LiteLLM model string such as `openai/gpt-4o-mini`, whose key and address
    come from the environment, as LiteLLM documents for each vendor.

    Args:
        name: what the user calls it.
        workspace: whose providers are known; by default that of the current folder.

    Raises:
        FatalProviderError: for an unknown name, with the nearest known one and those that are registered.
        ParameterError: for what is neither a name nor a provider.
        ProviderError: where none is given and there is no default.
        MissingExtraError: where the packages it needs are absent.
    """
    if not isinstance(name, str | None):
        if not isinstance(name, ChatProvider):
            raise not_a_provider(name)
        return name
    if name is not None and name.startswith(REPLAY):
        from uncase_nb.gateway.replay import ReplayProvider

        return ReplayProvider(Path(name.removeprefix(REPLAY)))
    if name is not None and name.startswith(LOCAL):
        from uncase_nb.gateway.local_provider import LocalProvider

        return LocalProvider.of(name.removeprefix(LOCAL), workspace=workspace)
    return _registered(name, workspace) or _served(name or "", workspace)


def _registered(name: str | None, given: Workspace | None) -> ChatProvider | None:
    """The provider registered under a name. What holds `/` or `:` is a model string, and needs no workspace."""
    if name is not None and not _may_be_registered(name):
        return None
    from uncase_nb.gateway.registry import store

    room = given or current_workspace()
    provider = store.chosen(room) if name is None else store.find(room, name)
    if provider is None:
        return None
    _need_litellm(provider.name)
    from uncase_nb.gateway.registry.registered import RegisteredProvider

    return RegisteredProvider(provider, store.key_of(room, provider))


def _served(name: str, given: Workspace | None) -> ChatProvider:
    registered = _names(given) if _may_be_registered(name) else []
    _refuse_unknown(name, registered)
    _need_litellm(name)
    from uncase_nb.gateway.litellm_provider import LiteLLMProvider

    return LiteLLMProvider(name, registered=registered)


def _may_be_registered(name: str) -> bool:
    return bool(name.strip()) and "/" not in name and ":" not in name and name != SIMULATOR


def _names(given: Workspace | None) -> list[str]:
    from uncase_nb.gateway.registry import store

    return [known.name for known in store.listed(given or current_workspace())]


def _need_litellm(name: str) -> None:
    if not installed("litellm"):
        raise MissingExtraError(f"The provider {name!r}", "models")
    refuse_stolen_release()


def _refuse_unknown(name: str, registered: list[str]) -> None:
    if name == SIMULATOR:
        raise FatalProviderError(
            "The simulator turns seeds into conversations; it does not chat.",
            'use it in un.generate(seeds, provider="simulator"), or name a model, for example "ollama/llama3.2".',
        )
    if fix := meant(name, _OURS, registered):
        raise FatalProviderError(f"There is no provider {name!r}.", fix)
