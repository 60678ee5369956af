"""What training returns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class TrainingRun(Table, Schema):
    """A trained adapter, what it was trained on, and how the loss went."""

    model_config = ConfigDict(validate_assignment=False)  # built once

    run_id: str
    """The same for the same data, base, options and random seed."""
    base: str
    """`tiny`, or the name of the base model's folder."""
    method: Literal["lora"]
    """How the base was adapted."""
    template: str
    """The chat template trained on; `the base's own` where it came with the base."""
    output: str
    """Folder with everything written."""
    base_folder: str
    """The base model that the adapter belongs to."""
    adapter: str
    """Folder with the adapter and the tokenizer, as PEFT and Transformers load them."""
    adapter_sha256: str
    """Of the adapter's weights. On a CPU the same for the same run id, versions and number of threads."""
    data_sha256: str
    """Of what was trained on."""
    examples: int = 0
    """Conversations trained on."""
    truncated: int = 0
    """How many of them were longer than `max_length` and lost their end."""
    dropped: int = 0
    """How many were left out, as nothing of the assistant stood within `max_length`."""
    trained_tokens: int = 0
    """Tokens with a loss in one pass over the data: what the assistant says, with its ends of turn."""
    steps: int = 0
    """Optimizer steps."""
    losses: list[float] = Field(default_factory=list, repr=False)
    """Training loss of each step: mean cross-entropy in nats a token, before the step."""
    trainable_parameters: int = 0
    """Weights of the adapter."""
    total_parameters: int = 0
    """Weights of base and adapter."""
    random_seed: int = 0
    """Every random choice derives from it."""
    device: str = "cpu"
    """Where it ran."""
    seconds: float = Field(default=0.0, ge=0)
    """How long it took. Differs from run to run, so `table()` leaves it out."""
    mlflow_run_id: str = ""
    """Where MLflow tracks it. Differs from run to run, so `table()` leaves it out."""

    @property
    def loss_first(self) -> float | None:
        """Loss of the first step."""
        return self.losses[0] if self.losses else None

    @property
    def loss_last(self) -> float | None:
        """Loss of the last step."""
        return self.losses[-1] if self.losses else None

    def headline(self) -> str:
        return (
            f"TrainingRun: {self.method} on {self.base}, {self.examples} conversations, {self.steps} steps, "
            f"loss {self.loss_first or 0:.3f} to {self.loss_last or 0:.3f}"
        )

    def table(self) -> Sequence[Row]:
        """One row, the same for the same run; no path and no clock in it."""
        row = self.model_dump(
            exclude={"losses", "seconds", "mlflow_run_id", "output", "base_folder", "adapter", "device"}
        )
        return [row | {"loss_first": self.loss_first, "loss_last": self.loss_last}]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Training loss by step."""
        import plotly.graph_objects as go

        line = go.Scatter(x=list(range(1, len(self.losses) + 1)), y=self.losses, mode="lines")
        return go.Figure(line).update_layout(title="Training loss", xaxis_title="step", yaxis_title="nats a token")
