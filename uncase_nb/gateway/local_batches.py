"""Requests to one model in memory, gathered into batches and answered in a thread, so that event loops stay free."""

from __future__ import annotations

import atexit
import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

from uncase_nb.errors import ProviderError, UncaseError
from uncase_nb.gateway.local_folders import Folders
from uncase_nb.gateway.local_generate import Row, generate
from uncase_nb.gateway.local_model import LocalModel, load
from uncase_nb.gateway.request import ChatRequest, Reply

LARGEST_BATCH = 16
"""Requests answered together."""

_WINDOW_S = 0.02  # how long a batch waits for the next request; a token takes longer
_MOST_TOKENS = 1 << 16  # of a batch, padding included: bounds the memory of its attention
_KEPT = 2  # models in memory: a base and its adapted self can be compared
_PATIENCE_S = 5.0

Waiting = tuple[Row, float]
"""A request and when it came."""


class Batches:
    """One model and the thread it answers in. The weights are read at the first request."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._model: LocalModel | None = None
        self._inbox: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._batch: list[Waiting] = []
        self._thread = threading.Thread(target=self._work, name="uncase-local-model", daemon=True)
        self._thread.start()

    def submit(self, request: ChatRequest, arrive: Callable[[str], None] | None = None) -> Future[Reply]:
        """Ask. Cancelling the future ends the work at the next token. `arrive` gets the text on its way, in a thread."""
        future: Future[Reply] = Future()
        self._inbox.put((Row(request, future, arrive=arrive), time.perf_counter()))
        return future

    def close(self, *, now: bool = False) -> None:
        """Answer what was asked, then let the model go; `now` gives up what is not answered yet."""
        self._inbox.put(None)
        if now:
            for row, _ in self._batch:
                row.future.cancel()
            self._thread.join(_PATIENCE_S)

    def _work(self) -> None:
        stop = False
        while not stop and (first := self._inbox.get()) is not None:
            self._batch, stop = self._gathered(first)
            self._answer(self._batch)
            self._batch = []

    def _gathered(self, first: Waiting) -> tuple[list[Waiting], bool]:
        """Who else has come by now, and whether it is time to stop."""
        found = [first]
        while len(found) < LARGEST_BATCH:
            try:
                waiting = self._inbox.get(timeout=_WINDOW_S)
            except queue.Empty:
                return found, False
            if waiting is None:
                return found, True
            found.append(waiting)
        return found, False

    def _answer(self, batch: list[Waiting]) -> None:
        try:
            self._model = self._model or load(self._folders)
            ready = [(row, since) for row, since in batch if _prepared(row, self._model)]
            while ready:
                part, ready = _fitting(ready)
                self._run(self._model, part)
        except UncaseError as error:
            _fail(batch, error)
        except Exception as error:  # noqa: BLE001 - whoever waits has to hear of it; its text may quote the request
            problem = f"{self._folders.name} failed: {type(error).__name__}."
            _fail(batch, ProviderError(problem, "ask for shorter answers, or fewer at once."))

    def _run(self, model: LocalModel, part: list[Waiting]) -> None:
        generate(model, [row for row, _ in part])
        for row, since in part:
            if row.future.set_running_or_notify_cancel():
                row.future.set_result(row.reply(model, time.perf_counter() - since))


def _prepared(row: Row, model: LocalModel) -> bool:
    if row.future.cancelled():
        return False
    try:
        row.prepare(model)
    except UncaseError as error:
        _fail([(row, 0.0)], error)
        return False
    return True


def _fitting(rows: list[Waiting]) -> tuple[list[Waiting], list[Waiting]]:
    """As many as fit together, at least one, and the rest."""
    widest = 0
    for number, (row, _) in enumerate(rows):
        widest = max(widest, len(row.prompt) + (row.sampling.max_new_tokens if row.sampling else 0))
        if number and widest * (number + 1) > _MOST_TOKENS:
            return rows[:number], rows[number:]
    return rows, []


def _fail(batch: list[Waiting], error: UncaseError) -> None:
    for row, _ in batch:
        if not row.future.done() and row.future.set_running_or_notify_cancel():
            row.future.set_exception(error)


_lock = threading.Lock()
_open: OrderedDict[str, Batches] = OrderedDict()


def batches(folders: Folders, content_hash: str) -> Batches:
    """The model of these contents, in memory once a process; the one used longest ago gives way."""
    with _lock:
        if content_hash not in _open:
            _open[content_hash] = Batches(folders)
        _open.move_to_end(content_hash)
        while len(_open) > _KEPT:
            _open.popitem(last=False)[1].close()
        return _open[content_hash]


@atexit.register
def _close_all() -> None:
    """A thread inside a matrix product while Python ends would crash it."""
    for each in _open.values():
        each.close(now=True)
