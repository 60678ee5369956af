"""Only what may pass by itself is tried again, and as late as the provider asks."""

from __future__ import annotations

import asyncio
import random

import pytest

from uncase_nb.errors import ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.retry import ATTEMPTS, TransientError, with_retries


@pytest.fixture
def waits(monkeypatch):
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(retry.asyncio, "sleep", sleep)
    return waited


def _run(errors: list[Exception]):
    async def call() -> str:
        if errors:
            raise errors.pop(0)
        return "ok"

    return asyncio.run(with_retries(call, provider="p", rng=random.Random(0)))


def test_waits_grow_and_are_jittered(waits):
    assert _run([TransientError("500") for _ in range(ATTEMPTS - 1)]) == "ok"
    assert len(waits) == ATTEMPTS - 1
    for attempt, waited in enumerate(waits):
        assert 0.25 * 2**attempt <= waited <= 0.75 * 2**attempt


def test_retry_after_is_honoured(waits):
    assert _run([TransientError("429", retry_after=7)]) == "ok"
    assert 7 <= waits[0] <= 7.5


def test_a_long_wait_is_left_to_a_later_run(waits):
    with pytest.raises(ProviderError, match="later"):
        _run([TransientError("429", retry_after=3600)])
    assert waits == []


def test_it_gives_up_in_the_end_without_the_vendors_text(waits):
    with pytest.raises(ProviderError, match=f"p failed {ATTEMPTS} times: 500"):
        _run([TransientError("500") for _ in range(ATTEMPTS)])
    assert len(waits) == ATTEMPTS - 1


def test_other_errors_are_not_tried_again(waits):
    with pytest.raises(ProviderError, match="refused"):
        _run([ProviderError("refused", "check the key")])
    assert waits == []


def test_being_turned_away_is_only_a_queue_for_a_long_time(waits):
    refusals = [TransientError("429", throttled=True) for _ in range(ATTEMPTS + 3)]
    assert _run([*refusals, *(TransientError("500") for _ in range(ATTEMPTS - 1))]) == "ok"
    assert len(waits) == 2 * ATTEMPTS + 2
    assert max(waits) <= 1.5 * retry.LONGEST_BACKOFF_S


def test_it_is_not_a_queue_for_ever(waits):
    with pytest.raises(ProviderError, match=f"p failed {retry.REFUSALS} times: 429"):
        _run([TransientError("429", throttled=True) for _ in range(retry.REFUSALS)])
    assert len(waits) == retry.REFUSALS - 1


def test_a_long_wait_ends_the_whole_batch(waits):
    with pytest.raises(FatalProviderError, match="asks to wait 3600 s"):
        _run([TransientError("503", retry_after=3600)])
    assert waits == []
