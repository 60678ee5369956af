"""`%uncase_status`: what is installed, and what the workspace holds."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

import uncase_nb as un
from uncase_nb.errors import UncaseError, WorkspaceError
from uncase_nb.magics.magic import magic
from uncase_nb.schemas.result import Row, Table
from uncase_nb.workspace.folder import Workspace, workspace

_EXTRAS = {
    "privacy": ("spacy", "presidio-analyzer"),
    "models": ("litellm",),
    "train": ("torch", "transformers", "trl", "peft", "mlflow"),
    "judge": ("opik",),
    "sandbox": ("e2b",),
}
"""The packages that tell whether an extra is installed."""
_RUNS = 5


class Line(NamedTuple):
    """One row of the status."""

    what: str
    """For example `extra [train]`."""
    state: str
    """For example `installed`."""


class Status(Table):
    """Versions, extras and runs. Paths are left out, since they may name a person."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Take the rows, in order."""
        self.lines = list(lines)

    def headline(self) -> str:
        """Version of the package."""
        return f"uncase_nb {un.__version__}"

    def table(self) -> Sequence[Row]:
        """What, and its state."""
        return [line._asdict() for line in self.lines]


@magic("uncase_status")
def status() -> Status:
    """Show extras, detectors and the last runs; nothing personal, no paths."""
    return Status([*_extras(), Line("detectors", _detectors()), *_workspace(workspace())])


def _extras() -> list[Line]:
    return [Line(f"extra [{extra}]", _state(extra, packages)) for extra, packages in _EXTRAS.items()]


def _state(extra: str, packages: Sequence[str]) -> str:
    try:
        return ", ".join(f"{package} {version(package)}" for package in packages)
    except PackageNotFoundError:
        return f'pip install "uncase_nb[{extra}]"'


def _detectors() -> str:
    """Names and versions of what `ner="auto"` runs; the models themselves are not loaded."""
    from uncase_nb.privacy.detectors import rules, statistical

    try:
        names = [detector.name for detector in statistical(None, "auto")]
    except UncaseError as error:
        names = [f"no names: {error.problem}"]
    return ", ".join([rules().name, *names])


def _workspace(place: Workspace) -> list[Line]:
    manifests = sorted(place.runs.glob("*/manifest.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    shown = [Line(f"run {path.parent.name}", _run(path.read_text("utf-8"))) for path in manifests[:_RUNS]]
    return [Line("runs", str(len(manifests))), *shown]


def _run(manifest: str) -> str:
    from pydantic import ValidationError

    from uncase_nb.schemas.manifest import RunManifest

    try:
        stages = RunManifest.model_validate_json(manifest).stages
    except ValidationError:
        raise WorkspaceError("The manifest of a run is damaged.", "delete that run's folder in .uncase/runs.") from None
    return ", ".join(f"{stage.stage} {stage.status}" for stage in stages)
