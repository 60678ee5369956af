"""What calls to models cost: `un.costs` says what they did, an estimate what they would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

By = Literal["run", "provider", "seed", "day"]


class Estimate(Table, Schema):
    """What a run would ask and cost, before anybody is asked."""

    provider: str
    """Who would answer."""
    calls: int
    """Calls to be made."""
    reused: int = 0
    """Calls the ledger answers, at no cost."""
    prompt_tokens: int | None = None
    """Tokens to be read, counted; null where they cannot be counted."""
    completion_tokens: int = 0
    """Tokens to be written. This one is assumed: `assumption` says from what."""
    assumption: str = ""
    """Where the tokens of an answer come from."""
    cost_usd: float | None = None
    """Price of the calls to be made; null where the model's price is unknown, never guessed."""

    def headline(self) -> str:
        cost = "cost unknown" if self.cost_usd is None else f"about {self.cost_usd:.4f} USD"
        reused = f", {self.reused} more from the ledger" if self.reused else ""
        return f"Estimate: {self.calls} calls to {self.provider}{reused}, {cost}"

    def table(self) -> Sequence[Row]:
        return [self.model_dump()]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


class CostRow(Schema):
    """The finished calls of one run, provider, seed or day."""

    key: str | None
    """Which one; null for calls that were made outside any run, seed or known day."""
    calls: int
    """Finished calls. A call answered from the ledger is not made again and not counted again."""
    prompt_tokens: int | None
    """Tokens read; null where one call did not say."""
    completion_tokens: int | None
    """Tokens written; null where one call did not say."""
    cost_usd: float | None
    """What they cost; null where the price of one is unknown, never guessed."""
    known_cost_usd: float
    """What those with a known price cost."""
    unpriced: int
    """Calls whose price is unknown."""
    seconds: float
    """Seconds spent waiting for answers, added up over calls that ran at once."""


class CostReport(Table, Schema):
    """What the calls in the ledger cost, over every session and resume."""

    by: By
    """What the rows are."""
    run: str | None = None
    """The one run it is about; null for all."""
    rows: list[CostRow] = Field(default_factory=list)
    """The dearest first; days in order of time."""
    total: CostRow
    """All of them."""

    def headline(self) -> str:
        of = f" of run {self.run}" if self.run else ""
        return f"CostReport{of}: {self.total.calls} calls, {_money(self.total)}"

    def table(self) -> Sequence[Row]:
        rows = [{self.by: row.key} | row.model_dump(exclude={"key"}) for row in self.rows]
        return [*rows, {self.by: "total"} | self.total.model_dump(exclude={"key"})] if len(rows) > 1 else rows

    def plot(self) -> Figure:
        """Known cost a row, with calls of unknown price told apart; calls where nothing has a price."""
        import plotly.graph_objects as go

        keys = [row.key or "–" for row in self.rows]
        priced = any(row.known_cost_usd for row in self.rows)
        figure = go.Figure()
        if priced:
            figure.add_bar(x=keys, y=[row.known_cost_usd for row in self.rows], name="US dollars, known part")
        else:
            figure.add_bar(x=keys, y=[row.calls - row.unpriced for row in self.rows], name="calls with a price")
            figure.add_bar(x=keys, y=[row.unpriced for row in self.rows], name="calls without a known price")
        title = f"{self.headline()} by {self.by}"
        axis = "US dollars" if priced else "calls"
        figure.update_xaxes(type="category")
        return figure.update_layout(title=title, yaxis_title=axis, barmode="stack", showlegend=True)

    __repr__ = Table.__repr__
    __str__ = Table.__str__


def _money(row: CostRow) -> str:
    if row.cost_usd is not None:
        return f"{row.cost_usd:.4f} USD"
    if row.known_cost_usd:
        return f"cost unknown ({row.known_cost_usd:.4f} USD without {row.unpriced} calls of unknown price)"
    return "cost unknown"
