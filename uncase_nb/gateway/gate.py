"""A gate that lets so many through at once, first come, first served, for callers in any thread and event loop."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable


class Gate:
    """Counts who is inside. Its width may change at any time."""

    def __init__(self, width: Callable[[], float]) -> None:
        """Take how many may be inside, asked anew each time."""
        self._width = width
        self._lock = threading.Lock()
        self._waiting: deque[_Turn] = deque()
        self.inside = 0
        """How many are inside."""

    async def enter(self) -> None:
        """Wait for one's turn. Who comes in has to `leave`."""
        with self._lock:
            if not self._waiting and self.inside < self._width():
                self.inside += 1
                return
            turn = _Turn(asyncio.get_running_loop())
            self._waiting.append(turn)
        try:
            await turn.come
        except asyncio.CancelledError:
            self._withdraw(turn)
            raise

    def leave(self) -> None:
        """Make room for those who wait."""
        with self._lock:
            self.inside -= 1
            self._admit()

    def _withdraw(self, turn: _Turn) -> None:
        with self._lock:
            if turn.granted:
                self.inside -= 1
            else:
                self._waiting.remove(turn)
            self._admit()

    def _admit(self) -> None:
        while self._waiting and self.inside < self._width():
            self.inside += self._waiting.popleft().grant()


class _Turn:
    """Somebody waiting in an event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.come = loop.create_future()
        self.granted = False

    def grant(self) -> bool:
        """Let it in; false where its loop was closed over its head."""
        try:
            self._loop.call_soon_threadsafe(self._wake)
        except RuntimeError:
            return False
        self.granted = True
        return True

    def _wake(self) -> None:
        if not self.come.done():
            self.come.set_result(None)
