"""Which format a text is in, by its content."""

from __future__ import annotations

import json

from uncase_nb.connectors.csv_file import delimiter_of
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.whatsapp.entries import is_header

_LINES = 200


def detect(sample: str, options: Options) -> str | None:
    """`whatsapp`, `jsonl`, `json` or `csv`; None where the text is none of them.

    Args:
        sample: the beginning of the text; its last line may be cut off.
        options: `columns` name a table's header.
    """
    lines = [line for line in sample.split("\n")[:_LINES] if line.strip("\ufeff \t\r")]
    if any(is_header(line) for line in lines):
        return "whatsapp"
    start = sample.lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "["):
        return "jsonl" if start == "{" and _line_by_line(lines) else "json"
    if delimiter_of(lines, options.columns):
        return "csv"
    return "jsonl" if _line_by_line(lines) else None


def _line_by_line(lines: list[str]) -> bool:
    """Whether at least half of the lines are objects of their own: some may be broken, and the last is cut off."""
    return bool(lines) and sum(_is_object(line) for line in lines) * 2 >= len(lines)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line.strip("\ufeff \t\r")), dict)
    except (ValueError, RecursionError):
        return False
