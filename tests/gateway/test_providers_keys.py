"""Keys: encrypted where they lie, masked wherever they could show."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import threading
import tomllib
import traceback
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from uncase_nb.errors import ParameterError, ProviderError, WorkspaceError
from uncase_nb.gateway.providers import resolve
from uncase_nb.gateway.registry import litellm_release
from uncase_nb.gateway.registry.checks import holds_key
from uncase_nb.gateway.registry.known_keys import known_keys
from uncase_nb.gateway.registry.public import providers
from uncase_nb.gateway.registry.secret import Key

KEY = "sk-proj-Zx9planted0key1234567890"


@pytest.fixture(autouse=True)
def _no_keys(room, monkeypatch) -> None:  # noqa: ARG001 - a workspace of its own for each test
    for name in ("OPENAI_API_KEY", "GEMINI_API_KEY", "GOOGLE_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_no_file_of_the_workspace_holds_the_key(room, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    providers.add("gpt", type="openai", model="gpt-4o-mini")
    providers.add("given", type="openai", model="gpt-4o-mini", api_key=KEY + "2")
    files = [path for path in room.root.rglob("*") if path.is_file()]
    assert any(path.name == "uncase.db" for path in files)
    assert not [path for path in files if KEY.encode() in path.read_bytes()]


def test_the_environment_is_used_while_it_is_set_and_the_stored_key_after(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    providers.add("gpt", type="openai", model="m")
    monkeypatch.setenv("OPENAI_API_KEY", KEY + "rotated")
    assert str(resolve("gpt")._where["api_key"]) == KEY + "rotated"
    assert known_keys() == {KEY: "gpt", KEY + "rotated": "gpt"}
    monkeypatch.delenv("OPENAI_API_KEY")
    assert str(resolve("gpt")._where["api_key"]) == KEY


def test_another_secret_cannot_read_it_and_says_so(monkeypatch):
    providers.add("gpt", type="openai", model="m", api_key=KEY)
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of the project")
    with pytest.raises(WorkspaceError, match="another secret"):
        resolve("gpt")
    assert known_keys() == {}


def test_nothing_that_shows_a_provider_shows_its_key(caplog):
    providers.add("gpt", type="openai", model="m", api_key=KEY)
    who = resolve("gpt")
    logging.getLogger("any").warning("%r %s %r", who, who, vars(who))
    with pytest.raises(KeyError) as failed:
        _failing(dict(who._where))
    shown = "".join(traceback.TracebackException.from_exception(failed.value, capture_locals=True).format())
    assert "[key of gpt]" in shown
    everything = [shown, caplog.text, repr(who), str(who), repr(vars(who)), repr(providers()), repr(list(providers()))]
    assert not [text for text in everything if KEY in text]


def _failing(options: dict[str, str]) -> str:
    return options["not there"]


def test_a_pickle_holds_no_key_and_a_copy_works():
    key = Key(KEY, "gpt")
    assert KEY.encode() not in pickle.dumps({"provider": resolve("openai/m"), "key": key})
    assert pickle.loads(pickle.dumps(key)) == "[key of gpt]"
    assert f"Bearer {copy.deepcopy([key])[0]}" == f"Bearer {copy.copy(key)}" == f"Bearer {KEY}"


class _Noting(BaseHTTPRequestHandler):
    """Notes who comes with which key."""

    def do_POST(self) -> None:
        self.server.seen.append(self.headers["Authorization"])
        self.rfile.read(int(self.headers["Content-Length"]))
        choice = {"index": 0, "message": {"role": "assistant", "content": "Sí"}, "finish_reason": "stop"}
        body = json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]})
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


def test_a_server_gets_its_own_key_and_nobody_elses(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with HTTPServer(("127.0.0.1", 0), _Noting) as noting:
        noting.seen = []
        threading.Thread(target=noting.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{noting.server_port}/v1"
        providers.add("without", type="custom", model="m", api_base=base)
        providers.add("with", type="custom", model="m", api_base=base, api_key="k-1234567890")
        assert [providers.test(name).ok for name in ("without", "with")] == [True, True]
        noting.shutdown()
    assert noting.seen == ["Bearer none", "Bearer k-1234567890"]


@pytest.mark.parametrize(("kind", "variable"), [("openai", "OPENAI_API_KEY"), ("google", "GEMINI_API_KEY")])
def test_without_a_key_the_variable_is_named(kind, variable):
    with pytest.raises(ProviderError, match="needs an API key") as refused:
        providers.add("p", type=kind, model="m")
    assert variable in refused.value.fix
    with pytest.raises(ProviderError, match="MY_KEY is not set"):
        providers.add("p", type=kind, model="m", key_env="MY_KEY")
    assert providers() == []


@pytest.mark.parametrize("key", ["short", "two words of it", "clave-de-la-ñ-123", "", "line\nbreak-12345"])
def test_what_cannot_be_a_key_is_refused_unseen(key):
    with pytest.raises(ParameterError, match="no API key") as refused:
        providers.add("p", type="openai", model="m", api_key=key)
    assert not key or key not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "sk-ant-api03-abcdefghijkl", "--api-base=gsk_abcdefghijklm1", "x AIzaSyA1234567890abcdef", "'sk-abcdefghijklmn'",
        "0123456789abcdef0123456789abcdef", "OPENAI_API_KEY=sk-proj-abcdefghijkl",
    ],
)  # fmt: skip
def test_keys_are_known_by_their_shape(text):
    assert holds_key(text)


@pytest.mark.parametrize(
    "text",
    [
        "add mine --type vllm --model meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 --api-base http://h:8000/v1",
        "add x --model accounts/fireworks/models/deepseek-coder-33b-instruct-awq-int4", "test risk-model-evaluation-1",
        "add q --model Qwen2.5-Coder-32B-Instruct-GPTQ-Int4 --key-env MY_VERY_LONG_ENVIRONMENT_VARIABLE_NAME_1",
    ],
)  # fmt: skip
def test_models_and_addresses_are_not_keys(text):
    assert not holds_key(text)


@pytest.mark.parametrize("stolen", ["1.82.7", "1.82.8"])
def test_a_stolen_release_is_never_imported(monkeypatch, stolen):
    monkeypatch.setattr(litellm_release, "version", lambda _: stolen)
    with pytest.raises(ProviderError, match=f"{stolen}.*steals credentials") as refused:
        resolve("openai/m")
    assert "change every key" in refused.value.fix


def test_the_extra_excludes_the_same_releases():
    from packaging.requirements import Requirement

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    [wanted] = [Requirement(text) for text in project["optional-dependencies"]["models"] if text.startswith("litellm")]
    assert litellm_release.STOLEN
    assert not [release for release in litellm_release.STOLEN if wanted.specifier.contains(release)]
    assert wanted.specifier.contains("1.82.6")
    assert wanted.specifier.contains("1.82.9")
