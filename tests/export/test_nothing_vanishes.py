"""Whatever is said stands in the rows or in the report, in every format and over the whole suite."""

from __future__ import annotations

import json

import pytest

from uncase_nb.bench.templates_cases import cases
from uncase_nb.export.profiles import PROFILES
from uncase_nb.export.samples import How, sampled
from uncase_nb.export.splitting import Sample
from uncase_nb.schemas.conversation import Conversation

FORMS = [form for form in PROFILES.values() if form.file]


def spoken(conversation: Conversation) -> list[tuple[int, str, str]]:
    """Every text an assistant says, thinks or calls with: message, field, text."""
    found = []
    for index, message in enumerate(conversation.messages):
        if message.role == "assistant":
            found += [(index, field, getattr(message, field) or "") for field in ("content", "reasoning_content")]
            found += [(index, f"tool_calls[{n}].name", call.name) for n, call in enumerate(message.tool_calls)]
    return [(index, field, text.strip()) for index, field, text in found if text.strip()]


def trained(sample: Sample) -> str:
    return "".join(sample.text.text[start:end] for start, end in sample.text.spans)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("split", ["never", "lossy", "always"])
def test_what_the_assistant_says_is_trained_or_told(form, split):
    checked = 0
    for conversation in cases().values():
        parts = sampled(conversation, How(form, split=split))
        told = {(issue.message, issue.field) for issue in parts.issues if issue.kind == "lost"}
        out = {issue.message for issue in parts.issues if issue.kind in ("refused", "quarantined")}
        for message, field, text in spoken(conversation):
            if (message, field) in told or message in out or -1 in out or not parts.samples:
                continue
            texts = [trained(sample) for sample in parts.samples if sample.turn in (None, message)]
            escaped = (text, json.dumps(text, ensure_ascii=False)[1:-1])
            assert any(one in said for said in texts for one in escaped), (conversation.id, message, field)
            checked += 1
        assert all(sample.text.spans for sample in parts.samples if sample.turn is not None)
    assert checked > 40


@pytest.mark.parametrize("name", ["qwen:3", "nemotron:3", "minimax:m2", "harmony:hf"])
def test_splitting_keeps_reasoning_of_the_past(name):
    past = cases()["reasoning in the past"]
    whole = sampled(past, How(PROFILES[name]))
    parts = sampled(past, How(PROFILES[name], split="lossy"))
    assert [issue.field for issue in whole.issues if issue.kind == "lost"] == ["reasoning_content"]
    assert [issue for issue in parts.issues if issue.kind == "lost"] == []
    assert "Sumo dos y dos." in trained(parts.samples[0])
    assert "Cuatro y uno." in trained(parts.samples[1])


def test_numbers_in_arguments_are_watched():
    from uncase_nb.export.audit import audit, probed
    from uncase_nb.export.sandbox import run

    call = {"id": "c", "type": "function", "function": {"name": "f", "arguments": {"a": 1, "b": "x"}}}
    messages = [{"role": "assistant", "content": "y", "tool_calls": [call]}]
    source = (
        "{% generation %}{{ messages[0].content }}{% for k, v in messages[0].tool_calls[0].function.arguments.items() %}"
        "{{ k }}{{ messages[0].tool_calls[0].function.name }}{{ v if v is string }}{% endfor %}{% endgeneration %}"
    )

    def render(lines: list, _tools: object) -> object:
        return run(source, {"messages": lines})

    lost = list(audit("c", messages, probed(messages, None, render), render(messages, None)))
    assert [(issue.field, issue.kind) for issue in lost] == [("tool_calls[0].arguments.value", "lost")]
