"""Names become providers; a wrong one is refused with the right one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from uncase_nb.errors import MissingExtraError, ProviderError
from uncase_nb.gateway import providers
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.replay import record
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
