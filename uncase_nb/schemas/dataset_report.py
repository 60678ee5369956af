"""What can be said of a set of conversations as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class DatasetFigure(Schema):
    """One figure of a dataset, beside the same of its reference."""

    name: str
    """For example `distinct_2`."""
    title: str
    """The same in words, with what it ranges over."""
    value: float | None = None
    """Null where it could not be measured."""
    low: float | None = None
    """Lower end of its 95 % interval; null where there is too little for one."""
    high: float | None = None
    """Upper end of it."""
    reference: float | None = None
    """The same of the reference set."""
    reference_low: float | None = None
    """Lower end of its interval."""
    reference_high: float | None = None
    """Upper end of it."""
    distance: float | None = None
    """Of a shape: how far its distribution lies from the reference's; 0 alike, 1 apart."""


class DatasetReport(Table, Schema):
    """Variety, repetition and shape of a dataset, and how like a reference it is."""

    conversations: int
    """In which somebody says a word."""
    turns: int
    """Spoken in them."""
    reference: int | None = None
    """Conversations of the reference set; null where none was given."""
    vectors: str
    """What conversations were compared by: `words`, or the name of an embedding model."""
    sample: int
    """Conversations drawn for the Vendi score, of the dataset and of the reference alike."""
    figures: list[DatasetFigure] = Field(default_factory=list)
    """In the order they are shown."""
    near_duplicates: list[list[str]] = Field(default_factory=list, repr=False)
    """Groups of ids of conversations that nearly repeat one another, figures aside."""
    shapes: dict[str, list[float]] = Field(default_factory=dict, repr=False)
    """Each measure of shape of every conversation."""
    reference_shapes: dict[str, list[float]] = Field(default_factory=dict, repr=False)
    """The same of the reference."""

    def __getitem__(self, name: str) -> DatasetFigure:
        """A figure by its name."""
        return next(figure for figure in self.figures if figure.name == name)

    def headline(self) -> str:
        beside = f" beside {self.reference:,} of reference" if self.reference is not None else ""
        repeated = self["near_duplicates"].value or 0.0
        effective = self["vendi"].value or 0.0
        return (
            f"DatasetReport: {self.conversations:,} conversations{beside}, {100 * repeated:.1f} % near-duplicates, "
            f"{effective:.0f} of {self.sample} different in effect"
        )

    def table(self) -> Sequence[Row]:
        """One row a figure; columns of the reference only where there is one."""
        alone = {"reference", "reference_low", "reference_high", "distance"} if self.reference is None else set()
        return [figure.model_dump(exclude=alone) for figure in self.figures]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Each measure of shape, the dataset beside the reference."""
        from plotly.subplots import make_subplots

        titles = [self[name].title for name in self.shapes]
        figure = make_subplots(rows=1, cols=len(titles), subplot_titles=titles)
        for column, name in enumerate(self.shapes, 1):
            figure.add_box(y=self.shapes[name], name="dataset", marker_color="#4878a8", row=1, col=column)
            if name in self.reference_shapes:
                figure.add_box(
                    y=self.reference_shapes[name], name="reference", marker_color="#a0a0a0", row=1, col=column
                )
        return figure.update_layout(title="Shape of the conversations", showlegend=False)
