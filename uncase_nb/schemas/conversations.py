"""A list of conversations that says what could not be read, and shows no one's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.result import Row, Table


class ReadIssue(Schema):
    """One thing that could not be read. It never quotes the input."""

    file: str
    """Name of the file, or `<text>`."""
    line: int | None = None
    """First line of the bad row, from 1."""
    reason: str
    """What is wrong with it, without its text."""


class Conversations(Table, list[Conversation]):
    """What `un.read` and `un.anonymize` return: a list, with the errors and notes of its making."""

    def __init__(
        self,
        conversations: Iterable[Conversation] = (),
        *,
        errors: Iterable[ReadIssue] = (),
        notes: Iterable[str] = (),
    ) -> None:
        super().__init__(conversations)
        self.errors: list[ReadIssue] = list(errors)
        """A row for each thing that could not be read."""
        self.notes: list[str] = list(notes)
        """What the reader decided and you may want to know, for example an ambiguous order of day and month."""

    def headline(self) -> str:
        kinds = ", ".join(sorted({conversation.privacy for conversation in self}))
        messages = sum(len(conversation.messages) for conversation in self)
        bad = f", {len(self.errors)} rows could not be read (.errors)" if self.errors else ""
        return f"{len(self)} conversations, {messages} messages" + (f", {kinds}" if kinds else "") + bad

    def table(self) -> Sequence[Row]:
        """One row a conversation. Ids and source names of raw conversations may hold names, so they are left out."""
        return [
            {
                "conversation": conversation.id if conversation.privacy != "raw" else f"#{number}",
                "messages": len(conversation.messages),
                "participants": len(conversation.participants),
                "language": conversation.language,
                "domain": conversation.domain,
                "privacy": conversation.privacy,
            }
            for number, conversation in enumerate(self, 1)
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__
