"""Quality of synthetic conversations: thresholds, one report a conversation, one a dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.mark import Mark
from uncase_nb.schemas.memory import MemoryEvidence
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class Thresholds(NamedTuple):
    """The published gates. Minima, except `privacy` and `memorization`, which are ceilings."""

    rouge_l: float = 0.65
    fidelity: float = 0.90
    diversity: float = 0.55
    coherence: float = 0.85
    privacy: float = 0.0
    memorization: float = 0.01


THRESHOLDS = Thresholds()
"""The one place the published gates stand. A seed's `metricas_calidad` overrides its minima."""


class QualityReport(Schema):
    """The six metrics of one conversation. A metric that could not be measured is null and fails its gate."""

    conversation_id: str
    """The conversation judged."""
    seed_id: str | None = None
    """The seed it was generated from."""
    rouge_l: float | None = Field(default=None, ge=0, le=1)
    """Structure: LCS F-measure of the seed's steps and the steps realized."""
    fidelity: float | None = Field(default=None, ge=0, le=1)
    """Share of the stated facts that the seed or a tool result supports."""
    diversity: float | None = Field(default=None, ge=0, le=1)
    """Moving-average type-token ratio, the lowest over speakers."""
    coherence: float | None = Field(default=None, ge=0, le=1)
    """How well each turn answers the one before."""
    privacy: float | None = Field(default=None, ge=0)
    """Number of personal data found; the gate is zero."""
    memorization: float | None = Field(default=None, ge=0, le=1)
    """Share of the text that stands verbatim in the source it came from."""
    q: float = Field(default=0.0, ge=0, le=1)
    """Composite: the lowest of the four minima metrics, or 0 where a hard gate fails."""
    passed: bool = False
    """Whether every gate passed."""
    reasons: list[str] = Field(default_factory=list)
    """Why not, in words; `insufficient evidence` where a metric could not be measured."""
    failed: list[str] = Field(default_factory=list)
    """The metrics that were measured and did not pass."""
    marks: list[Mark] = Field(default_factory=list, repr=False)
    """Places the metrics speak of: facts contradicted or without support, copies of the source, personal data."""


class EvaluationReport(Table, Schema):
    """The quality of a set of conversations, and which of them are certified."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    rows: list[QualityReport] = Field(default_factory=list)
    """One a conversation, in order."""
    certified: list[Conversation] = Field(default_factory=list, repr=False)
    """Conversations that passed every gate."""
    rejected: list[Conversation] = Field(default_factory=list, repr=False)
    """Conversations that did not."""
    memory: MemoryEvidence | None = None
    """What the copies found say of the whole set, with a bound."""
    thresholds: Thresholds = THRESHOLDS
    """The gates; a seed's own minima go before them."""

    def headline(self) -> str:
        return f"EvaluationReport: {len(self.certified)} of {len(self.rows)} conversations certified"

    def table(self) -> Sequence[Row]:
        return [row.model_dump(exclude={"failed", "marks"}) for row in self.rows]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def reasons(self) -> dict[str, int]:
        """How often each reason for rejection occurs, most frequent first."""
        return dict(Counter(reason for row in self.rows for reason in row.reasons).most_common())

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        from uncase_nb.schemas.quality_board import board

        return {"text/plain": self.headline(), "text/html": board(self, self.thresholds)}

    def save(self, path: str | Path) -> Path:
        """Write the board as one self-contained page (`.html`), or the rows as CSV (`.csv`) or JSON."""
        from uncase_nb.schemas.quality_board import board
        from uncase_nb.workspace.files import write_text

        target = Path(path)
        if target.suffix != ".html":
            return super().save(target)
        title = "<title>Quality of synthetic conversations</title>"
        page = board(self, self.thresholds, limit=None)
        return write_text(target, f'<!doctype html><html lang="en"><meta charset="utf-8">{title}{page}</html>\n')

    def plot(self) -> Figure:
        """Distribution of each minimum metric beside its threshold."""
        import plotly.graph_objects as go

        figure = go.Figure()
        for position, name in enumerate(("rouge_l", "fidelity", "diversity", "coherence")):
            values = [value for row in self.rows if (value := getattr(row, name)) is not None]
            figure.add_box(y=values, name=name, boxpoints="all")
            level = getattr(self.thresholds, name)
            figure.add_shape(type="line", x0=position - 0.4, x1=position + 0.4, y0=level, y1=level, line_dash="dash")
        return figure.update_layout(title="Metrics and their gates", yaxis_range=[0, 1.02], showlegend=False)
