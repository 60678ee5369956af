"""Systems side by side: planted data, the real scan, and no system left out in silence."""

import json

import pytest

from uncase_nb.__main__ import main as package_main
from uncase_nb.bench import privacy, systems
from uncase_nb.bench.__main__ import main
from uncase_nb.bench.privacy import bench_privacy
from uncase_nb.errors import EmptyResultError, ParameterError

CURP = "QUFM910714HDFXXX09"
ROWS = [
    ("Me llamo Zoila Ñeco y mi CURP es " + CURP, [("Zoila Ñeco", "PERSON"), (CURP, "MX_CURP")]),
    ("ya quedó lo de ñeco", [("ñeco", "PERSON")]),
    ("el folio es largo, nada que ver", []),
    ("con un buen pasto", [("pasto", "PERSON")]),
]


@pytest.fixture
def chats(tmp_path):
    return planted(tmp_path / "chats_dev.jsonl")


def planted(path):
    rows = []
    for text, values in ROWS:
        spans = [{"start": text.index(v), "end": text.index(v) + len(v), "type": kind} for v, kind in values]
        rows.append({"text": text, "lang": "es", "conversation": "c", "role": "cliente", "spans": spans})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def finds_curp_and_first_words(rows, _language) -> systems.Run:
    """The CURP, and the first five characters of every text."""
    ranges = [[(0, 5), *((at, len(row.text)) for at in [row.text.find(CURP)] if at > 0)] for row in rows]
    return systems.Run(ranges, 0.5, ["planted"])


def test_the_figures_are_those_of_the_planted_data(chats, monkeypatch) -> None:
    monkeypatch.setattr(privacy, "make_system", lambda *_, **__: finds_curp_and_first_words)
    (score,) = bench_privacy([chats], systems=["planted"]).scores
    assert score.leak_by_type == {"MX_CURP": 0, "PERSON": 1}
    assert (score.leak, score.leak_names, score.texts_leaking) == (18 / 36, 1, 1)
    clean = sum(not char.isspace() for text, _ in ROWS for char in text) - 36
    wrong = 4 * len(ROWS)  # each text's first five characters have one space
    assert (score.over_redaction, score.precision) == (wrong / clean, 18 / (18 + wrong))
    assert score.leak_low <= score.leak <= score.leak_high
    assert score.characters_a_second == 2 * sum(len(text) for text, _ in ROWS)
    assert score.detectors == ["planted"]


def test_the_scan_is_measured_as_it_is_used(chats) -> None:
    (score,) = bench_privacy([chats], systems=["uncase:off"]).scores
    assert score.leak_by_type["MX_CURP"] == 0
    assert 0 < score.leak_by_type["PERSON"] < 1
    assert "ner off" in score.detectors


def test_turns_of_one_conversation_can_be_seen_together(chats) -> None:
    (alone,) = bench_privacy([chats], systems=["uncase:off"]).scores
    (score,) = bench_privacy([chats], systems=["uncase:off"], conversations=True).scores
    assert alone.leak == 9 / 36
    assert score.leak == 5 / 36  # pasto; the name said in the first turn is known in the second


def test_the_name_models_can_be_measured_without_the_rules(chats) -> None:
    models, bare, every = bench_privacy([chats], systems=["models:compact", "spacy:compact", "spacy:auto"]).scores
    assert models.leak_by_type["PERSON"] < 1
    assert models.detectors[0].startswith("compact-ner ")
    assert bare.detectors[0].startswith("spacy:compact ")
    assert bare.leak_by_type["PERSON"] < 1
    assert every.detectors[: len(bare.detectors)] == bare.detectors
    assert every.leak <= bare.leak


def test_a_range_of_rows(chats) -> None:
    (score,) = bench_privacy([chats], systems=["uncase:off"], rows=(1, 2)).scores
    assert (score.texts, score.personal) == (2, 4)
    with pytest.raises(EmptyResultError, match="no row 9"):
        bench_privacy([chats], systems=["uncase:off"], rows=(9, 12))


def test_a_system_that_cannot_run_says_what_installs_it(chats, monkeypatch) -> None:
    monkeypatch.setattr(systems, "models_for", lambda _: [])
    bench = bench_privacy([chats], systems=["spacy", "uncase:es_core_news_xx"])
    assert {score.system: score.missing for score in bench.scores} == {
        "spacy:es_core_news_sm": "not installed: python -m spacy download es_core_news_sm",
        "uncase:es_core_news_xx": "not installed: python -m spacy download es_core_news_xx",
    }
    assert all(score.leak is None for score in bench.scores)


def test_an_unknown_system_or_threshold_is_refused(chats) -> None:
    with pytest.raises(ParameterError, match="Did you mean 'presidio'"):
        bench_privacy([chats], systems=["presidoi:0"])
    with pytest.raises(ParameterError, match="between 0 and 1"):
        bench_privacy([chats], systems=["presidio:85"])


def test_the_command_prints_and_writes_the_same_figures(chats, tmp_path, capsys) -> None:
    target = tmp_path / "out" / "figures.json"
    assert (
        main(["privacy", str(chats), "--ner", "off", "--systems", "uncase:off", "--by-type", "--json", str(target)])
        == 0
    )
    printed = capsys.readouterr().out
    (score,) = json.loads(target.read_text())["scores"]
    assert f"{100 * score['leak']:.2f}" in printed
    assert "chats_dev.jsonl, es: 4 texts" in printed
    assert "MX_CURP" in printed
    assert "pasto" not in printed + target.read_text()


def test_it_is_a_command_of_the_package(chats, capsys) -> None:
    assert package_main(["bench", "privacy", str(chats), "--systems", "uncase:off", "--rows", "2-2"]) == 0
    assert "chats_dev.jsonl, es: 1 texts" in capsys.readouterr().out
    assert package_main(["bench", "privacy", str(chats), "--rows", "2"]) == 1
    assert "--rows 0-124" in capsys.readouterr().err


def test_what_is_left_is_shown_on_demand_and_never_of_held_out_texts(chats, tmp_path, capsys) -> None:
    assert main(["privacy", str(chats), "--systems", "uncase:off", "--misses", "5"]) == 0
    assert "con un buen ⟦pasto⟧" in capsys.readouterr().out
    held = planted(tmp_path / "chats_held.jsonl")
    (tmp_path / "innocent.jsonl").symlink_to(held)
    for name in ("chats_held.jsonl", "innocent.jsonl"):
        assert main(["privacy", str(tmp_path / name), "--misses", "5"]) == 1
        said = capsys.readouterr()
        assert "no longer measured" in said.err
        assert "pasto" not in said.out + said.err


def test_a_notebook_shows_figures_and_no_text(chats) -> None:
    bench = bench_privacy([chats], systems=["uncase:off"])
    shown = bench._repr_mimebundle_()
    assert "leak %" in shown["text/html"]
    assert "pasto" not in "".join(shown.values()) + repr(bench.scores)
    assert bench.to_pandas()["leak %"].tolist() == [25.0]
