"""One kernel at a time on one run: two at once would each pay for the same calls, and each count the budget for itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.workspace.folder import Workspace

_LOOK_AGAIN_S = 0.1


@asynccontextmanager
async def alone(workspace: Workspace, run_id: str, provider: ChatProvider) -> AsyncIterator[None]:
    """Hold a run. Another kernel on the same run waits, and then finds every call in the ledger.

    A kernel that dies lets go. Conversations of the simulator cost nothing, so nobody waits for them.
    """
    if provider.simulated:
        yield
        return
    from filelock import FileLock, Timeout

    folder = workspace.root / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / f"{run_id}.lock", thread_local=False)
    while True:  # never blocks the loop, so an interrupt is heard
        try:
            lock.acquire(blocking=False)
            break
        except Timeout:
            await asyncio.sleep(_LOOK_AGAIN_S)
    try:
        yield
    finally:
        lock.release()
