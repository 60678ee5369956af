"""A workspace of its own for every test, and a model on this machine that answers from a function."""

from __future__ import annotations

import asyncio

import pytest

from uncase_nb.gateway.request import Reply


@pytest.fixture(autouse=True)
def _workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))


class Scripted:
    """A model on this machine: `answer(request)` gives a text, a message, or an error to raise."""

    kind = name = model = "scripted"
    local = True
    simulated = False

    def __init__(self, answer) -> None:
        self.answer = answer
        self.asked = []

    async def complete(self, request):
        self.asked.append(request)
        answer = self.answer(request)
        if isinstance(answer, Exception):
            raise answer
        await asyncio.sleep(0)
        message = answer if isinstance(answer, dict) else {"content": answer}
        return Reply(message={"role": "assistant", "content": None} | message, prompt_tokens=2, completion_tokens=3)


@pytest.fixture
def scripted() -> type[Scripted]:
    return Scripted
