"""What the caller may choose, in one value that every reader takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

from uncase_nb.errors import ParameterError, did_you_mean

Format = Literal["whatsapp", "csv", "jsonl", "json", "webhook", "huggingface", "dataframe"]
Media = Literal["placeholder", "drop"]

FORMATS: tuple[str, ...] = get_args(Format)
COLUMNS = ("conversation", "role", "content", "timestamp", "name")

GAP_HOURS = 24.0
"""WhatsApp's own customer-service window: a business that answers later starts a new conversation."""


@dataclass(frozen=True)
class Options:
    """Options of `un.read`, validated."""

    format: str | None = None
    domain: str | None = None
    language: str | None = None
    strict: bool = False
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    assistant: frozenset[str] = frozenset()
    day_first: bool | None = None
    gap_hours: float = GAP_HOURS
    media: str = "placeholder"
    many: bool = False
    """The source is several files; the name given as `assistant` need not be in each."""

    def __post_init__(self) -> None:
        """Refuse what no reader knows.

        Raises:
            ParameterError: with the near-match.
        """
        if self.format is not None and self.format not in FORMATS:
            raise ParameterError(f"Unknown format {self.format!r}.", did_you_mean(self.format, FORMATS))
        for column in self.columns:
            if column not in COLUMNS:
                raise ParameterError(f"columns has an unknown key {column!r}.", did_you_mean(column, COLUMNS))
        if self.media not in get_args(Media):
            raise ParameterError(f"Unknown media={self.media!r}.", did_you_mean(self.media, get_args(Media)))
        if not self.gap_hours > 0:
            raise ParameterError(
                f"gap_hours={self.gap_hours!r} is not above 0.", "pass hours, for example gap_hours=24."
            )


def names(assistant: str | Collection[str] | None) -> frozenset[str]:
    """The names of the organization, ready to compare."""
    given = [assistant] if isinstance(assistant, str) else assistant or ()
    return frozenset(comparable(name) for name in given)


@lru_cache(maxsize=1024)  # few names, many messages
def comparable(name: str) -> str:
    """A name without the differences that no one means: case, and the kind of its spaces."""
    return " ".join(name.split()).casefold()
