"""`un.read` and `un.iter_read`: anything that holds conversations, to raw conversations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypedDict, Unpack

from uncase_nb.connectors.options import Format, Media, Options, names
from uncase_nb.connectors.report import OnError, OnNote
from uncase_nb.connectors.sources import source_of
from uncase_nb.connectors.stream import Hooks, stream
from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations, ReadIssue


class Choices(TypedDict, total=False):
    """Keyword options of `read` and `iter_read`."""

    format: Format | None
    """By default decided by the content of each file."""
    domain: str | None
    """For every conversation, for example `automotive.sales`; by default what the row says."""
    language: str | None
    """ISO 639-1, for every conversation; by default what the row says, else guessed, else null."""
    strict: bool
    """Raise at the first row that cannot be read, instead of skipping it."""
    encoding: str | None
    """By default UTF-8, or UTF-16 where the file says so."""
    columns: Mapping[str, str] | None
    """Tables: which column is `conversation`, `role`, `content`, `timestamp`, `name`; the rest is found by name."""
    assistant: str | Collection[str] | None
    """Who speaks for the organization, where the source gives names and no roles."""
    day_first: bool | None
    """Dates are day/month. By default inferred over the whole file, and noted where it stays open."""
    gap_hours: float
    """Chats without conversation ids: a silence longer than this begins a new one."""
    media: Media
    """WhatsApp's photos and files: `placeholder` writes `[image]`, `drop` leaves them out."""


_KNOWN = Choices.__annotations__.keys()


def read(source: Any, **choices: Unpack[Choices]) -> Conversations:
    """Read conversations from a path, glob, folder, text, DataFrame, Hugging Face dataset or iterable of dicts.

    Args:
        source: what to read. A string with a line break, or one that is no file while `format` is given, is the text
            itself. Zip archives are read without unpacking.
        **choices: see `Choices`.

    Returns:
        A list of raw conversations; `.errors` has a row for each thing that could not be read, `.notes` what was
        decided and left out.

    Raises:
        ReadError: where a file is not what it claims to be; with `strict`, also at the first bad row.
        ParameterError: at an unknown format or option.
        MissingExtraError: for a saved Hugging Face dataset without `datasets`.
    """
    errors: list[ReadIssue] = []
    notes: list[str] = []
    found = list(iter_read(source, on_error=errors.append, on_note=notes.append, **choices))
    return Conversations(found, errors=errors, notes=notes)


def iter_read(
    source: Any, *, on_error: OnError | None = None, on_note: OnNote | None = None, **choices: Unpack[Choices]
) -> Iterator[Conversation]:
    """Like `read`, one conversation at a time: memory does not grow with the file.

    It grows with the longest conversation, with those that are open at once where a table mixes their rows, and by
    about 8 bytes a conversation of a table. An iterator that can be walked only once must keep the rows of a
    conversation together.

    Args:
        source: what to read.
        on_error: called with each row that could not be read.
        on_note: called with each decision.
        **choices: see `Choices`.
    """
    options = _options(choices)
    return stream(source_of(source, options.format), options, Hooks(on_error, on_note))


def _options(choices: Choices) -> Options:
    known: dict[str, Any] = {
        **choices,
        "columns": dict(choices.get("columns") or {}),
        "assistant": names(choices.get("assistant")),
    }
    if unknown := known.keys() - _KNOWN:
        name = min(unknown)
        raise ParameterError(f"Unknown option {name!r}.", did_you_mean(name, _KNOWN))
    return Options(**known)
