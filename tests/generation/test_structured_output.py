"""A model that can be held to a JSON Schema is; what it answers by it is read."""

from __future__ import annotations

import json

import jsonschema
import pytest

from uncase_nb.generation.answer_schema import answer_schema
from uncase_nb.generation.parsing import parse
from uncase_nb.seeds.library import seeds

PLAIN, EQUIPPED = (
    next(seed for seed in seeds("automotive.sales") if bool(seed.tools()) is tools) for tools in (False, True)
)
CONVERSATION = {
    "messages": [
        {"role": EQUIPPED.roles[0], "content": "¿Qué camionetas tiene?", "name": None, "tool_calls": None},
        {
            "role": EQUIPPED.roles[1],
            "content": None,
            "name": None,
            "tool_calls": [{"name": EQUIPPED.tools()[0].name, "arguments": '{"presupuesto": 400000}'}],
        },
        {"role": "tool", "content": "una", "name": EQUIPPED.tools()[0].name, "tool_calls": None},
        {"role": EQUIPPED.roles[1], "content": "Tengo una.", "name": None, "tool_calls": None},
    ]
}


def test_an_answer_by_the_schema_is_read_whole():
    jsonschema.validate(CONVERSATION, answer_schema(EQUIPPED))
    messages = parse(json.dumps(CONVERSATION), EQUIPPED)
    assert [message.role for message in messages] == ["user", "assistant", "tool", "assistant"]
    assert messages[1].tool_calls[0].arguments == {"presupuesto": 400000}


@pytest.mark.parametrize("seed", [PLAIN, EQUIPPED])
def test_the_schema_is_as_strict_as_vendors_ask(seed):
    def strict(part):
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False
                assert part["required"] == list(part["properties"])
            for inner in part.values():
                strict(inner)
        elif isinstance(part, list):
            for inner in part:
                strict(inner)

    strict(answer_schema(seed))
    jsonschema.Draft202012Validator.check_schema(answer_schema(seed))
