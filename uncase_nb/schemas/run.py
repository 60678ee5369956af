"""What generation returns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class GenerationFailure(Schema):
    """One conversation that could not be made."""

    seed_id: str
    """The seed asked for."""
    index: int
    """Which of its conversations, from 0."""
    reason: str
    """In words, without the model's text."""
    call: str | None = None
    """Address in the ledger of the reply that could not be read: `un.reply(address)` shows it on this machine."""


class RejectedAttempt(Schema):
    """One attempt at a conversation that did not pass the gates, where attempts were asked for."""

    seed_id: str
    """The seed asked for."""
    index: int
    """Which of its conversations, from 0."""
    attempt: int
    """From 1."""
    failed: list[str]
    """The metrics that did not pass."""
    reasons: list[str]
    """In words, as in the evaluation's report."""


class GenerationRun(Table, Schema):
    """Synthetic conversations, what failed, and what it cost."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    run_id: str
    """The same for the same seeds, provider, count and random seed."""
    provider: str
    """Who generated; the simulator is called a simulator."""
    conversations: list[Conversation] = Field(default_factory=list, repr=False)
    """In order of seed and index."""
    failures: list[GenerationFailure] = Field(default_factory=list)
    """What could not be made; the other conversations are unaffected."""
    rejected_attempts: list[RejectedAttempt] = Field(default_factory=list, repr=False)
    """Attempts that did not pass the gates, where more than one attempt was asked for."""
    pending: int = 0
    """Conversations not made yet, because the budget was used up: raise it, run again, and it goes on."""
    paused: str | None = None
    """Why it stopped before its end; null where it is whole."""
    calls: int = 0
    """Calls made now."""
    reused: int = 0
    """Calls answered from the ledger without asking anyone."""
    tokens: int | None = None
    """Tokens of all calls, also those reused; null where the provider does not say."""
    cost_usd: float | None = None
    """Cost of all calls, also those reused; null where unknown, never guessed."""

    def headline(self) -> str:
        cost = "cost unknown" if self.cost_usd is None else f"{self.cost_usd:.4f} USD"
        so_far = " so far" if self.pending else ""
        failed = f", {len(self.failures)} failed{so_far}" if self.failures or self.pending else ""
        waiting = f", {self.pending} pending: {self.paused}" if self.pending else ""
        return f"GenerationRun: {len(self.conversations)} conversations by {self.provider}{failed} ({cost}){waiting}"

    def table(self) -> Sequence[Row]:
        rows = {seed: _row(seed) for seed in self._seeds()}
        for conversation in self.conversations:
            row = rows[conversation.seed_id or ""]
            row["language"] = conversation.language
            row["conversations"] += 1
            row["messages"] += len(conversation.messages)
        for failure in self.failures:
            rows[failure.seed_id]["failed"] += 1
            rows[failure.seed_id]["why"].add(failure.reason)
        shown = [row | {"why": sorted(row["why"])} for row in rows.values()]
        return shown if self.failures else [dict(list(row.items())[:_WITHOUT_FAILURES]) for row in shown]

    def _seeds(self) -> list[str]:
        made = [conversation.seed_id or "" for conversation in self.conversations]
        return list(dict.fromkeys([*made, *(failure.seed_id for failure in self.failures)]))

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Messages a conversation."""
        import plotly.graph_objects as go

        lengths = [len(conversation.messages) for conversation in self.conversations]
        return go.Figure(go.Histogram(x=lengths)).update_layout(title="Messages a conversation")


_WITHOUT_FAILURES = 4  # columns; those of failures would be empty


def _row(seed_id: str) -> dict[str, Any]:
    return {"seed_id": seed_id, "language": None, "conversations": 0, "messages": 0, "failed": 0, "why": set()}
