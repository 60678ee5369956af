"""Records, from whatever file or object, to conversations: a conversation a record, or a message a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from uncase_nb.connectors.build import Builder
from uncase_nb.connectors.columns import columns_of
from uncase_nb.connectors.groups import Flat, Groups, Plan, plan
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.report import Report
from uncase_nb.connectors.rows import conversation_of, conversations_in, turns_in
from uncase_nb.connectors.text import is_clean
from uncase_nb.connectors.turns import RowError
from uncase_nb.schemas.conversation import Conversation

Numbered = tuple[int | None, Any]
Records = Callable[[Report], Iterator[Numbered]]
"""Opens the source anew: line (where there are lines) and value of each record. Bad rows go to the report."""


def read_records(
    records: Records, report: Report, builder: Builder, options: Options, *, twice: bool
) -> Iterator[Conversation]:
    """Stream the conversations of records.

    Args:
        records: the source.
        report: takes bad rows and decisions.
        builder: makes the conversations.
        options: `columns`, `day_first`, `gap_hours`, `assistant`.
        twice: the source can be opened twice. Then rows of one conversation need not stand together, and the order
            of day and month is inferred over all of them.
    """
    found = _planned(records, report, options) if twice else Plan()
    groups = Groups(found, builder, options, report)
    for line, record in records(report):
        try:
            row = flat_of(record, options)
            if row is not None:
                yield from groups.add(row)
                continue
            yield from groups.flush() if not found.scattered else ()
            yield from _whole(record, line, report, builder, options)
        except RowError as error:
            report.issue(line, str(error))
    yield from groups.flush()
    _tell(found, groups, report, builder, options)


def flat_of(record: Any, options: Options) -> Flat | None:
    """The one message of a record, or None where it holds a whole conversation.

    Raises:
        RowError: where role or text are missing.
    """
    if not isinstance(record, Mapping) or turns_in(record) is not None:
        return None
    columns = columns_of(record, options.columns)
    if columns is None:
        return None
    role, content = _cell(record[columns.role]), _cell(record[columns.content])
    if not role:
        raise RowError("has no role")
    if not content:
        raise RowError("has no text")
    if not (is_clean(content) and is_clean(role)):
        raise RowError("has half of a surrogate pair, or bytes that are not in the file's encoding")
    key = _cell(record[columns.conversation]) if columns.conversation else None
    if columns.conversation and not key:
        raise RowError("does not say which conversation it belongs to")
    return Flat(
        key=key,
        role=role,
        content=content,
        timestamp=record[columns.timestamp] if columns.timestamp else None,
        name=(_cell(record[columns.name]) or None) if columns.name else None,
    )


def _whole(record: Any, line: int | None, report: Report, builder: Builder, options: Options) -> Iterator[Conversation]:
    if isinstance(record, list):
        record = {"messages": record}
    if not isinstance(record, Mapping):
        raise RowError("is not an object")
    for inner in conversations_in(record):
        try:
            yield conversation_of(inner, builder, options)
        except RowError as error:
            report.issue(line, str(error))


def _planned(records: Records, report: Report, options: Options) -> Plan:
    """The first pass, only where the source holds a message a record."""
    silent = Report(report.file, strict=False, on_error=None, on_note=None)
    first = next(_flats(records, silent, options, limit=1), None)
    return plan(_flats(records, silent, options), options.day_first) if first else Plan()


def _flats(records: Records, silent: Report, options: Options, limit: int | None = None) -> Iterator[Flat]:
    for number, (_, record) in enumerate(records(silent)):
        if limit is not None and number >= limit:
            return
        try:
            row = flat_of(record, options)
        except RowError:
            limit = limit + 1 if limit is not None else None
            continue
        if row is not None:
            yield row


def _tell(found: Plan, groups: Groups, report: Report, builder: Builder, options: Options) -> None:
    if found.ambiguous:
        order, other = ("day first", False) if found.order == "dmy" else ("month first", True)
        report.note(f"no date tells day and month apart; read as {order}. Pass day_first={other} if that is wrong.")
    if groups.unread_times:
        report.note(f"{groups.unread_times} timestamps name no moment; their messages have none.")
    if builder.guessed_roles and not options.assistant:
        report.note(
            'some speakers are given by name only: who opens is the user. Pass assistant="Name" to say who answers.'
        )


def _cell(value: Any) -> str:
    return "" if value is None else str(value).replace("\r\n", "\n").strip()
