"""What a compliance check found, requirement by requirement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from uncase_nb.errors import UncaseError
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table, html_table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

Status = Literal["pass", "fail", "insufficient evidence"]

NOT_ADVICE = (
    "This is not legal advice: it says what a run shows, not whether you comply. "
    "Which law applies, and how, is for your counsel."
)


class ComplianceError(UncaseError):
    """A run does not meet a profile; the message names the article."""


class ComplianceRow(Schema):
    """One requirement."""

    requirement: str
    """For example `names`."""
    article: str
    """Where it stands."""
    asks: str
    """What it asks of a run."""
    status: Status
    """`insufficient evidence` fails too."""
    finding: str
    """What was found."""
    fix: str = ""
    """What to do about it."""


class ComplianceReport(Table, Schema):
    """A run held against one profile."""

    model_config = ConfigDict(validate_assignment=False)  # built once

    run_id: str
    """The run."""
    profile: str
    """For example `hipaa`."""
    law: str
    """Its title, and the version meant."""
    checked_at: str
    """When, ISO 8601, UTC. Ages and retention are as of then."""
    rows: list[ComplianceRow] = Field(default_factory=list)
    """In the order of the law."""
    outside: list[str] = Field(default_factory=list)
    """What the law asks that no check of a run can see."""
    anchor: str = ""
    """Number and hash of the activity log's last row: kept elsewhere, it proves later that none was removed."""
    note: str = NOT_ADVICE
    """What this report is not."""

    @property
    def passed(self) -> bool:
        """Whether every requirement is met."""
        return bool(self.rows) and not self.failures

    @property
    def failures(self) -> list[ComplianceRow]:
        """What is not met, or not shown to be."""
        return [row for row in self.rows if row.status != "pass"]

    def raise_for_failure(self) -> None:
        """The gate.

        Raises:
            ComplianceError: at the first requirement that is not met, naming its article and what to do.
        """
        if not self.passed:
            first, more = self.failures[0], len(self.failures) - 1
            rest = f" {more} more are not met." if more else ""
            raise ComplianceError(
                f"{first.article} ({first.requirement}): {first.status}: {first.finding}.{rest}", f"{first.fix}."
            )

    def headline(self) -> str:
        met = len(self.rows) - len(self.failures)
        return f"ComplianceReport {self.profile} of {self.run_id}: {met} of {len(self.rows)} met; not legal advice"

    def table(self) -> Sequence[Row]:
        """What is not met comes first."""
        met = [row for row in self.rows if row.status == "pass"]
        return [row.model_dump() for row in (*self.failures, *met)]

    def save(self, path: str | Path) -> Path:
        """Write an HTML page (`.html`), the rows as CSV (`.csv`), or the whole report as JSON (any other ending)."""
        from uncase_nb.workspace.files import write_text

        target = Path(path)
        if target.suffix == ".csv":
            return super().save(target)
        if target.suffix != ".html":
            return write_text(target, self.model_dump_json(indent=2) + "\n")
        outside = html_table("Not to be seen in a run", [{"what the law also asks": each} for each in self.outside])
        facts = {"law": self.law, "checked": self.checked_at, "activity log": self.anchor, "note": self.note}
        about = html_table("About", [{"what": name, "": text} for name, text in facts.items()])
        page = html_table(self.headline(), self.table(), limit=None) + outside + about
        return write_text(target, f'<!doctype html><meta charset="utf-8">{page}\n')

    def plot(self) -> Figure:
        """Requirements by status."""
        import plotly.graph_objects as go

        counts = Counter(row.status for row in self.rows)
        return go.Figure(go.Bar(x=list(counts), y=list(counts.values()))).update_layout(title=self.headline())

    __repr__ = Table.__repr__
    __str__ = Table.__str__
