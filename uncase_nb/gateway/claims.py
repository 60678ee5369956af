"""Who is asking what: while one asks, everybody else with the same request waits, and then finds it in the ledger.

It holds between gateways, threads and processes on this machine, whatever their runs. A claim is a lock on one byte of
a file, at a place the request's address gives: nothing is written, and the system lets go of it when a process dies.
Machines that share a PostgreSQL database do not see each other's claims, nor do processes on Windows: there the first
answer stored counts for all, and a request asked at the very same time may be paid for twice.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from uncase_nb.workspace.folder import Workspace

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_DIGITS = 15  # hex digits of an address that make the place: below the 2^63 bytes a file may have
_KEPT = 16  # files kept open; a process rarely works in two workspaces
_FIRST_LOOK_S, _LOOK_AGAIN_S = 0.01, 0.2


class Claims:
    """The claims of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._file = workspace.root / "locks" / "calls.lock"

    @asynccontextmanager
    async def hold(self, address: str) -> AsyncIterator[None]:
        """Wait until nobody else asks this, and hold it."""
        wait = _FIRST_LOOK_S
        while not _take(self._file, address):
            await asyncio.sleep(wait)  # never blocks the loop, so an interrupt is heard
            wait = min(_LOOK_AGAIN_S, wait * 2)
        try:
            yield
        finally:
            _give_back(self._file, address)


class _Held(NamedTuple):
    """What this process holds in one file. The system's locks are the process's, so it keeps its threads apart itself."""

    descriptor: int
    addresses: set[str]


_lock = threading.Lock()
_open: OrderedDict[tuple[Path, int], _Held] = OrderedDict()


def _take(file: Path, address: str) -> bool:
    with _lock:
        held = _held(file)
        if address in held.addresses or not _locked(held.descriptor, address):
            return False
        held.addresses.add(address)
        return True


def _give_back(file: Path, address: str) -> None:
    with _lock:
        held = _held(file)
        held.addresses.discard(address)
        if fcntl:
            fcntl.lockf(held.descriptor, fcntl.LOCK_UN, 1, _place(address))


def _locked(descriptor: int, address: str) -> bool:
    if not fcntl:
        return True
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _place(address))
    except (BlockingIOError, PermissionError):  # as POSIX has it, either may say that it is taken
        return False
    return True


def _place(address: str) -> int:
    return int(address[:_DIGITS], 16)


def _held(file: Path) -> _Held:
    """The one of a file in this process; a forked child holds nothing of its parent's."""
    key = file, os.getpid()
    if key not in _open:
        file.parent.mkdir(parents=True, exist_ok=True)
        _open[key] = _Held(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), set())
    _open.move_to_end(key)
    # Closing any descriptor of a file gives back all locks a process has on it, so only idle ones are.
    idle = [other for other, held in _open.items() if not held.addresses and other != key]
    for old in idle[: max(0, len(_open) - _KEPT)]:
        os.close(_open.pop(old).descriptor)
    return _open[key]
