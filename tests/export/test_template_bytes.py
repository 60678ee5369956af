"""Our templates write the bytes that the vendors' own templates write, which TRL's wheel carries."""

from __future__ import annotations

import re
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, render, rendered
from uncase_nb.export.sandbox import TemplateRaisedError, run
from uncase_nb.schemas.conversation import Conversation

TOOL = {
    "type": "function",
    "function": {
        "name": "consultar_inventario",
        "description": 'Busca autos <usados> & nuevos, ñandú "x"',
        "parameters": {
            "type": "object",
            "properties": {"marca": {"type": "string"}, "año": {"type": "integer", "minimum": 2015}},
            "required": ["marca"],
        },
    },
}
PRICE = {"type": "function", "function": {"name": "cotizar", "description": "", "parameters": {"type": "object"}}}


def call(name: str, arguments: dict, key: str = "call_1") -> dict:
    return {"id": key, "type": "function", "function": {"name": name, "arguments": arguments}}


def user(text: str) -> dict:
    return {"role": "user", "content": text}


def assistant(text: str | None, *calls: dict) -> dict:
    return {"role": "assistant", "content": text} | ({"tool_calls": list(calls)} if calls else {})


def result(text: str, key: str = "call_1") -> dict:
    return {"role": "tool", "tool_call_id": key, "content": text}


SYSTEM = {"role": "system", "content": "Eres la asesora de una agencia ficticia."}
NESTED = {"filtro": {"marca": "Aurora", "años": [2019, 2020]}, "eléctrico": True, "tope": 250000.5, "color": None}
CASES = {
    "plain": ([user("Hola"), assistant("Buenas tardes.")], []),
    "system": ([SYSTEM, user("Hola"), assistant("Buenas tardes.")], []),
    "multi-turn": ([SYSTEM, user("a"), assistant("b"), user("c"), assistant("d"), user("e"), assistant("f")], []),
    "accents and emoji": ([user("¿Cuánto cuesta? 🚗👨‍👩‍👧"), assistant("Ñandú, 1.200 € — ¡sí! 👍🏽")], []),
    "empty content": ([user("Hola"), assistant(""), user(""), assistant("¿Sigue ahí?")], []),
    "white space": ([user("  hola \n"), assistant("\n\n sí\t")], []),
    "code": ([user("código"), assistant("```python\nprint({'a': 1})  # {% raw %}\n```")], []),
    "lines": ([user("uno\n\n\ndos"), assistant("a\r\nb\u2028c")], []),
    "consecutive roles": ([user("a"), user("b"), assistant("c"), assistant("d")], []),
    "system in the middle": ([user("a"), SYSTEM, assistant("c")], []),
    "no assistant turn": ([user("a")], []),
    "last turn is the user's": ([user("a"), assistant("b"), user("c")], []),
    "tools, none called": ([user("Hola"), assistant("Buenas tardes.")], [TOOL]),
    "tools and system": ([SYSTEM, user("Hola"), assistant("Buenas tardes.")], [TOOL, PRICE]),
    "one call": (
        [user("¿Hay?"), assistant("", call("consultar_inventario", {"marca": "Aurora"})), result('{"n": 2}'), assistant("2.")],
        [TOOL],
    ),
    "nested arguments": (
        [SYSTEM, user("¿Hay?"), assistant("", call("cotizar", NESTED)), result('línea 1\nlínea "2"'), assistant("Sí.")],
        [TOOL, PRICE],
    ),
    "calls in sequence": (
        [
            user("x"),
            assistant("", call("cotizar", {}, "c1")),
            result("1", "c1"),
            assistant("", call("cotizar", {"a": "b"}, "c2")),
            result("2", "c2"),
            assistant("listo"),
        ],
        [PRICE],
    ),
    "text beside a call": ([user("x"), assistant("Reviso.", call("cotizar", {"a": 1})), result("1"), assistant("y")], [PRICE]),
    "parallel calls": (
        [user("x"), assistant("", call("cotizar", {"a": 1}, "c1"), call("cotizar", {"a": 2}, "c2")), result("1", "c1"),
         result("2", "c2"), assistant("y")],
        [PRICE],
    ),
    "calls without definitions": ([user("x"), assistant("", call("cotizar", {})), result("1"), assistant("y")], []),
    "assistant first, tools": ([assistant("Bienvenido."), user("Hola"), assistant("¿Sí?")], [TOOL]),
}  # fmt: skip
VENDORS = {"chatml": "qwen3_instruct_2507.jinja", "llama:3.1": "llama3_1.jinja"}


def vendor(file: str) -> str:
    # Found without importing trl, which takes seconds.
    return (Path(find_spec("trl").submodule_search_locations[0]) / "chat_templates" / file).read_text("utf-8")


def made(case: str) -> Conversation:
    messages, tools = CASES[case]
    return Conversation(messages=messages, tools=tools, id=case, privacy="synthetic")


def theirs(conversation: Conversation, template: str, **options: object) -> str:
    variables = {
        "messages": as_messages(conversation),
        "tools": as_tools(conversation),
        "add_generation_prompt": False,
        "bos_token": profile(template).begin,
    }
    return run(vendor(VENDORS[template]), variables | options).text


@pytest.mark.parametrize("template", VENDORS)
@pytest.mark.parametrize("prompt", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_bytes_equal_the_vendors(template, prompt, case):
    conversation = made(case)
    try:
        expected = theirs(conversation, template, add_generation_prompt=prompt)
    except TemplateRaisedError as refusal:
        with pytest.raises(RefusedError, match=re.escape(refusal.message)):
            render(conversation, template, add_generation_prompt=prompt)
    else:
        assert render(conversation, template, add_generation_prompt=prompt).encode() == expected.encode()


@pytest.mark.parametrize("template", VENDORS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")  # of what transformers imports
def test_transformers_renders_the_same_bytes_and_spans(template):
    from transformers.utils.chat_template_utils import render_jinja_template

    form, compared = profile(template), 0
    for case in CASES:
        conversation = made(case)
        messages, tools = as_messages(conversation), as_tools(conversation)
        try:
            ours = rendered(form, messages, tools)
        except RefusedError:
            continue
        options = {"tools": tools, "bos_token": form.begin}
        text, spans = render_jinja_template(
            [messages], chat_template=form.source, return_assistant_tokens_mask=True, **options
        )
        vendors, _ = render_jinja_template([messages], chat_template=vendor(VENDORS[template]), **options)
        assert ours.text == text[0] == vendors[0]
        assert ours.spans == spans[0]
        compared += 1
    assert compared >= 18


def test_llama_refuses_parallel_calls_in_the_vendors_words():
    with pytest.raises(RefusedError, match="only supports single tool-calls at once"):
        render(made("parallel calls"), "llama:3.1")


turns = st.lists(
    st.tuples(st.sampled_from(["user", "assistant", "system", "tool"]), st.text(max_size=40)), min_size=1, max_size=8
)


@pytest.mark.parametrize("template", VENDORS)
@given(turns=turns, tools=st.sampled_from([[], [TOOL], [TOOL, PRICE]]), prompt=st.booleans())
def test_bytes_equal_the_vendors_for_any_text(template, turns, tools, prompt):
    messages = [{"role": role, "content": text} for role, text in turns]
    conversation = Conversation(messages=messages, tools=tools, privacy="synthetic")
    try:
        expected = theirs(conversation, template, add_generation_prompt=prompt)
    except TemplateRaisedError:
        with pytest.raises(RefusedError):
            render(conversation, template, add_generation_prompt=prompt)
    else:
        assert render(conversation, template, add_generation_prompt=prompt) == expected


def test_chatml_without_tools_is_the_published_form():
    expected = "".join(f"<|im_start|>{line['role']}\n{line['content']}<|im_end|>\n" for line in CASES["multi-turn"][0])
    assert render(made("multi-turn"), "chatml") == expected


def test_llama_states_its_fixed_date_unless_given_one():
    conversation = made("system")
    assert "Today Date: 26 Jul 2024\n" in render(conversation, "llama:3.1")
    dated = render(conversation, "llama:3.1", today=date(2025, 3, 4))
    assert dated == theirs(conversation, "llama:3.1", date_string="04 Mar 2025")


def test_names():
    conversation = made("plain")
    assert render(conversation, "llama") == render(conversation, "llama:3.1") == render(conversation, "llama:3.3")
    with pytest.raises(ParameterError, match=r"'chatlm'.*\n.*Did you mean 'chatml'\?.*Known: .*llama:3\.1.*openai_api"):
        render(conversation, "chatlm")


def test_our_source_is_not_the_vendors():
    for template, file in VENDORS.items():
        assert profile(template).source != vendor(file)
