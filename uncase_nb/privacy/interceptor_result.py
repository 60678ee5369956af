"""What a check at a border found: how much of what, where. Never text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import Field

from uncase_nb.privacy.interceptions import Row as Recorded
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

Mode = Literal["audit", "warn", "block"]
Direction = Literal["outgoing", "incoming"]
MODES: tuple[Mode, ...] = ("audit", "warn", "block")


class Finding(Schema):
    """Personal data of one type in one field: how much, never what."""

    field: str
    """The field's name, as the caller gave it."""
    type: str
    """For example `PHONE_NUMBER`."""
    count: int = Field(ge=1)
    """How many."""


class Interception(Table, Schema):
    """What one check found. It holds no text."""

    mode: Mode
    """`audit` recorded it, `warn` also says so in `warnings`, `block` would have refused."""
    direction: Direction
    """`outgoing` to a model, sandbox or file; `incoming` from one."""
    findings: list[Finding] = Field(default_factory=list)
    """By field and type."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors ran."""
    fields: int = 0
    """How many text fields were checked."""

    @property
    def warnings(self) -> list[str]:
        """Sentences for the caller's result; only the mode `warn` has any."""
        if self.mode != "warn":
            return []
        return [f"{item.count} {item.type} in {self.direction} {item.field}" for item in self.findings]

    def headline(self) -> str:
        total = sum(finding.count for finding in self.findings)
        return f"Interception ({self.mode}, {self.direction}): {total} findings in {self.fields} fields"

    def table(self) -> Sequence[Row]:
        return [finding.model_dump() for finding in self.findings]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


class Inspection(NamedTuple):
    """A check that is not recorded yet."""

    interception: Interception
    """What was found."""
    row: Recorded
    """What is to be recorded."""

    @property
    def refused(self) -> bool:
        """Whether nothing of it may pass."""
        return self.interception.mode == "block" and bool(self.interception.findings)
