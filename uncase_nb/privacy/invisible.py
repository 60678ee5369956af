"""Invisible characters, such as U+200B and the soft hyphen: nobody sees them, and inside a value they hide it."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.propose import Document

_INVISIBLE = re.compile(
    "[" + "".join(chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf") + "]"
)
"""Category Cf of Unicode."""
_SOFT_HYPHEN = "\u00ad"


def visible(item: Document) -> Document:
    """The document without invisible characters; most have none and come back as they are."""
    if not any(map(_hides, (*(field.text for field in item.fields), *item.speakers))):
        return item
    fields = [field._replace(text=shown(field.text)) for field in item.fields]
    return replace(item, fields=fields, speakers=[shown(name) for name in item.speakers])


def as_written(item: Document, rows: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """Places in what `visible` made of a document, as places of the document; what is hidden inside them is theirs."""
    return [
        _moved(field.text, row) if row and _hides(field.text) else list(row)
        for field, row in zip(item.fields, rows, strict=True)
    ]


def shown(text: str) -> str:
    """The text without its invisible characters."""
    return _INVISIBLE.sub("", text) if _hides(text) else text


def _hides(text: str) -> bool:
    if text.isascii():
        return False
    try:
        text.encode("latin-1")  # a quick question: most texts have nothing beyond, and there only U+00AD is hidden
    except UnicodeEncodeError:
        return _INVISIBLE.search(text) is not None
    return _SOFT_HYPHEN in text


def _moved(text: str, row: Sequence[Found]) -> list[Found]:
    stood = [place for place, char in enumerate(text) if not _INVISIBLE.match(char)]
    return [found._replace(start=stood[found.start], end=stood[found.end - 1] + 1) for found in row]
