"""One person, number or address, and what stands for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Mention(NamedTuple):
    """Personal data at one place."""

    document: int
    """Which document it stands in; names are linked within a document first."""
    type: str
    """A published type."""
    text: str
    """As written."""
    scope: str = ""
    """Label of the conversation, the same whenever it comes again; empty for bare texts."""
    language: str | None = None
    """ISO 639-1, where known."""


@dataclass(eq=False)
class Entity:
    """One person, number or address."""

    type: str
    """A published type."""
    number: int = 0
    """The number in its token; 0 until it is given one."""
    keys: dict[str, None] = field(default_factory=dict)
    """Every key it was met under, in order."""
    originals: dict[str, str] = field(default_factory=dict)
    """Every way it was written, in order, with the surrogate of it; empty where none was made."""
    scope: str = ""
    """The conversation it belongs to, where its name alone does not tell it from others elsewhere."""
    words: dict[str, str] = field(default_factory=dict)
    """Of a person: the surrogate of each word of the names, by the folded word."""
    core: str = ""
    """Of anything else: what its surrogates have in common, before they take the written form."""

    _names: tuple[int, frozenset[str]] = field(default=(0, frozenset()), init=False, repr=False)

    def names(self) -> frozenset[str]:
        """All words of a person's names."""
        if self._names[0] != len(self.keys):  # keys are added, never taken away
            self._names = len(self.keys), frozenset(word for key in self.keys for word in key.split())
        return self._names[1]

    def label(self) -> str:
        """What the keyed choice of its surrogate starts from."""
        return f"{self.scope}\0{next(iter(self.keys), '')}"

    def to_row(self) -> dict[str, Any]:
        """JSON-able; personal data, to be encrypted."""
        return {
            "type": self.type,
            "number": self.number,
            "keys": list(self.keys),
            "originals": dict(self.originals),
            "scope": self.scope,
            "words": dict(self.words),
            "core": self.core,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Entity:
        """What `to_row` gave; in the first version of the vault there were no surrogates."""
        originals = row["originals"]
        return cls(
            row["type"],
            row["number"],
            dict.fromkeys(row["keys"]),
            dict(originals) if isinstance(originals, dict) else dict.fromkeys(originals, ""),
            row.get("scope", ""),
            dict(row.get("words", {})),
            row.get("core", ""),
        )
