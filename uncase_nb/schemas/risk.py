"""Residual risk: what came through of values planted into a copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import ConfigDict, Field

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class PlantedItem(Schema):
    """One planted value. It is fictitious, and may be shown."""

    type: str
    """A published type."""
    form: str = ""
    """Which form of the type, for example `nickname`."""
    cue: str
    """`said`: the sentence says what it is; `unsaid`; `asked`: a question before it did; `field`: no sentence."""
    writing: str
    """How it is written: `as written`, `lower case`, `capitals`, `no accents`, `hurried`."""
    place: str
    """`sentence`, `form line`, `tool argument`, `metadata` or `participant`."""
    text: str
    """The value."""
    sentence: str
    """The planted text it stands in; nothing of the host."""
    came_through: list[str] = Field(default_factory=list)
    """The pieces left in clear that hold a letter or digit; empty where all of it was replaced."""

    @property
    def hidden(self) -> bool:
        """Whether no letter and no digit came through."""
        return not self.came_through


class RecallRow(Schema):
    """How much of one group of planted values was hidden."""

    group: str
    """`overall`, `type`, `form`, `cue`, `writing` or `place`."""
    name: str
    """Which one."""
    planted: int
    """Values planted."""
    hidden: int
    """Values of which no letter and no digit came through."""
    recall: float
    """Share hidden."""
    low: float
    """Lower bound of the interval of `recall`."""
    high: float
    """Upper bound."""
    characters: int
    """Letters and digits planted."""
    leaked: int
    """Letters and digits that came through."""


class PlantedRecall(Table, Schema):
    """What came through of fictitious people planted into a copy."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    rows: list[RecallRow] = Field(default_factory=list)
    """Overall first, then by type, form, cue, writing and place."""
    items: list[PlantedItem] = Field(default_factory=list, repr=False)
    """Everything planted."""
    people: int
    """How many people speak; as many again stand in fields."""
    seed: int
    """The same seed plants the same."""
    style: str
    """What the copy was anonymized with."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors ran, with versions."""
    method: str
    """Of the intervals."""
    confidence: float
    """Of the intervals."""

    @property
    def overall(self) -> RecallRow:
        """All planted values together."""
        return self.rows[0]

    def headline(self) -> str:
        row = self.overall
        bounds = f"{self.confidence:.0%} {self.method} interval {row.low:.1%} to {row.high:.1%}"
        leaked = f"{row.leaked / max(row.characters, 1):.1%} of their letters and digits came through"
        return (
            f"PlantedRecall: {row.hidden} of {row.planted} planted values hidden ({row.recall:.1%}, {bounds}); {leaked}"
        )

    def table(self) -> Sequence[Row]:
        return [row.model_dump() for row in self.rows]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def leaked(self) -> list[PlantedItem]:
        """What came through, whole or in part."""
        return [item for item in self.items if not item.hidden]

    def assert_at_least(self, minimum: float, *, each_type: bool = False) -> None:
        """The gate: pass where the lower bound reaches `minimum`, overall or for every type.

        Raises:
            PrivacyError: where it does not.
            ParameterError: on a minimum that is no share.
        """
        if not 0 <= minimum <= 1:
            raise ParameterError(f"A recall of {minimum} is impossible.", "give a share from 0 to 1, such as 0.95.")
        groups = ("overall", "type") if each_type else ("overall",)
        for row in (row for row in self.rows if row.group in groups and row.low < minimum):
            what = "overall" if row.group == "overall" else f"of {row.name}"
            few = row.recall >= minimum
            raise PrivacyError(
                f"Planted recall {what} is {row.recall:.1%}, and at least {row.low:.1%} with {self.confidence:.0%} "
                f"confidence; {minimum:.1%} was asked for.",
                f"plant more people to narrow the interval: people={self.people * 4}."
                if few
                else "look at .leaked() for what came through; add detectors (ner='auto', pip install "
                '"uncase_nb[privacy]"), or name the values in a list that is always replaced.',
            )

    def plot(self) -> Figure:
        """Recall by type, with its interval."""
        import plotly.graph_objects as go

        rows = sorted((row for row in self.rows if row.group in ("overall", "type")), key=lambda row: row.recall)
        error = {
            "type": "data",
            "symmetric": False,
            "array": [row.high - row.recall for row in rows],
            "arrayminus": [row.recall - row.low for row in rows],
        }
        bars = go.Bar(
            x=[row.recall for row in rows], y=[row.name for row in rows], orientation="h", error_x=error,
        )  # fmt: skip
        title = f"Planted values hidden, with {self.confidence:.0%} {self.method} intervals"
        return go.Figure(bars).update_layout(title=title, xaxis={"range": [0, 1], "tickformat": ".0%"})
