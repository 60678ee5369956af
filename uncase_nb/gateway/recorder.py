"""Group commits: what is handed over while one commit is under way shares the next. Nothing is used before it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import Reply
from uncase_nb.privacy.interceptions import Row, record_all
from uncase_nb.workspace.folder import Workspace

_LARGEST_GROUP = 256  # bounds the time a second kernel waits for the write lock
_T = TypeVar("_T")
_R = TypeVar("_R")


class Recorder:
    """Writes checks at the border and finished calls to the database, in groups, off the event loop.

    Of each group checks come first: no reply is in the ledger whose request crossed the border unrecorded.
    """

    def __init__(self, workspace: Workspace, ledger: Ledger) -> None:
        self._checks = _Line[Row, None](partial(_recorded, workspace))
        self._calls = _Line[Entry, Reply](ledger.store)
        self._writer: asyncio.Task[None] | None = None

    def record(self, row: Row) -> asyncio.Future[None]:
        """Hand a check over; what is returned is done once it is on disk.

        Cancelling that waits for nothing and loses nothing, here as in `store`: it is already on its way.
        """
        recorded = self._checks.add(row)
        self._begin()
        return recorded

    async def store(self, entry: Entry) -> Reply:
        """Store a finished call; return the reply that counts once it is on disk."""
        stored = self._calls.add(entry)
        self._begin()
        return await stored

    async def drain(self) -> None:
        """Wait until everything handed over is on disk."""
        if self._writer is not None:
            await asyncio.wait([self._writer])

    def _begin(self) -> None:
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        while self._checks.waiting or self._calls.waiting:
            await self._checks.write()
            await self._calls.write()


class _Line(Generic[_T, _R]):
    """What waits for the next commit of its kind."""

    def __init__(self, commit: Callable[[Sequence[_T]], Sequence[_R]]) -> None:
        self._commit = commit
        self.waiting: list[tuple[_T, asyncio.Future[_R]]] = []

    def add(self, item: _T) -> asyncio.Future[_R]:
        written: asyncio.Future[_R] = asyncio.get_running_loop().create_future()
        self.waiting.append((item, written))
        return written

    async def write(self) -> None:
        """Commit one group. One kind's failure is not the other's: a reply that was paid for is stored in any case."""
        group, self.waiting = self.waiting[:_LARGEST_GROUP], self.waiting[_LARGEST_GROUP:]
        if not group:
            return
        try:
            results = await asyncio.to_thread(self._commit, [item for item, _ in group])
        except Exception as error:  # noqa: BLE001 - whoever waits for the commit has to hear of it
            for _, written in group:
                if not written.done():
                    written.set_exception(error)
        else:
            for (_, written), result in zip(group, results, strict=True):
                if not written.done():
                    written.set_result(result)


def _recorded(workspace: Workspace, rows: Sequence[Row]) -> Sequence[None]:
    record_all(workspace, rows)
    return [None] * len(rows)
