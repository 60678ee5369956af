"""Work over many documents: in batches, with progress, and on several processes where asked."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.propose import Document

OnProgress = Callable[[int, int], None]
"""Called with the number of characters done and of all."""
CHARACTERS = 200_000
"""Of a batch: some seconds of work with the statistical detectors, a few megabytes of memory."""
_WAITING = 2
"""Batches in the queue for each process: enough that none waits, few enough that memory stays flat."""
R = TypeVar("R")


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in batches of about the same size; a document is never divided."""
    batch: list[Document] = []
    size = 0
    for item in documents:
        batch.append(item)
        size += characters([item])
        if size >= CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def characters(documents: Iterable[Document]) -> int:
    """How many characters there are to read."""
    return sum(len(text.text) for item in documents for text in item.fields)


def process_count(workers: int) -> int:
    """How many processes to start; 0 means one for each core.

    Raises:
        ParameterError: on a negative number.
    """
    if workers < 0:
        raise ParameterError(f"workers={workers} is impossible.", "give 1 for this process, 0 for every core.")
    return workers or os.cpu_count() or 1


def mapped(
    work: Callable[[list[Document]], R], documents: Sequence[Document], workers: int, on_progress: OnProgress | None
) -> Iterator[R]:
    """The results of `work` on each batch, in order.

    With several workers each process loads the models for itself, which takes seconds: worth it from a few megabytes.
    A script that calls this must keep its own work under `if __name__ == "__main__":`; notebooks need nothing.
    """
    processes = process_count(workers)
    pieces = list(batches(documents))
    every, done = characters(documents), 0
    results = _apart(work, pieces, processes) if processes > 1 and len(pieces) > 1 else map(work, pieces)
    for piece, result in zip(pieces, results, strict=True):
        yield result
        done += characters(piece)
        if on_progress:
            on_progress(done, every)


def _apart(work: Callable[[list[Document]], R], pieces: Sequence[list[Document]], processes: int) -> Iterator[R]:
    # A fork of a process with threads, such as a kernel, may stand still for ever: processes start afresh.
    with ProcessPoolExecutor(min(processes, len(pieces)), mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[R]] = deque()
        remaining = iter(pieces)
        try:
            waiting.extend(pool.submit(work, piece) for piece in islice(remaining, processes * _WAITING))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(work, piece) for piece in islice(remaining, 1))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
