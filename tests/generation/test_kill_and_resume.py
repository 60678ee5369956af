"""SIGKILL at random moments, and two kernels at once: nothing finished is asked again, the bytes are the same."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from uncase_nb.gateway.ledger import LedgerCall
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import workspace

_GENERATE = """
import asyncio, os, sys
from uncase_nb.generation.generate import generate
from uncase_nb.generation.simulator_provider import SimulatorProvider
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.files import write_jsonl

class Slow(SimulatorProvider):
    async def complete(self, request):
        with open("calls.log", "a") as log:
            log.write(request.address + "\\n")
        await asyncio.sleep(float(sys.argv[3]) * (1 + request.sample_index % 5))
        return await super().complete(request)

seed = Seed.model_validate_json(open("seed.json").read())
run = generate(seed, count=int(sys.argv[2]), provider=Slow(), random_seed=3)
write_jsonl(sys.argv[1], (item.model_dump(mode="json") for item in run.conversations))
print(run.calls, run.reused)
"""
_AT_ONCE = 64  # calls the simulator makes at once: nothing is finished before so many have begun
_SEED = {
    "seed_id": "auto",
    "dominio": "automotive.sales",
    "objetivo": "Comprar un auto familiar",
    "roles": ["cliente", "asesor"],
    "pasos_turnos": ["cliente: pide precio", "asesor: pregunta presupuesto", "cliente: da presupuesto"],
    "parametros_factuales": {"modelo": "Versa", "precio": 350000},
}


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    Path("seed.json").write_text(json.dumps(_SEED))


def _start(out: str, count: int, seconds: float = 0.0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _GENERATE, out, str(count), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _asked() -> list[str]:
    log = Path("calls.log")
    return log.read_text().splitlines() if log.exists() else []


def _stored() -> set[str]:
    with session(workspace()) as database:
        return {address for (address,) in database.query(LedgerCall.address)}


def _kill_after(calls: int, count: int) -> None:
    """Run until so many new calls are under way, then SIGKILL at some moment of the next."""
    before = len(_asked())
    process = _start("out.jsonl", count, 0.01)
    deadline = time.monotonic() + 60
    while len(_asked()) < before + calls and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)
    time.sleep(random.Random(calls).uniform(0, 0.03))
    process.send_signal(signal.SIGKILL)
    process.communicate()


def _uninterrupted(count: int, monkeypatch: pytest.MonkeyPatch, folder: Path) -> bytes:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("UNCASE_WORKSPACE", str(folder / "elsewhere" / ".uncase"))
        process = _start("expected.jsonl", count)
        process.communicate(timeout=60)
        assert process.returncode == 0
    return Path("expected.jsonl").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize(("kills", "count"), [(6, 200)])
def test_killed_at_random_moments_no_finished_call_is_repeated(kills, count, tmp_path, monkeypatch):
    expected = _uninterrupted(count, monkeypatch, tmp_path)
    Path("calls.log").unlink()
    for kill in range(kills):
        known, asked = _stored(), len(_asked())
        _kill_after(random.Random(kill).randint(1, _AT_ONCE + 30), count)
        assert known.isdisjoint(_asked()[asked:])
    assert len(_stored()) > 0
    known, asked = _stored(), len(_asked())
    output, _ = _start("out.jsonl", count).communicate(timeout=60)
    assert output.split() == [str(count - len(known)), str(len(known))]
    assert known.isdisjoint(_asked()[asked:])
    assert Path("out.jsonl").read_bytes() == expected
    assert Counter(_asked()).keys() == _stored()


def test_two_kernels_at_once_agree():
    kernels = [_start(f"out{number}.jsonl", 60, 0.005) for number in range(2)]
    outputs = [kernel.communicate(timeout=60)[0] for kernel in kernels]
    assert [kernel.returncode for kernel in kernels] == [0, 0]
    assert all(sum(map(int, output.split())) == 60 for output in outputs)
    assert Path("out0.jsonl").read_bytes() == Path("out1.jsonl").read_bytes()
    assert len(_stored()) == 60
