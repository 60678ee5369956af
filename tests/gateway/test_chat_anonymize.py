"""Asked about pseudonyms, answered about people: for the caller alone, however the model writes a pseudonym."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.masking_pairs import Pair
from uncase_nb.gateway.masking_restore import Restorer
from uncase_nb.gateway.request import Reply
from uncase_nb.gateway.stored import reply
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.interceptions import InterceptionRecord
from uncase_nb.privacy.reveal import reveal
from uncase_nb.workspace.database import _engine, session

pytestmark = pytest.mark.usefixtures("room")

NAME, PHONE = "Tiburcio Zamudio Larrañaga", "55 1234 5678"
ASK = f"Soy {NAME}, mi cel es {PHONE}. ¿Me llama?"


class Echo:
    """Answers with what it was asked, or by a function of it; keeps every request."""

    kind, name, model, local, simulated = "echo", "echo", "m", False, False

    def __init__(self, answer=lambda text: {"content": f"Claro: {text}"}):
        self.answer = answer
        self.asked = []

    async def complete(self, request):
        self.asked.append(request)
        return Reply(message={"role": "assistant", "content": None} | self.answer(request.messages[-1]["content"]))


def _chat(provider, messages=ASK, **options):
    return chat(messages, provider=provider, ner="off", **({"anonymize": True} | options))


@pytest.mark.parametrize("style", [True, "token", "surrogate"])
def test_the_model_never_hears_and_the_caller_reads_the_names(room, style):
    provider = Echo()
    answer = _chat(provider, anonymize=style)
    sent = provider.asked[0].model_dump_json()
    assert not [word for word in (*NAME.split(), "1234", "5678") if word in sent]
    assert answer.content == f"Claro: {ASK}"
    assert answer.conversation[-1].content == answer.content
    stored = Ledger(room).lookup(answer.call)
    assert stored.text == answer.pseudonymized.content != answer.content


@pytest.mark.parametrize("style", ["token", "surrogate"])
def test_nothing_that_is_displayed_or_saved_holds_an_original(room, style, tmp_path):
    answer = _chat(Echo(lambda text: {"content": text, "tool_calls": [_call(text)]}), anonymize=style)
    assert NAME in answer.tool_calls[0].arguments["quien"]
    shown = repr(answer) + str(answer) + json.dumps(answer._repr_mimebundle_()) + answer.to_pandas().to_csv()
    shown += answer.save(tmp_path / "reply.json").read_text()
    _engine.cache_clear()
    kept = b"".join(path.read_bytes() for path in room.root.rglob("*") if path.is_file())
    for original in ("Zamudio", "Tiburcio", "1234 5678"):
        assert original not in shown
        assert original.encode() not in kept


def _call(text, **arguments):
    return {
        "id": "c1",
        "type": "function",
        "function": {"name": "f", "arguments": json.dumps({"quien": text} | arguments)},
    }


def test_the_same_person_is_the_same_in_the_next_call_and_the_ledger_answers():
    provider = Echo()
    first = _chat(provider)
    second = _chat(provider)
    assert (first.reused, second.reused) == (False, True)
    turn = _chat(provider, [*first.conversation, {"role": "user", "content": "¿A qué hora llama a Tiburcio Zamudio?"}])
    last = provider.asked[-1].messages
    assert last[0]["content"].count("[PERSON_1]") == 1
    assert "[PERSON_1]" in last[-1]["content"]
    assert "[PERSON_2]" not in json.dumps(last)
    assert NAME in turn.content


def test_tokens_that_came_with_the_request_are_restored_and_no_others(room):
    other = anonymize(["Soy Jocelyn Abernathy", f"Soy {NAME}"], vault=True, workspace=room, ner="off")
    assert other == ["Soy [PERSON_1]", "Soy [PERSON_2]"]
    answer = _chat(Echo(lambda _: {"content": "[PERSON_1] y [PERSON_2] y [PERSON_3]"}), "Escribe a [PERSON_2]")
    assert answer.content == f"[PERSON_1] y {NAME} y [PERSON_3]"


def test_what_is_still_personal_in_the_answer_is_withheld():
    invented = Echo(lambda text: {"content": f"{text} o al 81 8765 4321"})
    with pytest.raises(PrivacyError, match="1 PHONE_NUMBER"):
        _chat(invented)
    warned = _chat(invented, privacy_mode="warn")
    assert warned.warnings == ["1 PHONE_NUMBER in incoming reply.content"]
    assert len(invented.asked) == 1


def test_tool_schemas_keep_what_is_not_personal():
    provider = Echo()
    colours = {"type": "string", "enum": ["rojo", "azul", NAME], "default": "rojo"}
    tool = {"name": "buscar", "description": f"Para {NAME}", "parameters": {"properties": {"color": colours}}}
    _chat(provider, tools=[tool])
    [sent] = provider.asked[0].tools
    assert sent["function"]["parameters"]["properties"]["color"] == {
        "type": "string",
        "enum": ["rojo", "azul", "[PERSON_1]"],
        "default": "rojo",
    }
    assert sent["function"]["description"] == "Para [PERSON_1]"


def test_a_stored_reply_is_shown_by_its_address_with_pseudonyms(room):
    answer = _chat(Echo())
    again = reply(answer.call[:12], workspace=room, ner="off")
    assert (again.content, again.reused) == (answer.pseudonymized.content, True)
    assert reveal(again.content, workspace=room) == answer.content
    with pytest.raises(ParameterError, match="no such call"):
        reply("0" * 64, workspace=room)
    with pytest.raises(ParameterError, match="no address"):
        reply("abc", workspace=room)


def test_a_stored_reply_passes_the_interceptor_each_time(room):
    answer = chat("hola", provider=Echo(lambda _: {"content": PHONE}), ner="off", privacy_mode="audit")
    with pytest.raises(PrivacyError, match="incoming"):
        reply(answer.call, workspace=room, ner="off")
    assert reply(answer.call, workspace=room, ner="off", privacy_mode="warn").warnings


def test_that_originals_were_put_back_is_recorded(room):
    _chat(Echo())
    with session(room) as database:
        *_, last = database.scalars(select(InterceptionRecord).order_by(InterceptionRecord.id))
    assert (last.detectors, last.direction) == (["vault"], "incoming")
    assert [(found["type"], found["count"]) for found in last.findings] == [("PERSON", 1), ("PHONE_NUMBER", 1)]


def test_an_unknown_style_has_its_near_match():
    with pytest.raises(ParameterError, match="Did you mean 'token'"):
        _chat(Echo(), anonymize="tokens")


PAIRS = [Pair("[PERSON_1]", "Ana Gómez", "PERSON"), Pair("[PERSON_12]", "Eva Ruiz", "PERSON"),
         Pair("[EMAIL_ADDRESS_2]", "ana@example.com", "EMAIL_ADDRESS")]  # fmt: skip
WAYS = [
    "[{}_{}]", "{}_{}", "[ {}_{} ]", r"\[{}\_{}\]", "({}_{})", "<{}_{}>", "**[{}_{}]**", "[{} {}]", "[{}-{}]", "[{}{}]",
]  # fmt: skip


@given(st.sampled_from(PAIRS), st.sampled_from(WAYS), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_pseudonym_is_known_however_it_is_written(pair, way, case):
    kind, number = pair.pseudonym.strip("[]").rsplit("_", 1)
    bracketed = way != "{}_{}"
    written = way.format(case(kind) if bracketed else kind, number)
    restored = Restorer(PAIRS).text(f"Llame a {written}, hoy.")
    assert pair.original in restored
    assert number not in restored


@given(st.text(alphabet="[]PERSON_123 ana1", max_size=60))
@settings(max_examples=200)
def test_what_is_no_pseudonym_of_the_request_stays(text):
    assert Restorer([]).text(text) == text
    restored = Restorer([Pair("[PERSON_99]", "X", "PERSON")]).text(text)
    assert restored == text or "99" in text


def test_ordinary_words_are_not_taken_for_pseudonyms():
    text = "Person 1 y person_1 en el código; 36 meses"
    pairs = [*PAIRS, Pair("36", "34", "AGE")]
    assert Restorer(pairs).text(text) == text
