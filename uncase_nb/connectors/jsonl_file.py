"""JSON Lines and JSON documents, a record at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from uncase_nb.connectors.json_stream import BrokenJsonError, Characters, records_in
from uncase_nb.connectors.records import Numbered, Records
from uncase_nb.connectors.report import Report
from uncase_nb.connectors.text import is_clean

Lines = Callable[[], Iterable[str]]
Opened = Callable[[], AbstractContextManager[Characters]]


def jsonl_records(lines: Lines) -> Records:
    """A record a line. Lines end at `\\n` only, for JSON strings may hold U+2028 and the like."""

    def records(report: Report) -> Iterator[Numbered]:
        for number, line in enumerate(lines(), 1):
            if not line.strip():
                continue
            if not is_clean(line):
                report.issue(number, "has bytes that are not in the file's encoding")
                continue
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                report.issue(number, f"is not JSON (column {error.colno})")
            except RecursionError:
                report.issue(number, "is nested too deeply")

    return records


def json_records(opened: Opened) -> Records:
    """The records of a JSON document: a list, a webhook's `conversations`, or one conversation."""

    def records(report: Report) -> Iterator[Numbered]:
        with opened() as characters:
            try:
                yield from records_in(characters)
            except BrokenJsonError as error:
                report.issue(error.line, "is not JSON; what follows could not be read")

    return records
