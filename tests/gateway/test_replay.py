"""Cassettes: recorded from calls, runs and the ledger, scrubbed, and played back."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, ProviderError, ReadError, WorkspaceError
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.providers import resolve
from uncase_nb.gateway.replay import record, record_call
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.schemas.seed import Seed

ASKED = [{"role": "user", "content": "¿Abren el sábado?"}]
MAIL, PHONE = "ana.gomez@example.com", "55 1234 5678"


def said(text: str, **message) -> Reply:
    return Reply(
        message={"role": "assistant", "content": text, **message}, prompt_tokens=5, completion_tokens=6, cost_usd=0.5
    )


def test_a_cassette_answers_what_was_recorded_and_nothing_else(room, tmp_path):
    call = ChatRequest(provider="litellm", model="openai/m", messages=ASKED)
    cassette = record(tmp_path / "c.jsonl", [(call, said("Sí, de nueve a dos."))], ner="off")
    answer = chat(ASKED, provider=f"replay:{cassette}", ner="off", workspace=room)
    assert (answer.content, answer.tokens, answer.cost_usd) == ("Sí, de nueve a dos.", 11, 0.0)
    with pytest.raises(ProviderError, match="record"):
        chat([{"role": "user", "content": "¿Y el domingo?"}], provider=f"replay:{cassette}", ner="off")
    with pytest.raises(ProviderError, match="no reply for this request"):
        chat(ASKED, provider=f"replay:{cassette}", ner="off", temperature=0.1)


@pytest.mark.usefixtures("room")
def test_a_run_is_recorded_from_the_ledger(counting, ask, room, tmp_path):
    who = counting()
    requests = [ask(f"Pregunta {number}", run_id="r1", sample_index=number) for number in range(5)]
    strange = ask("De otra cosa", run_id="r2")

    async def make(*, fresh: bool = False) -> None:
        async with Gateway(room, who, ner="off", fresh=fresh) as gateway:
            await asyncio.gather(*map(gateway.call, [*requests, strange]))

    asyncio.run(make())
    who.answer = "Otra respuesta."
    asyncio.run(make(fresh=True))
    cassette = record(tmp_path / "r1.jsonl", "r1", ner="off", workspace=room)
    assert record(tmp_path / "again.jsonl", "r1", ner="off", workspace=room).read_bytes() == cassette.read_bytes()
    player = resolve(f"replay:{cassette}")
    assert [asyncio.run(player.complete(request)).text for request in requests] == ["Otra respuesta."] * 5
    with pytest.raises(ProviderError, match="no reply"):
        asyncio.run(player.complete(strange))
    with pytest.raises(EmptyResultError, match="Did you mean 'r1'"):
        record(tmp_path / "x.jsonl", "r11", workspace=room)
    assert not (tmp_path / "x.jsonl").exists()


def test_a_generation_run_is_made_again_from_its_cassette_alone(counting, room, tmp_path):
    seed = Seed.model_validate(
        {
            "seed_id": "auto", "dominio": "automotive.sales", "idioma": "es-MX", "objetivo": "Comprar un auto familiar",
            "roles": ["cliente", "asesor"], "pasos_turnos": ["cliente: pide precio", "asesor: responde"],
            "parametros_factuales": {"modelo": "Versa"},
        }
    )  # fmt: skip
    turns = [{"role": "cliente", "content": "¿Qué precio tiene?"}, {"role": "asesor", "content": "Se lo digo."}]
    model = counting(answer=json.dumps({"messages": turns}), local=True)
    run = un.generate(seed, count=3, provider=model, ner="off", workspace=room)
    cassette = record(tmp_path / "run.jsonl", run, ner="off", types=["EMAIL_ADDRESS"], workspace=room)
    again = un.generate(seed, count=3, provider=f"replay:{cassette}", ner="off", workspace=room)
    assert len(run.conversations) == len(model.asked) == 3
    assert [one.messages for one in again.conversations] == [one.messages for one in run.conversations]
    assert (again.failures, again.cost_usd) == ([], 0.0)


def test_a_ledger_of_another_secret_says_so(counting, ask, room, tmp_path, monkeypatch):
    async def make() -> None:
        async with Gateway(room, counting(), ner="off") as gateway:
            await gateway.call(ask(run_id="r"))

    asyncio.run(make())
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of the project")
    with pytest.raises(WorkspaceError, match="another key"):
        record(tmp_path / "c.jsonl", "r", workspace=room)


@pytest.mark.usefixtures("room")
def test_no_cassette_is_written_with_personal_data(tmp_path, ask):
    for call in ((ask(), said(f"Escriba a {MAIL}")), (ask(f"Soy {MAIL}"), said("Gracias"))):
        with pytest.raises(PrivacyError, match="EMAIL"):
            record(tmp_path / "c.jsonl", [call], ner="off")
    with pytest.raises(PrivacyError) as refused:
        record(tmp_path / "c.jsonl", [(ask(), said(f"Escriba a {MAIL}"))], ner="off")
    assert "replace" in refused.value.fix
    assert not (tmp_path / "c.jsonl").exists()


@pytest.mark.usefixtures("room")
def test_personal_data_is_replaced_in_every_field_of_a_reply_alike(tmp_path, ask):
    call = {"id": "c", "type": "function", "function": {"name": "f", "arguments": json.dumps({"para": [MAIL, PHONE]})}}
    replies = [said(f"Escriba a {MAIL}", reasoning_content=f"Su número es {PHONE}"), said("", tool_calls=[call])]
    calls = [(ask(f"Pregunta {number}"), reply) for number, reply in enumerate(replies)]
    cassette = record(tmp_path / "c.jsonl", calls, personal="replace", ner="off")
    text = cassette.read_text()
    assert MAIL not in text
    assert PHONE not in text
    player = resolve(f"replay:{cassette}")
    one, two = (asyncio.run(player.complete(request)) for request, _ in calls)
    assert one.text == "Escriba a [EMAIL_ADDRESS_1]"
    assert json.loads(two.message["tool_calls"][0]["function"]["arguments"])["para"][0] == "[EMAIL_ADDRESS_1]"
    with pytest.raises(PrivacyError, match="EMAIL"):
        record(tmp_path / "d.jsonl", [(ask(f"Soy {MAIL}"), said("Gracias"))], personal="replace", ner="off")
    with pytest.raises(ParameterError, match="Did you mean 'replace'"):
        record(tmp_path / "d.jsonl", calls, personal="replaced")


@pytest.mark.usefixtures("room")
def test_calls_are_added_one_by_one_and_a_later_answer_counts(tmp_path, ask):
    cassette = tmp_path / "c.jsonl"
    for number in (0, 1, 0):
        record_call(cassette, ask(f"Pregunta {number}"), said(f"Respuesta {number}"), ner="off")
    record_call(cassette, ask("Pregunta 1"), said("Mejor respuesta"), ner="off")
    before = cassette.read_bytes()
    assert len(before.splitlines()) == 2
    assert asyncio.run(resolve(f"replay:{cassette}").complete(ask("Pregunta 1"))).text == "Mejor respuesta"
    with pytest.raises(PrivacyError):
        record_call(cassette, ask("Otra"), said(MAIL), ner="off")
    assert cassette.read_bytes() == before
    (tmp_path / "notes.jsonl").write_text('{"mine": 1}\n')
    with pytest.raises(ReadError, match="not a cassette"):
        record_call(tmp_path / "notes.jsonl", ask(), said("Sí"), ner="off")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), st.text(max_size=40)), min_size=1, max_size=5))
def test_what_is_written_is_what_is_played(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("cassette")
    calls = [
        (ChatRequest(provider="p", model="m", messages=[{"role": "user", "content": asked}]), said(answer))
        for asked, answer in texts
    ]
    try:
        cassette = record(folder / "c.jsonl", calls, ner="off")
    except PrivacyError:
        return  # chance made something that looks like personal data
    player = resolve(f"replay:{cassette}")
    for request, reply in dict(zip((request.prompt_key for request, _ in calls), calls, strict=True)).values():
        assert asyncio.run(player.complete(request)).message == reply.message


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


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize("personal", ["refuse", "replace"])
def test_a_key_is_not_recorded(tmp_path, personal):
    key = "sk-proj-Zq8vN2xLr5TfWb7Kd3Hy"  # of nobody
    call = ChatRequest(provider="litellm", model="openai/m", messages=ASKED)
    for reply in (said(f"Use {key}"), said("", tool_calls=[{"id": "c", "function": {"name": "f", "arguments": key}}])):
        with pytest.raises(PrivacyError, match="holds a key") as refused:
            record(tmp_path / "c.jsonl", [(call, reply)], ner="off", personal=personal)
        assert key not in str(refused.value)
    assert not (tmp_path / "c.jsonl").exists()
