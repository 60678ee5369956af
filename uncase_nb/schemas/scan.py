"""What a scan found. Texts of spans are personal data: they are kept in memory and never shown or saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ConfigDict, Field, PrivateAttr

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


class Span(Schema):
    """One piece of personal data in one text field."""

    start: int = Field(ge=0)
    """First character, counted in code points of the field's text."""
    end: int = Field(gt=0)
    """One past the last character."""
    type: str
    """For example `PERSON`, `PHONE_NUMBER`, `MX_CURP`."""
    score: float = Field(ge=0, le=1)
    """The recognizer's confidence."""
    text: str = Field(default="", repr=False, exclude=True)
    """What it covers. Personal data: never shown, logged or saved."""
    recognizer: str = ""
    """Who found it."""
    conversation: str = ""
    """Id of the conversation, empty for a bare text."""
    message: int = -1
    """Index of the message, or of the text in a list; -1 outside messages."""
    field: str = "content"
    """Path within the message or conversation, for example `tool_calls[0].arguments.telefono`."""


class MarkedText(NamedTuple):
    """A text and what was found in it. Personal data: for the eye alone, never saved."""

    conversation: str
    """Id or number of the conversation, empty for a bare text."""
    message: int
    """Index of the message, or of the text in a list; -1 outside messages."""
    field: str
    """Path within the message or conversation."""
    text: str
    """As written."""
    spans: list[Span]
    """In order, without overlap."""
    pseudonyms: list[str]
    """What each span was replaced by; empty where nothing was replaced."""

    def __repr__(self) -> str:
        """Counts alone, as a notebook saves what it shows."""
        return f"MarkedText({len(self.text)} characters, {len(self.spans)} spans)"


class ScanReport(Table, Schema):
    """Every span found, and by which detectors."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    spans: list[Span] = Field(default_factory=list)
    """In order of conversation, message, field and place."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors ran, with versions."""
    texts: int = 0
    """How many text fields were scanned."""
    characters: int = 0
    """How many characters they hold."""
    _marked: list[MarkedText] = PrivateAttr(default_factory=list)

    def marked(self) -> list[MarkedText]:
        """The texts in which something was found, to be looked at. Not in a report that was saved and read back."""
        return self._marked

    def headline(self) -> str:
        counts = ", ".join(f"{count} {kind}" for kind, count in self.counts().items())
        return f"ScanReport: {len(self.spans)} spans in {self.texts} texts" + (f" ({counts})" if counts else "")

    def table(self) -> Sequence[Row]:
        """Types with counts; the texts themselves are personal data."""
        found: dict[str, set[str]] = {}
        for span in self.spans:
            found.setdefault(span.type, set()).add(span.recognizer)
        return [
            {"type": kind, "spans": count, "recognizers": ", ".join(sorted(found[kind]))}
            for kind, count in self.counts().items()
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    def counts(self) -> dict[str, int]:
        """Spans by type, most frequent first, then by name."""
        return dict(sorted(Counter(span.type for span in self.spans).items(), key=lambda item: (-item[1], item[0])))

    def plot(self) -> Figure:
        """Spans by type."""
        import plotly.graph_objects as go

        counts = self.counts()
        bars = go.Bar(x=list(counts.values()), y=list(counts), orientation="h")
        return go.Figure(bars).update_layout(title="Personal data by type", yaxis_autorange="reversed")
