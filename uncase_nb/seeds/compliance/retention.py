"""Checks on how long what leads back to people is kept: raw imports, and originals behind pseudonyms."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from uncase_nb.privacy.rotation import DESTROYED, PSEUDONYMS
from uncase_nb.seeds.compliance.evidence import Evidence
from uncase_nb.seeds.compliance.profile import Check, Finding, failed, met
from uncase_nb.seeds.compliance.records import recorded
from uncase_nb.workspace.activity_record import STAGE_RAN


def raw_at_most(days: int) -> Check:
    """Raw imports, and the vault's originals, are gone within this profile's days."""

    def check(evidence: Evidence) -> Finding:
        limit = evidence.now - timedelta(days=days)
        kept = {path: _sealed_at(evidence, path) for path in sorted(evidence.workspace.vault.glob("raw-*.sealed"))}
        old = [path for path, since in kept.items() if since < limit]
        if old:
            return failed(
                f"{len(old)} of {len(kept)} raw imports have been in the vault for more than {days} days",
                "delete those raw-*.sealed files from .uncase/vault, or destroy the vault",
            )
        since = _originals_since(evidence)
        if since is not None and since < limit:
            return failed(
                f"originals have been in the vault since {since:%Y-%m-%d}, more than {days} days",
                "destroy the vault: pseudonyms stay, and nobody can put the originals back",
            )
        held = "no originals" if since is None else f"originals since {since:%Y-%m-%d}"
        return met(
            f"{len(kept)} raw imports and {held} in the vault, none older than {days} days (this profile's number)"
        )

    return check


def _originals_since(evidence: Evidence) -> datetime | None:
    """Since when the vault has held originals, as far as can be seen; null where it holds none.

    Its file is written anew with each change, so its own time says only the latest. The log says when a stage first
    put originals into a vault that was not destroyed since; where it says nothing, the vault's keys are as old as it.
    """
    vault = evidence.workspace.vault
    if not (vault / PSEUDONYMS).exists():
        return None
    ended = vault / DESTROYED
    begun = datetime.fromisoformat(ended.read_text().strip()) if ended.exists() else datetime.min.replace(tzinfo=UTC)
    rows = (row for row in evidence.log.rows if row.genuine and row.action == STAGE_RAN)
    noted = [datetime.fromisoformat(row.at) for row in rows if row.subject.endswith("/anonymize")]
    since = [at for at in noted if at >= begun] or [_changed(path) for path in vault.glob("*.key")]
    return min([_changed(vault / PSEUDONYMS), *since])


def _sealed_at(evidence: Evidence, path: Path) -> datetime:
    """When it was sealed, or the run's import recorded, whichever is earlier: a new key rewrites the files."""
    since = _changed(path)
    record = evidence.stage("import")
    raw = evidence.folder / "import" / "raw.json"
    if record is None or json.loads(raw.read_text())["vault"] != path.stem:
        return since
    return min([since, *(datetime.fromisoformat(row.at) for row in recorded(evidence, record))])


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
