"""`un.providers`: list, add, remove, test and choose the providers of a workspace."""

from __future__ import annotations

from typing import Any

from uncase_nb.gateway.registry import store
from uncase_nb.gateway.registry.checks import checked_provider
from uncase_nb.gateway.registry.key_source import Ask, key_for
from uncase_nb.schemas.provider import Provider, ProviderList, ProviderTest
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace


class Providers:
    """Call it for the list: `un.providers()`. Its methods change the list."""

    def __repr__(self) -> str:
        return "un.providers() lists the providers; .add, .remove, .test and .use change and try them"

    def __call__(self, *, workspace: Workspace | None = None) -> ProviderList:
        """The registered providers, by name; of their keys only where they come from."""
        return store.listed(workspace or current_workspace())

    def add(  # noqa: PLR0913 - keyword-only options with defaults
        self,
        name: str,
        *,
        type: str,  # noqa: A002 - the option is called --type
        model: str,
        api_base: str | None = None,
        api_key: str | None = None,
        key_env: str | None = None,
        default: bool = False,
        ask: Ask | None = None,
        workspace: Workspace | None = None,
        **limits: Any,
    ) -> Provider:
        """Register a provider, in place of an earlier one of that name. The first one is the default.

        Args:
            name: what to call it wherever a provider is asked for.
            type: `anthropic`, `openai`, `google`, `groq`, `ollama`, `vllm` or `custom` (any server that speaks
                OpenAI's protocol).
            model: the model's name there.
            api_base: the server's address, for `vllm` and `custom`.
            api_key: a key that a program got from a store of secrets. Do not write one into a cell.
            key_env: the environment variable with the key; by default the vendor's usual one. The key is also stored,
                encrypted, for the day the variable is not set.
            default: make it the default.
            ask: called for a key where one is needed and the environment has none.
            workspace: where to keep it; by default the workspace of the current folder.
            limits: `concurrency`, `requests_per_minute`, `tokens_per_minute`, `timeout_s`; and
                `input_usd_per_million` with `output_usd_per_million`, for a model whose price LiteLLM does not know.

        Raises:
            ParameterError: for a name, type, address or number that does not fit.
            ProviderError: where a key is needed and none is found.
        """
        told = {"name": name, "type": type, "model": model, "api_base": api_base, "key_env": key_env, **limits}
        checked_provider(told)
        source = key_for(name, type, given=api_key, variable=key_env, ask=ask)
        provider = checked_provider(
            {**told, "key_env": source.variable, "default": default, "has_key": source.key is not None}
        )
        room = workspace or current_workspace()
        store.add(room, provider, source.key)
        return store.get(room, name)

    def remove(self, name: str, *, workspace: Workspace | None = None) -> ProviderList:
        """Forget a provider and its key; return those that are left.

        Raises:
            ProviderError: where there is none of that name.
        """
        room = workspace or current_workspace()
        store.remove(room, name)
        return store.listed(room)

    def use(self, name: str, *, workspace: Workspace | None = None) -> Provider:
        """Make a provider the one that answers where none is named.

        Raises:
            ProviderError: where there is none of that name.
        """
        room = workspace or current_workspace()
        store.use(room, name)
        return store.get(room, name)

    def test(self, name: str, *, workspace: Workspace | None = None) -> ProviderTest:
        """Ask a provider for one token. The result says whether it answered, how fast, and otherwise what to do.

        Raises:
            ProviderError: where there is none of that name.
        """
        from uncase_nb.gateway.registry.probe import probe

        return probe(workspace or current_workspace(), name)


providers = Providers()
"""The one object there is; it holds nothing itself."""
