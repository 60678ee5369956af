"""The dataset as a whole: figures that move the right way on planted data, with intervals, in linear memory."""

from __future__ import annotations

import json
import random
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.bench.metrics_data import data_sets
from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError
from uncase_nb.evaluation.dataset.minhash import NEAR, near_duplicates
from uncase_nb.evaluation.dataset.report import dataset_report
from uncase_nb.evaluation.dataset.resample import jackknife
from uncase_nb.evaluation.dataset.shape import distance
from uncase_nb.evaluation.dataset.vendi import vendi_score
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

WORDS = [f"palabra{chr(97 + a)}{chr(97 + b)}" for a in range(20) for b in range(20)]


def chat(turns, name="c", **more):
    messages = [Message(role="user" if n % 2 == 0 else "assistant", content=text) for n, text in enumerate(turns)]
    return Conversation(messages=messages, id=name, language="es", privacy="synthetic", **more)


def talk(seed, turns=6, words=9, vocabulary=WORDS):
    rng = random.Random(seed)
    return chat([" ".join(rng.choices(vocabulary, k=words)) for _ in range(turns)], f"t{seed}")


def template(number):
    amount = 1_000 + 7 * number
    return chat(
        [f"Buenos días, quiero un crédito de {amount} pesos para mi casa", f"Con gusto, son {amount} pesos a {number} meses de plazo fijo",
         "Me parece muy bien, muchas gracias por su ayuda"], f"m{number}",
    )  # fmt: skip


@pytest.fixture(scope="module")
def natural():
    return {data.name: [pair.conversation for pair in data.pairs] for data in data_sets(["dev"])}


def test_a_filled_template_is_seen_by_every_figure_of_variety(natural):
    people = natural["es"]
    collapsed = dataset_report([template(n) for n in range(30)], people, embeddings="off")
    varied = dataset_report(people, people, embeddings="off")
    assert collapsed["near_duplicates"].value == 1
    assert varied["near_duplicates"].value == 0
    assert collapsed["repeated_turns"].value == 1
    assert varied["repeated_turns"].value < 0.05
    assert collapsed["vendi"].value < 3
    assert varied["vendi"].value > 0.5 * varied.sample
    for name in ("distinct_1", "distinct_2", "distinct_3"):
        assert collapsed[name].value < 0.5 * varied[name].value
    assert collapsed["told_apart"].value > 0.99
    assert [sorted(group) for group in collapsed.near_duplicates] == [sorted(f"m{n}" for n in range(30))]


def test_two_draws_of_the_same_kind_are_not_told_apart_and_another_kind_is():
    here, there = [talk(n) for n in range(60)], [talk(1_000 + n) for n in range(60)]
    alike = dataset_report(here, there, embeddings="off")
    assert alike["told_apart"].low <= 0.5 <= alike["told_apart"].high
    assert alike["turns"].distance == 0
    longer = dataset_report(here, [talk(n, turns=9, words=14) for n in range(60)], embeddings="off")
    assert longer["turns"].distance == longer["words"].distance == 1
    other = dataset_report(here, [talk(n, vocabulary=WORDS[:150]) for n in range(60)], embeddings="off")
    assert other["told_apart"].low > 0.6


def test_distinct_runs_do_not_fall_with_the_size_of_the_dataset():
    few, many = (dataset_report([talk(n) for n in range(count)], embeddings="off") for count in (60, 600))
    for name in ("distinct_1", "distinct_2"):
        assert abs(few[name].value - many[name].value) < 0.03
        assert few[name].low <= many[name].value <= few[name].high
    assert many["distinct_1"].high - many["distinct_1"].low < few["distinct_1"].high - few["distinct_1"].low


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40), st.integers(0, 60))
def test_near_duplicates_are_found_and_others_are_not(seed, changed, others):
    rng = random.Random(seed)
    text = rng.choices(WORDS, k=120)
    copy = list(text)
    for place in rng.sample(range(120), changed):
        copy[place] = "cambiada"
    texts = [[tuple(text)], [tuple(copy)], *([tuple(rng.choices(WORDS, k=120))] for _ in range(others))]
    one, two = ({tuple(each[n : n + 5]) for n in range(116)} for each in (text, copy))
    likeness = len(one & two) / len(one | two)
    found = near_duplicates(texts)
    if abs(likeness - NEAR) > 0.02:  # five words apart, a hash may fall together
        assert found == ([[0, 1]] if likeness >= NEAR else [])


@given(st.integers(1, 12), st.integers(1, 12))
def test_the_vendi_score_counts_kinds(kinds, each):
    rows = np.eye(kinds)[np.repeat(np.arange(kinds), each)]
    assert np.isclose(vendi_score(rows), kinds)


def test_the_jackknife_covers_a_mean_as_often_as_it_says():
    rng = np.random.default_rng(2)
    hits = 0
    for _ in range(200):
        values = rng.normal(size=60)
        _, low, high = jackknife(60, lambda chosen, values=values: float(values[list(chosen)].mean()))
        hits += low <= 0 <= high
    assert 175 <= hits <= 199


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20), st.lists(st.integers(0, 5), min_size=1, max_size=20))
def test_the_distance_of_shapes_is_a_distance(one, other):
    assert distance(one, one) == 0
    assert 0 <= distance(one, other) == distance(other, one) <= 1


def test_the_report_shows_itself_and_saves_itself(natural, tmp_path):
    report = dataset_report(natural["en"], natural["en"][::2], embeddings="off")
    assert repr(report).startswith("DatasetReport: 15 conversations beside 8 of reference, ")
    frame = report.to_pandas()
    assert list(frame["name"][:3]) == ["distinct_1", "distinct_2", "distinct_3"]
    assert set(frame.columns) >= {"value", "low", "high", "reference", "distance"}
    measured = frame.dropna(subset=["value", "low", "high"])
    assert ((measured["low"] <= measured["value"] + 1e-9) & (measured["value"] <= measured["high"] + 1e-9)).all()
    assert "<table>" in report._repr_mimebundle_()["text/html"]
    assert len(report.plot().data) == 2 * len(report.shapes)
    assert len(json.loads(report.save(tmp_path / "dataset.json").read_text(encoding="utf-8"))) == len(report.figures)
    alone = dataset_report(natural["en"], embeddings="off")
    assert "reference" not in alone.to_pandas().columns
    assert "told_apart" not in {figure.name for figure in alone.figures}


def test_the_same_conversations_give_the_same_report(natural):
    one, other = (dataset_report(natural["es"], natural["en"], embeddings="off") for _ in range(2))
    assert one == other


def test_what_cannot_be_measured_is_refused_or_null(tmp_path):
    with pytest.raises(EmptyResultError, match="in which somebody speaks"):
        dataset_report([chat([])], embeddings="off")
    with pytest.raises(PrivacyError, match="refuses raw"):
        dataset_report([talk(1).model_copy(update={"privacy": "raw"})], embeddings="off")
    with pytest.raises(ParameterError, match="no sentence-embedding model"):
        dataset_report([talk(1)], embeddings=tmp_path)
    single = dataset_report([chat(["hola"])], [chat(["sí"])], embeddings="off")
    assert single["distinct_2"].value is single["told_apart"].value is single["repeated_turns"].value is None
    assert single["distinct_1"].low is None
    assert single["vendi"].value == pytest.approx(1)


def test_memory_grows_with_the_dataset_and_not_with_its_square():
    def peak(count):
        batch = [talk(n % 40, turns=2, words=8) for n in range(count)]
        tracemalloc.start()
        dataset_report(batch, embeddings="off")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(1_600) < 2.6 * peak(800)
