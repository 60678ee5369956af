"""Labelled text: one JSON object a line, `{"text", "lang", "spans": [{"start", "end", "type"}]}`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uncase_nb.errors import ReadError

LANGUAGES = ("es", "en")
"""Of the texts that can be measured: those the detectors read."""
_DATA = Path(__file__).parent / "data"
DEFAULT_FILES = tuple(_DATA / f"chats_{language}_{half}.jsonl" for language in LANGUAGES for half in ("dev", "held"))
"""Chats that come with the package; nothing may be tuned on the `_held` halves."""
_FORM = '{"text": "Soy Ana", "lang": "es", "spans": [{"start": 4, "end": 7, "type": "PERSON"}]}'


@dataclass(frozen=True)
class Labelled:
    """A text with its personal data."""

    text: str
    language: str
    spans: tuple[tuple[int, int, str], ...]
    """`(start, end, type)`, counted in code points."""
    line: int
    """Of the file, from 1."""
    conversation: str = ""
    """What the texts of one conversation share; empty for a text that stands alone."""
    role: str = "user"
    """Who says it."""


def read_labelled(path: str | Path) -> list[Labelled]:
    """Every row of a file, in order.

    Raises:
        ReadError: at the first line that is not as above, by file and line; its text is never quoted.
    """
    path = Path(path)
    if not path.is_file():
        raise ReadError(f"There is no file {path}.", f"give labelled JSONL, one row a line: {_FORM}")
    rows = [_row(path, number, line) for number, line in _lines(path)]
    if not rows:
        raise ReadError(f"{path.name} is empty.", f"give labelled JSONL, one row a line: {_FORM}")
    return rows


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Lines end at `\\n` only: JSON strings may hold U+2028 and the like."""
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            yield number, line


def _row(path: Path, number: int, line: bytes) -> Labelled:
    try:
        return _labelled(json.loads(line), number)
    except (UnicodeDecodeError, json.JSONDecodeError):
        problem = "is not JSON in UTF-8"
    except _BadRowError as error:
        problem = str(error)
    raise ReadError(f"{path.name}, line {number}: {problem}.", f"a row looks like {_FORM}") from None


class _BadRowError(ValueError):
    """What is wrong with a row, without its text."""


def _labelled(row: Any, number: int) -> Labelled:
    if not isinstance(row, dict):
        raise _BadRowError("the row is not an object")
    text, language, spans = row.get("text"), row.get("lang"), row.get("spans")
    if not isinstance(text, str):
        raise _BadRowError("`text` is missing or no string")
    if language not in LANGUAGES:
        raise _BadRowError(f"`lang` is none of {', '.join(LANGUAGES)}")
    if not isinstance(spans, list):
        raise _BadRowError("`spans` is missing or no list")
    marked = tuple(_span(span, place, len(text)) for place, span in enumerate(spans))
    conversation, role = row.get("conversation"), row.get("role")
    return Labelled(
        text, language, marked, number, "" if conversation is None else str(conversation), str(role or "user")
    )


def _span(span: Any, place: int, length: int) -> tuple[int, int, str]:
    if not isinstance(span, dict) or not isinstance(span.get("type"), str):
        raise _BadRowError(f"spans[{place}] has no `type`")
    start, end = span.get("start"), span.get("end")
    if type(start) is not int or type(end) is not int:
        raise _BadRowError(f"spans[{place}] needs whole numbers `start` and `end`")
    if not 0 <= start < end <= length:
        raise _BadRowError(f"spans[{place}] is empty or lies outside the text ({length} characters)")
    return start, end, span["type"]
