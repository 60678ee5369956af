"""Opik as a kernel has it, with its reports on by default: the only address ever asked for is the server named."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

# Opik behaves otherwise under pytest (it keeps its error tracker off), so this is a process of its own.
_SCRIPT = """
import json, socket, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
asked = []
lookup, connect = socket.getaddrinfo, socket.socket.connect
def looked_up(host, *rest, **named):
    asked.append(str(host))
    return lookup(host, *rest, **named)
def connected(self, address):
    if self.family != socket.AF_UNIX:
        asked.append(str(address[0]))
    return connect(self, address)
socket.getaddrinfo, socket.socket.connect = looked_up, connected
got = []
class Opik(BaseHTTPRequestHandler):
    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.headers.get("Content-Encoding") == "gzip":
            import gzip
            body = gzip.decompress(body)
        got.append([self.path, body.decode("utf-8", "replace")])
        self.send_response(204 if self.command != "GET" else 200)
        self.send_header("Content-Length", "0" if self.command != "GET" else "2")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"{}")
    do_GET = do_POST = do_PUT = do_PATCH = answer
    def log_message(self, *_):
        pass
served = HTTPServer(("127.0.0.1", 0), Opik)
threading.Thread(target=served.serve_forever, daemon=True).start()
from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.sandbox.judge import judge
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
seed = Seed(seed_id="s", dominio="automotive.sales", objetivo="Agendar", roles=["cliente", "asesor"],
            pasos_turnos=["cliente: pide", "asesor: ofrece"])
talk = Conversation(id="c1", seed_id="s", language="es", privacy="synthetic",
                    messages=[{"role": "user", "content": "Quiero PALABRAS-DEL-CLIENTE."},
                              {"role": "assistant", "content": "El lunes."}])
with ModelServer(lambda request, _: Answer(json.dumps({"score": 1, "reason": "RAZONES-DEL-MODELO"}))) as server:
    model = LiteLLMProvider("openai/m", api_base=server.api_base, api_key="x")
    quiet = judge(talk, seed, provider=model, runs=1, ner="off")
    before = len(got)
    sent = judge(talk, seed, provider=model, runs=1, ner="off", opik=f"http://127.0.0.1:{served.server_port}/api")
import time; time.sleep(0.5)
print(json.dumps({"asked": sorted(set(asked)), "before": before, "got": got, "quiet": quiet.opik, "sent": sent.opik,
                  "calls": [quiet.calls, sent.calls], "scores": len(sent.verdicts)}))
"""


def test_nobody_but_the_servers_named_is_asked_and_scores_go_without_text(tmp_path):
    unset = ("PYTEST", "OPIK_", "LITELLM")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(unset)}
    environment |= {"HOME": str(tmp_path), "UNCASE_WORKSPACE": str(tmp_path / ".uncase")}
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=150,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["asked"] == ["127.0.0.1"]
    assert (told["before"], told["quiet"]) == (0, None)
    assert told["calls"] == [5, 0]
    assert told["sent"] == "scores sent to the Opik server"
    everything = json.dumps(told["got"])
    for name in ("c1", "hallucination", "coherence", "relevance"):
        assert name in everything
    assert "PALABRAS" not in everything
    assert "RAZONES" not in everything
