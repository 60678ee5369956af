"""`un.train`: an adapter from a training file."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from uncase_nb.schemas.training import TrainingRun
from uncase_nb.training.base import TINY, Base
from uncase_nb.training.data import Data, examples
from uncase_nb.training.job import Job
from uncase_nb.training.packages import check
from uncase_nb.training.settings import LEARNING_RATE, TINY_LEARNING_RATE, settings
from uncase_nb.training.template import named
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as find_workspace

Progress = Callable[[int, int], None]
"""Called with the steps done and their total."""


def train(  # noqa: PLR0913 - options are keywords
    data: Data,
    *,
    base: str | Path = "tiny",
    method: Literal["lora"] = "lora",
    template: str | None = None,
    output: str | Path | None = None,
    epochs: int = 3,
    max_steps: int | None = None,
    batch_size: int = 4,
    learning_rate: float | None = None,
    rank: int = 8,
    max_length: int = 1024,
    random_seed: int = 0,
    workspace: Workspace | None = None,
    on_progress: Progress | None = None,
) -> TrainingRun:
    """Train an adapter on what the assistant says, tracked by MLflow in the workspace. Nothing goes online.

    Args:
        data: the path of a file that `un.export` wrote, or conversations.
        base: a folder with a Hugging Face model, or `tiny`: a Llama of random weights, built here from the data.
        method: `lora`.
        template: a format's name. By default that of the file's text, else the base's own (`chatml` for `tiny`).
        output: the folder to write; by default one in the workspace, named by the run's content.
        epochs: passes over the data, where `max_steps` is not given.
        max_steps: optimizer steps.
        batch_size: conversations a step.
        learning_rate: by default 2e-4, and 1e-2 for `tiny`.
        rank: of the adapter's matrices.
        max_length: tokens of a conversation; what is cut is counted in the result.
        random_seed: on a CPU the same one gives the same adapter, byte for byte.
        workspace: by default the current one.
        on_progress: called after each step.

    Raises:
        MissingExtraError: without the [train] extra.
        PrivacyError: for raw data.
        EmptyResultError: where there is nothing to train on.
        ParameterError: for an option, template or base that does not fit.
    """
    chosen = settings(
        method=method,
        epochs=epochs,
        max_steps=max_steps,
        batch_size=batch_size,
        learning_rate=_rate(base) if learning_rate is None else learning_rate,
        rank=rank,
        max_length=max_length,
        random_seed=random_seed,
    )
    model = Base.of(base)
    rows = examples(data)
    form = named(template, rows, tiny=model.folder is None)
    check()
    from uncase_nb.training.run import run

    began = time.monotonic()
    place = workspace or find_workspace()
    job = Job(rows, model, form, chosen, on_progress or (lambda _done, _all: None))
    folder = Path(output) if output else place.runs / f"train-{job.key()[:12]}"
    return run(job, folder, place).model_copy(update={"seconds": round(time.monotonic() - began, 3)})


def _rate(base: str | Path) -> float:
    return TINY_LEARNING_RATE if base == TINY else LEARNING_RATE
