"""Whoever asks the same at the same time, in whatever process and under whatever run: it is asked and paid for once."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.gateway import claims
from uncase_nb.gateway.claims import Claims
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.workspace.folder import Workspace

KERNEL = """
import asyncio, json, sys, urllib.request
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.workspace.folder import Workspace
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.folder import workspace

base, run_id, first, last = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

class Served:
    kind = name = model = "served"
    local = simulated = False
    async def complete(self, request):
        asked = urllib.request.Request(base + "/chat/completions", json.dumps({"messages": request.messages}).encode())
        told = json.loads(await asyncio.to_thread(lambda: urllib.request.urlopen(asked).read()))
        return Reply(message=told["choices"][0]["message"], prompt_tokens=1, completion_tokens=1, cost_usd=0.25)

async def work():
    async with Gateway(workspace(), Served(), ner="off", run_id=run_id) as gateway:
        asked = [ChatRequest(provider="served", model="m", messages=[{"role": "user", "content": f"Pregunta {n}"}])
                 for n in range(first, last)]
        done = await asyncio.gather(*map(gateway.call, asked), return_exceptions=True)
    print(json.dumps([None if isinstance(one, Exception) else [one.reply.text, one.reused] for one in done]))

asyncio.run(work())
"""


def _kernel(server, run_id, first, last):
    made = [sys.executable, "-c", KERNEL, server.api_base, run_id, str(first), str(last)]
    return subprocess.Popen(made, stdout=subprocess.PIPE, text=True)


def _said(kernel):
    out, _ = kernel.communicate(timeout=30)
    return json.loads(out)


def _prompts(server):
    return sorted(json.loads(body)["messages"][0]["content"] for body in server.received)


@pytest.mark.usefixtures("room")
def test_two_processes_with_other_runs_pay_once(server):
    server.behaviours = [Answer("Sí.", delay_s=0.5)]
    kernels = [_kernel(server, "one", 0, 20), _kernel(server, "two", 10, 30)]
    said = [_said(kernel) for kernel in kernels]
    assert _prompts(server) == sorted(f"Pregunta {number}" for number in range(30))
    assert all(text == "Sí." for kernel in said for text, _ in kernel)
    assert sum(reused for kernel in said for _, reused in kernel) == 10


@pytest.mark.usefixtures("room")
def test_a_killed_process_lets_go_at_once(server):
    server.behaviours = [Answer("tarde", delay_s=60), Answer("Sí.")]
    first = _kernel(server, "one", 0, 1)
    while not server.received:
        time.sleep(0.02)
    second = _kernel(server, "two", 0, 1)
    time.sleep(1.0)
    assert len(server.received) == 1
    began = time.monotonic()
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    assert _said(second) == [["Sí.", False]]
    assert time.monotonic() - began < 3


@pytest.mark.usefixtures("room")
def test_where_the_first_one_fails_the_second_one_asks(server):
    server.behaviours = [Answer(status=400, delay_s=1.0), Answer("Sí.")]
    first = _kernel(server, "one", 0, 1)
    while not server.received:
        time.sleep(0.02)
    second = _kernel(server, "two", 0, 1)
    assert (_said(first), _said(second)) == ([None], [["Sí.", False]])
    assert len(server.received) == 2


def test_two_gateways_of_one_process_pay_once_and_afresh_is_asked_again(room, counting, ask):
    provider = counting(delay=0.1)

    async def work(*, fresh):
        async with Gateway(room, provider, ner="off") as one, Gateway(room, provider, ner="off", fresh=fresh) as two:
            return await asyncio.gather(one.call(ask()), two.call(ask()))

    assert sorted(outcome.reused for outcome in asyncio.run(work(fresh=False))) == [False, True]
    assert len(provider.asked) == 1
    asyncio.run(work(fresh=True))
    assert len(provider.asked) == 2


def test_who_waits_can_be_cancelled_and_leaves_the_claim_alone(room):
    ours, address = Claims(room), "ab" * 32

    async def work():
        async with ours.hold(address):
            waiting = asyncio.create_task(_hold(ours, address))
            await asyncio.sleep(0.1)
            assert not waiting.done()
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            other = asyncio.create_task(_hold(ours, "cd" * 32))
            await asyncio.wait_for(other, 1)
            assert await _free(address) is False
        assert await _free(address) is True

    async def _free(held):
        try:
            await asyncio.wait_for(_hold(Claims(room), held), 0.2)
        except TimeoutError:
            return False
        return True

    asyncio.run(work())


async def _hold(held, address):
    async with held.hold(address):
        pass


def test_files_of_other_workspaces_do_not_stay_open(tmp_path):
    async def work():
        async with Claims(Workspace(tmp_path / "held")).hold("ab" * 32):
            for number in range(40):
                await _hold(Claims(Workspace(tmp_path / str(number))), "ab" * 32)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(_hold(Claims(Workspace(tmp_path / "held")), "ab" * 32), 0.1)

    asyncio.run(work())
    assert len(claims._open) <= claims._KEPT
