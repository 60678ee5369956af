"""The profiles as data, and the report as a thing to read, save and stop at."""

import re
from pathlib import Path

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.types import TYPES
from uncase_nb.schemas.compliance import NOT_ADVICE, ComplianceError, ComplianceReport
from uncase_nb.schemas.manifest import RunManifest
from uncase_nb.seeds.compliance import eu_ai_act, gdpr, hipaa, lfpdppp, sox
from uncase_nb.seeds.compliance.check import check_compliance
from uncase_nb.seeds.compliance.profile import Profile
from uncase_nb.seeds.compliance.profiles import PROFILES
from uncase_nb.workspace.folder import Workspace


@pytest.fixture
def bare(tmp_path: Path) -> Workspace:
    """A workspace with a run of which nothing but an empty manifest is left."""
    place = Workspace(tmp_path / ".uncase")
    folder = place.runs / "full-0001"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(RunManifest(run_id="full-0001", pipeline="full").model_dump_json())
    return place


def test_the_five_profiles() -> None:
    assert list(PROFILES) == ["hipaa", "gdpr", "sox", "lfpdppp", "eu-ai-act"]
    modules = (hipaa, gdpr, sox, lfpdppp, eu_ai_act)
    assert [module.PROFILE for module in modules] == list(PROFILES.values())


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_each_requirement_has_its_own_id_and_stands_on_an_article(profile: Profile) -> None:
    ids = [requirement.id for requirement in profile.requirements]
    assert len(ids) == len(set(ids))
    assert all(requirement.article and requirement.asks for requirement in profile.requirements)
    assert {"residual-risk", "certified-only", "epsilon", "log-whole", "log-complete", "encryption"} <= set(ids)
    assert profile.outside


def test_safe_harbor_is_covered_from_a_to_r() -> None:
    articles = " ".join(requirement.article for requirement in hipaa.PROFILE.requirements)
    letters = set(re.findall(r"\(i\)\(([A-R])\)", articles)) | set(re.findall(r"and \(([A-R])\)", articles))
    assert letters == set("ABCDEFGHIJKLMNOPQR")


def test_types_that_point_at_a_person_are_asked_for_by_some_profile() -> None:
    asked = {kind for _, _, types in hipaa._CATEGORIES.values() for kind in types.split()}
    assert asked <= TYPES.keys()
    assert TYPES.keys() - asked == {"ORGANIZATION"}  # Safe Harbor does not name employers' names as such


@pytest.mark.parametrize("profile", PROFILES)
def test_a_run_that_shows_nothing_meets_nothing_but_what_cannot_be_broken(bare: Workspace, profile: str) -> None:
    report = check_compliance("full-0001", profile, workspace=bare)
    met = {row.requirement for row in report.rows if row.status == "pass"}
    assert met <= {"epsilon", "raw-retention", "raw-in-vault", "encryption", "integrity"}
    assert all(row.finding and row.fix for row in report.failures)
    with pytest.raises(ComplianceError, match=re.escape(report.failures[0].article)):
        report.raise_for_failure()


def test_a_report_of_no_requirement_does_not_pass() -> None:
    report = ComplianceReport(run_id="r", profile="gdpr", law="GDPR", checked_at="2026-01-01T00:00:00+00:00")
    assert not report.passed


def test_a_report_says_that_it_is_no_legal_advice_wherever_it_shows(bare: Workspace, tmp_path: Path) -> None:
    report = check_compliance("full-0001", "gdpr", workspace=bare)
    assert "not legal advice" in repr(report)
    page = report.save(tmp_path / "report.html").read_text()
    assert NOT_ADVICE in page
    assert all(row.article in page for row in report.rows)
    assert all(each.replace("'", "&#x27;") in page for each in report.outside)
    again = ComplianceReport.model_validate_json(report.save(tmp_path / "report.json").read_text())
    assert again == report
    assert [row["status"] for row in report.table()][-1] == "pass"


@pytest.mark.parametrize(
    ("run", "profile", "says"),
    [
        ("full-0001", "hippa", "Did you mean 'hipaa'"),
        ("full-0002", "gdpr", "Did you mean 'full-0001'"),
        (7, "gdpr", "A run was expected, and got a int"),
    ],
)
def test_a_mistake_is_an_error_with_its_fix(bare: Workspace, run: object, profile: str, says: str) -> None:
    with pytest.raises(ParameterError, match=says):
        check_compliance(run, profile, workspace=bare)


def test_a_plant_of_another_kind_is_refused(bare: Workspace) -> None:
    with pytest.raises(ParameterError, match=r"un\.plant"):
        check_compliance("full-0001", "gdpr", plant=0.99, workspace=bare)  # type: ignore[arg-type]


def test_names_are_taken_as_people_write_them(bare: Workspace) -> None:
    assert check_compliance("full-0001", "EU AI Act", workspace=bare).profile == "eu-ai-act"
