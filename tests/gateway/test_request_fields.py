"""No text of a request escapes the interceptor, wherever it stands."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import PrivacyError
from uncase_nb.gateway.fields import reply_fields, request_fields
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.request import ChatRequest, Reply

EMAIL = "ana.gomez@example.com"


def _message(**extra):
    return {"messages": [{"role": "user", "content": "hola"} | extra]}


def _tool(**function):
    return {"tools": [{"type": "function", "function": {"name": "f", "description": "d", "parameters": {}} | function}]}


PLACES = {
    "content": _message(content=f"escribe a {EMAIL}"),
    "content part": _message(content=[{"type": "text", "text": f"escribe a {EMAIL}"}]),
    "name": _message(name=EMAIL),
    "role": _message(role=EMAIL),
    "reasoning": _message(reasoning_content=EMAIL),
    "call id": _message(tool_calls=[{"id": EMAIL, "type": "function", "function": {"name": "f", "arguments": "{}"}}]),
    "called name": _message(
        tool_calls=[{"id": "c", "type": "function", "function": {"name": EMAIL, "arguments": "{}"}}]
    ),
    "argument": _message(tool_calls=[{"id": "c", "function": {"name": "f", "arguments": json.dumps({"to": EMAIL})}}]),
    "escaped argument": _message(
        tool_calls=[
            {"id": "c", "function": {"name": "f", "arguments": '{"to": "' + EMAIL.replace("@", "\\u0040") + '"}'}}
        ]
    ),
    "argument key": _message(tool_calls=[{"id": "c", "function": {"name": "f", "arguments": json.dumps({EMAIL: 1})}}]),
    "broken arguments": _message(tool_calls=[{"id": "c", "function": {"name": "f", "arguments": f'{{"to": "{EMAIL}'}}]),
    "numeric argument": _message(
        tool_calls=[{"id": "c", "function": {"name": "f", "arguments": '{"card": 4111111111111111}'}}]
    ),
    "tool result": {"messages": [{"role": "tool", "tool_call_id": "c", "content": json.dumps({"mail": EMAIL})}]},
    "result id": {"messages": [{"role": "tool", "tool_call_id": EMAIL, "content": "ok"}]},
    "tool name": _tool(name=EMAIL),
    "tool description": _tool(description=f"avisa a {EMAIL}"),
    "schema default": _tool(parameters={"type": "object", "properties": {"to": {"type": "string", "default": EMAIL}}}),
    "schema key": _tool(parameters={"type": "object", "properties": {EMAIL: {"type": "string"}}}),
    "schema choice": _tool(parameters={"type": "object", "properties": {"to": {"enum": [EMAIL]}}}),
    "required": _tool(parameters={"required": [EMAIL]}),
    "parameter": {"parameters": {"user": EMAIL}},
    "stop sequence": {"parameters": {"stop": [EMAIL]}},
}


@pytest.mark.parametrize("place", PLACES)
def test_personal_data_in_any_field_is_not_sent(place, room, counting):
    provider = counting()
    request = ChatRequest.model_validate({"provider": "counting", "model": "m"} | _message() | PLACES[place])

    async def work():
        async with Gateway(room, provider, ner="off") as gateway:
            await gateway.call(request)

    with pytest.raises(PrivacyError) as caught:
        asyncio.run(work())
    assert provider.asked == []
    assert "ana.gomez" not in str(caught.value)
    assert "4111" not in str(caught.value)


def test_plain_structure_is_not_taken_for_text():
    request = ChatRequest.model_validate({"provider": "p", "model": "m"} | _message() | _tool(name="buscar_inventario"))
    assert list(request_fields(request)) == [
        ("messages[0].content", "hola"),
        ("tools[0].function.description", "d"),
    ]


@given(
    st.recursive(
        st.text(max_size=20) | st.integers() | st.none() | st.booleans(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    ),
    st.booleans(),
)
def test_a_planted_text_is_among_the_fields_of_any_reply(value, as_text):
    planted = {"a": value, "b": [{"c": EMAIL, "d": value}]}
    arguments = json.dumps(planted) if as_text else planted
    message = {"role": "assistant", "content": None, "tool_calls": [{"id": "c", "function": {"arguments": arguments}}]}
    assert any(text == EMAIL for _, text in reply_fields(Reply(message=message)))
