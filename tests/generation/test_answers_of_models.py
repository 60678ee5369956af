"""What models really answer, and what is made of it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.generation.jobs import UnreadableError
from uncase_nb.generation.parsing import parse
from uncase_nb.generation.tolerant_json import NotJsonError, read_json
from uncase_nb.schemas.seed import Seed

SEED = Seed(
    seed_id="s",
    dominio="automotive.sales",
    objetivo="Comprar un auto",
    roles=["cliente", "asesor", "gerente"],
    pasos_turnos=["cliente: pregunta", "asesor: responde"],
)
TURNS = [
    {"role": "cliente", "content": "Busco un auto [usado], ¿qué hay?"},
    {"role": "asesor", "content": 'Tengo dos: el "chico" y el {grande}.'},
    {"role": "cliente", "content": "El chico."},
]
PLAIN = json.dumps({"messages": TURNS}, ensure_ascii=False, indent=1)
EXPECTED = [("user", "cliente"), ("assistant", "asesor"), ("user", "cliente")]

FORMS = {
    "plain": PLAIN,
    "a bare list": json.dumps(TURNS),
    "fenced": f"```json\n{PLAIN}\n```",
    "fenced without an end": f"```\n{PLAIN}",
    "prose around": f"Claro, aquí está la [conversación]:\n\n{PLAIN}\n\n¿Algo más? {{avísame}}",
    "reasoning before": f'<think>Debo escribir {{"messages": []}} …</think>\n{PLAIN}',
    "trailing commas": PLAIN.replace('"\n  }', '",\n  }').replace("}\n ]", "},\n ],"),
    "raw line breaks": PLAIN.replace("Busco un auto", "Busco\nun\tauto"),
    "no last brace": PLAIN.rstrip().removesuffix("}"),
    "no last bracket": PLAIN.rstrip().removesuffix("}").rstrip().removesuffix("]"),
    "sharegpt": json.dumps({"conversations": [{"from": turn["role"], "value": turn["content"]} for turn in TURNS]}),
    "spanish keys": json.dumps({"turnos": [{"rol": turn["role"], "contenido": turn["content"]} for turn in TURNS]}),
    "openai roles": PLAIN.replace("cliente", "user").replace("asesor", "assistant"),
    "capitals": PLAIN.replace("cliente", "Cliente").replace("asesor", "ASESOR"),
    "wrapped in a list": json.dumps([{"messages": TURNS}]),
    "a script": "\n".join(f"**{turn['role'].title()}:** {turn['content']}" for turn in TURNS),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_conversation(form):
    messages = parse(FORMS[form], SEED)
    assert [(message.role, message.name) for message in messages] == EXPECTED
    assert [(message.content or "").replace("\n", " ").replace("\t", " ") for message in messages] == [
        turn["content"] for turn in TURNS
    ]


def test_calls_get_stable_ids_and_results_find_them():
    calls = [
        {"name": "buscar", "arguments": {"uso": "ciudad"}},
        {"function": {"name": "cotizar", "arguments": '{"n": 1}'}},
    ]
    turns = [
        TURNS[0],
        {"role": "asesor", "content": None, "tool_calls": calls},
        {"role": "tool", "name": "cotizar", "content": {"precio": 1}},
        {"role": "tool", "name": "buscar", "content": "dos"},
        TURNS[1],
    ]
    messages = parse(json.dumps(turns), SEED)
    assert [(call.id, call.name, call.arguments) for call in messages[1].tool_calls] == [
        ("call_1", "buscar", {"uso": "ciudad"}),
        ("call_2", "cotizar", {"n": 1}),
    ]
    assert [(item.tool_call_id, item.name, item.content) for item in messages[2:4]] == [
        ("call_2", "cotizar", '{"precio": 1}'),
        ("call_1", "buscar", "dos"),
    ]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", "empty"),
        ("<think>Mmm, a ver", "reasoning only"),
        ("Lo siento, no puedo ayudar con eso.", "no list"),
        ("[" * 5000, "no list"),
        (json.dumps(TURNS[:1]), "one side"),
        (json.dumps([{"role": "cliente", "content": ""}, {"role": "asesor"}]), "empty"),
        (json.dumps([*TURNS, {"role": "vecino", "content": "hola"}]), "role"),
        (json.dumps([*TURNS, {"role": "tool", "content": "1"}]), "answers no call"),
        (json.dumps([*TURNS, {"role": "asesor", "tool_calls": [{"arguments": {}}]}]), "lacks its name"),
        (json.dumps([*TURNS, {"role": "asesor", "tool_calls": [{"name": "f", "arguments": "{"}]}]), "its arguments"),
    ],
)
def test_what_is_no_conversation_says_why_and_quotes_nothing(answer, reason):
    with pytest.raises(UnreadableError, match=reason) as caught:
        parse(answer, SEED)
    assert "Busco" not in str(caught.value)


@given(st.integers(0, len(PLAIN)))
def test_a_truncated_answer_keeps_whole_messages_only(cut):
    try:
        messages = parse(PLAIN[:cut], SEED)
    except UnreadableError:
        return
    assert [message.content for message in messages] == [turn["content"] for turn in TURNS][: len(messages)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 2]))
def test_good_json_reads_as_it_is(value, indent):
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert read_json(text) == (value, len(text))


@given(st.dictionaries(st.sampled_from(["role", "content", "tool_calls", "name", "from"]), JSON, max_size=4), JSON)
def test_any_json_gives_messages_or_a_reason(item, other):
    for answer in (
        json.dumps({"messages": [item, *TURNS]}),
        json.dumps([item, other]),
        json.dumps({"messages": other}),
    ):
        try:
            assert parse(answer, SEED)
        except UnreadableError as error:
            assert str(error)  # noqa: PT017 - either outcome is right, nothing else may be raised


@given(st.text(alphabet='{}[]",:\\ \nabtrue1-', max_size=60))
def test_any_text_reads_or_is_refused(text):
    try:
        _, end = read_json(text)
    except NotJsonError:
        return
    assert 0 < end <= len(text)
