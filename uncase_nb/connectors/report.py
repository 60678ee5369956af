"""Where the readers put what they could not read and what they decided."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from uncase_nb.errors import ReadError
from uncase_nb.schemas.conversations import ReadIssue
from uncase_nb.workspace.hashing import sha256_of

OnError = Callable[[ReadIssue], None]
OnNote = Callable[[str], None]

TEXT = "<text>"
_CHAT_NAME = re.compile("whatsapp", re.IGNORECASE)


def shown_name(name: str) -> str:
    """A file's name for messages. WhatsApp names its exports after the contact, so those are shortened."""
    if not _CHAT_NAME.search(name) or " " not in name:
        return name
    return f"WhatsApp…{sha256_of(name)[:6]}{PurePath(name).suffix}"


class Report:
    """Issues and notes of one input. No text of the input ever enters either."""

    def __init__(self, file: str, *, strict: bool, on_error: OnError | None, on_note: OnNote | None) -> None:
        self.file = shown_name(file)
        self._strict = strict
        self._on_error = on_error
        self._on_note = on_note

    def issue(self, line: int | None, reason: str) -> None:
        """Record a bad row.

        Raises:
            ReadError: in strict mode, at once.
        """
        if self._strict:
            where = self.file if line is None else f"{self.file}, line {line}"
            raise ReadError(f"{where}: {reason}.", "mend that row, or read without strict=True to skip it.")
        if self._on_error:
            self._on_error(ReadIssue(file=self.file, line=line, reason=reason))

    def note(self, text: str) -> None:
        """Say what was decided."""
        if self._on_note:
            self._on_note(f"{self.file}: {text}")
