"""What a judge that is a model says of conversations: every score, its spread over several runs, and what failed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.verdict import JudgeMetric, JudgeRow, Verdict, judge_row

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class JudgeReport(Table, Schema):
    """Scores by a model. They are advice: no gate reads them, and no conversation is certified by them."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    run_id: str
    """The same for the same conversations, seeds, metrics, parameters and judge."""
    provider: str
    """Who judged."""
    metrics: list[JudgeMetric]
    """What was asked."""
    runs: int
    """How often each was asked."""
    verdicts: list[Verdict] = Field(default_factory=list, repr=False)
    """In order of conversation, metric and run."""
    pending: int = 0
    """Answers not asked for yet, because the budget was used up: raise it, run again, and it goes on."""
    paused: str | None = None
    """Why it stopped before its end; null where it is whole."""
    calls: int = 0
    """Calls made now. A metric that first works out its steps makes one more a run."""
    reused: int = 0
    """Calls answered from the ledger without asking anyone."""
    tokens: int | None = None
    """Tokens of all calls, also those reused; null where the provider does not say."""
    cost_usd: float | None = None
    """Cost of all calls, also those reused; null where unknown, never guessed."""
    opik: str | None = None
    """What became of the scores at the Opik server; null where none was asked for."""

    @property
    def rows(self) -> list[JudgeRow]:
        """One for each conversation and metric."""
        groups: dict[tuple[str, JudgeMetric], list[Verdict]] = defaultdict(list)
        for verdict in self.verdicts:
            groups[verdict.conversation_id, verdict.metric].append(verdict)
        return [judge_row(group) for group in groups.values()]

    def headline(self) -> str:
        rows = self.rows
        judged = len({row.conversation_id for row in rows})
        figures = ", ".join(text for metric in self.metrics if (text := _figure(metric, rows)))
        failed = sum(row.failed for row in rows)
        parts = [
            f"JudgeReport (advice, no gate): {judged} conversations by {self.provider}, {self.runs} runs",
            figures,
            f"{failed} of {len(self.verdicts)} answers failed" if failed else "",
            f"{self.pending} pending: {self.paused}" if self.pending else "",
            self.opik or "",
        ]
        cost = "cost unknown" if self.cost_usd is None else f"{self.cost_usd:.4f} USD"
        return "; ".join(part for part in parts if part) + f" ({self.calls} calls, {cost})"

    def table(self) -> Sequence[Row]:
        rows = [row.model_dump() for row in self.rows]
        return rows if any(row["failed"] for row in rows) else [_without_failures(row) for row in rows]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Mean of each conversation with its range over the runs, a colour a metric."""
        import plotly.graph_objects as go

        figure = go.Figure()
        for metric in self.metrics:
            found = [
                (row.conversation_id, row.mean, row.lowest, row.highest) for row in self.rows if row.metric == metric
            ]
            shown = [(name, m, low, high) for name, m, low, high in found if None not in (m, low, high)]
            above = [(high or 0.0) - (m or 0.0) for _, m, _, high in shown]
            below = [(m or 0.0) - (low or 0.0) for _, m, low, _ in shown]
            figure.add_scatter(
                x=[name for name, *_ in shown], y=[m for _, m, *_ in shown], name=metric, mode="markers",
                error_y={"type": "data", "symmetric": False, "array": above, "arrayminus": below},
            )  # fmt: skip
        figure.update_xaxes(type="category")
        title = "Scores of the judge, with their range over the runs"
        return figure.update_layout(title=title, yaxis_range=[-0.02, 1.02], scattermode="group")


def _figure(metric: JudgeMetric, rows: Sequence[JudgeRow]) -> str:
    """Mean over conversations, and the mean spread between runs of one conversation."""
    means = [row.mean for row in rows if row.metric == metric and row.mean is not None]
    spreads = [row.spread for row in rows if row.metric == metric and row.spread is not None]
    if not means:
        return ""
    return f"{metric} {fmean(means):.2f}" + (f" ± {fmean(spreads):.2f}" if spreads else "")


def _without_failures(row: Row) -> Row:
    return {key: value for key, value in row.items() if key not in ("failed", "why")}
