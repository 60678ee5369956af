"""Two kernels on one run at once: no call is paid twice, and the budget is one."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from pathlib import Path

from uncase_nb.gateway.request import Reply
from uncase_nb.generation.generate import agenerate, generate
from uncase_nb.seeds.library import seeds

SEED = seeds("automotive.sales", language="es-MX")[0]
TURNS = json.dumps({"messages": [{"role": role, "content": "Hola."} for role in SEED.roles]})


class Elsewhere:
    """A paid model that writes down who asked; each answer takes a while."""

    kind = name = model = "elsewhere"
    local = simulated = False

    def __init__(self, book: Path) -> None:
        self.book = book

    async def complete(self, _request):
        with self.book.open("a") as book:
            book.write("asked\n")
        await asyncio.sleep(0.02)
        return Reply(message={"role": "assistant", "content": TURNS}, prompt_tokens=1, completion_tokens=1)


def _kernel(book: Path, options: dict, told: multiprocessing.Queue) -> None:
    run = generate(SEED, count=12, provider=Elsewhere(book), ner="off", privacy_mode="audit", concurrency=2, **options)
    told.put((run.calls, run.reused, run.pending, len(run.conversations)))


def _both(tmp_path, **options):
    context = multiprocessing.get_context("fork")  # the module of a test cannot be imported by its name
    told = context.Queue()
    book = tmp_path / "asked.txt"
    kernels = [context.Process(target=_kernel, args=(book, options, told)) for _ in range(2)]
    for kernel in kernels:
        kernel.start()
    results = [told.get(timeout=30) for _ in kernels]
    for kernel in kernels:
        kernel.join()
    return book.read_text().count("asked"), sorted(results)


def test_no_call_is_made_twice(tmp_path):
    asked, results = _both(tmp_path)
    assert asked == 12
    assert results == [(0, 12, 0, 12), (12, 0, 0, 12)]


def test_the_cap_is_one_for_both(tmp_path):
    asked, results = _both(tmp_path, max_calls=5)
    assert asked == 5
    assert [pending for *_, pending, _ in results] == [7, 7]


def test_an_interrupt_is_heard_while_another_kernel_is_waited_for(tmp_path):
    async def waited() -> float:
        book = tmp_path / "asked.txt"
        first = asyncio.create_task(agenerate(SEED, count=40, provider=Elsewhere(book), ner="off", concurrency=1))
        await asyncio.sleep(0.3)
        second = asyncio.create_task(agenerate(SEED, count=40, provider=Elsewhere(book), ner="off", concurrency=1))
        await asyncio.sleep(0.2)
        began = time.monotonic()
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        took = time.monotonic() - began
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        return took

    assert asyncio.run(waited()) < 0.5
