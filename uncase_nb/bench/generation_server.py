"""A model server on this machine that speaks OpenAI's protocol, for measuring and for tests.

It answers as it is told, well or badly, counts what it is asked, and keeps every byte it receives.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from typing import Any, Self

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_wire import read_body, send, send_events

Answering = Callable[[dict[str, Any], int], Answer]
"""From a request's JSON and its number, from 0, to the answer."""

_PATIENCE_S = 5.0


class ModelServer:
    """Use it as a context manager: it listens on a free port of 127.0.0.1, in a thread of its own."""

    def __init__(self, answering: Answering = lambda _request, _number: Answer()) -> None:
        self.answering = answering
        self.received: list[bytes] = []
        """Bodies of all requests, in order of arrival."""
        self.in_flight = 0
        """Requests that are being answered."""
        self.peak = 0
        """Most requests answered at once."""
        self.finished = 0
        """Answers sent whole."""
        self._load = _Load()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="model-server", daemon=True)

    @property
    def api_base(self) -> str:
        """What a client calls `api_base`."""
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def mean_in_flight(self) -> float:
        """Requests in flight on average, from the first one's arrival to the last one's."""
        return self._load.mean()

    def __enter__(self) -> Self:
        """Listen."""
        self._thread.start()
        starting = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(starting, self._loop).result(_PATIENCE_S)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    def __exit__(self, *_: object) -> None:
        """Stop, and drop who is connected."""
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(_PATIENCE_S)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE_S)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._exchange(await read_body(reader), writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client went away, or the server stops
        finally:
            writer.close()

    async def _exchange(self, body: bytes, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection stays open."""
        number = len(self.received)
        self.received.append(body)
        self._count(1)
        try:
            return await self._answer(json.loads(body), number, writer)
        finally:
            self._count(-1)

    async def _answer(self, request: dict[str, Any], number: int, writer: asyncio.StreamWriter) -> bool:
        answer = self.answering(request, number)
        await asyncio.sleep(answer.delay_s)
        if answer.cut == "before":
            return False
        model = str(request.get("model"))
        if request.get("stream") and answer.status == 200 and answer.body is None:
            await send_events(answer, answer.events(model), writer)
        else:
            await send(answer, answer.text(model).encode(), writer)
        self.finished += not answer.cut
        return not answer.cut

    def _count(self, change: int) -> None:
        self.in_flight += change
        self.peak = max(self.peak, self.in_flight)
        self._load.change(self.in_flight, time.monotonic())


class _Load:
    """Requests in flight, averaged over the time in which they arrived."""

    def __init__(self) -> None:
        self._arrived: tuple[float, float] | None = None
        self._now = 0
        self._last = 0.0
        self._sum = self._sum_at_arrival = 0.0

    def change(self, in_flight: int, at: float) -> None:
        self._sum += self._now * (at - self._last) if self._arrived else 0.0
        if in_flight > self._now:
            self._arrived = (self._arrived[0] if self._arrived else at, at)
            self._sum_at_arrival = self._sum
        self._now, self._last = in_flight, at

    def mean(self) -> float:
        first, last = self._arrived or (0.0, 0.0)
        return self._sum_at_arrival / (last - first) if last > first else float(self._now)
