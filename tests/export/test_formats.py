"""The table of formats, and the formats that are JSON."""

from __future__ import annotations

import json

import pytest

from uncase_nb.bench.templates_cases import cases
from uncase_nb.connectors.read import read
from uncase_nb.export.export import export
from uncase_nb.export.formats import Formats
from uncase_nb.export.profiles import PROFILES
from uncase_nb.export.render import RefusedError, render
from uncase_nb.workspace.files import read_jsonl


def test_the_table_says_all_of_every_format():
    rows = Formats().table()
    assert [row["profile"] for row in rows] == list(PROFILES)
    assert all(row["models"] and row["tools"] and row["reasoning"] and row["known losses"] for row in rows)
    assert "known losses" in Formats()._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("form", [form for form in PROFILES.values() if form.file], ids=lambda form: form.name)
def test_what_training_relies_on_is_there(form):
    assert form.end_of_turn
    assert form.padding not in ("", form.end_of_turn, *form.other_ends)
    assert {form.end_of_turn, form.padding, *form.other_ends, *filter(None, [form.begin])} <= set(form.tokens)
    assert "{%- generation %}" in form.source


def spoken(conversation) -> list[tuple]:
    return [
        (message.role, message.content or "", [(call.name, call.arguments) for call in message.tool_calls])
        for message in conversation.messages
    ]


@pytest.mark.parametrize("case", ["multi-turn", "code", "calls in sequence", "nested arguments", "one call, two tools"])
def test_sharegpt_is_read_back_as_it_was(case, tmp_path):
    export([cases()[case]], template="sharegpt", path=tmp_path / "s.jsonl")
    [back] = read(tmp_path / "s.jsonl")
    assert spoken(back) == spoken(cases()[case])


def test_sharegpt_keeps_text_beside_calls_as_a_turn_of_its_own():
    row = json.loads(render(cases()["text beside calls in parallel"], "sharegpt"))
    speakers = [turn["from"] for turn in row["conversations"]]
    assert speakers == ["human", "gpt", "function_call", "observation", "observation", "gpt"]
    assert [call["arguments"]["modelo"] for call in json.loads(row["conversations"][2]["value"])] == ["Aurora", "Brisa"]
    assert json.loads(row["tools"])[0]["name"] == "cotizar"


def test_alpaca_holds_the_pairs_before_the_last(tmp_path):
    report = export(list(cases().values()), template="alpaca", path=tmp_path / "a.jsonl", on_loss="warn")
    rows = dict(zip(report.ids, read_jsonl(tmp_path / "a.jsonl"), strict=True))
    turns = cases()["multi-turn"].messages
    assert rows["multi-turn"]["system"] == turns[0].content
    assert [text for pair in rows["multi-turn"]["history"] for text in pair] == [turn.content for turn in turns[1:-2]]
    assert [rows["multi-turn"][key] for key in ("instruction", "output")] == [turn.content for turn in turns[-2:]]
    assert len(report.refusals) + len(report.ids) == len(cases())


@pytest.mark.parametrize(
    ("case", "reason"),
    [("one call", "no place for tools"), ("consecutive users", "must take turns"), ("system alone", "turns")],
)
def test_alpaca_refuses_what_it_has_no_place_for(case, reason):
    with pytest.raises(RefusedError, match=reason):
        render(cases()[case], "alpaca")
