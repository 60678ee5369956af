"""From seeds to conversations: reuse, order, failures, interrupts, progress."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
import time

import pytest

import uncase_nb as un
from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, ProviderError, SeedError
from uncase_nb.generation.generate import agenerate, generate
from uncase_nb.generation.simulator_provider import SimulatorProvider
from uncase_nb.schemas.seed import Seed

SHORT = {
    "dominio": "automotive.sales",
    "idioma": "es-MX",
    "objetivo": "Comprar un auto familiar",
    "roles": ["cliente", "asesor"],
    "pasos_turnos": ["cliente: pide precio", "asesor: pregunta presupuesto", "cliente: da presupuesto"],
    "parametros_factuales": {"modelo": "Versa", "precio": 350000},
}
SEEDS = [Seed.model_validate(SHORT | {"seed_id": name}) for name in ("auto", "otro")]


def _good(request):
    turns = [{"role": "cliente", "content": f"Pregunta {request.sample_index}"}, {"role": "asesor", "content": "Sí."}]
    return json.dumps({"messages": turns})


def test_the_second_run_asks_nobody_and_gives_the_same_bytes():
    first, second = (generate(SEEDS, count=20, random_seed=7) for _ in range(2))
    assert (first.calls, first.reused) == (40, 0)
    assert (second.calls, second.reused) == (0, 40)
    assert first.run_id == second.run_id
    assert first.conversations == second.conversations
    assert first.cost_usd == second.cost_usd == 0
    assert "simulator" in repr(first)


def test_conversations_come_in_order_with_their_identity():
    run = generate(SEEDS, count=3)
    assert [item.id for item in run.conversations] == [
        f"{name}-{index:04d}" for name in ("auto", "otro") for index in range(3)
    ]
    for item in run.conversations:
        assert (item.privacy, item.seed_id, item.language) == ("synthetic", item.id[:4], "es")
        assert item.participants == ["cliente", "asesor"]
        assert {message.role for message in item.messages} == {"user", "assistant"}
        assert all(message.timestamp is None for message in item.messages)


def test_a_larger_count_asks_only_for_what_is_new():
    generate(SEEDS[0], count=5)
    run = generate(SEEDS[0], count=8)
    assert (run.calls, run.reused) == (3, 5)


def test_another_random_seed_and_fresh_ask_again():
    first = generate(SEEDS[0], count=4, random_seed=1)
    other = generate(SEEDS[0], count=4, random_seed=2)
    assert (other.calls, other.reused) == (4, 0)
    assert other.conversations != first.conversations
    again = generate(SEEDS[0], count=4, random_seed=1, fresh=True)
    assert (again.calls, again.conversations) == (4, first.conversations)


def test_failures_leave_the_others_alone(scripted):
    def answer(request):
        if request.sample_index == 1:
            return "no puedo"
        if request.sample_index == 2:
            return ProviderError("scripted failed 5 times: 500.", "later")
        return _good(request)

    provider = scripted(answer)
    run = generate(SEEDS[0], count=5, provider=provider, ner="off")
    assert [item.id[-1] for item in run.conversations] == ["0", "3", "4"]
    assert [(item.index, item.reason) for item in run.failures] == [
        (1, "The reply could not be read: no list of messages in it."),
        (2, "scripted failed 5 times: 500."),
    ]
    assert run.calls == 5  # three good ones, a bad one and its repair
    assert (run.tokens, run.cost_usd) == (25, None)


def test_an_interrupt_is_quick_and_keeps_what_is_finished(scripted):
    slow = scripted(_good)
    slow_answer = slow.complete

    async def complete(request):
        await asyncio.sleep(0 if request.sample_index < 4 else 60)
        return await slow_answer(request)

    slow.complete = complete
    threading.Timer(0.7, os.kill, (os.getpid(), signal.SIGINT)).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        generate(SEEDS[0], count=10, provider=slow, ner="off")
    assert time.monotonic() - began < 2.5
    run = generate(SEEDS[0], count=4, provider=scripted(_good), ner="off")
    assert (run.calls, run.reused) == (0, 4)


def test_progress_is_told_in_the_callers_thread():
    seen = []
    generate(SEEDS, count=5, on_progress=lambda progress: seen.append((progress, threading.current_thread())))
    assert [progress.done for progress, _ in seen] == list(range(1, 11))
    assert {thread for _, thread in seen} == {threading.current_thread()}
    assert seen[-1][0].total == 10
    assert (seen[-1][0].calls, seen[-1][0].failed, seen[-1][0].cost_usd) == (10, 0, 0)


def test_it_has_an_asynchronous_twin():
    assert asyncio.run(agenerate(SEEDS, count=2)).conversations == generate(SEEDS, count=2).conversations


def test_seeds_that_cannot_be_used_are_refused():
    with pytest.raises(SeedError, match="auto"):
        generate([SEEDS[0], SEEDS[0]])
    with pytest.raises(EmptyResultError, match=r"un\.seeds"):
        generate([])
    with pytest.raises(ParameterError, match="count is 0"):
        generate(SEEDS, count=0)
    leaky = Seed.model_validate(SHORT | {"seed_id": "x", "privacidad": {"pii_eliminado": False}})
    with pytest.raises(PrivacyError, match="anonymize"):
        generate(leaky)


def test_a_seed_with_personal_data_is_not_sent(scripted):
    provider = scripted(_good)
    provider.local = False
    facts = {"contacto": "ana.gomez@example.com"}
    seed = Seed.model_validate(SHORT | {"seed_id": "x", "parametros_factuales": facts})
    run = generate(seed, provider=provider, ner="off")
    assert provider.asked == []
    assert "EMAIL_ADDRESS" in run.failures[0].reason


def test_the_simulator_is_asked_through_the_door():
    provider = SimulatorProvider()
    assert (provider.name, provider.local, provider.simulated) == ("simulator", True, True)
    assert len(provider.model) == 64
    assert generate(SEEDS[0], provider=provider).conversations == un.generate(SEEDS[0]).conversations
