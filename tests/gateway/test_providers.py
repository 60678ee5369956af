"""Names become providers; a wrong one is refused with the right one."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from uncase_nb.errors import MissingExtraError, PrivacyError, ProviderError, ReadError
from uncase_nb.gateway import providers
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.replay import record
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.simulator_provider import SimulatorProvider


def test_every_provider_has_the_protocol(counting, tmp_path):
    cassette = record(tmp_path / "c.jsonl", [])
    for provider in (counting(), resolve("openai/m"), resolve(f"replay:{cassette}"), SimulatorProvider()):
        assert isinstance(provider, ChatProvider)


@pytest.mark.parametrize("name", ["simulater", "Simulador", "reply:cassette.jsonl", ""])
def test_a_misspelt_name_gets_its_near_match(name):
    with pytest.raises(ProviderError, match=r"did you mean '(simulator|replay:<cassette>)'"):
        resolve(name)


@pytest.mark.usefixtures("room")
def test_the_simulator_does_not_chat():
    with pytest.raises(ProviderError, match=r"un\.generate"):
        chat([{"role": "user", "content": "hola"}], provider="simulator")


def test_a_missing_extra_is_said_before_anything_is_asked(monkeypatch):
    monkeypatch.setattr(providers, "installed", lambda _: False)
    with pytest.raises(MissingExtraError, match=r'pip install "uncase_nb\[models\]"'):
        resolve("openai/gpt-4o-mini")


def test_naming_a_model_imports_no_litellm():
    code = (
        "import sys; from uncase_nb.gateway.providers import resolve; import uncase_nb.gateway.chat; "
        "resolve('openai/m'); print('litellm' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.usefixtures("room")
def test_a_cassette_answers_what_was_recorded_and_nothing_else(tmp_path):
    asked = [{"role": "user", "content": "¿Abren el sábado?"}]
    reply = Reply(message={"role": "assistant", "content": "Sí, de nueve a dos."}, prompt_tokens=5, completion_tokens=6)
    cassette = record(
        tmp_path / "c.jsonl", [(ChatRequest(provider="litellm", model="openai/m", messages=asked), reply)], ner="off"
    )
    answer = chat(asked, provider=f"replay:{cassette}", ner="off")
    assert (answer.content, answer.tokens, answer.cost_usd) == ("Sí, de nueve a dos.", 11, None)
    with pytest.raises(ProviderError, match="record"):
        chat([{"role": "user", "content": "¿Y el domingo?"}], provider=f"replay:{cassette}", ner="off")


@pytest.mark.usefixtures("room")
def test_no_cassette_is_written_with_personal_data(tmp_path, ask):
    reply = Reply(message={"role": "assistant", "content": "Escriba a ana.gomez@example.com"})
    with pytest.raises(PrivacyError, match="EMAIL"):
        record(tmp_path / "c.jsonl", [(ask(), reply)], ner="off")
    assert not (tmp_path / "c.jsonl").exists()


@pytest.mark.parametrize(
    "line", ["not json", json.dumps({"prompt": "x"}), json.dumps([1]), json.dumps({"prompt": "x", "reply": 1})]
)
def test_a_file_that_is_no_cassette_says_so(tmp_path, line):
    (tmp_path / "c.jsonl").write_text(line + "\n")
    with pytest.raises(ReadError, match="not a cassette"):
        resolve(f"replay:{tmp_path / 'c.jsonl'}")


def test_a_cassette_that_is_not_there_says_how_to_make_one(tmp_path):
    with pytest.raises(ProviderError, match="record"):
        resolve(f"replay:{tmp_path / 'none.jsonl'}")
