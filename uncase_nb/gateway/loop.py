"""Run asynchronous work from synchronous code, also inside Jupyter, where a loop is already running.

One event loop lives in a daemon thread for the whole process, because HTTP clients keep connections bound to
the loop they were opened in. The caller's thread waits, runs what the work posts to it, and on a keyboard
interrupt cancels the work.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import queue
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
"""Hand a function over to the caller's thread: notebook displays belong to it."""

_PATIENCE_S = 0.9  # how long an interrupt waits for finished work to reach the disk


def run(work: Callable[[Post], Coroutine[Any, Any, T]]) -> T:
    """Run `work(post)` to its end and return its result.

    Raises:
        KeyboardInterrupt: within a second of the interrupt; the work is cancelled first.
    """
    inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
    future = asyncio.run_coroutine_threadsafe(_announced(work, inbox), _loop(_process()))
    try:
        _pump(inbox)
    except BaseException:
        future.cancel()
        _settled(inbox)
        raise
    return future.result()


async def _announced(
    work: Callable[[Post], Coroutine[Any, Any, T]], inbox: queue.SimpleQueue[Callable[[], None] | None]
) -> T:
    try:
        return await work(inbox.put)
    finally:
        inbox.put(None)


def _pump(inbox: queue.SimpleQueue[Callable[[], None] | None]) -> None:
    while (posted := inbox.get()) is not None:
        posted()


def _settled(inbox: queue.SimpleQueue[Callable[[], None] | None]) -> None:
    """Wait for the end of cancelled work, but not for ever."""
    try:
        while inbox.get(timeout=_PATIENCE_S) is not None:
            continue
    except queue.Empty:
        return


@lru_cache(maxsize=1)
def _loop(_of: int) -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="uncase-gateway", daemon=True).start()
    atexit.register(_close, loop)
    return loop


def _close(loop: asyncio.AbstractEventLoop) -> None:
    """End what HTTP clients left running in the loop, or Python complains about it on exit."""
    with suppress(TimeoutError, RuntimeError):
        asyncio.run_coroutine_threadsafe(_cancel_all(), loop).result(_PATIENCE_S)


async def _cancel_all() -> None:
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


def _process() -> int:
    """A forked child has the parent's loop but not its thread, so it needs one of its own."""
    return os.getpid()
