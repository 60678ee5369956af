"""How alike records are to somebody who knows their quasi-identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class QuasiAttribute(Schema):
    """One quasi-identifier over all records."""

    attribute: str
    """Its name."""
    records: int
    """Records that have it."""
    distinct: int
    """Different values, as grouped."""
    singles_out: int
    """Unique records for which it is part of a smallest combination that makes them so."""
    advice: str
    """What to do with it to reach the target: `keep`, or a step such as `to the month`."""


class Combination(Schema):
    """A smallest set of attributes that makes records unique."""

    attributes: list[str]
    """Their names."""
    records: int
    """How many records it makes unique."""


class GeneralizationStep(Schema):
    """One step on the way to the target."""

    attribute: str
    """What is made coarser."""
    action: str
    """For example `to the month`, `removed`."""
    k: int
    """Smallest class after this step and those before."""
    below_target: int
    """Records in classes under the target, likewise."""


class KAnonymity(Table, Schema):
    """Equivalence classes over quasi-identifiers. It holds no value of any record, unless asked for."""

    records: int
    """How many were grouped."""
    k: int
    """Size of the smallest class; 1 means somebody is unique."""
    target: int
    """The k that is wanted."""
    sizes: dict[int, int] = Field(default_factory=dict)
    """How many classes there are of each size."""
    unique: int
    """Records in a class of their own."""
    below_target: int
    """Records in classes under the target: leaving them out reaches it as well."""
    attributes: list[QuasiAttribute] = Field(default_factory=list)
    """The quasi-identifiers counted."""
    combinations: list[Combination] = Field(default_factory=list)
    """What makes unique records unique, most frequent first."""
    plan: list[GeneralizationStep] = Field(default_factory=list)
    """Steps that reach the target; empty where it is reached already."""
    unique_records: list[dict[str, Any]] = Field(default_factory=list, repr=False)
    """Unique records with their values, where `values=True` asked for them; quasi-identifiers of real people."""

    @property
    def reached(self) -> bool:
        """Whether the plan reaches the target; it cannot where there are fewer records."""
        return (self.plan[-1].k if self.plan else self.k) >= self.target

    def headline(self) -> str:
        share = f"{self.unique} of {self.records} records unique ({self.unique / self.records:.1%})"
        steps = ", ".join(f"{step.attribute} {step.action}" for step in self.plan)
        outcome = f"; k = {self.plan[-1].k} with {steps}" if self.plan else ""
        return f"KAnonymity: k = {self.k} over {len(self.attributes)} quasi-identifiers, {share}{outcome}"

    def table(self) -> Sequence[Row]:
        return [row.model_dump() for row in self.attributes]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Records by the size of their class."""
        import plotly.graph_objects as go

        sizes = sorted(self.sizes)
        bars = go.Bar(x=[str(size) for size in sizes], y=[size * self.sizes[size] for size in sizes])
        return go.Figure(bars).update_layout(
            title=f"Records by size of their class (k = {self.k})",
            xaxis={"title": "records that look the same", "type": "category"},
            yaxis_title="records",
        )
