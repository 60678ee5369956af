"""Tools are called as their schemas want, and what they answer is what is said."""

from __future__ import annotations

import json
import re

import jsonschema

NUMBER = re.compile(r"\d[\d.,:]*\d|\d")


def digits(text):
    return {re.sub(r"\D", "", item) for item in NUMBER.findall(text)}


def test_calls_are_valid_and_answered(tool_seed, acted):
    conversations = acted(tool_seed, 4)
    for conversation in conversations:
        schemas = {tool.name: tool.parameters for tool in conversation.tools}
        assert set(schemas) == {tool.name for tool in tool_seed.tools()}
        for at, message in enumerate(conversation.messages):
            for call in message.tool_calls:
                jsonschema.validate(call.arguments, schemas[call.name])
                answer = conversation.messages[at + 1]
                assert (answer.role, answer.name, answer.tool_call_id) == ("tool", call.name, call.id)
                assert isinstance(json.loads(answer.content), dict)
                assert conversation.messages[at + 2].role == "assistant"


def test_a_subject_follows_what_is_wanted(acted):
    from uncase_nb.seeds.library import seeds

    wanted = {
        "edu-en-interview-spanish": "español", "edu-es-comprension-lectora": "español",
        "edu-es-lectura-inicial": "español", "edu-es-ingles-presentacion": "inglés", "edu-es-fisica-fuerzas": "física",
    }  # fmt: skip
    for seed in seeds():
        if seed.seed_id in wanted:
            calls = [call for m in acted(seed, 1)[0].messages for call in m.tool_calls]
            subjects = {call.arguments["materia"] for call in calls if "materia" in call.arguments}
            assert subjects == {wanted[seed.seed_id]}, seed.seed_id


def test_no_number_is_invented(every_seed, acted, spoken):
    known = digits(json.dumps(every_seed.to_wire(), ensure_ascii=False))
    for conversation in acted(every_seed, 4):
        results = [json.loads(m.content) for m in conversation.messages if m.role == "tool"]
        told = known | digits(json.dumps(results)) | {d for value in leaves(results) for d in forms(value)}
        for message in spoken(conversation):
            assert digits(message.content) <= told, message.content


def leaves(value):
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from leaves(item)
    else:
        yield value


def forms(value):
    """A number or a date as it may be said: 30150.0 as $30,150; 2026-06-13 as June 13, 2026."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return {re.sub(r"\D", "", f"{value:,.2f}"), re.sub(r"\D", "", f"{value:,.0f}")}
    return (
        {str(int(part)) for part in value.split("-")}
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)
        else set()
    )


def test_without_facts_the_result_is_said(odd_seed, acted, spoken):
    if odd_seed.seed_id != "tool-only":
        return
    for conversation in acted(odd_seed, 5):
        model = json.loads(next(m.content for m in conversation.messages if m.role == "tool"))["vehiculos"][0]["modelo"]
        assert model in " ".join(m.content for m in spoken(conversation))
