"""A provider is asked as much as it takes: cut once a burst, opened slowly, so many a minute."""

from __future__ import annotations

import asyncio
import math
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.bucket import Bucket
from uncase_nb.gateway.gate import Gate
from uncase_nb.gateway.limiter import Limiter, limiter
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.window import Window

WAITS = st.lists(st.floats(0, 90, allow_nan=False), min_size=1, max_size=120)


@given(st.integers(1, 200), WAITS)
def test_no_minute_sees_more_requests_than_allowed(per_minute, pauses):
    bucket, now, starts = Bucket(per_minute, 0.0), 0.0, []
    for pause in pauses:
        starts.append(now + bucket.take(1, now))
        now += pause if len(starts) % 3 else 0  # bursts, too
    for first in starts:
        assert sum(first <= start < first + 60 - 1e-6 for start in starts) <= per_minute


@given(st.integers(1, 100_000), st.lists(st.integers(1, 5_000), min_size=1, max_size=100))
def test_no_minute_sees_more_tokens_than_allowed_and_one_call(per_minute, amounts):
    bucket = Bucket(per_minute, 0.0)
    starts = [(bucket.take(amount, 0.0), amount) for amount in amounts]
    for first, _ in starts:
        taken = sum(amount for start, amount in starts if first <= start < first + 60 - 1e-6)
        assert taken <= per_minute + max(amounts)


def test_what_was_not_used_is_given_back():
    bucket = Bucket(6_000, 0.0)
    bucket.take(3_000, 0.0)
    bucket.give_back(2_900)
    assert bucket.take(100, 0.0) == 0


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 5), st.floats(0, 20)), max_size=200), st.integers(1, 300))
def test_the_window_stays_within_its_bounds_and_cuts_once_a_burst(events, ceiling):
    window, now, cut_at = Window(ceiling), 0.0, -math.inf
    for refused, later, lasted in events:
        now += later
        before = window.size
        if refused:
            cut = window.refused(now - lasted, now, ceiling)
            assert cut is (now - lasted > cut_at)
            cut_at = now if cut else cut_at
            assert window.size == (max(1, before / 2) if cut else before)
        else:
            window.succeeded(ceiling)
            assert before <= window.size <= before + 1
        assert 1 <= window.size <= ceiling


def test_a_full_window_of_successes_adds_one():
    window = Window(math.inf)
    window.refused(0.0, 1.0, 20)
    assert window.size == 10
    for _ in range(10):
        window.succeeded(10)
    assert 10.9 < window.size <= 11
    before = window.size
    window.succeeded(3)  # most of it was not used
    assert window.size == before


def _crowd(gate: Gate, callers: int, cancelled: frozenset[int], seen: list[int]):
    async def one(number: int) -> None:
        await gate.enter()
        try:
            seen.append(gate.inside)
            await asyncio.sleep(0.001 * (number % 3))
        finally:
            gate.leave()

    async def all_of_them() -> None:
        tasks = [asyncio.create_task(one(number)) for number in range(callers)]
        await asyncio.sleep(0)
        for number in cancelled:
            tasks[number].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    return all_of_them()


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 8), st.sets(st.integers(0, 29)))
def test_a_gate_holds_its_width_whoever_is_cancelled(width, cancelled):
    gate, seen = Gate(lambda: width), []
    asyncio.run(_crowd(gate, 30, frozenset(cancelled), seen))
    assert gate.inside == 0
    assert max(seen, default=0) <= width


def test_a_gate_is_shared_by_event_loops():
    gate, seen = Gate(lambda: 5), []
    threads = [
        threading.Thread(target=lambda: asyncio.run(_crowd(gate, 40, frozenset({3, 17, 30}), seen))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert gate.inside == 0
    assert max(seen) <= 5
    assert len(seen) >= 4 * 37


def test_retry_after_holds_for_every_caller():
    shared = Limiter()

    async def caller() -> float:
        async with shared.place():
            return time.monotonic()

    async def work() -> tuple[float, list[float]]:
        async with shared.place() as place:
            shared.refused(place, 0.2)
        paused = time.monotonic()
        return paused, await asyncio.gather(*(caller() for _ in range(5)))

    paused, started = asyncio.run(work())
    assert all(0.19 <= start - paused < 1 for start in started)


def test_a_limiter_belongs_to_a_name_and_takes_new_limits():
    first = limiter("someone", Limits(concurrency=3))
    assert limiter("someone", Limits(concurrency=3)) is first
    assert limiter("someone else", None) is not first
    assert first.window == 3
    assert limiter("someone", Limits(concurrency=5)).window == 5


@pytest.mark.parametrize("wrong", [{"concurrency": 0}, {"requests_per_minute": -1}, {"timeout_s": 0}])
def test_limits_under_which_nothing_could_be_called_are_refused(wrong):
    with pytest.raises(ParameterError, match=next(iter(wrong))):
        Limits(**wrong)
