"""A place in a conversation that a metric speaks of."""

from __future__ import annotations

from pydantic import Field

from uncase_nb.schemas.base import Schema


class Mark(Schema):
    """Where and what, without the words themselves: those stand in the conversation."""

    metric: str
    """For example `fidelity`."""
    label: str
    """What was seen there: `contradicted`, `unsupported`, `copied`, `edited`, `weak`, or a type of personal data."""
    message: int
    """Index of the message; -1 outside messages."""
    start: int = Field(ge=0)
    """First character, counted in code points of the field's text."""
    end: int = Field(ge=0)
    """One past the last character."""
    field: str = "content"
    """Path within the message or conversation, for example `tool_calls[0].arguments.telefono`."""
    note: str = ""
    """More of it: the fact it stands against, or the id of the source conversation."""
