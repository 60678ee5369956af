"""SIGKILL at random moments, and two kernels at once: nothing finished is asked again, the bytes are the same.

Finished means: the reply is in the ledger. What was in flight at the kill, its answer on the way or not yet on disk,
may be asked once more by the next life; so a life that is killed costs at most as many calls as were in flight.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.gateway.ledger_table import LedgerCall
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace

AT_ONCE = 8
CASES = [("http", 5, 80), pytest.param(("litellm", 30, 200), marks=pytest.mark.slow)]
"""What asks, how often it is killed, and how many calls the run has."""
PATIENCE_S = 120
NURSERY = Path(__file__).parent / "kernel_nursery.py"


def _answer(request, _number) -> Answer:
    """A conversation of its own for every sample, after a wait of its own."""
    sample = request["seed"]
    turns = [("cliente", f"¿Qué precio tiene el paquete {sample}?"), ("asesor", f"Cuesta {1000 + sample} pesos.")]
    messages = [{"role": role, "content": content} for role, content in turns]
    return Answer(json.dumps({"messages": messages}, ensure_ascii=False), delay_s=0.002 * (1 + sample % 7))


class Kernels:
    """Kernels that all ask one server, started by a process that has imported everything."""

    def __init__(self, nursery: subprocess.Popen[str], server: ModelServer) -> None:
        self.nursery, self.server = nursery, server

    def start(self, room: Workspace, out: Path, count: int) -> int:
        order = {"workspace": str(room.root), "port": self.server.port, "out": str(out), "count": count}
        self.nursery.stdin.write(json.dumps(order) + "\n")
        self.nursery.stdin.flush()
        return int(self.nursery.stdout.readline())

    def end(self) -> int:
        status = int(self.nursery.stdout.readline())
        while self.server.in_flight:  # what was sent before the kill is still being heard
            time.sleep(0.005)
        return status

    def asked(self) -> list[int]:
        return [json.loads(body)["seed"] for body in self.server.received]


@contextmanager
def _kernels(server: ModelServer, provider: str) -> Iterator[Kernels]:
    command = [sys.executable, str(NURSERY), provider]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        assert nursery.stdout.readline() == "ready\n"
        yield Kernels(nursery, server)
        nursery.stdin.close()


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(_answer) as listening:
        yield listening


@pytest.fixture
def room(tmp_path) -> Workspace:
    return _made(tmp_path / "room")


def _made(folder: Path) -> Workspace:
    folder.mkdir()
    return Workspace(folder)


def _stored(room: Workspace) -> set[int]:
    with session(room) as database:
        return {sample for (sample,) in database.query(LedgerCall.sample_index)}


def _die(kernels: Kernels, kernel: int, heard: int, rng: random.Random) -> None:
    """Kill it when the server has heard so many calls, or a moment later."""
    deadline = time.monotonic() + PATIENCE_S
    while len(kernels.server.received) < heard and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(rng.uniform(0, 0.02))
    os.kill(kernel, signal.SIGKILL)
    assert kernels.end() == -signal.SIGKILL


@pytest.mark.filterwarnings("ignore")  # LiteLLM's own
@pytest.mark.parametrize("case", CASES, ids=str)
def test_killed_at_random_moments_no_finished_call_is_repeated(case, server, room, tmp_path):
    provider, kills, count = case
    rng, expected, out = random.Random(kills), tmp_path / "expected.jsonl", tmp_path / "out.jsonl"
    with _kernels(server, provider) as kernels:
        kernels.start(_made(tmp_path / "elsewhere"), expected, count)
        assert kernels.end() == 0
        assert sorted(kernels.asked()) == list(range(count))
        server.received.clear()
        for left in range(kills, 0, -1):
            known, before = _stored(room), len(server.received)
            calls = rng.randint(0, _most_calls(count - len(known), left))
            _die(kernels, kernels.start(room, out, count), before + calls, rng)
            asked = kernels.asked()[before:]
            lost = [sample for sample in asked if sample not in _stored(room)]
            assert known.isdisjoint(asked)
            assert len(lost) == len(set(lost)) <= AT_ONCE
            assert not out.exists()
        known, before = _stored(room), len(server.received)
        kernels.start(room, out, count)
        assert kernels.end() == 0
        assert sorted([*known, *kernels.asked()[before:]]) == list(range(count))
        assert count <= len(server.received) <= count + kills * AT_ONCE
    assert _calls(out) == [count - len(known), len(known), 0]
    assert out.read_bytes() == expected.read_bytes()


def _most_calls(unfinished: int, kills: int) -> int:
    """So that the kills spread over the whole run, and none comes after its end."""
    return max(0, min(2 * unfinished // kills, unfinished - 3 * AT_ONCE))


def _calls(out: Path) -> list[int]:
    return [int(count) for count in Path(f"{out}.calls").read_text().split()]


def test_two_kernels_at_once_agree(server, room, tmp_path):
    count = 60
    outs = [tmp_path / "first.jsonl", tmp_path / "second.jsonl"]
    with _kernels(server, "http") as first, _kernels(server, "http") as second:
        for kernels, out in zip((first, second), outs, strict=True):
            kernels.start(room, out, count)
        assert [first.end(), second.end()] == [0, 0]
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert _stored(room) == set(range(count))
    asked = Counter(first.asked())
    assert all(times <= 2 for times in asked.values())  # twice where both had it in flight
    assert sum(_calls(out)[0] for out in outs) == asked.total()
    assert all(sum(_calls(out)) == count for out in outs)
