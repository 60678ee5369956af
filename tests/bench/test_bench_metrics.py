"""The validity benchmark: its data, its command, and what it refuses to show."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest

from uncase_nb.bench.__main__ import main
from uncase_nb.bench.metrics import bench_set
from uncase_nb.bench.metrics_data import DataSet, data_sets
from uncase_nb.bench.metrics_result import METRICS, MetricsBench
from uncase_nb.bench.metrics_speed import measure_speed
from uncase_nb.errors import ReadError

FEW = "turns_shuffled,fact_contradicted,planted_content,source_copied"


@pytest.fixture(scope="module")
def few():
    data = next(each for each in data_sets(["dev"]) if each.name == "es")
    return DataSet(data.name, data.split, data.pairs[:6])


def row(**more):
    seed = {
        "seed_id": "one", "dominio": "a.b", "idioma": "es", "objetivo": "x", "roles": ["cliente", "asesor"],
        "pasos_turnos": ["cliente: saluda", "asesor: saluda"], "parametros_factuales": {"precio": "$10"},
    }  # fmt: skip
    messages = [{"role": "user", "content": "Hola"}, {"role": "assistant", "content": "Son $10."}]
    return {"conversation": {"id": "c", "messages": messages}, "seed": seed, "results": []} | more


def test_results_beside_a_conversation_become_a_tools_before_the_first_reply(tmp_path):
    path = tmp_path / "people.jsonl"
    path.write_text(json.dumps(row(results=[[{"precio": "10"}], [{"b": 1}]])), encoding="utf-8")
    (people,) = [data for data in data_sets(["dev"], path) if data.name == "sgd"]
    user, call, first, second, reply = people.pairs[0].conversation.messages
    assert (user.role, call.role, first.role, second.role, reply.role) == (
        "user",
        "assistant",
        "tool",
        "tool",
        "assistant",
    )
    assert [each.id for each in call.tool_calls] == [first.tool_call_id, second.tool_call_id]
    assert json.loads(first.content) == [{"precio": "10"}]


def test_a_bad_line_is_named_and_not_quoted(tmp_path):
    path = tmp_path / "people.jsonl"
    path.write_text(
        json.dumps(row()) + "\n" + json.dumps({"conversation": {"messages": ["Ana Ruiz"]}}), encoding="utf-8"
    )
    with pytest.raises(ReadError, match="line 2") as caught:
        data_sets(["dev"], path)
    assert "Ana" not in str(caught.value)
    with pytest.raises(ReadError, match="There is no file"):
        data_sets(["dev"], tmp_path / "none.jsonl")


def test_every_figure_is_a_share_and_every_metric_is_there(few):
    score = bench_set(few, names=FEW.split(","))
    assert set(score.gates) == set(METRICS)
    assert score.conversations == 6
    assert 0 <= score.passed_low <= score.passed <= score.passed_high <= 1
    assert [each.damage for each in score.damages] == FEW.split(",")
    for each in score.damages:
        assert set(each.areas) == {*METRICS, "q"}
        assert all(0 <= area.low <= area.high <= 1 for area in each.areas.values())
        assert each.reached is (each.areas[each.metric].value >= each.bar)


def test_a_metric_that_is_always_right_has_all_of_the_area(few):
    """Personal data planted in clean conversations: the one gate that reads nothing but the text."""
    (score,) = bench_set(few, names=["planted_content"]).damages
    assert score.areas["privacy"].value == 1
    assert score.certified == 0


def test_the_command_prints_and_writes_everything(tmp_path, capsys):
    page, figures = tmp_path / "METRICS.md", tmp_path / "metrics.json"
    options = ["metrics", "--split", "dev", "--data", "en", "--damages", FEW, "--speed", "0"]
    assert main([*options, "--markdown", str(page), "--json", str(figures)]) == 0
    printed = capsys.readouterr().out
    assert "en, development" in printed
    assert all(name in printed for name in FEW.split(","))
    bench = MetricsBench.model_validate_json(figures.read_text(encoding="utf-8"))
    assert bench.headline() in printed
    assert bench.to_pandas().shape[0] == len(bench.sets[0].damages) == 4
    assert f"]({page.with_suffix('.svg').name})" in page.read_text(encoding="utf-8")
    assert "## en, development" in page.read_text(encoding="utf-8")
    assert ET.fromstring(page.with_suffix(".svg").read_text(encoding="utf-8")).tag.endswith("svg")
    assert len(bench.plot().data[0].y) == 4


def test_failures_of_held_out_conversations_are_not_shown(capsys):
    assert main(["metrics", "--failures", "3", "--speed", "0"]) == 1
    assert "--split dev" in capsys.readouterr().err
    assert main(["metrics", "--split", "held", "--failures", "3", "--speed", "0"]) == 1


def test_failures_of_development_conversations_are(capsys):
    options = ["metrics", "--split", "dev", "--data", "es", "--damages", "fact_contradicted", "--speed", "0"]
    assert main([*options, "--failures", "2"]) == 0
    printed = capsys.readouterr().out
    assert "natural conversations that fail" in printed
    assert "fact_contradicted, least seen" in printed
    assert "→" in printed


@pytest.mark.parametrize("options", [["--damages", "word_salat"], ["--data", "sgd"]])
def test_a_wrong_name_is_answered_with_its_fix(options, capsys):
    assert main(["metrics", "--split", "dev", "--speed", "0", *options]) == 1
    assert "There is no" in capsys.readouterr().err


def test_speed_is_of_a_process_of_its_own():
    speed = measure_speed("off", 30)
    assert (speed.conversations, speed.missing) == (30, "")
    assert speed.seconds > 0
    assert 40 < speed.peak_mb < 4_000
