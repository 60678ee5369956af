"""Streams through LiteLLM from a real server on this machine: whole, cut, ended early, without usage, with calls."""

from __future__ import annotations

import json

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.registry.public import providers
from uncase_nb.gateway.streaming import stream

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore"), pytest.mark.usefixtures("room")]

TEXT = "Claro que sí. Con gusto le explico las opciones. El plazo es de un año. ¿Le parece bien?"


class EndsEarly(Answer):
    """The connection ends in good order, but the answer does not."""

    def events(self, model: str) -> list[str]:
        return super().events(model)[:5]


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.01)


@pytest.fixture
def model(server):
    server.behaviours = [Answer(TEXT)]
    return LiteLLMProvider("openai/gpt-4o-mini", api_base=server.api_base, api_key="not-a-key")


def _stream(model, messages="¿Qué horario tienen?", **options):
    return stream(messages, provider=model, ner="off", **options)


def test_pieces_arrive_and_tokens_and_cost_are_those_of_the_server(server, model):
    answer = _stream(model, temperature=0.2)
    assert len(list(answer)) == 4
    assert answer.shown == answer.reply.content == TEXT
    assert (answer.reply.tokens, answer.reply.finish_reason) == (18, "stop")
    assert answer.reply.cost_usd == pytest.approx(11 * 0.15e-6 + 7 * 0.6e-6)
    sent = json.loads(server.received[0])
    assert (sent["stream"], sent["stream_options"], sent["temperature"]) == (True, {"include_usage": True}, 0.2)
    assert chat("¿Qué horario tienen?", provider=model, ner="off", temperature=0.2).reused
    assert len(server.received) == 1


def test_pieces_arrive_while_the_server_still_speaks(server, model):
    server.behaviours = [Answer(TEXT, pause_s=0.03)]
    answer = _stream(model)
    next(answer)
    assert server.finished == 0
    list(answer)
    assert answer.reply.content == TEXT


def test_tokens_that_nobody_counted_are_not_guessed(server, model):
    server.behaviours = [Answer(TEXT, usage=None)]
    answer = _stream(model)
    list(answer)
    assert (answer.reply.tokens, answer.reply.cost_usd) == (None, None)


@pytest.mark.parametrize("trouble", ["cut within", EndsEarly(TEXT)])
def test_a_cut_stream_is_an_error_and_a_new_call_later(server, model, trouble):
    server.behaviours = [
        trouble if trouble != "cut within" else Answer(TEXT, cut="within"),
        Answer("Otra cosa. Nueva."),
    ]
    answer = _stream(model)
    with pytest.raises(ProviderError, match="was cut"):
        list(answer)
    assert TEXT.startswith(answer.shown)
    assert len(server.received) == 1
    assert list(_stream(model)) == ["Otra cosa. ", "Nueva."]
    assert len(server.received) == 2


@pytest.mark.parametrize("trouble", [(500, {}), "cut", (429, {"Retry-After": "0"}), Answer("Sí", cut="within")])
def test_what_fails_before_anything_is_shown_is_tried_again(server, model, trouble):
    server.behaviours = [trouble, Answer(TEXT)]
    assert "".join(_stream(model)) == TEXT
    assert len(server.received) == 2


def test_a_refusal_is_final_and_quotes_nobody(server, model):
    server.behaviours = [(401, {})]
    with pytest.raises(ProviderError, match="401") as caught:
        list(_stream(model))
    assert "SECRET" not in str(caught.value)
    assert len(server.received) == 1


def test_tool_calls_are_in_the_reply(server, model):
    call = {"id": "c1", "type": "function", "function": {"name": "cotizar", "arguments": '{"plazo": 24}'}}
    server.behaviours = [Answer("Un momento. Cotizo.", [call])]
    answer = _stream(model, tools=[{"name": "cotizar", "description": "Cotiza."}])
    assert "".join(answer) == "Un momento. Cotizo."
    assert [(item.name, item.arguments) for item in answer.reply.tool_calls] == [("cotizar", {"plazo": 24})]


def test_personal_data_is_withheld_and_paid_for_once(server, model):
    server.behaviours = [Answer("Claro que sí. Llame al 55 1234 5678 hoy. Gracias a usted.")]
    for shown in ("Claro que sí. ", ""):
        answer = _stream(model)
        with pytest.raises(PrivacyError, match="PHONE_NUMBER"):
            list(answer)
        assert answer.shown == shown
    assert len(server.received) == 1


def test_the_server_sees_pseudonyms_alone(server, model):
    server.behaviours = [lambda asked: Answer(f"Con gusto. {asked['messages'][-1]['content']} Gracias.")]
    answer = _stream(model, "Soy Tiburcio Zamudio, mi cel es 55 1234 5678.", anonymize=True)
    assert "".join(answer) == "Con gusto. Soy Tiburcio Zamudio, mi cel es 55 1234 5678. Gracias."
    assert b"Zamudio" not in server.received[0]
    assert b"1234" not in server.received[0]


def test_a_registered_provider_streams_at_its_own_price(server):
    server.behaviours = [Answer(TEXT)]
    providers.add("casa", type="custom", model="m", api_base=server.api_base, api_key="not-a-key",
                  input_usd_per_million=1.0, output_usd_per_million=2.0)  # fmt: skip
    answer = _stream("casa")
    assert "".join(answer) == TEXT
    assert answer.reply.cost_usd == pytest.approx(11e-6 + 14e-6)
