"""Run a pipeline: its stages in order, each in its notebook, each skipped when nothing it depends on changed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping
from typing import Any

from uncase_nb.pipelines import cache
from uncase_nb.pipelines.execute import execute
from uncase_nb.pipelines.parameters import validated
from uncase_nb.pipelines.result import PipelineRun
from uncase_nb.pipelines.run_folder import RunFolder
from uncase_nb.pipelines.source import remember
from uncase_nb.pipelines.stages import Stage, parameters_of, stages_of
from uncase_nb.pipelines.versions import versions
from uncase_nb.privacy import acceptance
from uncase_nb.schemas.manifest import RunManifest, StageRecord
from uncase_nb.workspace.activity_record import RUN_FINISHED, STAGE_FAILED, STAGE_RAN, STAGE_REUSED
from uncase_nb.workspace.activity_record import record as note
from uncase_nb.workspace.files import write_text
from uncase_nb.workspace.folder import Workspace, workspace
from uncase_nb.workspace.hashing import sha256_file, sha256_of
from uncase_nb.workspace.lock import locked

Progress = Callable[[str, str], None]
"""Called with a stage's name and `running`, `done` or `unchanged`."""


def run_pipeline(
    pipeline: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    within: Workspace | None = None,
    on_progress: Progress | None = None,
) -> PipelineRun:
    """Run `import`, `anonymize`, `extract`, `generate`, `evaluate`, `export`, `train` or `full`.

    A pipeline runs every stage its own stands on. The run's folder is `.uncase/runs/<run_id>/`; the same
    pipeline, parameters and input have the same `run_id`, so a run that was interrupted goes on.

    Raises:
        ParameterError: unknown pipeline, or unknown or ill-typed parameters; nothing has run then.
        StageError: a stage's notebook failed; the stages before it are kept.
    """
    model = validated(parameters_of(pipeline), parameters)
    place = within or workspace()
    settings = model.model_dump(mode="json") | {"input": remember(place, str(getattr(model, "input", "")))}
    run = RunFolder(f"{pipeline}-{sha256_of([pipeline, settings])[:12]}", within=place)
    with locked(run.path / ".lock"):
        return _run_stages(pipeline, settings, run, on_progress or (lambda _stage, _state: None))


def _run_stages(pipeline: str, settings: dict[str, Any], run: RunFolder, progress: Progress) -> PipelineRun:
    records: dict[str, StageRecord] = {}
    ran: list[str] = []
    for stage in stages_of(pipeline):
        own = {name: settings[name] for name in stage.parameters.model_fields}
        key = cache.key_of(stage, own, [records[name] for name in stage.needs])
        folder = run.stage(stage.name)
        record = cache.finished(folder, key) or cache.adopt(folder, key, run.workspace.runs)
        if record is None:
            progress(stage.name, "running")
            record = _run_stage(stage, own, key, run)
            ran.append(stage.name)
        _note(run, STAGE_RAN if stage.name in ran else STAGE_REUSED, stage, record)
        progress(stage.name, "done" if stage.name in ran else "unchanged")
        records[stage.name] = record
    manifest = _manifest(pipeline, settings, run, list(records.values()))
    return PipelineRun(manifest=manifest, folder=run.path, ran=ran)


def _run_stage(stage: Stage, own: dict[str, Any], key: str, run: RunFolder) -> StageRecord:
    started = time.perf_counter()
    shutil.rmtree(run.stage(stage.name))
    folder = run.stage(stage.name)
    try:
        execute(stage, folder / f"{stage.name}.ipynb", {"run_id": run.run_id} | own, cwd=run.workspace.root.parent)
    except BaseException:  # also when somebody stops it: that it was begun is part of the record
        note(run.workspace, STAGE_FAILED, f"{run.run_id}/{stage.name}", {"key": key})
        raise
    record = StageRecord(
        stage=stage.name,
        key=key,
        status="done",
        outputs=cache.hashes(folder),
        summary=run.summary(stage.name),
        seconds=round(time.perf_counter() - started, 3),
    )
    cache.record_done(folder, record)
    return record


def _note(run: RunFolder, action: str, stage: Stage, record: StageRecord) -> None:
    """Write into the activity log what a stage made, and how far thresholds were from the published ones."""
    details: dict[str, int | float | str] = {"key": record.key, "outputs": sha256_of(record.outputs)}
    details |= {name: count for name, count in record.summary.items() if isinstance(count, int | float)}
    if acceptance.VARIABLE in stage.settings:
        published = acceptance.acceptance(acceptance.PUBLISHED).thresholds
        moved = {kind: at for kind, at in acceptance.acceptance().thresholds.items() if at != published[kind]}
        details |= {f"threshold.{kind}": at for kind, at in moved.items()}
    note(run.workspace, action, f"{run.run_id}/{stage.name}", details)


def _manifest(pipeline: str, settings: dict[str, Any], run: RunFolder, records: list[StageRecord]) -> RunManifest:
    packages = [name for stage in stages_of(pipeline) for name in stage.packages]
    manifest = RunManifest(
        run_id=run.run_id,
        pipeline=pipeline,
        parameters=settings,
        random_seed=settings.get("random_seed", 0),
        versions=versions([*packages, "papermill", "pydantic"]),
        stages=records,
    )
    path = write_text(run.path / "manifest.json", manifest.model_dump_json(indent=2) + "\n")
    note(run.workspace, RUN_FINISHED, run.run_id, {"manifest": sha256_file(path), "stages": len(records)})
    return manifest
