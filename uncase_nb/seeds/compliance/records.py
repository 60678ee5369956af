"""Checks on the activity log, on what the run's files still are, and on how long things are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from uncase_nb.schemas.activity import Activity
from uncase_nb.schemas.manifest import StageRecord
from uncase_nb.seeds.compliance.evidence import MANIFEST, Evidence
from uncase_nb.seeds.compliance.profile import Check, Finding, failed, met, unknown
from uncase_nb.workspace.activity_record import RUN_FINISHED, STAGE_RAN, STAGE_REUSED
from uncase_nb.workspace.hashing import sha256_file, sha256_of

_RECORD = "stage.json"
_SLACK = timedelta(minutes=5)  # between the end of a stage and its row in the log
_YEAR_DAYS = 365.25
_AGAIN = "delete the run's folder and run the pipeline again, so that each stage is recorded as it runs"
_BACKUP = "restore .uncase/uncase.db and .uncase/activity.head from a backup, and find out who changed them"


def log_whole(evidence: Evidence) -> Finding:
    """Nothing in the log was changed, removed or moved."""
    check = evidence.log.check
    if not check.whole:
        return failed(f"row {check.broken} of the activity log: {check.reason}", _BACKUP)
    if not check.rows:
        return unknown("the activity log is empty", _AGAIN)
    return met(f"all {check.rows} rows of the activity log are as they were written")


def log_complete(evidence: Evidence) -> Finding:
    """The log says who ran each stage, and what lies there is what that stage wrote."""
    manifest = evidence.manifest
    missing = [record.stage for record in manifest.stages if not recorded(evidence, record, manifest.run_id)]
    if missing or not manifest.stages:
        return failed(f"the activity log does not say who ran: {', '.join(missing) or 'any stage'}", _AGAIN)
    ends = [row.details.get("manifest") for row in evidence.noted(manifest.run_id) if row.action == RUN_FINISHED]
    if not ends or ends[-1] != sha256_file(evidence.folder / MANIFEST):
        return failed("the manifest is not the one the run ended with", "run the pipeline again")
    who = {row.actor for record in manifest.stages for row in recorded(evidence, record, manifest.run_id)}
    return met(f"each of {len(manifest.stages)} stages is recorded, by {len(who)} actors")


def intact(evidence: Evidence) -> Finding:
    """Every file of the run is as its stage wrote it."""
    changed = [record.stage for record in evidence.manifest.stages if _hashes(evidence, record) != record.outputs]
    if changed:
        return failed(f"files of these stages were changed, added or removed: {', '.join(changed)}", "run it again")
    return met("every file has the hash its stage recorded")


def records_kept(years: float) -> Check:
    """Records are there from the run's first day, and nothing was pruned."""

    def check(evidence: Evidence) -> Finding:
        if not evidence.log.check.whole:
            return failed("the activity log is not whole, so rows may have been removed", _BACKUP)
        late = [record.stage for record in evidence.manifest.stages if not _recorded_in_time(evidence, record)]
        if late:
            return failed(f"the activity log does not reach back to when these stages ran: {', '.join(late)}", _AGAIN)
        began = min(_made(evidence, record) for record in evidence.manifest.stages)
        until = began + timedelta(days=years * _YEAR_DAYS)
        so_far = "kept beyond" if until <= evidence.now else "nothing was pruned; keep log and run until"
        return met(f"records reach back to {began:%Y-%m-%d}; {so_far} {until:%Y-%m-%d} ({years:g} years)")

    return check


def recorded(evidence: Evidence, record: StageRecord, run_id: str | None = None) -> list[Activity]:
    """Genuine rows on this very result of a stage, in this run or in any."""
    outputs = sha256_of(record.outputs)
    return [
        row
        for row in evidence.log.rows
        if row.genuine
        and row.action in (STAGE_RAN, STAGE_REUSED)
        and (row.subject == f"{run_id}/{record.stage}" if run_id else row.subject.endswith(f"/{record.stage}"))
        and (row.details.get("key"), row.details.get("outputs")) == (record.key, outputs)
    ]


def _recorded_in_time(evidence: Evidence, record: StageRecord) -> bool:
    rows = recorded(evidence, record)
    return bool(rows) and datetime.fromisoformat(rows[0].at) <= _made(evidence, record) + _SLACK


def _made(evidence: Evidence, record: StageRecord) -> datetime:
    return datetime.fromtimestamp((evidence.folder / record.stage / _RECORD).stat().st_mtime, UTC)


def _hashes(evidence: Evidence, record: StageRecord) -> dict[str, str]:
    root = evidence.folder / record.stage
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {
        path.relative_to(root).as_posix(): sha256_file(path)
        for path in files
        if path.name != _RECORD and path.suffix != ".ipynb"
    }
