"""A workspace in a temporary folder, a provider that counts, and a real server that speaks OpenAI's protocol."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

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


class Loopback(ThreadingHTTPServer):
    """An OpenAI-compatible server whose behaviours are given in order, the last one for ever."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[bytes] = []
        self.behaviours: list[Any] = ["¡Hola! ¿En qué le ayudo?"]

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def next_behaviour(self) -> Any:
        return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]


class _Handler(BaseHTTPRequestHandler):
    server: Loopback

    def do_POST(self) -> None:
        self.server.received.append(self.rfile.read(int(self.headers["Content-Length"])))
        behaviour = self.server.next_behaviour()
        if behaviour == "cut":
            self.close_connection = True
            self.connection.close()
        elif behaviour == "broken":
            self._send(200, '{"id": "x", "cho')
        elif isinstance(behaviour, tuple):
            status, headers = behaviour
            self._send(status, '{"error": {"message": "SECRET-OF-THE-VENDOR", "type": "x"}}', headers)
        else:
            self._send(200, json.dumps(_completion(behaviour), ensure_ascii=False))

    def _send(self, status: int, body: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (
            {"Content-Type": "application/json", "Content-Length": str(len(body.encode()))} | (headers or {})
        ).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Quiet."""


def _completion(behaviour: Any) -> dict[str, Any]:
    message = behaviour if isinstance(behaviour, dict) else {"role": "assistant", "content": behaviour}
    usage = message.pop("usage", {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18})
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {"index": 0, "message": message, "finish_reason": "tool_calls" if message.get("tool_calls") else "stop"}
        ],
    } | ({"usage": usage} if usage else {})


@pytest.fixture
def server() -> Iterator[Loopback]:
    loopback = Loopback()
    thread = threading.Thread(target=loopback.serve_forever, daemon=True)
    thread.start()
    yield loopback
    loopback.shutdown()
    loopback.server_close()
    thread.join()
