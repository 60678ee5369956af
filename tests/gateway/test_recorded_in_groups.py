"""Checks at the border share commits, and none is missing when an answer is used or a refusal is heard."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from sqlalchemy import event, select

from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway import recorder
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.privacy.interceptions import InterceptionRecord
from uncase_nb.workspace.database import session

PHONE = "llámeme al 55 1234 5678"
CALLS = 60


def _recorded(room) -> Counter[str]:
    with session(room) as database:
        return Counter(database.scalars(select(InterceptionRecord.direction)))


def _work(room, provider, work, **options):
    async def within():
        async with Gateway(room, provider, ner="off", **options) as gateway:
            return await work(gateway)

    return asyncio.run(within())


def test_many_checks_share_few_commits(room, counting, ask):
    commits = []
    event.listen(Ledger(room).engine, "commit", commits.append)

    async def crowd(gateway):
        return await asyncio.gather(*(gateway.call(ask(f"pregunta {number}")) for number in range(CALLS)))

    _work(room, counting(delay=0.02), crowd)
    assert _recorded(room) == {"outgoing": CALLS, "incoming": CALLS}
    assert len(commits) < CALLS


def test_both_checks_are_on_disk_when_a_call_returns(room, counting, ask):
    async def one_by_one(gateway):
        seen = []
        for number in range(5):
            await gateway.call(ask(f"pregunta {number}"))
            seen.append(_recorded(room))
        return seen

    expected = [{"outgoing": number, "incoming": number} for number in range(1, 6)]
    assert _work(room, counting(), one_by_one) == expected


def test_a_refused_request_is_on_disk_before_anybody_hears_of_it(room, counting, ask):
    async def refused(gateway):
        with pytest.raises(PrivacyError):
            await gateway.call(ask(PHONE))
        return _recorded(room)

    provider = counting()
    assert _work(room, provider, refused) == {"outgoing": 1}
    assert provider.asked == []


def test_a_request_that_nobody_answered_is_recorded(room, counting, ask):
    provider = counting()

    async def broken(_):
        raise ProviderError("gone", "wait")

    provider.complete = broken

    async def asked(gateway):
        with pytest.raises(ProviderError, match="gone"):
            await gateway.call(ask())
        return _recorded(room)

    assert _work(room, provider, asked) == {"outgoing": 1}


def test_where_checks_cannot_be_recorded_the_answer_is_kept_and_not_used(room, counting, ask, monkeypatch):
    def full(_workspace, _rows):
        raise OSError("no space left")

    monkeypatch.setattr(recorder, "record_all", full)
    provider = counting()

    async def unrecorded(gateway):
        with pytest.raises(OSError, match="no space"):
            await gateway.call(ask())

    _work(room, provider, unrecorded)
    assert len(provider.asked) == 1
    assert Ledger(room).lookup(ask().address) is not None


def test_where_a_refusal_cannot_be_recorded_nothing_is_sent(room, counting, ask, monkeypatch):
    def full(_workspace, _rows):
        raise OSError("no space left")

    monkeypatch.setattr(recorder, "record_all", full)
    provider = counting()

    async def unrecorded(gateway):
        with pytest.raises(OSError, match="no space"):
            await gateway.call(ask(PHONE))

    _work(room, provider, unrecorded)
    assert provider.asked == []
