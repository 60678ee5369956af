"""From a job to a saved, tracked adapter."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from uncase_nb.schemas.training import TrainingRun
from uncase_nb.training.job import Job
from uncase_nb.training.lora import Trained, adapt
from uncase_nb.training.prepare import Prepared, prepare
from uncase_nb.training.quiet import calm, repeatable
from uncase_nb.training.tracking import Tracker, tracked
from uncase_nb.workspace.files import write_text
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import canonical_json, sha256_file

_VERSIONS = ("torch", "transformers", "trl", "peft", "tokenizers")


def run(job: Job, folder: Path, place: Workspace) -> TrainingRun:
    """Train into `folder`: `adapter/`, `base/` where it was built, and `training.json`."""
    with calm(), repeatable(one_thread=job.base.folder is None):
        ready = prepare(job, folder)
        with tracked(place, f"train-{job.key()[:12]}", _parameters(job, ready)) as tracker:
            trained = adapt(ready, job.settings, folder / "adapter", on_step=_watched(job, tracker))
            result = _result(job, ready, trained, folder)
            summary = dict(result.table()[0])
            write_text(folder / "training.json", canonical_json(summary) + "\n")
            tracker.finish(summary)
        return result.model_copy(update={"mlflow_run_id": tracker.run_id})


def _watched(job: Job, tracker: Tracker) -> Any:
    def step(number: int, total: int, figures: Mapping[str, float]) -> None:
        tracker.step(number, figures)
        job.on_progress(number, total)

    return step


def _parameters(job: Job, ready: Prepared) -> dict[str, Any]:
    versions = {f"version.{package}": version(package) for package in _VERSIONS}
    return {
        "base": job.base.name,
        "template": ready.template.name,
        "data_sha256": job.data_sha256(),
        "examples": len(ready.data.rows),
        **{name: value for name, value in job.settings._asdict().items() if value is not None},
        **versions,
    }


def _result(job: Job, ready: Prepared, trained: Trained, folder: Path) -> TrainingRun:
    data = ready.data
    return TrainingRun(
        run_id=job.key(),
        base=job.base.name,
        method="lora",
        template=ready.template.name,
        output=str(folder),
        base_folder=str(ready.base),
        adapter=str(folder / "adapter"),
        adapter_sha256=sha256_file(folder / "adapter" / "adapter_model.safetensors"),
        data_sha256=job.data_sha256(),
        examples=len(data.rows),
        truncated=data.truncated,
        dropped=data.dropped,
        trained_tokens=data.trained_tokens,
        steps=len(trained.losses),
        losses=trained.losses,
        trainable_parameters=trained.trainable_parameters,
        total_parameters=trained.total_parameters,
        random_seed=job.settings.random_seed,
        device=trained.device,
    )
