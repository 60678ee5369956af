"""The one door: reuse, borders, and what happens when the work is cancelled."""

from __future__ import annotations

import asyncio
import time

import pytest

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger

PHONE = "llámeme al 55 1234 5678"


def _call(room, provider, request, **options):
    async def work():
        async with Gateway(room, provider, ner="off", **options) as gateway:
            return await gateway.call(request)

    return asyncio.run(work())


def test_a_finished_call_is_not_made_again(room, counting, ask):
    provider = counting()
    first, second = _call(room, provider, ask()), _call(room, provider, ask())
    assert (first.reused, second.reused) == (False, True)
    assert first.reply == second.reply
    assert len(provider.asked) == 1


def test_fresh_asks_again_but_once(room, counting, ask):
    provider = counting()
    _call(room, provider, ask())

    async def twice():
        async with Gateway(room, provider, ner="off", fresh=True) as gateway:
            return [(await gateway.call(ask())).reused for _ in range(2)]

    assert asyncio.run(twice()) == [False, True]
    assert len(provider.asked) == 2


def test_the_same_request_many_times_at_once_is_asked_once(room, counting, ask):
    provider = counting(delay=0.05)

    async def crowd():
        async with Gateway(room, provider, ner="off") as gateway:
            return await asyncio.gather(*(gateway.call(ask()) for _ in range(20)))

    assert sum(outcome.reused for outcome in asyncio.run(crowd())) == 19
    assert len(provider.asked) == 1


def test_block_sends_nothing_and_names_no_value(room, counting, ask):
    provider = counting()
    with pytest.raises(PrivacyError, match="PHONE_NUMBER") as caught:
        _call(room, provider, ask(PHONE))
    assert provider.asked == []
    assert "1234" not in str(caught.value)


@pytest.mark.parametrize(("mode", "warned"), [("warn", True), ("audit", False)])
def test_warn_reports_and_audit_only_records(room, counting, ask, mode, warned):
    provider = counting()
    outcome = _call(room, provider, ask(PHONE), privacy_mode=mode)
    assert len(provider.asked) == 1
    outgoing = outcome.interceptions[0]
    assert outgoing.findings[0].type == "PHONE_NUMBER"
    assert bool(outgoing.warnings) is warned


def test_a_withheld_reply_is_kept_and_not_paid_for_again(room, counting, ask):
    provider = counting(answer=PHONE)
    for _ in range(2):
        with pytest.raises(PrivacyError, match="incoming"):
            _call(room, provider, ask())
    assert len(provider.asked) == 1
    assert _call(room, provider, ask(), privacy_mode="warn").reply.text == PHONE


def test_what_stays_on_this_machine_may_be_sent_but_is_checked_coming_back(room, counting, ask):
    provider = counting(local=True)
    outcome = _call(room, provider, ask(PHONE))
    assert [item.direction for item in outcome.interceptions] == ["incoming"]
    assert _call(room, counting(local=True, simulated=True, kind="s"), ask("x")).interceptions == ()


def test_an_unknown_mode_is_refused_at_the_door(room, counting):
    with pytest.raises(ParameterError, match="block"):
        Gateway(room, counting(), privacy_mode="blok")


def test_cancelled_work_keeps_what_was_answered(room, counting, ask, monkeypatch):
    slow = Ledger.store

    def store(ledger, entries):
        time.sleep(0.2)  # a slow disk
        return slow(ledger, entries)

    monkeypatch.setattr(Ledger, "store", store)

    async def work():
        async with Gateway(room, counting(), ner="off") as gateway:
            call = asyncio.create_task(gateway.call(ask()))
            await asyncio.sleep(0.1)  # answered, and on its way to the disk
            call.cancel()

    asyncio.run(work())
    assert Ledger(room).lookup(ask().address) is not None
