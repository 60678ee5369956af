"""What generation returns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
        failed = f", {len(self.failures)} failed" if self.failures else ""
        return f"GenerationRun: {len(self.conversations)} conversations by {self.provider}{failed} ({cost})"

    def table(self) -> Sequence[Row]:
        rows: dict[str, dict[str, object]] = {}
        for conversation in self.conversations:
            row = rows.setdefault(
                conversation.seed_id or "",
                {"seed_id": conversation.seed_id, "language": conversation.language, "conversations": 0, "messages": 0},
            )
            row["conversations"] = int(str(row["conversations"])) + 1
            row["messages"] = int(str(row["messages"])) + len(conversation.messages)
        return list(rows.values())

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Messages a conversation."""
        import plotly.graph_objects as go

        lengths = [len(conversation.messages) for conversation in self.conversations]
        return go.Figure(go.Histogram(x=lengths)).update_layout(title="Messages a conversation")
