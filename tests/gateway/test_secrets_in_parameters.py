"""A key never becomes a parameter: those are kept in the ledger. It is refused wherever it stands, and not quoted."""

from __future__ import annotations

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.gateway.chat_parameters import refuse_reserved
from uncase_nb.seeds.library import seeds

KEY = "sk-proj-Zq8vN2xLr5TfWb7Kd3Hy"  # of nobody
HEX = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

PLACES = {
    "extra_body": {"extra_body": {"api_key": "short-one"}},
    "deep": {"extra_body": {"provider": {"options": [{"x-api-key": "short-one"}]}}},
    "header in body": {"extra_body": {"headers": {"Authorization": "Bearer abcdef"}}},
    "by its form": {"extra_body": {"route": KEY}},
    "in a list": {"stop": ["fin", KEY]},
    "in a sentence": {"user": f"mi clave es {KEY}"},
    "as a name": {"extra_body": {KEY: 1}},
    "as a parameter's name": {KEY: 1},
    "no known beginning": {"extra_body": {"route": HEX}},
    "metadata": {"metadata": {"password": "hunter2-hunter2"}},
    "header": {"metadata": {"note": "Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc"}},
    "private key": {"metadata": {"note": "-----BEGIN PRIVATE KEY-----\nMIIEvQ"}},
}


@pytest.mark.parametrize("place", PLACES)
def test_a_key_in_any_parameter_is_refused_before_anything_is_kept(place, room, counting, caplog):
    caplog.set_level(logging.DEBUG)
    provider = counting()
    for ask in (
        lambda: un.chat("x", provider=provider, workspace=room, ner="off", **PLACES[place]),
        lambda: list(un.stream("x", provider=provider, workspace=room, ner="off", **PLACES[place])),
        lambda: un.generate(seeds()[0], provider=provider, workspace=room, ner="off", parameters=PLACES[place]),
    ):
        with pytest.raises(ParameterError, match="key") as refused:
            ask()
        for secret in (KEY, HEX, "short-one", "abcdef", "hunter2", "MIIEvQ", "eyJh"):
            assert secret not in str(refused.value)
    assert provider.asked == []
    assert KEY not in caplog.text
    assert not any(KEY.encode() in path.read_bytes() for path in room.root.rglob("*") if path.is_file())


def test_the_key_of_a_registered_provider_and_of_the_environment_are_known_whatever_their_form(
    room, counting, monkeypatch
):
    un.providers.add("mine", type="openai", model="m", api_key="una-clave-rara", workspace=room)
    monkeypatch.setenv("GROQ_API_KEY", "otra-clave-rara")
    for said in ("una-clave-rara", "otra-clave-rara"):
        with pytest.raises(ParameterError, match="holds a key") as refused:
            un.chat("x", provider=counting(), workspace=room, user=f"soy {said}")
        assert said not in str(refused.value)


@pytest.mark.parametrize(
    "parameters",
    [
        {"temperature": 0.2, "max_tokens": 100, "stop": ["\n\n"], "logit_bias": {"50256": -100}},
        {"user": HEX},
        {"metadata": {"trace": "1b4e28ba-2fa1-11d2-883f-0016d3cca427"}, "max_completion_tokens": 10},
        {"response_format": {"type": "json_schema", "json_schema": {"schema": {"properties": {
            "password": {"type": "string"}, "token": {"type": "string"}}, "required": ["password", "token"]}}}},
        {"extra_body": {"top_k": 20, "min_p": 0.1, "chat_template_kwargs": {"enable_thinking": False},
                        "guided_choice": ["sí", "no"], "repetition_penalty": 1.1}},
    ],
)  # fmt: skip
def test_what_is_no_key_passes(parameters, room, counting):
    assert un.chat("x", provider=counting(), workspace=room, ner="off", types=["EMAIL_ADDRESS"], **parameters).content


@pytest.mark.parametrize("name", ["stream", "model", "api_base", "messages", "n"])
def test_reserved_names_do_not_come_in_by_extra_body(name):
    with pytest.raises(ParameterError, match=name):
        refuse_reserved({"extra_body": {name: "x"}})


NESTED = st.recursive(
    st.just(KEY), lambda inner: st.lists(inner, min_size=1, max_size=2) | st.dictionaries(
        st.text("abc", min_size=1, max_size=3), inner, min_size=1, max_size=2), max_leaves=4
)  # fmt: skip


@given(NESTED, st.sampled_from(["extra_body", "metadata", "stop", "seed"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_deep_it_stands(value, name):
    with pytest.raises(ParameterError, match="holds a key"):
        refuse_reserved({name: value})
