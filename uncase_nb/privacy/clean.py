"""What the rules read last and found nothing in, so that it need not be read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from uncase_nb.privacy.propose import Document

_Content = tuple[tuple[int, str, str], ...]
_APART = "source"
"""Path of the field that is made anew for the result. It announces nothing, and nothing announces it."""


class Clean:
    """Documents in which nothing of any type asked for was found, as they were read."""

    def __init__(self) -> None:
        """None yet."""
        self._read: set[_Content] = set()

    def add(self, item: Document) -> None:
        """Remember one; what it says, not who takes part: that matters to names alone."""
        self._read.add(_content(item))

    def unread(self, documents: Iterable[Document]) -> list[Document]:
        """Each document, or only its source where all else was read just so."""
        return [
            replace(item, fields=[field for field in item.fields if field.path == _APART and field.message < 0])
            if _content(item) in self._read
            else item
            for item in documents
        ]


def _content(item: Document) -> _Content:
    return tuple(
        (field.message, field.path, field.text) for field in item.fields if field.path != _APART or field.message >= 0
    )
