"""Who did what: the rows of the log, and whether it is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import ConfigDict, Field

from uncase_nb.errors import WorkspaceError
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class Activity(Schema):
    """One thing somebody did."""

    number: int
    """From 1, without gaps."""
    at: str
    """When, ISO 8601, UTC."""
    actor: str
    """Who: `UNCASE_ACTOR`, or the user name of the operating system."""
    action: str
    """For example `stage.ran`."""
    subject: str = ""
    """What it was done to, for example `full-1a2b3c/anonymize`."""
    details: dict[str, int | float | str] = Field(default_factory=dict)
    """Counts and hashes, never text."""
    genuine: bool = True
    """Whether the row itself is as it was written."""


class LogCheck(Schema):
    """Whether the log is whole: every row as it was written, none missing, in order, and the last one there."""

    whole: bool
    """Nothing was found wrong."""
    rows: int
    """Rows in the database."""
    broken: int | None = None
    """Number of the first row that is wrong or missing."""
    reason: str = ""
    """What is wrong with it."""
    anchor: str = ""
    """Number and hash of the last row. Kept outside this machine, it proves later that nothing was removed."""


class ActivityLog(Table, Schema):
    """The log of a workspace, or a part of it. The check is always of the whole."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    rows: list[Activity] = Field(default_factory=list, repr=False)
    """In order of time."""
    check: LogCheck
    """Whether the log is whole."""

    def headline(self) -> str:
        state = "whole" if self.check.whole else f"broken at row {self.check.broken}: {self.check.reason}"
        return f"ActivityLog: {len(self.rows)} of {self.check.rows} rows, {state}"

    def table(self) -> Sequence[Row]:
        """The latest first, without the hashes."""
        return [
            row.model_dump(include={"number", "at", "actor", "action", "subject"})
            | {"counts": [f"{name} {value}" for name, value in row.details.items() if not isinstance(value, str)]}
            for row in reversed(self.rows)
        ]

    def verify(self) -> LogCheck:
        """The check, where it found nothing wrong.

        Raises:
            WorkspaceError: naming the first row that is wrong or missing.
        """
        if not self.check.whole:
            raise WorkspaceError(
                f"The activity log is broken at row {self.check.broken}: {self.check.reason}.",
                "restore .uncase/uncase.db and .uncase/activity.head from a backup, and find out who changed them.",
            )
        return self.check

    def plot(self) -> Figure:
        """Rows by action."""
        import plotly.graph_objects as go

        counts = Counter(row.action for row in self.rows)
        return go.Figure(go.Bar(x=list(counts), y=list(counts.values()))).update_layout(title="Activity")

    __repr__ = Table.__repr__
    __str__ = Table.__str__
