"""What `bench metrics` measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import Field

from uncase_nb.evaluation.dataset.area import Area
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

METRICS = ("rouge_l", "fidelity", "diversity", "coherence", "privacy", "memorization")
"""In the order of the published table."""


class DamageScore(Schema):
    """How well one damage is seen."""

    damage: str
    """Its name."""
    title: str
    """The same in words."""
    conversations: int
    """Pairs of a natural conversation and its damaged partner."""
    areas: dict[str, Area]
    """By metric, and `q`."""
    metric: str
    """The best of the metrics that are there to see it."""
    bar: float | None = None
    """Area that metric is to reach."""
    q_above: float
    """Share of the natural conversations whose composite lies above that of their partner."""
    certified: float
    """Share of the damaged conversations that pass every gate."""

    @property
    def reached(self) -> bool | None:
        """Whether the bar is reached; null where there is none."""
        return None if self.bar is None else self.areas[self.metric].value >= self.bar


class SetScore(Schema):
    """One data set's part."""

    data: str
    """`es`, `en` or `sgd`."""
    split: str
    """`dev`, which may choose constants, or `held`, which only measures."""
    conversations: int
    """Natural ones."""
    gates: dict[str, float]
    """Share of the natural conversations that pass each gate; memorization with the other half as their source."""
    passed: float
    """Share that pass all, nothing real being behind them."""
    passed_low: float
    """Lower end of its 95 % interval."""
    passed_high: float
    """Upper end of it."""
    damages: list[DamageScore] = Field(default_factory=list)
    """In the order of the catalogue; a damage that applies nowhere is left out."""

    @property
    def label(self) -> str:
        """`es, held out`."""
        return f"{self.data}, {'held out' if self.split == 'held' else 'development'}"


class SpeedScore(Schema):
    """How fast conversations are evaluated."""

    ner: str
    """As asked for."""
    conversations: int = 0
    """Evaluated, each of ten turns."""
    seconds: float = 0.0
    """Of one core's time."""
    peak_mb: float = 0.0
    """Most memory the process held, in MiB."""
    missing: str = ""
    """Why it could not run."""

    @property
    def a_second(self) -> float:
        """Conversations in a second."""
        return self.conversations / self.seconds


class MetricsBench(Table, Schema):
    """How well the metrics of layer 2 tell good from bad."""

    ner: str
    """Detection that the privacy gate ran with."""
    sets: list[SetScore] = Field(default_factory=list)
    """Each data set, part by part."""
    speeds: list[SpeedScore] = Field(default_factory=list)
    """With and without detection of names."""

    def headline(self) -> str:
        held = [score for part in self.sets for score in part.damages if score.bar is not None]
        reached = sum(bool(score.reached) for score in held)
        return f"MetricsBench: {reached} of {len(held)} bars reached on {len(self.sets)} data sets"

    def table(self) -> Sequence[Row]:
        """One row a data set and damage; `AUC` is that of the best metric meant for it."""
        return [row for part in self.sets for row in rows_of(part)]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Area by damage and metric, a map a data set."""
        from uncase_nb.bench.metrics_map import figure

        return figure(self)


def rows_of(part: SetScore) -> list[Row]:
    """One row a damage of a data set."""
    return [_row(part, score) for score in part.damages]


def _row(part: SetScore, score: DamageScore) -> Row:
    best = score.areas[score.metric]
    return {
        "data": part.data,
        "split": part.split,
        "damage": score.damage,
        "pairs": score.conversations,
        "metric": score.metric,
        "AUC": best.value,
        "from": best.low,
        "to": best.high,
        "bar": score.bar,
        "": "" if score.reached is None else "ok" if score.reached else "below",
        "Q above %": round(100 * score.q_above, 1),
        "certified %": round(100 * score.certified, 1),
        **{name: area.value for name, area in score.areas.items()},
    }
