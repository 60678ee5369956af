"""Group commits: calls that finish while one commit is under way share the next. None is used before it is stored."""

from __future__ import annotations

import asyncio

from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import Reply

_LARGEST_GROUP = 256  # bounds the time a second kernel waits for the write lock


class Recorder:
    """Writes finished calls to the ledger, in groups, off the event loop."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._waiting: list[tuple[Entry, asyncio.Future[Reply]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def store(self, entry: Entry) -> Reply:
        """Store a finished call; return the reply that counts once it is on disk.

        Cancelling this waits for nothing and loses nothing: the entry is already on its way.
        """
        stored: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, stored))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        return await stored

    async def drain(self) -> None:
        """Wait until everything handed over is on disk."""
        if self._writer is not None:
            await asyncio.wait([self._writer])

    async def _write(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:_LARGEST_GROUP], self._waiting[_LARGEST_GROUP:]
            try:
                replies = await asyncio.to_thread(self._ledger.store, [entry for entry, _ in group])
            except Exception as error:  # noqa: BLE001 - whoever waits for the commit has to hear of it
                _settle_all(group, error)
            else:
                for (_, stored), reply in zip(group, replies, strict=True):
                    if not stored.done():
                        stored.set_result(reply)


def _settle_all(group: list[tuple[Entry, asyncio.Future[Reply]]], error: Exception) -> None:
    for _, stored in group:
        if not stored.done():
            stored.set_exception(error)
