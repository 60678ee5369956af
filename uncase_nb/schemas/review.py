"""Places a person should look at. Their texts are personal data: kept in memory, never shown or saved."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema

Decision = Literal["accepted", "rejected", "missed"]
"""What a person says of a place; `missed` is one that no detector proposed."""


class ReviewItem(Schema):
    """One place that a detector proposed, and what the others say of it."""

    conversation: str = ""
    """Id of the conversation, or its number where the id is itself personal data."""
    message: int = -1
    """Index of the message, or of the text in a list; -1 outside messages."""
    field: str = "content"
    """Path within the message or the conversation."""
    start: int = Field(ge=0)
    """First character."""
    end: int = Field(gt=0)
    """One past the last character."""
    type: str
    """The type most of the confidence is for."""
    detectors: list[str] = Field(default_factory=list)
    """Who proposed it."""
    readers: int = 0
    """How many detectors that know this type, or proposed something here, read the text."""
    score: float = Field(default=1.0, ge=0, le=1)
    """The highest confidence."""
    masked: bool = False
    """Whether anonymization replaces it, with the thresholds in force."""
    disagreement: float = Field(default=0.0, ge=0, le=1)
    """Entropy of the detectors' pooled vote, in bits: 1 is the most doubtful."""
    decision: Decision | None = None
    """What a person said."""
    text: str = Field(default="", repr=False, exclude=True)
    """What it covers. Personal data: never shown, logged or saved."""
    context: str = Field(default="", repr=False, exclude=True)
    """The text around it, for the reviewer's eyes; never shown, logged or saved either."""
