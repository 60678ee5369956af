"""A rejected conversation is made again with the reasons, and the better one is kept."""

from __future__ import annotations

import json
import re

import pytest

from uncase_nb.generation.feedback import better, verdict
from uncase_nb.generation.generate import generate
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.schemas.quality import QualityReport, Thresholds
from uncase_nb.seeds.library import seeds

SEED = seeds("medical.consultation", language="es-MX")[0]
METRICS = re.compile(
    r"rouge|fidel|coheren|diversi|memoriz|métric|metric|\bttr\b|umbral|threshold|\d[.,]\d", re.IGNORECASE
)


def _good(request):
    made = simulate(SEED, random_seed=1, index=request.sample_index % 1000)
    turns = [{"role": item.name, "content": item.content} for item in made.messages if item.role != "tool"]
    return json.dumps({"messages": turns}, ensure_ascii=False)


def _poor(request):
    turns = json.loads(_good(request))["messages"]
    return json.dumps({"messages": turns[::-1]}, ensure_ascii=False)


def _better_when_told(request):
    return _good(request) if "intento anterior" in request.messages[-1]["content"] else _poor(request)


def test_a_rejected_conversation_is_made_again_with_the_reasons(scripted):
    model = scripted(_better_when_told)
    run = generate(SEED, count=3, provider=model, attempts=3, ner="off")
    assert [item.metadata["attempts"] for item in run.conversations] == [2, 2, 2]
    assert [(item.index, item.attempt) for item in run.rejected_attempts] == [(0, 1), (1, 1), (2, 1)]
    assert all("rouge_l" in item.failed and item.reasons for item in run.rejected_attempts)
    assert (run.calls, len(model.asked)) == (6, 6)
    told = model.asked[-1].messages[-1]["content"].partition("intento anterior")[2]
    assert "pasos" in told
    assert not METRICS.search(told)


def test_one_attempt_judges_nothing(scripted):
    run = generate(SEED, count=2, provider=scripted(_poor), ner="off")
    assert run.rejected_attempts == []
    assert "attempts" not in run.conversations[0].metadata


def test_what_stays_rejected_is_kept_at_its_best_and_asked_no_more(scripted):
    model = scripted(_poor)
    run = generate(SEED, provider=model, attempts=3, ner="off")
    assert len(model.asked) == 3
    assert len(run.conversations) == 1
    assert [item.attempt for item in run.rejected_attempts] == [1, 2, 3]


def test_the_same_again_asks_nobody_and_gives_the_same(scripted):
    first = generate(SEED, count=2, provider=scripted(_better_when_told), attempts=3, ner="off")
    again = scripted(_better_when_told)
    second = generate(SEED, count=2, provider=again, attempts=3, ner="off")
    assert again.asked == []
    assert second.conversations == first.conversations
    assert second.rejected_attempts == first.rejected_attempts


def test_a_later_attempt_that_cannot_be_read_leaves_the_first(scripted):
    def worse(request):
        return "no" if "intento anterior" in request.messages[-1]["content"] else _poor(request)

    run = generate(SEED, provider=scripted(worse), attempts=2, ner="off")
    assert (len(run.conversations), run.failures) == (1, [])


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_gate_has_advice_that_names_no_metric(language):
    report = QualityReport(conversation_id="c", failed=list(Thresholds._fields))
    advice = verdict(report, language).advice
    assert len(set(advice)) == len(Thresholds._fields)
    assert not METRICS.search(" ".join(advice))


def test_a_metric_without_evidence_is_not_tried_again():
    report = QualityReport(conversation_id="c", reasons=["insufficient evidence: …"])
    assert verdict(report, "es").advice == ()


def test_better_is_passing_then_fewer_failures_then_the_higher_composite():
    passed = QualityReport(conversation_id="c", passed=True, q=0.9)
    one, two = (QualityReport(conversation_id="c", q=0.8, failed=["a"] * number) for number in (1, 2))
    higher = QualityReport(conversation_id="c", q=0.85, failed=["b"])
    assert better(one, passed)
    assert better(two, one)
    assert better(one, higher)
    assert not better(higher, one)
