"""Only a model that can be held to a JSON Schema is sent one."""

from __future__ import annotations

import json

import pytest

from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.generation.answer_schema import answer_schema
from uncase_nb.generation.generate import generate
from uncase_nb.seeds.library import seeds

SEED = seeds("legal.advisory", language="es-MX")[0]


@pytest.mark.parametrize(("model", "held"), [("openai/gpt-4o-mini", True), ("openai/nobody-knows", False)])
def test_only_a_model_that_has_it_is_sent_the_schema(room, server, model, held):
    server.behaviours = [json.dumps({"messages": [{"role": role, "content": "Hola."} for role in SEED.roles]})]
    provider = LiteLLMProvider(model, api_base=server.api_base, api_key="none")
    run = generate(SEED, provider=provider, ner="off", privacy_mode="audit", workspace=room)
    assert len(run.conversations) == 1
    sent = json.loads(server.received[0])
    assert ("response_format" in sent) is held
    if held:
        assert sent["response_format"]["json_schema"]["schema"] == answer_schema(SEED)
