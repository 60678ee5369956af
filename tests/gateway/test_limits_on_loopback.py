"""LiteLLM against a real server that is slow, refuses bursts, asks to wait or breaks off: limits, budget, interrupts."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
import time
from email.utils import formatdate

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.errors import ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.budget import Budget, BudgetReachedError, UnknownPriceError
from uncase_nb.gateway.estimate import estimate
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.limiter import limiter
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.gateway.spending import spent

# LiteLLM's import alone takes 7 to 20 s. What it and its HTTP clients warn about is theirs, not ours.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

REFUSED = Answer(status=429)


@pytest.fixture(autouse=True)
def _quick(room, monkeypatch):  # noqa: ARG001 - the workspace is where the ledger goes
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.05)


@pytest.fixture
def model(server, request):
    """A provider of its own for each test: what one found out about its server is not another's."""

    def make(model: str = "openai/m", **limits):
        provider = LiteLLMProvider(
            model, name=request.node.name, api_base=server.api_base, api_key="k", limits=Limits(**limits)
        )
        provider.prepare()
        return provider

    return make


def _requests(provider, count, **parameters):
    return [
        ChatRequest(
            provider=provider.kind,
            model=provider.model,
            messages=[{"role": "user", "content": "¿Qué horario tienen?"}],
            parameters={"seed": number} | parameters,
        )
        for number in range(count)
    ]


async def _ask(room, provider, requests, **options):
    async with Gateway(room, provider, ner="off", run_id="r", **options) as gateway:
        return await asyncio.gather(*(gateway.call(request) for request in requests), return_exceptions=True)


def _answered(room, provider, count, **options) -> int:
    results = run(lambda _: _ask(room, provider, _requests(provider, count), **options))
    return sum(not isinstance(result, Exception) for result in results)


def _one(room, provider, **options):
    """What one request came to: a reply or an error."""
    return run(lambda _: _ask(room, provider, _requests(provider, 1), **options))[0]


def test_so_many_calls_are_in_flight_as_allowed(room, server, model):
    server.behaviours = [Answer(delay_s=0.3)]
    assert _answered(room, model(concurrency=50), 150) == 150
    assert 40 <= server.peak <= 50


def test_a_server_that_refuses_bursts_answers_all_in_the_end(room, server, model):
    """It takes ten at once; a hundred come."""
    server.behaviours = [lambda _: REFUSED if server.in_flight > 10 else Answer(delay_s=0.05)]
    provider = model(concurrency=100)
    assert _answered(room, provider, 150) == 150
    assert limiter(provider.name, provider.limits).window < 30
    assert len(server.received) < 3 * 150


def test_while_one_is_told_to_wait_nobody_asks(room, server, model):
    heard: list[float] = []

    def behave(_):
        heard.append(time.monotonic())
        return Answer(status=429, headers={"Retry-After": "1"}) if len(heard) == 1 else Answer()

    server.behaviours = [behave]
    assert _answered(room, model(concurrency=4), 20) == 20
    at_once = sum(when < heard[0] + 0.3 for when in heard)
    assert at_once <= 4
    assert not [when for when in heard if heard[0] + 0.3 <= when < heard[0] + 0.95]


def test_milliseconds_to_wait_are_read(room, server, model):
    server.behaviours = [Answer(status=429, headers={"retry-after-ms": "300"}), Answer()]
    began = time.monotonic()
    assert _answered(room, model(), 1) == 1
    assert time.monotonic() - began >= 0.3


def test_who_asks_to_wait_for_long_ends_the_batch(room, server, model):
    server.behaviours = [Answer(status=429, headers={"Retry-After": formatdate(time.time() + 300, usegmt=True)})]
    result = _one(room, model())
    assert isinstance(result, FatalProviderError)
    assert "asks to wait" in result.problem
    assert len(server.received) == 1


def test_no_credit_is_not_asked_again(room, server, model):
    server.behaviours = [Answer(status=429, body='{"error": {"message": "x", "code": "insufficient_quota"}}')]
    result = _one(room, model())
    assert isinstance(result, FatalProviderError)
    assert "no credit" in result.problem
    assert len(server.received) == 1


@pytest.mark.parametrize("trouble", ["cut", "cut within", "broken", Answer(body='{"choices": []}'), (500, {})])
def test_what_breaks_off_is_asked_again(room, server, model, trouble):
    server.behaviours = [trouble, trouble, Answer("ya")]
    assert _answered(room, model(), 1) == 1
    assert len(server.received) == 3


def test_what_takes_too_long_is_asked_again(room, server, model):
    server.behaviours = [Answer(delay_s=30), Answer()]
    began = time.monotonic()
    assert _answered(room, model(timeout_s=0.5), 1) == 1
    assert 0.5 <= time.monotonic() - began < 10


def test_requests_a_minute_are_kept_to(room, model):
    began = time.monotonic()
    assert _answered(room, model(concurrency=50, requests_per_minute=600), 60) == 60
    assert time.monotonic() - began > 3  # 30 at once, then 9.5 a second


def test_exactly_the_calls_of_the_budget_arrive(room, server, model):
    server.behaviours = [Answer(delay_s=0.02)]
    provider = model(concurrency=200)
    for cap in (57, 80):
        assert _answered(room, provider, 200, budget=Budget(max_calls=cap)) == cap == len(server.received)


def test_dollars_are_estimated_held_and_counted(room, server, model):
    provider = model("openai/gpt-4o-mini", concurrency=50)
    requests = _requests(provider, 40, max_tokens=7)
    guess = estimate(requests, provider)
    assert (guess.calls, guess.completion_tokens) == (40, 280)
    assert guess.prompt_tokens == 40 * 11
    each = 11 * 0.15e-6 + 7 * 0.6e-6
    assert guess.cost_usd == pytest.approx(40 * each)
    results = run(lambda _: _ask(room, provider, requests, budget=Budget(max_usd=10 * each)))
    stopped = [result for result in results if isinstance(result, BudgetReachedError)]
    assert len(stopped) == 40 - len(server.received)
    assert 9 * each < spent(Ledger(room), "r").usd <= 10 * each
    later = estimate(requests, provider)
    assert (later.calls, later.reused) == (len(stopped), len(server.received))


def test_what_an_unknown_model_costs_is_not_guessed(room, model):
    provider = model()
    assert estimate(_requests(provider, 3), provider).cost_usd is None
    assert isinstance(_one(room, provider, budget=Budget(max_usd=5)), UnknownPriceError)


def test_an_interrupt_ends_two_hundred_slow_calls_within_a_second(room, server, model):
    server.behaviours = [lambda request: Answer(delay_s=0.0 if request["seed"] < 40 else 60.0)]
    provider = model(concurrency=200)
    requests = _requests(provider, 240)

    def interrupt():
        while server.finished < 40 or server.in_flight < 200:
            time.sleep(0.01)
        interrupted.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    interrupted: list[float] = []
    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        run(lambda _: _ask(room, provider, requests))
    assert time.monotonic() - interrupted[0] < 1.0
    finished = [request for request in requests if Ledger(room).lookup(request.address)]
    assert [json.dumps(request.parameters) for request in finished] == [f'{{"seed": {n}}}' for n in range(40)]


def test_a_refused_key_is_asked_once(room, server, model):
    server.behaviours = [(401, {})]
    assert isinstance(_one(room, model()), ProviderError)
    assert len(server.received) == 1
