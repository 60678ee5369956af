"""A workspace of its own for every test, and a real server on this machine that speaks OpenAI's protocol as a judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.gateway import retry
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.workspace.folder import Workspace, workspace


@pytest.fixture(autouse=True)
def room(tmp_path, monkeypatch) -> Workspace:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.01)
    return workspace()


class JudgeServer(ModelServer):
    """The OpenAI-compatible server of the gateway's tests; `behave` is told each request and says what it answers."""

    def __init__(self) -> None:
        super().__init__(lambda request, _: _answer(self.behave(request)))
        self.behave: Callable[[dict[str, Any]], Any] = lambda _: "?"


def _answer(behaviour: Any) -> Answer:
    if isinstance(behaviour, tuple):
        return Answer(status=behaviour[0], headers=behaviour[1])
    return Answer(behaviour)


@pytest.fixture
def server() -> Iterator[JudgeServer]:
    with JudgeServer() as loopback:
        yield loopback


@pytest.fixture
def model(server) -> LiteLLMProvider:
    return LiteLLMProvider("openai/m", api_base=server.api_base, api_key="not-a-key")
