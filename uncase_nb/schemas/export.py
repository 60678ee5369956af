"""What export returns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

IssueKind = Literal["refused", "quarantined", "lost", "trimmed", "unused", "neutralized", "encoded", "drift"]
"""Left out because the format cannot hold it; left out because it carries control tokens; written without some of
its text; written without outer white space; follows the last turn that is trained; written with a visible dot in its
control tokens; its control tokens written as ids of plain text; the base's own template writes other bytes."""

Form = Literal["messages", "prompt_completion", "text", "tokens"]
"""What a row holds."""

Container = Literal["jsonl", "parquet", "dataset"]
"""JSON Lines, one Parquet file, or a folder that Hugging Face `datasets` loads, with its card."""


class ExportIssue(Schema):
    """One thing that did not go into the file as it was. It never quotes the text."""

    conversation: str
    """Id of the conversation."""
    message: int = -1
    """Index of the message; -1 where the whole conversation or a tool definition is meant."""
    field: str = ""
    """Path within the message, for example `tool_calls[0].arguments`."""
    kind: IssueKind
    """What happened to it."""
    reason: str
    """Why."""


class ExportReport(Table, Schema):
    """A training file, what is in it, and what is not."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    path: str
    """The file, as it was named."""
    template: str
    """The format, with its revision."""
    form: Form
    """What a row holds."""
    container: Container = "jsonl"
    """The kind of file."""
    sha256: str
    """Of the bytes of the file, or of the folder's data."""
    template_sha256: str | None = None
    """Of the Jinja text that was rendered; null where the format is JSON."""
    conversations: int = 0
    """How many were written."""
    rows: int = 0
    """How many lines they take: one each, or one an assistant turn where they are split."""
    messages: int = 0
    """How many messages they hold."""
    assistant_turns: int = 0
    """How many of them are the assistant's, which is what is trained on."""
    today: str | None = None
    """The date the template states, where one was asked for."""
    ids: list[str] = Field(default_factory=list, repr=False)
    """The conversation of each line, in order."""
    issues: list[ExportIssue] = Field(default_factory=list, repr=False)
    """In order of conversation and message."""

    @property
    def losses(self) -> list[ExportIssue]:
        """Text that the format leaves out or gives to another speaker."""
        return self._of("lost")

    @property
    def refusals(self) -> list[ExportIssue]:
        """Conversations the format cannot hold; they are not in the file."""
        return self._of("refused")

    @property
    def quarantined(self) -> list[ExportIssue]:
        """Texts with control tokens; their conversations are not in the file."""
        return self._of("quarantined")

    @property
    def drift(self) -> list[ExportIssue]:
        """Conversations that the base's own template writes in other bytes than the format named."""
        return self._of("drift")

    def _of(self, kind: IssueKind) -> list[ExportIssue]:
        return [issue for issue in self.issues if issue.kind == kind]

    def counts(self) -> dict[str, int]:
        """How many conversations each kind of issue concerns."""
        pairs = {(issue.kind, issue.conversation) for issue in self.issues}
        return dict(sorted(Counter[str](kind for kind, _ in pairs).items()))

    def headline(self) -> str:
        counts = "".join(f", {count} {kind}" for kind, count in self.counts().items())
        return f"ExportReport: {self.conversations} conversations as {self.template} {self.form}{counts}"

    def table(self) -> Sequence[Row]:
        """What was written, then each kind of issue with its reason."""
        written = {"outcome": "written", "conversations": self.conversations, "messages": self.messages, "reason": ""}
        reasons: dict[tuple[str, str], list[ExportIssue]] = {}
        for issue in self.issues:
            reason = f"{issue.field} {issue.reason}".strip()
            reasons.setdefault((issue.kind, reason), []).append(issue)
        return [
            written,
            *(
                {
                    "outcome": kind,
                    "conversations": len({issue.conversation for issue in found}),
                    "messages": len({(issue.conversation, issue.message) for issue in found if issue.message >= 0}),
                    "reason": reason,
                }
                for (kind, reason), found in sorted(reasons.items())
            ),
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def plot(self) -> Figure:
        """Conversations by outcome."""
        import plotly.graph_objects as go

        counts = {"written": self.conversations, **self.counts()}
        return go.Figure(go.Bar(x=list(counts), y=list(counts.values()))).update_layout(title="Export")
