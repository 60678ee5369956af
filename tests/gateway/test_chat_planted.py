"""Personal data planted in any place of a request, in any spelling: zero bytes of it arrive at a real server."""

from __future__ import annotations

import asyncio
import html
import json
from random import Random
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.errors import PrivacyError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.masking import masked
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.privacy.risk.person import person
from uncase_nb.privacy.risk.values import MAKERS
from uncase_nb.privacy.scan import scan

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

LONG = 7  # letters and digits: what is shorter also occurs by chance


def _ascii(text):
    return json.dumps(text)[1:-1]


SPELLINGS = {
    "plain": lambda text: text,
    "escaped": lambda text: "".join(f"\\u{ord(char):04x}" for char in text),
    "in json": lambda text: json.dumps({"nota": text}),
    "twice in json": lambda text: json.dumps({"nota": json.dumps([text])}),
    "a json string": json.dumps,
    "in json cut off": lambda text: json.dumps({"nota": f"\n{text}", "otro": "x"})[:-3],
    "in a web address": lambda text: quote(text, safe=""),
    "in HTML": lambda text: "".join(f"&#{ord(char)};" for char in text),
}


def _message(**fields):
    return {"messages": [{"role": "user", "content": "hola"} | fields]}


def _call(**function):
    call = {"id": "c1", "type": "function", "function": {"name": "crm", "arguments": "{}"} | function}
    return _message(role="assistant", tool_calls=[call])


def _tool(**function):
    return {"tools": [{"type": "function", "function": {"name": "crm", "description": "d"} | function}]}


def _schema(**schema):
    return {"type": "object", "properties": {"campo": {"type": "string"} | schema}}


PLACES = {
    "content": lambda text: _message(content=text),
    "system": lambda text: {"messages": [{"role": "system", "content": text}, {"role": "user", "content": "hola"}]},
    "reasoning": lambda text: _message(role="assistant", reasoning_content=text),
    "name": lambda text: _message(name=text),
    "tool result": lambda text: _message(role="tool", tool_call_id="c1", content=text),
    "result in a list": lambda text: _message(role="tool", tool_call_id="c1", content=json.dumps([{"a": text}])),
    "result id": lambda text: _message(role="tool", tool_call_id=text),
    "call id": lambda text: _message(role="assistant", tool_calls=[{"id": text, "function": {"name": "crm"}}]),
    "called name": lambda text: _call(name=text),
    "argument": lambda text: _call(arguments=json.dumps({"campo": text})),
    "argument in a list": lambda text: _call(arguments=json.dumps({"campo": [{"x": text}]})),
    "argument key": lambda text: _call(arguments=json.dumps({text: 1})),
    "broken arguments": lambda text: _call(arguments='{"campo": "' + text),
    "tool name": lambda text: _tool(name=text),
    "description": lambda text: _tool(description=text),
    "schema description": lambda text: _tool(parameters=_schema(description=text)),
    "choice": lambda text: _tool(parameters=_schema(enum=["rojo", text])),
    "default": lambda text: _tool(parameters=_schema(default=text)),
    "constant": lambda text: _tool(parameters=_schema(const=text)),
    "example": lambda text: _tool(parameters=_schema(examples=[{"a": text}])),
    "schema key": lambda text: _tool(parameters={"type": "object", "properties": {text: {"type": "string"}}}),
    "required": lambda text: _tool(parameters={"type": "object", "required": [text]}),
    "metadata": lambda text: {"parameters": {"metadata": {"nota": text}}},
    "metadata key": lambda text: {"parameters": {"metadata": {text: "x"}}},
    "end user": lambda text: {"parameters": {"user": text}},
    "stop": lambda text: {"parameters": {"stop": [text]}},
    "answer schema": lambda text: {"answer_schema": _schema(enum=[text])},
}


def _values():
    """Every kind of personal data the scanner is sure of where it stands alone."""
    found = {}
    for number in range(4):
        rng = Random(number)
        who = person(rng, "es" if number % 2 else "en")
        for kind, maker in MAKERS.items():
            text = maker(rng, who)
            if len(_bare(text)) >= LONG and all(map(_is_found, [text, f'{{"nota": "\n{text}", "otro": '], [text] * 2)):
                found.setdefault(kind, []).append(text)
    return found


def _is_found(text, value):
    """Whether the scanner sees the whole of a value in a text where nothing hides it."""
    return any(value in span.text for span in scan(text, ner="off").spans)


def _bare(text):
    return "".join(char for char in text.casefold() if char.isalnum())


VALUES = _values()


def test_the_planted_data_is_of_many_kinds():
    assert len(VALUES) >= 15, sorted(VALUES)
    assert {"PERSON/full name", "EMAIL_ADDRESS", "PHONE_NUMBER", "MX_CURP", "CREDIT_CARD"} <= VALUES.keys()


def _leaked(value, sent):
    """Whether a value stands in what was sent, however it is spelt there."""
    text = sent.decode()
    forms = {value, _ascii(value), quote(value), quote(value, safe=""), html.escape(value)}
    forms |= {spell(value) for spell in SPELLINGS.values()}
    return any(form in text or _ascii(form) in text for form in forms) or _bare(value) in _bare(text)


@pytest.fixture(scope="module")
def wire():
    with ModelServer() as server:
        yield server, LiteLLMProvider("openai/m", api_base=server.api_base, api_key="not-a-key")


PLANTED = st.tuples(
    st.sampled_from([value for values in VALUES.values() for value in values]),
    st.sampled_from(sorted(SPELLINGS)),
    st.sampled_from(sorted(PLACES)),
)
EASY = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _request(planted):
    value, spelling, place = planted
    body = {"provider": "litellm", "model": "openai/m"} | _message() | PLACES[place](SPELLINGS[spelling](value))
    return ChatRequest.model_validate(body)


@given(PLANTED)
@EASY
def test_block_sends_nothing(wire, room, planted):
    server, provider = wire
    before = len(server.received)

    async def work():
        async with Gateway(room, provider, ner="off") as gateway:
            await gateway.call(_request(planted))

    with pytest.raises(PrivacyError) as caught:
        asyncio.run(work())
    assert len(server.received) == before
    assert _bare(planted[0]) not in _bare(str(caught.value))


@given(PLANTED, st.sampled_from(["token", "surrogate"]))
@EASY
def test_anonymize_sends_and_keeps_no_byte_of_it(wire, room, planted, style):
    server, provider = wire
    mask = masked(_request(planted), style=style, workspace=room, ner="off", types=None)
    assert not _leaked(planted[0], mask.request.model_dump_json().encode())
    before = len(server.received)

    async def work():
        pseudonyms = mask.restorer.places
        async with Gateway(room, provider, ner="off", fresh=True, pseudonyms=pseudonyms) as gateway:
            await gateway.call(mask.request)

    asyncio.run(work())
    assert len(server.received) == before + 1
    assert not _leaked(planted[0], server.received[-1])
    assert Ledger(room).lookup(mask.request.address) is not None
