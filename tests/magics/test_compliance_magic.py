"""`%uncase_compliance` and `%uncase_log` as typed."""

import importlib
from typing import Any, Protocol

import pytest

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.magics.completion import matcher_for
from uncase_nb.schemas.activity import ActivityLog
from uncase_nb.schemas.compliance import ComplianceError, ComplianceReport
from uncase_nb.schemas.manifest import RunManifest
from uncase_nb.workspace.activity_chain import HEAD_FILE
from uncase_nb.workspace.activity_record import record
from uncase_nb.workspace.folder import workspace


class Shell(Protocol):
    ip: Any

    def value(self, cell: str) -> Any: ...

    def error(self, cell: str) -> BaseException: ...

    def completions(self, text: str) -> list[str]: ...


@pytest.fixture
def cell(shell: Shell) -> Shell:
    """A shell in a workspace with a run of which nothing but a manifest is left."""
    made = [
        getattr(importlib.import_module(f"uncase_nb.magics.{room}"), name)
        for room, name in (("compliance", "compliance"), ("log", "log"))
    ]
    for magic in made:
        shell.ip.magics_manager.register_function(magic.bound(shell.ip), magic.kind, magic.name)
    shell.ip.Completer.custom_matchers.append(matcher_for(shell.ip, {magic.name: magic for magic in made}))
    folder = workspace().runs / "full-0001"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(RunManifest(run_id="full-0001", pipeline="full").model_dump_json())
    record(workspace(), "stage.ran", "full-0001/import", {"conversations": 3})
    record(workspace(), "reveal", "vault", {"PERSON": 1})
    return shell


def test_a_run_is_held_against_a_law(cell: Shell) -> None:
    report = cell.value("%uncase_compliance full-0001 --profile gdpr")
    assert isinstance(report, ComplianceReport)
    assert not report.passed


def test_strict_fails_the_cell_and_names_the_article(cell: Shell) -> None:
    error = cell.error("%uncase_compliance full-0001 --profile hipaa --strict")
    assert isinstance(error, ComplianceError)
    assert "45 CFR 164.514" in error.problem


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("full-0001 --profile gdrp", "Did you mean 'gdpr'"),
        ("full-0001", "--profile"),
        ("full-0001 --profile gdpr --plant report", "{{"),
        ("nothing --profile gdpr", "full-0001"),
    ],
)
def test_a_mistake_is_said_with_its_fix(cell: Shell, line: str, says: str) -> None:
    error = cell.error(f"%uncase_compliance {line}")
    assert isinstance(error, ParameterError)
    assert says in str(error)


def test_profiles_and_runs_complete_on_tab(cell: Shell) -> None:
    found = cell.completions("%uncase_compliance full-0001 --profile ")
    assert {text.rsplit(" ", 1)[1] for text in found} == {"hipaa", "gdpr", "sox", "lfpdppp", "eu-ai-act"}
    assert "%uncase_compliance full-0001" in cell.completions("%uncase_compliance fu")


def test_the_log_is_shown_whole_or_in_part(cell: Shell) -> None:
    log = cell.value("%uncase_log --verify")
    assert isinstance(log, ActivityLog)
    assert [row.action for row in log.rows] == ["stage.ran", "reveal"]
    assert [row.action for row in cell.value("%uncase_log --run full-0001").rows] == ["stage.ran"]
    assert [row.action for row in cell.value("%uncase_log --action reveal").rows] == ["reveal"]


def test_a_broken_log_shows_and_fails_where_asked(cell: Shell) -> None:
    (workspace().root / HEAD_FILE).unlink()
    assert "broken at row 3" in repr(cell.value("%uncase_log"))
    assert isinstance(cell.error("%uncase_log --verify"), WorkspaceError)


def test_an_unknown_action_is_said_with_its_near_match(cell: Shell) -> None:
    assert "reveal" in str(cell.error("%uncase_log --action reveals"))
