"""A judge behind a real server on this machine: good answers, answers nobody can read, a server that turns away."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from statistics import stdev
from typing import Any

import pytest

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, ProviderError
from uncase_nb.sandbox.judge import ajudge, judge
from uncase_nb.sandbox.judge_estimate import estimate_judge
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed

# Opik's import takes LiteLLM's with it, 7 to 20 s. What they warn about is theirs, not ours.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

STEPS = "1. Read the turns. 2. Give a score."


def metric_of(request: dict[str, Any]) -> str:
    """Which metric a prompt is of; `steps` where GEval works out its steps first."""
    system = request["messages"][0]["content"]
    if "faithfulness" in system:
        return "hallucination"
    if "Chain of Thought" in system:
        return "steps"
    return "coherence" if "how coherent" in system else "relevance"


def said(score: Any, reason: Any = "Se entiende.") -> str:
    return json.dumps({"score": score, "reason": reason})


def judging(scores: dict[str, Any]) -> Any:
    """A behaviour: steps where they are asked for, otherwise the metric's next score; the last one for ever."""
    left = {name: list(values) for name, values in scores.items()}

    def answer(request: dict[str, Any]) -> Any:
        name = metric_of(request)
        if name == "steps":
            return STEPS
        values = left[name]
        value = values.pop(0) if len(values) > 1 else values[0]
        return value if isinstance(value, str | tuple | dict) else said(value)

    return answer


SEED = Seed(
    seed_id="prueba",
    dominio="automotive.sales",
    objetivo="Agendar una prueba de manejo",
    roles=["cliente", "asesor"],
    pasos_turnos=["cliente: pide una prueba de manejo", "asesor: ofrece un horario"],
    parametros_factuales={"precio": "350,000 MXN", "dia": "sábado"},
)


def talk(number: int, **changes: Any) -> Conversation:
    call = {"id": "k1", "name": "agenda", "arguments": {"dia": "sábado"}}
    messages = [
        {"role": "user", "content": f"Quiero probar el auto {number}."},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "k1", "content": '{"hora": "11:30"}'},
        {"role": "assistant", "content": "El sábado a las 11:30. Cuesta 350,000 MXN."},
    ]
    given = {"id": f"c{number}", "seed_id": "prueba", "language": "es", "privacy": "synthetic", "messages": messages}
    return Conversation.model_validate(given | changes)


def test_three_runs_give_mean_spread_and_range_and_a_repeat_costs_nothing(server, model):
    server.behave = judging({"hallucination": [0.0, 0.5, 0.1], "coherence": [8, 9, 10], "relevance": [7]})
    report = judge(talk(1), SEED, provider=model, ner="off", concurrency=1)
    rows = {row.metric: row for row in report.rows}
    assert rows["hallucination"].mean == pytest.approx(0.2)
    assert rows["hallucination"].spread == pytest.approx(stdev([0.0, 0.5, 0.1]))
    assert (rows["coherence"].lowest, rows["coherence"].highest) == (0.8, 1.0)
    assert (rows["relevance"].mean, rows["relevance"].spread, rows["relevance"].scores) == (0.7, 0.0, 3)
    assert report.calls == len(server.received) == 3 * 3 + 2 * 3  # GEval first works out its steps, once a run
    assert (report.tokens, report.cost_usd) == (18 * 15, None)
    again = judge(talk(1), SEED, provider=model, ner="off")
    assert (again.calls, again.reused, again.rows) == (0, 15, report.rows)
    more = judge(talk(1), SEED, provider=model, runs=4, ner="off")
    assert (more.run_id, more.calls, more.reused) == (report.run_id, 5, 15)


def test_the_judge_sees_the_facts_and_the_tools_answers(server, model):
    server.behave = judging({"hallucination": [0], "coherence": [9], "relevance": [9]})
    judge(talk(1), SEED, provider=model, runs=1, ner="off")
    asked = {metric_of(body): body["messages"][1]["content"] for body in map(json.loads, server.received)}
    context = asked["hallucination"].partition("CONTEXT:")[2].partition("OUTPUT:")
    for text in ("precio: 350,000 MXN", "dia: sábado", "agenda answered", "11:30"):
        assert text in context[0]
    assert "Cuesta 350,000 MXN" in context[2]
    assert "Quiero probar" not in context[2]
    assert "Goal: Agendar" in asked["relevance"]
    assert "user: Quiero probar el auto 1." in asked["coherence"]


def test_steps_are_worked_out_once_a_run_however_many_conversations(server, model):
    server.behave = judging({"coherence": [9]})
    report = judge([talk(n) for n in range(4)], SEED, provider=model, metrics=["coherence"], runs=2, ner="off")
    assert report.calls == len(server.received) == 4 * 2 + 2
    assert report.reused == 0


@pytest.fixture
def opik_log():
    """Everything Opik logs, as its console and its error tracker would get it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    logging.getLogger("opik").addHandler(handler)
    yield written
    logging.getLogger("opik").removeHandler(handler)


BAD = [
    "Lo siento, no puedo.",
    said("SECRETO-DEL-MODELO"),
    said(11),
    said(-1),
    said(None),
    '{"score": 9, "rea',
    '{"score": 9}',
    "[]",
    "",
    '{"score": NaN, "reason": "x"}',
]


@pytest.mark.parametrize("metric", ["hallucination", "coherence"])
def test_an_answer_nobody_can_read_is_that_runs_failure_alone(server, model, metric, capsys, opik_log):
    good = 0.5 if metric == "hallucination" else 5
    server.behave = judging({metric: [*BAD, good]})
    report = judge(talk(1), SEED, provider=model, metrics=[metric], runs=len(BAD) + 1, concurrency=1, ner="off")
    [row] = report.rows
    assert (row.scores, row.failed, row.mean, row.spread) == (1, len(BAD), 0.5, None)
    assert row.why == ["The judge's answer could not be read: no score in its range, or no reason."]
    assert all(verdict.call for verdict in report.verdicts)
    assert f"{len(BAD)} of {len(BAD) + 1} answers failed" in repr(report)
    shown = repr(report) + str(report._repr_mimebundle_()) + opik_log.getvalue() + "".join(capsys.readouterr())
    assert "SECRETO" not in shown
    assert report.table()[0]["failed"] == len(BAD)


def test_a_server_that_turns_away_is_asked_again(server, model):
    away = (429, {"Retry-After": "0"})
    server.behave = judging({"hallucination": [away, away, 0.0]})
    report = judge(talk(1), SEED, provider=model, metrics=["hallucination"], runs=2, concurrency=1, ner="off")
    assert (report.rows[0].scores, report.rows[0].failed) == (2, 0)
    assert len(server.received) == 4


def test_a_refused_key_ends_it_and_a_refused_call_fails_alone(server, model):
    server.behave = lambda _: (401, {})
    with pytest.raises(ProviderError, match="401"):
        judge([talk(n) for n in range(9)], SEED, provider=model, ner="off", concurrency=2)
    assert len(server.received) <= 3
    server.behave = judging({"hallucination": [(400, {}), 0.5]})
    report = judge(talk(1), SEED, provider=model, metrics=["hallucination"], runs=2, concurrency=1, ner="off")
    assert [verdict.score for verdict in report.verdicts] == [None, 0.5]
    assert "SECRET-OF-THE-VENDOR" not in str(report.table())


def test_nothing_raw_or_personal_reaches_the_judge(server, model):
    with pytest.raises(PrivacyError, match="raw"):
        judge([talk(1), talk(2, privacy="raw")], SEED, provider=model, ner="off")
    kept = {"privacidad": {"pii_eliminado": False}}
    with pytest.raises(PrivacyError, match="pii_eliminado"):
        judge(talk(1), SEED.model_validate(SEED.to_wire() | kept), provider=model, ner="off")
    mail = talk(1, messages=[{"role": "assistant", "content": "Escriba a ana.gomez@example.com"}])
    report = judge(mail, SEED, provider=model, metrics=["hallucination"], runs=2, ner="off")
    assert server.received == []
    assert report.rows[0].failed == 2
    assert "EMAIL_ADDRESS" in report.rows[0].why[0]
    assert "ana.gomez" not in str(report.table())


def test_personal_data_in_an_answer_is_withheld(server, model):
    server.behave = judging({"hallucination": [said(0.5, ["Llame al 55 1234 5678"])]})
    report = judge(talk(1), SEED, provider=model, metrics=["hallucination"], runs=1, ner="off")
    assert report.verdicts[0].score is None
    assert "PHONE_NUMBER" in (report.verdicts[0].failure or "")
    assert "1234" not in str(report.model_dump())


def test_a_budget_pauses_and_the_rest_follows(server, model):
    server.behave = judging({"coherence": [9]})
    ask = {"provider": model, "metrics": ["coherence"], "runs": 2, "ner": "off"}
    paused = judge([talk(1), talk(2)], SEED, max_calls=3, **ask)
    assert paused.pending == 4 - len(paused.verdicts) > 0
    assert "3 of 3 calls" in repr(paused)
    whole = judge([talk(1), talk(2)], SEED, **ask)
    assert (whole.pending, len(whole.verdicts), len(server.received)) == (0, 4, 6)


def test_an_estimate_asks_nobody_and_is_right_about_the_calls(server, model):
    server.behave = judging({"hallucination": [0], "coherence": [9], "relevance": [9]})
    foreseen = estimate_judge([talk(1), talk(2)], SEED, provider=model, runs=2)
    assert server.received == []
    assert foreseen.calls == judge([talk(1), talk(2)], SEED, provider=model, runs=2, ner="off").calls == 16
    assert estimate_judge([talk(1), talk(2)], SEED, provider=model, runs=2).reused == 16


def test_a_conversation_without_its_seed_fails_and_nobody_is_asked(server, model):
    report = judge(talk(1, seed_id="otra"), SEED, provider=model, runs=1, ner="off")
    assert {row.failed for row in report.rows} == {1}
    assert "seed" in report.rows[0].why[0]
    assert server.received == []


def test_it_works_in_the_callers_own_loop_and_reports_progress(server, model):
    server.behave = judging({"relevance": [6]})
    seen = []
    report = asyncio.run(
        ajudge(talk(1), SEED, provider=model, metrics=["relevance"], runs=2, ner="off", on_progress=seen.append)
    )
    assert [(state.done, state.total) for state in seen] == [(1, 2), (2, 2)]
    assert report.rows[0].mean == pytest.approx(0.6)


def test_a_report_is_a_table_a_frame_a_plot_and_a_file(server, model, tmp_path):
    server.behave = judging({"hallucination": [0.1, 0.3], "coherence": [9], "relevance": ["no"]})
    report = judge(talk(1), SEED, provider=model, runs=2, concurrency=1, ner="off")
    assert list(report.to_pandas()["failed"]) == [0, 0, 2]
    assert [trace.name for trace in report.plot().data] == list(report.metrics)
    assert report.plot().data[0].error_y.array[0] == pytest.approx(0.1)
    assert "advice" in report.save(tmp_path / "judge.html").read_text()


@pytest.mark.parametrize(
    ("options", "match"),
    [({"runs": 0}, "runs is"), ({"metrics": ["coherense"]}, "coherence"), ({"metrics": []}, "No metric"),
     ({"concurrency": 0}, "concurrency"), ({"opik": "localhost"}, "address")],
)  # fmt: skip
def test_a_wrong_option_is_refused_before_anybody_is_asked(server, model, options, match):
    with pytest.raises(ParameterError, match=match):
        judge(talk(1), SEED, provider=model, ner="off", **options)
    with pytest.raises(EmptyResultError):
        judge([], SEED, provider=model)
    with pytest.raises(ParameterError, match="same id"):
        judge([talk(1), talk(1)], SEED, provider=model)
    assert server.received == []
