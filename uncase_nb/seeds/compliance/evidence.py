"""What a run left behind, read once for all checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from uncase_nb.schemas.activity import Activity, ActivityLog
from uncase_nb.schemas.manifest import RunManifest, StageRecord
from uncase_nb.schemas.risk import PlantedRecall
from uncase_nb.workspace.activity import activity_log
from uncase_nb.workspace.files import read_jsonl
from uncase_nb.workspace.folder import Workspace

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Evidence:
    """A run's folder, the workspace it lies in, and what else was given."""

    folder: Path
    """`.uncase/runs/<run_id>/`."""
    workspace: Workspace
    """Holds the vault and the log."""
    plant: PlantedRecall | None
    """Residual risk, where it was measured."""
    now: datetime
    """Ages are as of then."""

    @cached_property
    def manifest(self) -> RunManifest:
        """As it lies in the folder, whatever object the run was given by."""
        return RunManifest.model_validate_json((self.folder / MANIFEST).read_text("utf-8"))

    @cached_property
    def log(self) -> ActivityLog:
        """The whole activity log."""
        return activity_log(workspace=self.workspace)

    @cached_property
    def languages(self) -> set[str]:
        """Of the anonymized conversations; empty text where one is unknown."""
        rows = self.rows("anonymize", "conversations.jsonl")
        return {(row.get("language") or "").partition("-")[0] for row in rows}

    @cached_property
    def exported(self) -> list[dict[str, Any]]:
        """The rows of the training file."""
        return list(self.rows("export", "train.jsonl"))

    def stage(self, name: str) -> StageRecord | None:
        """A stage's record, where it ran."""
        return next((record for record in self.manifest.stages if record.stage == name), None)

    def rows(self, stage: str, file: str) -> Iterator[dict[str, Any]]:
        """The rows of a file that a stage wrote."""
        return read_jsonl(self.folder / stage / file)

    def noted(self, subject: str) -> list[Activity]:
        """What the log says of a run or a stage, the latest last. A row that was changed says nothing."""
        return [row for row in self.log.rows if row.genuine and row.subject == subject]
