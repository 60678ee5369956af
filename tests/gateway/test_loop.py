"""Synchronous calls in a notebook: a running loop does not matter, an interrupt is quick."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time

import pytest

from uncase_nb.gateway.loop import run


async def _forty_two() -> int:
    await asyncio.sleep(0)
    return 42


def test_it_runs_inside_a_running_loop():
    async def cell() -> int:
        return run(lambda _: _forty_two())

    assert asyncio.run(cell()) == 42


def test_errors_come_through_as_they_are():
    async def broken() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        run(lambda _: broken())


def test_posted_functions_run_in_the_callers_thread_in_order():
    seen: list[tuple[int, str]] = []

    async def work(post) -> None:
        for number in range(3):
            post(lambda number=number: seen.append((number, threading.current_thread().name)))

    run(work)
    assert seen == [(number, threading.current_thread().name) for number in range(3)]


def test_one_loop_serves_all_calls():
    async def which() -> int:
        return id(asyncio.get_running_loop())

    assert run(lambda _: which()) == run(lambda _: which())


@pytest.mark.parametrize("tidy_s", [0.0, 30.0])
def test_an_interrupt_cancels_within_a_second(tidy_s):
    cancelled = threading.Event()

    async def endless() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            cancelled.set()
            await asyncio.sleep(tidy_s)

    timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run(lambda _: endless())
    assert time.monotonic() - began < 1.5
    assert cancelled.is_set()


def test_an_error_of_the_caller_cancels_the_work():
    cancelled = threading.Event()

    def fail() -> None:
        raise ValueError("display closed")

    async def work(post) -> None:
        post(fail)
        try:
            await asyncio.sleep(60)
        finally:
            cancelled.set()

    with pytest.raises(ValueError, match="display closed"):
        run(work)
    assert cancelled.wait(1)
