"""What an anonymization did. It names pseudonyms and places, never what stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import ConfigDict, Field, PrivateAttr

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.scan import MarkedText

Style = Literal["token", "surrogate"]


class Replacement(Schema):
    """One pseudonym in one text field of the result."""

    start: int = Field(ge=0)
    """First character in the new text, counted in code points."""
    end: int = Field(ge=0)
    """One past the last character."""
    type: str
    """Published type of what it stands for, for example `PERSON`."""
    pseudonym: str
    """What stands there now."""
    conversation: str = ""
    """Id of the conversation in the result, empty for a bare text."""
    message: int = -1
    """Index of the message, or of the text in a list; -1 outside messages."""
    field: str = "content"
    """Path within the message or conversation, for example `tool_calls[0].arguments.telefono`."""


class AnonymizeResult(Table, Schema):
    """The result of an anonymization, with what was replaced and by which detectors it was found."""

    model_config = ConfigDict(validate_assignment=False, arbitrary_types_allowed=True)  # built once, and large

    result: Any = Field(default=None, repr=False)
    """What `un.anonymize` returns: the same kind that was given."""
    style: Style = "token"
    """How pseudonyms look."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors ran, with versions."""
    replacements: list[Replacement] = Field(default_factory=list)
    """In order of conversation, message, field and place."""
    entities: int = 0
    """How many different people, numbers and things the replacements stand for."""
    texts: int = 0
    """How many text fields were read."""
    reversible: bool = False
    """Whether a vault holds the originals: then the result is pseudonymized, not anonymous, under GDPR."""
    _marked: list[MarkedText] = PrivateAttr(default_factory=list)

    def marked(self) -> list[MarkedText]:
        """The texts in which something was replaced, as they were, to be looked at. Never saved."""
        return self._marked

    def headline(self) -> str:
        counts = ", ".join(f"{count} {kind}" for kind, count in self.counts.items())
        kept = "; pseudonymized, not anonymous, under GDPR: a vault holds the originals" if self.reversible else ""
        found = f"{len(self.replacements)} replacements for {self.entities} entities in {self.texts} texts"
        return f"AnonymizeResult ({self.style}): {found}" + (f" ({counts})" if counts else "") + kept

    def table(self) -> Sequence[Row]:
        """Types with counts."""
        different = {kind: set[str]() for kind in self.counts}
        for replacement in self.replacements:
            different[replacement.type].add(replacement.pseudonym)
        return [
            {"type": kind, "replacements": count, "pseudonyms": len(different[kind])}
            for kind, count in self.counts.items()
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    @property
    def counts(self) -> dict[str, int]:
        """Replacements by type, most frequent first, then by name."""
        counted = Counter(replacement.type for replacement in self.replacements)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
