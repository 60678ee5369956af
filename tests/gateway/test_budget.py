"""A cap lets exactly so much through, over sessions, and loses nothing that is on its way."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError, ProviderError
from uncase_nb.gateway.account import Account
from uncase_nb.gateway.budget import Budget, BudgetReachedError, UnknownPriceError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.pricing import Price
from uncase_nb.gateway.request import ChatRequest, Reply
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


def test_raising_the_cap_goes_on_where_it_stopped_in_another_session(room, counting, ask):
    requests = [ask(sample_index=index) for index in range(30)]
    provider = counting()
    assert _made(_run(room, provider, requests, budget=Budget(max_calls=10))) == 10
    assert _made(_run(room, provider, requests, budget=Budget(max_calls=10))) == 10  # all from the ledger
    assert _made(_run(room, provider, requests, budget=Budget(max_calls=25))) == 25
    assert _made(_run(room, provider, requests)) == 30
    assert len(provider.asked) == 30


def test_a_call_that_fails_takes_no_place(room, counting, ask):
    provider = counting()
    answer = provider.complete

    async def complete(request):
        if request.sample_index % 2:
            await asyncio.sleep(0.01)
            raise ProviderError("refused", "ask something else")
        return await answer(request)

    provider.complete = complete
    results = _run(room, provider, [ask(sample_index=index) for index in range(40)], budget=Budget(max_calls=10))
    assert sum(not isinstance(result, Exception) for result in results) == 10


def test_what_is_in_flight_at_the_cap_is_kept(room, counting, ask):
    provider = counting(delay=0.2)
    with pytest.raises(BudgetReachedError, match="5 of 5 calls") as caught:
        _stop_at_first(room, provider, [ask(sample_index=index) for index in range(9)], Budget(max_calls=5))
    assert "raise max_calls" in caught.value.fix
    assert spent(Ledger(room), "r").calls == 5


def _stop_at_first(room, provider, requests, budget):
    async def work():
        async with Gateway(room, provider, ner="off", run_id="r", budget=budget) as gateway:
            calls = [asyncio.create_task(gateway.call(request)) for request in requests]
            done, others = await asyncio.wait(calls, return_when=asyncio.FIRST_EXCEPTION)
            for other in others:
                other.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
            raise next(error for call in done if (error := call.exception()))

    asyncio.run(work())


@pytest.mark.parametrize("options", [{"local": True}, {"local": True, "simulated": True, "kind": "s"}])
def test_what_runs_on_this_machine_is_never_held_back(room, counting, ask, options):
    provider = counting(**options)
    requests = [ask(sample_index=index) for index in range(5)]
    assert _made(_run(room, provider, requests, budget=Budget(max_calls=2, max_usd=0.0))) == 5
    assert spent(Ledger(room), "r").calls == 0


def test_dollars_hold_with_everything_at_once(room, counting, ask):
    provider = _priced(counting, 0.0002, delay=0.01)
    requests = [ask(sample_index=index, parameters={"max_tokens": WRITTEN}) for index in range(50)]
    assert _made(_run(room, provider, requests, budget=Budget(max_usd=0.0205))) == 20
    assert spent(Ledger(room), "r").usd == pytest.approx(0.02)


def test_dollars_need_a_price(room, counting, ask):
    for provider in (counting(), _priced(counting, None)):
        with pytest.raises(UnknownPriceError, match="counting is not known") as caught:
            raise _run(room, provider, [ask()], budget=Budget(max_usd=1))[0]
        assert "max_calls" in caught.value.fix
        assert provider.asked == []


def test_a_call_that_does_not_say_what_it_cost_ends_counting_in_dollars(room, counting, ask):
    provider = _priced(counting)

    async def complete(_):
        return Reply(message={"role": "assistant", "content": "sí"})

    provider.complete = complete
    assert not isinstance(_run(room, provider, [ask()], budget=Budget(max_usd=1))[0], Exception)
    with pytest.raises(UnknownPriceError, match="did not say what 1 calls"):
        raise _run(room, provider, [ask("otra")], budget=Budget(max_usd=1))[0]


@pytest.mark.parametrize("wrong", [{"max_usd": -1.0}, {"max_calls": -1}, {"max_usd": float("nan")}])
def test_a_cap_is_a_number_from_zero_up(wrong):
    with pytest.raises(ParameterError, match=next(iter(wrong))):
        Budget(**wrong)


def test_a_cap_of_nothing_asks_nobody(room, counting, ask):
    provider = counting()
    assert _made(_run(room, provider, [ask()], budget=Budget(max_calls=0))) == 0
    assert provider.asked == []


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50), st.booleans()), min_size=1, max_size=40),
    st.integers(0, 600),
)
def test_dollars_are_never_passed_when_answers_keep_to_their_length(calls, cap):
    """Whatever is asked at once, fails or is answered shorter than allowed."""
    made: list[float] = []

    class Priced:
        name = "p"
        local = False

        def price(self) -> Price:
            return Price(1.0, 1.0)

        def prompt_tokens(self, request) -> int:
            return request.sample_index

    account = Account(Budget(max_usd=cap), None, Priced(), None)  # no run, so no ledger is looked into

    async def one(read: int, written: int, fails: bool) -> None:
        request = ChatRequest(
            provider="p", model="m", messages=[], sample_index=read, parameters={"max_tokens": written or 1}
        )
        async with account.call(request) as paid:
            await asyncio.sleep(0)
            if fails:
                raise ProviderError("failed", "later")
            made.append(read + written)
            paid(Reply(message={}, cost_usd=read + written, completion_tokens=written))

    async def work():
        return await asyncio.gather(*(one(*call) for call in calls), return_exceptions=True)

    for result in asyncio.run(work()):
        assert result is None or isinstance(result, ProviderError)
    assert sum(made) <= cap
