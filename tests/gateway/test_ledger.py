"""What was paid for is kept, unreadable on disk, and shared by kernels."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from uncase_nb.errors import WorkspaceError
from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import ChatRequest, Reply


def _reply(text: str) -> Reply:
    return Reply(message={"role": "assistant", "content": text}, prompt_tokens=1, completion_tokens=2, cost_usd=None)


def test_a_stored_call_comes_back_whole(room, ask):
    reply = Reply(
        message={"role": "assistant", "content": "sí", "tool_calls": []},
        cost_usd=0.25,
        latency_s=1.5,
        finish_reason="stop",
    )
    assert Ledger(room).lookup(ask().address) is None
    assert Ledger(room).store([Entry(ask(), reply)]) == [reply]
    assert Ledger(room).lookup(ask().address) == reply


def test_the_first_to_store_wins_and_both_use_it(room, ask):
    first, second = Ledger(room), Ledger(room)
    assert first.store([Entry(ask(), _reply("uno"))])[0].text == "uno"
    assert second.store([Entry(ask(), _reply("dos")), Entry(ask("otra"), _reply("tres"))]) == [
        _reply("uno"),
        _reply("tres"),
    ]


def test_a_fresh_take_is_used_and_the_earlier_one_kept(room, ask):
    ledger = Ledger(room)
    ledger.store([Entry(ask(), _reply("uno"))])
    assert ledger.store([Entry(ask(), _reply("dos"), fresh=True)])[0].text == "dos"
    assert ledger.lookup(ask().address) == _reply("dos")
    with sqlite3.connect(room.root / "uncase.db") as database:
        assert database.execute("select take from ledger_call order by take").fetchall() == [(0,), (1,)]
    database.close()


def test_nothing_said_can_be_read_on_disk(room, ask):
    Ledger(room).store([Entry(ask("mi teléfono es 5512345678"), _reply("anotado: 5512345678"))])
    for path in room.root.rglob("*"):
        if path.is_file():
            assert b"5512345678" not in path.read_bytes()
            assert b"anotado" not in path.read_bytes()


def test_another_key_is_an_error_that_names_the_fix(room, ask, monkeypatch):
    Ledger(room).store([Entry(ask(), _reply("uno"))])
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of enough length")
    with pytest.raises(WorkspaceError, match="fresh=True"):
        Ledger(room).lookup(ask().address)


def test_the_address_is_of_what_is_asked_and_whom(ask):
    base = ask()
    assert base.address == ask(run_id="r", seed_id="s", language="es").address
    others = [
        ask("otra"),
        ask(provider="other"),
        ask(model="n"),
        ask(sample_index=1),
        ask(random_seed=1),
        ask(parameters={"temperature": 0}),
        ask(tools=[{"type": "function"}]),
    ]
    assert len({request.address for request in [base, *others]}) == 8
    assert base.prompt_key == ask(provider="other", model="n").prompt_key


_STORE_MANY = """
import sys
from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.folder import workspace

ledger = Ledger(workspace())
for index in range(40):
    request = ChatRequest(provider="p", model="m", messages=[], sample_index=index)
    (kept,) = ledger.store([Entry(request, Reply(message={"content": sys.argv[1]}))])
    print(index, kept.text)
"""


def test_two_processes_on_a_new_workspace_agree_on_every_reply(room):
    kernels = [
        subprocess.Popen([sys.executable, "-c", _STORE_MANY, name], stdout=subprocess.PIPE, text=True) for name in "ab"
    ]
    outputs = [kernel.communicate(timeout=60)[0] for kernel in kernels]
    assert [kernel.returncode for kernel in kernels] == [0, 0]
    assert outputs[0] == outputs[1]
    assert len(outputs[0].splitlines()) == 40
    ledger = Ledger(room)
    assert ledger.lookup(ChatRequest(provider="p", model="m", messages=[]).address) is not None
