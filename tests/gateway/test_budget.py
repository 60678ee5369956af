"""A cap lets exactly so much through, over sessions, and loses nothing that is on its way."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.account import Account
from uncase_nb.gateway.budget import Budget, BudgetReachedError, UnknownPriceError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.request import Reply
from uncase_nb.gateway.spending import spent

READ, WRITTEN = 3, 2  # tokens of every call of the counting provider, for 0.001 USD


def _priced(counting, usd: float | None = 0.0005, **changes):
    provider = counting(**changes)
    provider.price = lambda: None if usd is None else Price(usd, usd)
    provider.prompt_tokens = lambda _: READ
    return provider


def _run(room, provider, requests, **options):
    """What each request came to: a reply or an error."""

    async def work():
        async with Gateway(room, provider, ner="off", run_id="r", **options) as gateway:
            return await asyncio.gather(*(gateway.call(request) for request in requests), return_exceptions=True)

    return asyncio.run(work())


def _made(results) -> int:
    assert all(isinstance(result, BudgetReachedError) for result in results if isinstance(result, Exception))
    return sum(not isinstance(result, Exception) for result in results)


def test_exactly_so_many_calls_pass_with_two_hundred_at_once(room, counting, ask):
    provider = counting(delay=0.01)
    requests = [ask(sample_index=index) for index in range(200)]
    assert _made(_run(room, provider, requests, budget=Budget(max_calls=37))) == len(provider.asked) == 37
    assert spent(Ledger(room), "r").calls == 37
