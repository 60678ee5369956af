"""MLflow in the workspace: figures of each step, and what a run was made of. No text, no path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from uncase_nb.training.packages import package
from uncase_nb.workspace.folder import Workspace

EXPERIMENT = "uncase"
_METRICS = ("loss", "mean_token_accuracy", "learning_rate", "grad_norm")


class Tracker:
    """One run."""

    def __init__(self, client: Any, run_id: str) -> None:
        self._client = client
        self.run_id = run_id

    def step(self, number: int, figures: Mapping[str, float]) -> None:
        """Figures of one step."""
        for name in _METRICS:
            if name in figures:
                self._client.log_metric(self.run_id, name, figures[name], step=number)

    def finish(self, summary: Mapping[str, Any]) -> None:
        """What came out, as an artifact in the workspace."""
        self._client.log_dict(self.run_id, dict(summary), "training.json")


@contextmanager
def tracked(workspace: Workspace, name: str, parameters: Mapping[str, Any]) -> Iterator[Tracker]:
    """A run that ends as finished, or as failed where the body raises."""
    param = package("mlflow.entities").Param
    client = package("mlflow.tracking").MlflowClient(tracking_uri=workspace.mlflow_url)
    run_id = client.create_run(_experiment(client, workspace), run_name=name).info.run_id
    client.log_batch(run_id, params=[param(key, str(value)) for key, value in parameters.items()])
    status = "FAILED"
    try:
        yield Tracker(client, run_id)
        status = "FINISHED"
    finally:
        client.set_terminated(run_id, status)


def _experiment(client: Any, workspace: Workspace) -> str:
    if found := client.get_experiment_by_name(EXPERIMENT):
        return str(found.experiment_id)
    try:
        return str(client.create_experiment(EXPERIMENT, (workspace.root / "mlflow").as_uri()))
    except package("mlflow.exceptions").MlflowException:  # another kernel was first
        if found := client.get_experiment_by_name(EXPERIMENT):
            return str(found.experiment_id)
        raise
