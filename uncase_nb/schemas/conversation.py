"""A conversation: what every layer reads or writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import Field

from uncase_nb.errors import PrivacyError
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolDefinition

Privacy = Literal["raw", "anonymized", "synthetic"]


class Conversation(Schema):
    """A conversation with its tools and where it comes from."""

    messages: list[Message] = Field(default_factory=list)
    """In order of time."""
    tools: list[ToolDefinition] = Field(default_factory=list)
    """What the assistant may call."""
    participants: list[str] = Field(default_factory=list)
    """Everyone who speaks, in order of first appearance. Names of people while `privacy` is raw."""
    id: str = ""
    """Stable for the same content from the same source."""
    language: str | None = None
    """ISO 639-1, for example `es`; null where unknown."""
    domain: str | None = None
    """For example `automotive.sales`."""
    seed_id: str | None = None
    """The seed it was generated from."""
    source: str | None = None
    """Where it was read from; a hash once anonymized."""
    privacy: Privacy = "raw"
    """`raw` may hold personal data and is refused by generation, export, training and sandboxes."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    """Anything else the source said. Scanned like content."""

    def __repr__(self) -> str:
        """Never shows content: a repr ends up in saved notebooks and logs."""
        return (
            f"Conversation(id={self.id!r}, messages={len(self.messages)}, language={self.language!r}, "
            f"privacy={self.privacy!r})"
        )

    __str__ = __repr__

    def texts(self) -> Iterator[str]:
        """Every message's content that is not empty."""
        return (message.content for message in self.messages if message.content)


def refuse_raw(conversations: Iterable[Conversation], *, stage: str) -> None:
    """The law of every stage after anonymization.

    Raises:
        PrivacyError: at the first raw conversation, naming the fix.
    """
    for conversation in conversations:
        if conversation.privacy == "raw":
            raise PrivacyError(
                f"{stage} refuses raw conversations: they may hold personal data.",
                "anonymize them first: un.anonymize(conversations), or %uncase_anonymize in a notebook.",
            )
