"""`un.check_compliance`: a run held against a profile. What cannot be shown counts as not met."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from uncase_nb.errors import ParameterError, UncaseError, did_you_mean
from uncase_nb.schemas.compliance import ComplianceReport, ComplianceRow
from uncase_nb.schemas.risk import PlantedRecall
from uncase_nb.seeds.compliance.evidence import MANIFEST, Evidence
from uncase_nb.seeds.compliance.profile import Finding, Requirement, unknown
from uncase_nb.seeds.compliance.profiles import named
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_RUNS = "runs"


def check_compliance(
    run: Any, profile: str, *, plant: PlantedRecall | None = None, workspace: Workspace | None = None
) -> ComplianceReport:
    """Hold a pipeline run against a compliance profile: each requirement with its article, finding and fix.

    Nothing is changed, and nothing here is legal advice. A requirement that cannot be shown to be met is
    `insufficient evidence` and fails.

    Args:
        run: a run's id, its folder, or what `un.run_pipeline` returned.
        profile: `hipaa`, `gdpr`, `sox`, `lfpdppp` or `eu-ai-act`.
        plant: what `un.plant` returned for the run's conversations with the run's detectors; without it the residual
            risk is unknown, and that requirement fails.
        workspace: where the run, the vault and the log are; by default that of the folder given, or the current one.

    Raises:
        ParameterError: on an unknown profile or run, or a `plant` of another kind.
    """
    chosen = named(profile)
    if plant is not None and not isinstance(plant, PlantedRecall):
        raise ParameterError(f"plant got a {type(plant).__name__}.", "pass what un.plant(conversations) returned.")
    evidence = _evidence(run, plant, workspace)
    rows = [_judged(requirement, evidence) for requirement in chosen.requirements]
    return ComplianceReport(
        run_id=evidence.folder.name,
        profile=chosen.name,
        law=chosen.law,
        checked_at=evidence.now.isoformat(timespec="seconds"),
        rows=rows,
        outside=list(chosen.outside),
        anchor=_anchor(evidence),
    )


def _evidence(run: Any, plant: PlantedRecall | None, workspace: Workspace | None) -> Evidence:
    given = getattr(run, "folder", run)
    if not isinstance(given, str | Path):
        raise ParameterError(
            f"A run was expected, and got a {type(run).__name__}.",
            "give a run's id, its folder, or what un.run_pipeline returned.",
        )
    place = workspace or _around(Path(given)) or current_workspace()
    folder = Path(given) if Path(given).is_dir() else place.runs / given
    if not (folder / MANIFEST).is_file():
        known = sorted(path.parent.name for path in place.runs.glob(f"*/{MANIFEST}"))
        fix = did_you_mean(folder.name, known) if known else "run a pipeline first: un.run_pipeline('export')"
        raise ParameterError("There is no finished run of that name.", fix)
    return Evidence(folder.absolute(), place, plant, datetime.now(UTC))


def _around(folder: Path) -> Workspace | None:
    """The workspace a run's folder lies in."""
    inside = folder.is_dir() and folder.absolute().parent.name == _RUNS
    return Workspace(folder.absolute().parent.parent) if inside else None


def _anchor(evidence: Evidence) -> str:
    try:
        return evidence.log.check.anchor
    except UncaseError:  # the requirements on the log say so
        return ""


def _judged(requirement: Requirement, evidence: Evidence) -> ComplianceRow:
    found = _found(requirement, evidence)
    return ComplianceRow(
        requirement=requirement.id,
        article=requirement.article,
        asks=requirement.asks,
        status=found.status,
        finding=found.finding,
        fix=found.fix,
    )


def _found(requirement: Requirement, evidence: Evidence) -> Finding:
    """A file that is missing or damaged shows nothing. Its error is not quoted: it may hold a path or content."""
    try:
        return requirement.check(evidence)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, UncaseError) as error:
        return unknown(
            f"a file of the run could not be read ({type(error).__name__})", "run the pipeline again, and check then"
        )
