"""A workspace in a temporary folder, a provider that counts, and a real server that speaks OpenAI's protocol."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.folder import Workspace, workspace


@pytest.fixture
def room(tmp_path, monkeypatch) -> Workspace:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    return workspace()


@dataclass
class CountingProvider:
    """Answers from a script, or echoes; counts what reaches it."""

    answer: str = "Claro, con gusto."
    local: bool = False
    simulated: bool = False
    delay: float = 0.0
    kind: str = "counting"
    name: str = "counting"
    model: str = "m"
    asked: list[ChatRequest] = field(default_factory=list)

    async def complete(self, request: ChatRequest) -> Reply:
        self.asked.append(request)
        await asyncio.sleep(self.delay)
        return Reply(
            message={"role": "assistant", "content": self.answer},
            prompt_tokens=3,
            completion_tokens=2,
            cost_usd=0.001,
            finish_reason="stop",
        )


@pytest.fixture
def counting() -> type[CountingProvider]:
    return CountingProvider


@pytest.fixture
def ask():
    """A request for the counting provider."""

    def make(text: str = "¿Qué horario tienen?", **changes: Any) -> ChatRequest:
        base = {"provider": "counting", "model": "m", "messages": [{"role": "user", "content": text}]}
        return ChatRequest.model_validate(base | changes)

    return make


class Loopback(ModelServer):
    """An OpenAI-compatible server whose behaviours are given in order, the last one for ever.

    A behaviour is an `Answer`, a text or a message it answers with, `(status, headers)` of an error, `"cut"` (the
    connection is cut before the answer), `"cut within"` (in the middle of the answer, or of the stream), `"broken"`
    (JSON that ends early), or a function of the request's JSON that gives one of these.
    """

    def __init__(self) -> None:
        super().__init__(lambda request, _: _answer(self.next_behaviour(), request))
        self.behaviours: list[Any] = ["¡Hola! ¿En qué le ayudo?"]

    def next_behaviour(self) -> Any:
        return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]


def _answer(behaviour: Any, request: dict[str, Any]) -> Answer:
    if callable(behaviour):
        return _answer(behaviour(request), request)
    if isinstance(behaviour, Answer):
        return behaviour
    if isinstance(behaviour, tuple):
        status, headers = behaviour
        return Answer(status=status, headers=headers)
    if isinstance(behaviour, dict):
        return Answer(
            behaviour.get("content"), behaviour.get("tool_calls", ()), usage=behaviour.get("usage", Answer().usage)
        )
    return _NAMED.get(behaviour) or Answer(behaviour)


_NAMED = {
    "cut": Answer(cut="before"),
    "cut within": Answer(cut="within"),
    "broken": Answer(body='{"id": "x", "cho'),
}


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        yield loopback
