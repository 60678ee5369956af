"""Contracts accept the field's standard forms, show no content, and write their JSON Schema."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from uncase_nb.errors import PrivacyError, UncaseError
from uncase_nb.schemas.base import json_schemas, write_json_schemas
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.conversations import Conversations, ReadIssue
from uncase_nb.schemas.quality import EvaluationReport, QualityReport
from uncase_nb.schemas.scan import ScanReport, Span

SECRET = "Ximena Inventada"
OPENAI = [
    {"role": "user", "content": [{"type": "text", "text": SECRET}, {"type": "image_url", "image_url": {}}]},
    {
        "role": "assistant",
        "content": None,
        "refusal": None,
        "tool_calls": [{"id": "a", "type": "function", "function": {"name": "buscar", "arguments": '{"precio": 1}'}}],
    },
    {"role": "tool", "tool_call_id": "a", "content": "{}"},
    {"role": "assistant", "content": "", "reasoning": "pienso"},
]


def test_openai_messages_and_tools_are_taken_as_they_are() -> None:
    tools = [{"type": "function", "function": {"name": "buscar", "parameters": {"type": "object"}, "strict": True}}]
    conversation = Conversation.model_validate({"messages": OPENAI, "tools": tools})
    assert conversation.messages[0].content == SECRET
    assert conversation.messages[1].tool_calls[0].arguments == {"precio": 1}
    assert conversation.messages[1].content is None
    assert conversation.messages[3].reasoning_content == "pienso"
    assert conversation.tools[0].to_openai()["function"]["name"] == "buscar"
    again = Conversation.model_validate({"messages": [message.to_openai() for message in conversation.messages]})
    assert again.messages == conversation.messages


def test_no_repr_shows_content() -> None:
    conversation = Conversation.model_validate({"messages": OPENAI, "participants": [SECRET], "source": SECRET})
    span = Span(start=0, end=3, type="PERSON", score=1, text=SECRET)
    shown = [conversation, *conversation.messages, Conversations([conversation]), span, ScanReport(spans=[span])]
    assert not [item for item in shown if SECRET in repr(item) + str(item)]
    assert SECRET not in str(Conversations([conversation])._repr_mimebundle_())
    assert SECRET not in ScanReport(spans=[span]).model_dump_json()


def test_a_validation_error_does_not_quote_its_input() -> None:
    with pytest.raises(ValidationError) as caught:
        Conversation.model_validate({"messages": [{"role": "user", "content": {"x": SECRET}}]})
    assert SECRET not in str(caught.value)


def test_raw_is_refused_and_the_fix_is_named() -> None:
    with pytest.raises(PrivacyError, match=r"un\.anonymize"):
        refuse_raw([Conversation()], stage="Export")
    refuse_raw([Conversation(privacy="synthetic")], stage="Export")


def test_every_contract_writes_its_json_schema(tmp_path: Path) -> None:
    paths = write_json_schemas(tmp_path)
    assert {path.name for path in paths} == {f"{name}.schema.json" for name in json_schemas()}
    seed = json.loads((tmp_path / "Seed.schema.json").read_text())
    assert "seed_id" in seed["properties"]
    assert seed["properties"]["objetivo"]["description"]


def test_results_become_frames_files_and_plots(tmp_path: Path) -> None:
    report = EvaluationReport(rows=[QualityReport(conversation_id="a", rouge_l=0.7, reasons=["x"])])
    assert list(report.to_pandas()["conversation_id"]) == ["a"]
    assert repr(report) == "EvaluationReport: 0 of 1 conversations certified"
    assert "Structure (ROUGE-L) 0.70" in report._repr_mimebundle_()["text/html"]
    assert json.loads(report.save(tmp_path / "r.json").read_text())[0]["rouge_l"] == 0.7
    assert report.save(tmp_path / "r.csv").read_text().startswith("conversation_id,")
    assert report.save(tmp_path / "r.html").read_text().startswith("<!doctype html>")
    assert report.plot().data
    assert report.reasons() == {"x": 1}


def test_markup_in_a_cell_is_text() -> None:
    report = EvaluationReport(rows=[QualityReport(conversation_id="<script>")])
    assert "<script>" not in report._repr_mimebundle_()["text/html"]


def test_errors_are_two_lines() -> None:
    error = UncaseError("What is wrong.", "what to do.")
    assert error._render_traceback_() == ["UncaseError: What is wrong.", "  Fix: what to do."]


def test_a_list_keeps_what_could_not_be_read() -> None:
    issues = [ReadIssue(file="a.csv", line=3, reason="no text")]
    assert "1 rows could not be read" in repr(Conversations([], errors=issues))
