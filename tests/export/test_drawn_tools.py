"""Our templates state any tool as the vendors do: schemas are drawn with everything the formats look at."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from uncase_nb.bench.templates_oracle import KIND, VendorRefusedError
from uncase_nb.bench.templates_oracles import ORACLES, oracle, our_text, posed
from uncase_nb.schemas.conversation import Conversation

PRESENT = [name for name, known in ORACLES.items() if known.present()]
words = st.sampled_from(["", "La marca", 'ñandú "x" <b>', "dos\nlíneas", "  a "])
notes = {"description": words, "title": words, "default": st.sampled_from(["a", 'x"y', 1, 1.5, None, True, ["a", 1]])}
names = st.sampled_from(["marca", "año", "a_b", "tipo"])


def of_type(kind: str, **more) -> st.SearchStrategy:
    return st.fixed_dictionaries({"type": st.just(kind), **more}, optional=notes)


plain = st.one_of(
    of_type("string"),
    of_type("integer", minimum=st.just(1)),
    of_type("number"),
    of_type("boolean"),
    of_type("string", enum=st.sampled_from([["rojo"], ["rojo", "azul"]])),
    of_type("string", nullable=st.booleans()),
    st.fixed_dictionaries({"type": st.sampled_from([["string", "null"], ["integer"]])}, optional=notes),
)


def fields(inner: st.SearchStrategy) -> st.SearchStrategy:
    return of_type(
        "object",
        properties=st.dictionaries(names, inner, max_size=3),
        required=st.lists(names, max_size=2, unique=True),
    )


def nested(inner: st.SearchStrategy) -> st.SearchStrategy:
    either = st.fixed_dictionaries({"oneOf": st.lists(inner, min_size=1, max_size=3)}, optional={"description": words})
    return fields(inner) | of_type("array", items=inner) | of_type("array") | either


tools = st.lists(
    st.builds(
        lambda name, about, parameters: {
            "type": "function",
            "function": {"name": name, "parameters": parameters} | about,
        },
        st.sampled_from(["cotizar", "buscar"]),
        st.fixed_dictionaries({}, optional={"description": words}),
        fields(st.recursive(plain, nested, max_leaves=5)),
    ),
    min_size=1,
    max_size=2,
)


def _taking(**properties) -> dict:
    schema = {"type": "object", "properties": properties, "required": []}
    return {"type": "function", "function": {"name": "cotizar", "description": "", "parameters": schema}}


ONCE_DIFFERENT = [
    _taking(marca={"oneOf": [{"type": "string"}, {"type": "object", "properties": {}, "required": []}]}),
    _taking(marca={"oneOf": [{"oneOf": [{"type": "string", "enum": ["rojo"], "default": "a"}]}]}),
]
"""Stated otherwise than some vendor states it, at one time."""


def said(render) -> tuple[str, str]:
    try:
        return "writes", render()
    except VendorRefusedError as refusal:
        return "refuses", str(refusal)[:KIND]


@pytest.mark.parametrize("profile", PRESENT)
@settings(derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(tools=tools, system=st.booleans())
@example(tools=ONCE_DIFFERENT, system=False)
def test_tools_are_stated_as_the_vendors_do(profile, tools, system):
    turns = [{"role": "system", "content": "Eres ficticia."}] * system + [{"role": "user", "content": "Hola"}]
    drawn = Conversation(messages=turns, tools=tools, privacy="synthetic")
    assert said(lambda: our_text(profile, drawn, False)) == said(lambda: oracle(profile)(*posed(profile, drawn), False))
