"""Every magic of the main job on the sample exports, one after the other."""

import json
import re
from pathlib import Path

import pytest

import uncase_nb as un
from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, ReadError, SeedError
from uncase_nb.schemas.quality import EvaluationReport

PLANTED = ["5550 0163", "mateo", "olvera", "zavala", "jocelyn", "abernathy", "555-0128", "@example", "salvatierra"]
SHORT_SEED = {
    "seed_id": "s1",
    "dominio": "automotive.sales",
    "objetivo": "vender",
    "roles": ["cliente", "asesor"],
    "pasos_turnos": ["cliente: pregunta el precio", "asesor: responde"],
    "parametros_factuales": {"precio": 100},
}


@pytest.fixture
def conversations(shell):
    shell.ip.user_ns["folder"] = un.samples()
    return shell.value("conversations = %uncase_import {{folder}} --domain automotive.sales\nconversations")


@pytest.fixture
def generated(shell):
    shell.value("lib = %uncase_seeds --domain automotive.sales --language es")
    return shell.value("run = %uncase_generate {{lib}} --count 1 --seed 7 --ner off\nrun")


def shown(result: object) -> str:
    """Everything a notebook would save of a result."""
    return (repr(result) + json.dumps(result._repr_mimebundle_())).casefold()


def test_import_gives_raw_conversations_and_shows_counts(conversations) -> None:
    assert {conversation.privacy for conversation in conversations} == {"raw"}
    assert {conversation.domain for conversation in conversations} == {"automotive.sales"}
    assert not [text for text in PLANTED if text in shown(conversations)]


def test_import_of_a_bare_variable_name_says_what_is_meant(shell) -> None:
    shell.value("folder = 1")
    assert isinstance(shell.error("%uncase_import folder"), ParameterError)
    assert "{{folder}}" in str(shell.error("%uncase_import folder"))
    assert isinstance(shell.error("%uncase_import nowhere.txt"), ReadError)


@pytest.mark.usefixtures("conversations")
def test_scan_and_anonymize_show_no_content(shell) -> None:
    report = shell.value("%uncase_scan {{conversations}} --ner off")
    assert report.counts()["PHONE_NUMBER"] > 5
    anonymous = shell.value("%uncase_anonymize {{conversations}} --ner off --out anonymous")
    assert {conversation.privacy for conversation in anonymous} == {"anonymized"}
    assert shell.ip.user_ns["anonymous"] is anonymous
    assert not [text for text in PLANTED if text in shown(report) + shown(anonymous)]


def test_scan_takes_a_text_and_types(shell) -> None:
    report = shell.value("%uncase_scan write to ana@example.com or 55 1234 5678 --types EMAIL_ADDRESS --ner off")
    assert report.counts() == {"EMAIL_ADDRESS": 1}
    assert "ana@" not in shown(report)


def test_scan_takes_a_file_and_a_glob(shell) -> None:
    Path("Chat con Ana.txt").write_text("12/03/24, 10:15 - Ana: mi correo es ana@example.com\n")
    for given in ("'Chat con Ana.txt'", "'Chat*.txt'"):
        report = shell.value(f"%uncase_scan {given} --ner off --types EMAIL_ADDRESS")
        assert report.counts() == {"EMAIL_ADDRESS": 1}


def test_scan_of_a_file_that_is_not_there_is_an_error(shell) -> None:
    assert isinstance(shell.error("%uncase_scan chatt.txt --ner off"), ReadError)


def test_scan_with_another_confidence(shell) -> None:
    text = "soy Fidencio y mi CURP es HEGG560427MVZRRL04"
    assert shell.value(f"%uncase_scan {text} --ner off --confidence 1").counts() == {"MX_CURP": 1}
    assert isinstance(shell.error(f"%uncase_scan {text} --ner off --confidence 3"), ParameterError)


def test_what_was_decided_in_review_counts_where_asked(shell) -> None:
    shell.value(
        "import uncase_nb as un\ntext = 'el zafiro plus ya llegó'\nqueue = un.review(text, ner='off')\nqueue.missed(0, -1, 3, 14, 'PERSON')"
    )
    assert shell.value("%uncase_anonymize {{text}} --ner off") == "el zafiro plus ya llegó"
    assert shell.value("%uncase_anonymize {{text}} --ner off --reviewed") == "el [PERSON_1] ya llegó"


@pytest.mark.parametrize("style", ["token", "surrogate"])
def test_anonymize_takes_a_text_and_a_style(shell, style: str) -> None:
    text = "mi correo es fidencio@empresa.mx"
    result = shell.value(f"%uncase_anonymize {text} --ner off --style {style} --vault")
    assert "fidencio@" not in result
    shell.ip.user_ns["result"] = result
    assert un.reveal(shell.ip.user_ns["result"]) == text


def test_a_seed_cell_is_a_seed(shell) -> None:
    shell.value("precio = 350_000")
    body = json.dumps(SHORT_SEED, ensure_ascii=False, indent=1).replace(" 100", " {{precio}}")
    seed = shell.value(f"%%uncase_seed --out seed\n{body}")
    assert seed.facts() == {"precio": 350_000}
    assert shell.ip.user_ns["seed"] is seed


@pytest.mark.parametrize("body", ["{", "[]", '{"seed_id": "s1"}', json.dumps(SHORT_SEED | {"objetvo": "x"})])
def test_a_seed_that_does_not_validate_fails_in_two_lines(shell, body: str) -> None:
    error = shell.error(f"%%uncase_seed --out seed\n{body}")
    assert isinstance(error, SeedError)
    assert len(error._render_traceback_()) == 2
    assert "seed" not in shell.ip.user_ns


@pytest.mark.usefixtures("conversations")
def test_extract_makes_seeds(shell) -> None:
    assert isinstance(shell.error("%uncase_extract {{conversations}}"), PrivacyError)
    shell.value("anonymous = %uncase_anonymize {{conversations}} --ner off")
    seeds = shell.value("%uncase_extract {{anonymous}} --domain automotive.sales")
    assert len(seeds) > 0
    assert {seed.dominio for seed in seeds} == {"automotive.sales"}


def test_generate_refuses_raw_words_for_seeds(shell) -> None:
    assert "must be a variable" in str(shell.error("%uncase_generate automotive.sales"))


def test_generate_again_calls_nothing(shell, generated) -> None:
    again = shell.value("%uncase_generate {{lib}} --count 1 --seed 7 --ner off")
    assert (again.calls, again.reused) == (0, generated.calls)
    fresh = shell.value("%uncase_generate {{lib}} --count 1 --seed 7 --ner off --fresh")
    assert fresh.calls == generated.calls
    assert fresh.conversations == generated.conversations


@pytest.mark.usefixtures("generated")
def test_evaluate_takes_a_run_or_its_conversations(shell) -> None:
    report = shell.value("%uncase_evaluate {{run}} {{lib}} --ner off")
    same = shell.value("%uncase_evaluate {{run.conversations}} {{lib}} --ner off")
    assert [row.q for row in report.rows] == [row.q for row in same.rows]


@pytest.mark.usefixtures("conversations")
def test_the_whole_job_from_a_real_source(shell) -> None:
    shell.value("anonymous = %uncase_anonymize {{conversations}} --ner off")
    shell.value("seeds = %uncase_extract {{anonymous}} --domain automotive.sales")
    shell.value("run = %uncase_generate {{seeds}} --count 1 --seed 7 --ner off")
    report = shell.value("%uncase_evaluate {{run}} {{seeds}} --source {{anonymous}} --ner off")
    assert len(report.rows) == len(shell.ip.user_ns["run"].conversations)
    assert all(row.memorization is not None for row in report.rows)
    assert not [text for text in PLANTED if text in shown(report)]


def test_export_writes_what_is_certified_and_nothing_else(shell, generated, tmp_path: Path) -> None:
    first, second = generated.conversations[:2]
    shell.ip.user_ns["report"] = EvaluationReport(certified=[first], rejected=[second])
    shell.value("%uncase_export {{report}} --template chatml --path train.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "train.jsonl").read_text().splitlines()]
    assert [row["id"] for row in rows] == [first.id]


def test_export_of_nothing_certified_is_an_error(shell, generated, tmp_path: Path) -> None:
    shell.ip.user_ns["report"] = EvaluationReport(rejected=generated.conversations)
    assert isinstance(shell.error("%uncase_export {{report}} --path train.jsonl"), EmptyResultError)
    assert not (tmp_path / "train.jsonl").exists()


@pytest.mark.usefixtures("conversations")
def test_export_of_raw_conversations_is_refused(shell) -> None:
    assert isinstance(shell.error("%uncase_export {{conversations}} --path train.jsonl"), PrivacyError)


@pytest.mark.slow
@pytest.mark.usefixtures("generated")
def test_train_makes_an_adapter(shell, tmp_path: Path) -> None:
    shell.value("%uncase_export {{run}} --template chatml --path train.jsonl")
    training = shell.value("%uncase_train train.jsonl --base tiny --steps 2 --seed 1 --path trained")
    assert list((tmp_path / "trained").rglob("adapter_model.safetensors"))
    assert training.examples == len(shell.ip.user_ns["run"].conversations)


def test_run_runs_a_pipeline_and_status_lists_it(shell, tmp_path: Path) -> None:
    run = shell.value("%uncase_run import -p domain=automotive.sales --parameter language=es")
    assert run.ran == ["import"]
    status = shell.value("%uncase_status")
    assert f"run {run.run_id}" in [line.what for line in status.lines]
    detectors = next(line.state for line in status.lines if line.what == "detectors")
    assert detectors.startswith("rules")
    assert not re.search(re.escape(str(tmp_path)), shown(status))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("ful", "Did you mean 'full'"),
        ("import -p domian=x", "Did you mean 'domain'"),
        ("import -p domain", "write -p NAME=VALUE"),
        ("generate -p count=many", "Ill-typed"),
    ],
)
def test_run_refuses_before_anything_runs(shell, tmp_path: Path, line: str, message: str) -> None:
    assert message in str(shell.error(f"%uncase_run {line}"))
    assert not list(tmp_path.glob(".uncase/runs/*"))


def test_an_unexpected_error_passes_as_it_is(shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("uncase_nb.privacy.scan.scan", broken)
    assert isinstance(shell.error("%uncase_scan x"), ZeroDivisionError)
