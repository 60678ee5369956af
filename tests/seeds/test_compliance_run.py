"""A real run judged by all five profiles; then one damage at a time, which flips just what it should."""

import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import uncase_nb as un
from uncase_nb.connectors.samples import samples
from uncase_nb.pipelines.cache import hashes
from uncase_nb.privacy.risk.interval import CONFIDENCE, METHOD, interval
from uncase_nb.privacy.types import TYPES
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.compliance import ComplianceError, ComplianceReport
from uncase_nb.schemas.manifest import RunManifest, StageRecord
from uncase_nb.schemas.risk import PlantedRecall, RecallRow
from uncase_nb.seeds.compliance.check import check_compliance
from uncase_nb.seeds.compliance.profiles import PROFILES
from uncase_nb.workspace.activity import activity_log
from uncase_nb.workspace.activity_chain import HEAD_FILE
from uncase_nb.workspace.activity_record import RUN_FINISHED, STAGE_RAN, record
from uncase_nb.workspace.files import read_jsonl, write_jsonl
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_file, sha256_of

pytestmark = pytest.mark.slow  # one real run up to export, shared

DAY_S = 86_400


class Run:
    """A copy of the run, to be damaged."""

    def __init__(self, root: Path) -> None:
        self.workspace = Workspace(root)
        (self.folder,) = self.workspace.runs.iterdir()

    @property
    def manifest(self) -> RunManifest:
        return RunManifest.model_validate_json((self.folder / "manifest.json").read_text())

    def detectors(self) -> list[str]:
        return list(next(stage for stage in self.manifest.stages if stage.stage == "anonymize").summary["detectors"])

    def check(self, profile: str, **options: Any) -> ComplianceReport:
        return check_compliance(self.folder, profile, **({"plant": planted(self.detectors())} | options))

    def failing(self, profile: str, **options: Any) -> set[str]:
        return {row.requirement for row in self.check(profile, **options).failures}

    def rewrite(self, file: str, change: Callable[[list[Any]], Any]) -> None:
        rows = list(read_jsonl(self.folder / file))
        change(rows)
        write_jsonl(self.folder / file, rows)

    def as_if_run(
        self, change: Callable[[RunManifest], Any] = lambda _: None, noted: Mapping[str, float] | None = None
    ) -> None:
        """Record the damage as the pipeline would have, had it happened while it ran."""
        manifest = self.manifest
        change(manifest)
        for stage in manifest.stages:
            folder = self.folder / stage.stage
            folder.mkdir(exist_ok=True)
            stage.outputs = hashes(folder)
            (folder / "stage.json").write_text(stage.model_dump_json())
            details = {"key": stage.key, "outputs": sha256_of(stage.outputs)} | dict(noted or {})
            record(self.workspace, STAGE_RAN, f"{manifest.run_id}/{stage.stage}", details)
        path = self.folder / "manifest.json"
        path.write_text(manifest.model_dump_json())
        record(self.workspace, RUN_FINISHED, manifest.run_id, {"manifest": sha256_file(path)})

    def sql(self, statement: str) -> None:
        with closing(sqlite3.connect(self.workspace.root / "uncase.db")) as database, database:
            database.execute(statement)


def planted(detectors: list[str], **hidden: int) -> PlantedRecall:
    """A report of 200 planted values a type, of which all were hidden but where said otherwise."""
    counts = {kind: hidden.get(kind, 200) for kind in TYPES if kind != "OTHER"}
    types = [_recall("type", kind, count, 200) for kind, count in counts.items()]
    overall = _recall("overall", "all", hidden.get("overall", sum(counts.values())), 200 * len(counts))
    return PlantedRecall(
        rows=[overall, *types], people=100, seed=7, style="token", detectors=detectors, method=METHOD, confidence=CONFIDENCE
    )  # fmt: skip


def _recall(group: str, name: str, hidden: int, of: int) -> RecallRow:
    low, high = interval(hidden, of)
    return RecallRow(
        group=group, name=name, planted=of, hidden=hidden, recall=hidden / of, low=low, high=high, characters=1, leaked=0
    )  # fmt: skip


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    chats = folder / "chats"
    chats.mkdir()
    for name in ("whatsapp_es_android.txt", "whatsapp_en_ios.txt"):
        shutil.copy(samples() / name, chats)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("UNCASE_WORKSPACE", raising=False)
        run = un.run_pipeline(
            "export", {"input": str(chats), "domain": "automotive.sales", "count": 2, "ner": "compact"}
        )
    return run.folder.parent.parent


@pytest.fixture
def run(original: Path, tmp_path: Path) -> Run:
    return Run(Path(shutil.copytree(original, tmp_path / ".uncase")))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_sound_run_with_measured_risk_meets_every_profile(run: Run, profile: str) -> None:
    report = run.check(profile)
    assert [(row.requirement, row.finding) for row in report.failures] == []
    assert report.passed
    report.raise_for_failure()


@pytest.mark.parametrize("profile", PROFILES)
def test_residual_risk_that_was_not_measured_fails(run: Run, profile: str) -> None:
    report = run.check(profile, plant=None)
    (row,) = report.failures
    assert (row.requirement, row.status) == ("residual-risk", "insufficient evidence")
    with pytest.raises(ComplianceError) as error:
        report.raise_for_failure()
    assert row.article in error.value.problem
    assert "un.plant" in error.value.fix


def test_a_real_plant_of_few_people_does_not_suffice(run: Run) -> None:
    texts = ["Hola, soy Ximena y quiero ver el coche.", "Hi, I would like to see the car on Friday."]
    report = run.check("gdpr", plant=un.plant(texts, people=2, types=["PERSON", "EMAIL_ADDRESS"], ner="compact"))
    rows = {row.requirement: row for row in report.rows}
    assert rows["residual-risk"].status == "fail"
    assert rows["location"].status == "insufficient evidence"
    assert rows["raw-retention"].status == "pass"


def test_a_run_is_given_by_id_folder_or_object(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Object:
        manifest, folder = run.manifest, run.folder

    by_folder = run.check("sox")
    for given in (Object(), str(run.folder)):
        assert check_compliance(given, "sox", plant=planted(run.detectors())).rows == by_folder.rows
    monkeypatch.setenv("UNCASE_WORKSPACE", str(run.workspace.root))
    assert check_compliance(run.folder.name, "sox", plant=planted(run.detectors())).rows == by_folder.rows


def test_names_not_looked_for(run: Run) -> None:
    run.as_if_run(lambda manifest: manifest.stages[1].summary.update(detectors=["rules 1", "ner off"]))
    assert run.failing("hipaa") == {"names", "geography"}
    assert run.failing("sox") == {"names"}


def test_a_model_for_names_of_another_language(run: Run) -> None:
    run.as_if_run(
        lambda manifest: manifest.stages[1].summary.update(detectors=["rules 1", "spacy:en_core_web_sm 3.8.0"])
    )
    assert run.failing("hipaa") == {"names", "geography"}
    assert {row.status for row in run.check("hipaa").failures} == {"insufficient evidence"}


def test_a_raised_threshold(run: Run) -> None:
    run.as_if_run(noted={"threshold.PERSON": 0.95, "threshold.URL": 0.1})
    assert run.failing("hipaa") == {"names"}


def test_types_left_out(run: Run) -> None:
    run.as_if_run(lambda manifest: manifest.parameters.update(types=sorted(TYPES.keys() - {"VIN"})))
    assert run.failing("hipaa") == {"vehicle"}


def test_dates_that_were_shifted(run: Run) -> None:
    run.as_if_run(lambda manifest: manifest.parameters.update(style="surrogate"))
    assert run.failing("hipaa") == {"dates"}
    assert run.failing("gdpr") == set()


def test_planted_values_that_came_through(run: Run) -> None:
    detectors = run.detectors()
    assert run.failing("hipaa", plant=planted(detectors, URL=160)) == {"url"}
    assert run.failing("hipaa", plant=planted(detectors, overall=5000)) == {"residual-risk"}
    other = run.failing("sox", plant=planted(["rules 1"]))
    assert other == {"residual-risk", "account-numbers", "tax-numbers", "names"}


def _export_rejected(run: Run) -> None:
    (generated, *_) = (row for row in read_jsonl(run.folder / "generate" / "conversations.jsonl"))
    row = {
        "messages": generated["messages"],
        "privacy": "synthetic",
        "seed_id": generated["seed_id"],
        "id": "not-judged",
    }
    run.rewrite("export/train.jsonl", lambda rows: rows.append(row))


def test_an_uncertified_conversation_in_the_export(run: Run) -> None:
    _export_rejected(run)
    assert run.failing("hipaa") == {"certified-only", "integrity"}
    run.as_if_run()
    assert run.failing("hipaa") == {"certified-only"}


@pytest.mark.parametrize("damage", [{"memorization": None}, {"memorization": 0.01}, {"privacy": 1}, {"privacy": None}])
def test_a_gate_that_was_not_measured_or_not_held(run: Run, damage: dict[str, float | None]) -> None:
    path = run.folder / "evaluate" / "report.json"
    path.write_text(json.dumps([row | damage for row in json.loads(path.read_text())]))
    run.as_if_run()
    assert run.failing("gdpr") == {"certified-only"}


@pytest.mark.parametrize(
    ("summary", "status"),
    [
        ({"steps": 5}, "insufficient evidence"),
        ({"epsilon": float("nan")}, "insufficient evidence"),
        ({"epsilon": True}, "insufficient evidence"),
        ({"epsilon": 9.0}, "fail"),
        ({"epsilon": 3.0}, "pass"),
    ],
)
def test_the_privacy_loss_of_training(run: Run, summary: dict[str, float], status: str) -> None:
    train = StageRecord.model_construct(
        stage="train", key="0" * 64, status="done", outputs={}, summary=summary, seconds=1
    )
    run.as_if_run(lambda manifest: manifest.stages.append(train))
    path = run.folder / "manifest.json"
    path.write_text(path.read_text().replace('"epsilon":null', '"epsilon":NaN'))
    record(run.workspace, RUN_FINISHED, run.manifest.run_id, {"manifest": sha256_file(path)})
    report = run.check("hipaa")
    (row,) = [row for row in report.rows if row.requirement == "epsilon"]
    assert row.status == status
    assert {row.requirement for row in report.failures} == ({"epsilon"} if status != "pass" else set())


def test_raw_data_kept_too_long(run: Run) -> None:
    (raw,) = run.workspace.vault.glob("raw-*.sealed")
    old = time.time() - 91 * DAY_S
    os.utime(raw, (old, old))
    assert run.failing("gdpr") == {"raw-retention"}
    assert run.failing("lfpdppp") == {"raw-retention"}
    assert run.failing("hipaa") == set()
    raw.unlink()
    assert run.failing("gdpr") == set()


def test_originals_kept_too_long(run: Run) -> None:
    vault = run.workspace.vault / "pseudonyms.fernet"
    assert vault.exists()
    old = time.time() - 91 * DAY_S
    os.utime(vault, (old, old))
    assert run.failing("gdpr") == {"raw-retention"}
    (row,) = [row for row in run.check("gdpr").rows if row.requirement == "raw-retention"]
    assert "originals" in row.finding
    assert "destroy" in row.fix
    assert run.failing("hipaa") == set()
    os.utime(vault)
    assert run.failing("gdpr") == set()


def test_a_vault_written_anew_is_as_old_as_the_log_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    later = datetime.now(UTC) + timedelta(days=91)
    for path in run.workspace.vault.iterdir():
        if path.name.startswith("raw-"):
            path.unlink()
        else:
            os.utime(path, (later.timestamp(), later.timestamp()))
    assert run.failing("gdpr") == set()
    monkeypatch.setattr("uncase_nb.seeds.compliance.check.datetime", _At(later))
    assert run.failing("gdpr") == {"raw-retention"}
    Vault(run.workspace).destroy()
    assert "raw-retention" not in run.failing("gdpr")


class _At:
    """A clock."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self, _zone: object) -> datetime:
        return self._now


def test_a_changed_row_of_the_log(run: Run) -> None:
    run.sql(f"UPDATE activity SET actor = 'nobody' WHERE subject = '{run.folder.name}/generate'")
    assert run.failing("gdpr") == {"log-whole", "log-complete"}
    assert run.failing("sox") == {"log-whole", "log-complete", "records-kept"}
    (row, *_) = run.check("gdpr").failures
    assert "row 4" in row.finding


def test_a_row_removed_from_the_log(run: Run) -> None:
    record(run.workspace, "reveal", "vault")
    record(run.workspace, "reveal", "vault")
    run.sql("DELETE FROM activity WHERE number = 8")
    assert run.failing("hipaa") == {"log-whole", "records-kept"}
    assert run.failing("gdpr") == {"log-whole"}


def test_a_log_begun_anew(run: Run) -> None:
    run.sql("DELETE FROM activity")
    (run.workspace.root / HEAD_FILE).unlink()
    run.as_if_run()
    for path in run.folder.glob("*/stage.json"):
        os.utime(path, (time.time() - DAY_S, time.time() - DAY_S))
    assert run.failing("eu-ai-act") == {"records-kept"}
    assert run.failing("gdpr") == set()


def test_a_run_from_before_there_was_a_log(run: Run) -> None:
    run.sql("DELETE FROM activity")
    (run.workspace.root / HEAD_FILE).unlink()
    failing = run.failing("eu-ai-act")
    assert failing == {"names", "identification-numbers", "contact", "log-whole", "log-complete", "records-kept"}


def test_a_manifest_edited_by_hand(run: Run) -> None:
    path = run.folder / "manifest.json"
    path.write_text(path.read_text().replace('"random_seed": 7', '"random_seed": 8'))
    assert run.failing("eu-ai-act") == {"log-complete"}


def test_a_key_that_others_may_read(run: Run) -> None:
    (run.workspace.vault / "key").chmod(0o644)
    assert run.failing("lfpdppp") == {"encryption"}


def test_a_vault_file_in_clear(run: Run) -> None:
    (raw,) = run.workspace.vault.glob("raw-*.sealed")
    raw.write_text('{"messages": []}\n')
    assert run.failing("hipaa") == {"encryption"}


def test_a_raw_conversation_outside_the_vault(run: Run) -> None:
    run.rewrite("anonymize/conversations.jsonl", lambda rows: rows[0].pop("privacy"))
    run.as_if_run()
    assert run.failing("gdpr") == {"raw-in-vault"}


def test_synthetic_content_that_does_not_say_so(run: Run) -> None:
    run.rewrite("export/train.jsonl", lambda rows: rows[0].update(privacy="anonymized"))
    run.as_if_run()
    assert run.failing("eu-ai-act") == {"synthetic-marked"}


def test_data_whose_making_is_not_documented(run: Run) -> None:
    run.as_if_run(lambda manifest: manifest.parameters.pop("provider"))
    assert run.failing("eu-ai-act") == {"documented"}
    assert run.failing("sox") == {"documented"}


def test_an_embedded_picture(run: Run) -> None:
    picture = "data:image/png;base64,AAAA"
    run.rewrite("anonymize/conversations.jsonl", lambda rows: rows[0]["messages"][0].update(content=picture))
    run.as_if_run()
    assert run.failing("hipaa") == {"text-only"}


def test_a_database_that_cannot_be_read(run: Run) -> None:
    for path in run.workspace.root.glob("uncase.db*"):
        path.unlink()
    (run.workspace.root / "uncase.db").write_text("this is no database, and long enough to be read as a header " * 20)
    report = run.check("gdpr")
    assert {"log-whole", "log-complete"} <= {row.requirement for row in report.failures}
    assert report.anchor == ""


def test_a_file_that_cannot_be_read_shows_nothing_and_is_not_quoted(run: Run) -> None:
    (run.folder / "evaluate" / "report.json").write_text("Ximena Inventada")
    run.as_if_run()
    (row,) = run.check("gdpr").failures
    assert (row.requirement, row.status) == ("certified-only", "insufficient evidence")
    assert "Ximena" not in row.finding


def test_the_log_says_who_ran_each_stage_and_what_it_made(run: Run) -> None:
    log = activity_log(run.manifest.run_id, workspace=run.workspace)
    assert [row.action for row in log.rows] == [STAGE_RAN] * 6 + [RUN_FINISHED]
    assert [row.subject.partition("/")[2] for row in log.rows[:6]] == [stage.stage for stage in run.manifest.stages]
    counted = next(stage for stage in run.manifest.stages if stage.stage == "anonymize").summary["replaced"]
    assert log.rows[1].details["replaced"] == counted > 0
