"""LiteLLM against a real server on this machine: good answers, bad servers, personal data both ways."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.chat import achat, chat
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.generation.generate import generate
from uncase_nb.schemas.seed import Seed

# LiteLLM's import alone takes 7 to 20 s. What it and its HTTP clients warn about is theirs, not ours.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

ASK = [{"role": "user", "content": "¿Qué horario tienen?"}]


@pytest.fixture(autouse=True)
def _quick(room, monkeypatch):  # noqa: ARG001 - the workspace is where the ledger goes
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.01)


@pytest.fixture
def model(server):
    return LiteLLMProvider("openai/m", api_base=server.api_base, api_key="not-a-key")


def test_the_second_time_nobody_is_asked(server, model):
    first, second = (chat(ASK, provider=model, ner="off") for _ in range(2))
    assert len(server.received) == 1
    assert (first.content, first.tokens, first.cost_usd, first.reused) == ("¡Hola! ¿En qué le ayudo?", 18, None, False)
    assert (second.content, second.tokens, second.reused) == (first.content, 18, True)
    assert "¡Hola!" in first._repr_mimebundle_()["text/html"]
    assert "Hola" not in repr(first)


def test_the_environment_names_the_server_and_the_key(server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_BASE", server.api_base)
    monkeypatch.setenv("OPENAI_API_KEY", "not-a-key")
    assert chat(ASK, provider="openai/m", ner="off", temperature=0.2).content == "¡Hola! ¿En qué le ayudo?"
    assert json.loads(server.received[0])["temperature"] == 0.2


def test_tools_go_out_and_calls_come_back(server, model):
    call = {"id": "c1", "type": "function", "function": {"name": "cotizar", "arguments": '{"plazo": 24}'}}
    server.behaviours = [{"role": "assistant", "content": None, "tool_calls": [call]}]
    reply = chat(ASK, provider=model, tools=[{"name": "cotizar", "description": "Cotiza."}], ner="off")
    assert [(item.name, item.arguments) for item in reply.tool_calls] == [("cotizar", {"plazo": 24})]
    assert json.loads(server.received[0])["tools"][0]["function"]["name"] == "cotizar"


def test_unknown_usage_and_cost_stay_unknown(server, model):
    server.behaviours = [{"role": "assistant", "content": "sí", "usage": None}]
    reply = chat(ASK, provider=model, ner="off")
    assert (reply.tokens, reply.cost_usd) == (None, None)


def test_a_known_model_has_its_price(server):
    known = LiteLLMProvider("openai/gpt-4o-mini", api_base=server.api_base, api_key="not-a-key")
    assert chat(ASK, provider=known, ner="off").cost_usd == pytest.approx(11 * 0.15e-6 + 7 * 0.6e-6)


@pytest.mark.parametrize("trouble", [(500, {}), (503, {}), "cut", "broken", (429, {"Retry-After": "0"})])
def test_what_may_pass_is_tried_again(server, model, trouble):
    server.behaviours = [trouble, trouble, "ya"]
    assert chat(ASK, provider=model, ner="off").content == "ya"
    assert len(server.received) == 3


def test_retry_after_is_waited_for(server, model):
    server.behaviours = [(429, {"Retry-After": "1"}), "ya"]
    began = time.monotonic()
    assert chat(ASK, provider=model, ner="off").content == "ya"
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_refusal_is_final_and_quotes_nobody(server, model, status):
    server.behaviours = [(status, {})]
    with pytest.raises(ProviderError, match=str(status)) as caught:
        chat(ASK, provider=model, ner="off")
    assert len(server.received) == 1
    assert "SECRET" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_missing_key_names_its_variable(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ProviderError, match="OPENAI_API_KEY"):
        chat(ASK, provider="openai/gpt-4o-mini", ner="off")


def test_an_unknown_vendor_gets_its_near_match():
    with pytest.raises(ProviderError, match="Did you mean 'openai/gpt-4o'"):
        chat(ASK, provider="opnai/gpt-4o", ner="off")


def test_nothing_personal_arrives_at_the_server(server, model):
    with pytest.raises(PrivacyError, match="PHONE_NUMBER"):
        chat([{"role": "user", "content": "Mi número es 55 1234 5678"}], provider=model, ner="off")
    assert server.received == []


def test_a_personal_answer_is_withheld_and_paid_for_once(server, model):
    server.behaviours = ["Llame al 55 1234 5678"]
    for _ in range(2):
        with pytest.raises(PrivacyError, match="incoming") as caught:
            chat(ASK, provider=model, ner="off")
        assert "1234" not in str(caught.value)
    assert len(server.received) == 1
    warned = chat(ASK, provider=model, ner="off", privacy_mode="warn")
    assert any("PHONE_NUMBER" in warning for warning in warned.warnings)


def test_it_also_works_in_the_callers_own_loop(server, model):
    async def cell():
        return await asyncio.gather(*(achat(ASK, provider=model, ner="off", top_p=i / 10) for i in range(1, 5)))

    assert {reply.content for reply in asyncio.run(cell())} == {"¡Hola! ¿En qué le ayudo?"}
    assert len(server.received) == 4


SEED = Seed(
    seed_id="horario",
    dominio="automotive.sales",
    objetivo="Agendar una prueba de manejo",
    roles=["cliente", "asesor"],
    pasos_turnos=["cliente: pide una prueba de manejo", "asesor: ofrece un horario"],
)
GOOD = json.dumps(
    {
        "messages": [
            {"role": "cliente", "content": "Quiero probar el auto."},
            {"role": "asesor", "content": "El sábado."},
        ]
    },
    ensure_ascii=False,
)


def test_one_bad_reply_costs_one_conversation(server, model):
    server.behaviours = [
        GOOD,
        GOOD[:-40],
        GOOD[:-40],
        "Lo siento, no puedo.",
        "Sigo sin poder.",
        f"```json\n{GOOD}\n```",
    ]
    run = generate(SEED, count=4, provider=model, concurrency=1, ner="off")
    assert [conversation.id for conversation in run.conversations] == ["horario-0000", "horario-0003"]
    assert {failure.index: failure.reason for failure in run.failures} == {
        1: "The reply could not be read: only one side speaks in it.",
        2: "The reply could not be read: no list of messages in it.",
    }
    assert run.calls == len(server.received)
    again = generate(SEED, count=4, provider=model, concurrency=1, ner="off")
    assert (again.calls, again.reused) == (0, run.calls)
    assert again.conversations == run.conversations
    assert again.tokens == run.tokens == 18 * run.calls


def test_a_repair_request_saves_the_conversation(server, model):
    server.behaviours = ["Claro: " + GOOD[:60], GOOD]
    run = generate(SEED, provider=model, ner="off")
    assert (len(run.conversations), run.calls) == (1, 2)
    assert len(json.loads(server.received[1])["messages"]) == 4


def test_a_refused_key_stops_the_batch_at_once(server, model):
    server.behaviours = [(401, {})]
    with pytest.raises(ProviderError, match="401"):
        generate(SEED, count=50, provider=model, concurrency=2, ner="off")
    assert len(server.received) <= 3


def test_personal_data_in_a_reply_fails_that_conversation_only(server, model):
    server.behaviours = [GOOD.replace("El sábado", "Escriba a ana.gomez@example.com"), GOOD]
    run = generate(SEED, count=3, provider=model, concurrency=1, ner="off")
    assert len(run.conversations) == 2
    assert "EMAIL" in run.failures[0].reason
    assert "ana.gomez" not in run.failures[0].reason
