"""`local:<folder>[?adapter=<folder>]`: a Hugging Face model in this process. Nothing leaves it, and it costs nothing."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import cached_property
from typing import Self

from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.local_batches import LARGEST_BATCH, batches
from uncase_nb.gateway.local_folders import Folders
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.streaming_provider import Arrive
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_UNHURRIED_S = 86_400.0  # a model on this machine takes the time it takes; asking again would only begin anew


class LocalProvider:
    """One model folder, perhaps with an adapter. Weights are read, and torch imported, at the first call.

    Nothing in this process holds a model to an `answer_schema`: the prompt carries it, and who asked reads the answer
    tolerantly and asks for a repair.
    """

    kind = "local"
    local = True
    simulated = False
    limits = Limits(concurrency=LARGEST_BATCH, timeout_s=_UNHURRIED_S)

    def __init__(self, folders: Folders, workspace: Workspace | None = None) -> None:
        self.name = folders.name
        self._folders = folders
        self._workspace = workspace

    @classmethod
    def of(cls, text: str, *, workspace: Workspace | None = None) -> Self:
        """The provider of what is written behind `local:`.

        Raises:
            FatalProviderError: where a folder is not what it should be.
        """
        return cls(Folders.of(text), workspace)

    def __repr__(self) -> str:
        """Without the paths."""
        return f"LocalProvider({self.name!r})"

    @cached_property
    def model(self) -> str:
        """Hash of weights, tokenizer and adapter: another training is another model to the ledger."""
        return self._folders.content_hash(self._workspace or current_workspace())

    async def complete(self, request: ChatRequest) -> Reply:
        """Answer one request, together with those that come at the same time; see `ChatProvider`."""
        return await asyncio.wrap_future(batches(self._folders, self.model).submit(request))

    async def complete_streaming(self, request: ChatRequest, arrive: Arrive) -> Reply:
        """As `complete`, with each bit of text handed to `arrive` as the model writes it."""
        loop = asyncio.get_running_loop()

        def told(text: str) -> None:
            with suppress(RuntimeError):  # the loop was closed: nobody listens any more
                loop.call_soon_threadsafe(arrive, text)

        return await asyncio.wrap_future(batches(self._folders, self.model).submit(request, told))
