"""Which stages need not run: a stage's key names its result, wherever in the workspace it lies."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from uncase_nb.pipelines.stages import Stage
from uncase_nb.pipelines.versions import code_hash, versions
from uncase_nb.schemas.manifest import StageRecord
from uncase_nb.workspace.files import write_text
from uncase_nb.workspace.hashing import sha256_file, sha256_of

_RECORD = "stage.json"


def key_of(stage: Stage, parameters: dict[str, Any], inputs: list[StageRecord]) -> str:
    """SHA-256 of everything the stage's result depends on: code, packages, settings, parameters and inputs."""
    return sha256_of(
        {
            "stage": stage.name,
            "code": code_hash(),
            "versions": versions(stage.packages),
            "settings": {name: os.environ.get(name, "") for name in stage.settings},
            "parameters": parameters,
            "inputs": [record.outputs for record in inputs],
        }
    )


def finished(folder: Path, key: str) -> StageRecord | None:
    """The record of a finished stage with this key whose files are all there and unchanged."""
    try:
        record = StageRecord.model_validate_json((folder / _RECORD).read_text())
    except (FileNotFoundError, ValueError):  # never finished, or not by this version
        return None
    if record.key != key or record.status != "done":
        return None
    return record if hashes(folder) == record.outputs else None


def adopt(folder: Path, key: str, runs: Path) -> StageRecord | None:
    """Copy the stage's result from another run of this workspace, if one has it."""
    for other in sorted(runs.glob(f"*/{folder.name}")):
        if other != folder and (record := finished(other, key)):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(other, folder)
            return record
    return None


def record_done(folder: Path, record: StageRecord) -> None:
    """Written last: a stage without it is not finished."""
    write_text(folder / _RECORD, record.model_dump_json(indent=2) + "\n")


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a stage but its record and its notebook, which holds times."""
    return {
        path.relative_to(folder).as_posix(): sha256_file(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != _RECORD and path.suffix != ".ipynb"
    }
