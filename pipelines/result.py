"""What a pipeline run returns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ConfigDict

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.manifest import RunManifest
from uncase_nb.schemas.result import Row, Table


class PipelineRun(Table, Schema):
    """A finished run: its manifest, its folder, and which stages had to run."""

    model_config = ConfigDict(validate_assignment=False)

    manifest: RunManifest
    """Versions, parameters, and every stage with the hashes of what it wrote."""
    folder: Path
    """`.uncase/runs/<run_id>/`."""
    ran: list[str]
    """Stages that ran now; the others were unchanged."""

    @property
    def run_id(self) -> str:
        """Name of the run's folder."""
        return self.manifest.run_id

    @property
    def notebooks(self) -> list[Path]:
        """The executed notebooks, in order."""
        return [self.folder / record.stage / f"{record.stage}.ipynb" for record in self.manifest.stages]

    def headline(self) -> str:
        return f"PipelineRun {self.run_id}: {len(self.manifest.stages)} stages, {len(self.ran)} ran now"

    def table(self) -> Sequence[Row]:
        return [
            {
                "stage": record.stage,
                "now": "ran" if record.stage in self.ran else "unchanged",
                "result": ", ".join(f"{count} {name}" for name, count in record.summary.items()),
            }
            for record in self.manifest.stages
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__
