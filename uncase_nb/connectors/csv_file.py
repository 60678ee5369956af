"""CSV: delimiter and header from the content, a record a row."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from uncase_nb.connectors.columns import columns_of
from uncase_nb.connectors.keys import ANSWER, MESSAGES, QUESTION, match, plain
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.records import Numbered, Records
from uncase_nb.connectors.report import Report
from uncase_nb.errors import ParameterError, ReadError

Lines = Callable[[], Iterable[str]]
_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200  # lines
_LONGEST_CELL = 1 << 23  # characters; a quote that is never closed stops there instead of swallowing the file


def csv_records(lines: Lines, report: Report, options: Options) -> Records:
    """The records of a table.

    Raises:
        ReadError: where no delimiter gives a header with the columns a conversation needs.
    """
    delimiter = delimiter_of(islice(lines(), _LOOKED_AT), options.columns)
    if delimiter is None:
        raise ReadError(
            f"{report.file} has no columns for who speaks and what they say.",
            'its first line must name them (role, content, conversation_id…), or pass columns={"role": "…", '
            '"content": "…", "conversation": "…"}.',
        )
    return lambda current: _rows(lines(), delimiter, options, current)


def delimiter_of(sample: Iterable[str], told: Mapping[str, str]) -> str | None:
    """The delimiter whose header names the most columns we know; None where none names enough."""
    lines = list(sample)
    scores = {delimiter: score for delimiter in _DELIMITERS if (score := _score(lines, delimiter, told))}
    return max(scores, key=lambda delimiter: scores[delimiter], default=None)


def _score(lines: list[str], delimiter: str, told: Mapping[str, str]) -> int:
    header = _header(csv.reader((line + "\n" for line in lines if not _hint(line)), delimiter=delimiter))
    if len(header) < 2 and not match(header, MESSAGES):
        return 0
    try:
        columns = columns_of(header, told)
    except ParameterError:
        return 0 if delimiter not in lines[0] else 1  # the header is this one; the column is the caller's mistake
    if columns:
        return 1 + sum(column is not None for column in columns)
    whole = match(header, MESSAGES) or (match(header, QUESTION) and match(header, ANSWER))
    return 1 if whole else 0


def _header(reader: Iterator[list[str]]) -> list[str]:
    try:
        return [cell.strip() for cell in next((row for row in reader if row), [])]
    except csv.Error:
        return []


def _rows(lines: Iterable[str], delimiter: str, options: Options, report: Report) -> Iterator[Numbered]:
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    reader = csv.reader((line + "\n" if not _hint(line) else "\n" for line in lines), delimiter=delimiter)
    header = _header(reader)
    flat = columns_of(header, options.columns) is not None
    names = header if flat else [plain(name) for name in header]
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            report.issue(line, "opens a quote that is never closed")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if any(cell.strip() for cell in row[len(names) :]):
            report.issue(line, f"has {len(row)} cells, the header {len(names)}")
            continue
        yield line, _record(names, row)


def _record(names: list[str], row: list[str]) -> dict[str, Any]:
    """Cells by column; cells a short row lacks are empty."""
    return {name: row[place] if place < len(row) else None for place, name in enumerate(names)}


def _hint(line: str) -> bool:
    """Excel's `sep=;` before the header."""
    return line[:4].lower() == "sep=" and len(line.strip()) == 5
