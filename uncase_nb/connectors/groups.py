"""Rows of one message each, gathered into conversations."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from uncase_nb.connectors.build import Builder
from uncase_nb.connectors.labels import roles_of
from uncase_nb.connectors.moments import moment_of, order_of
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.report import Report
from uncase_nb.connectors.turns import messages_of
from uncase_nb.connectors.whatsapp.survey import Order
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message


class Flat(NamedTuple):
    """A row that holds one message."""

    key: str | None
    """Its conversation; null where the table has no such column."""
    role: str
    content: str
    timestamp: Any
    name: str | None


class Plan(NamedTuple):
    """What a first pass over the rows found."""

    order: Order = "dmy"
    """Of day and month."""
    ambiguous: bool = False
    """No date tells day and month apart."""
    scattered: Counter[int] = Counter()  # noqa: RUF012 - never written to; `Groups` copies it
    """Conversations whose rows do not stand together, by hash: in how many places."""


def plan(rows: Iterable[Flat], day_first: bool | None) -> Plan:
    """Look at every row once. Memory: 8 bytes for each run of rows of one conversation."""
    runs = array("q")
    order, ambiguous = order_of(_stamps(rows, runs), day_first)
    return Plan(order, ambiguous, _repeated(runs))


class Groups:
    """Conversations that are still open. Those whose rows stand together close at the next one's first row."""

    def __init__(self, found: Plan, builder: Builder, options: Options, report: Report) -> None:
        self._order = found.order
        self._left = Counter(found.scattered)
        self._builder = builder
        self._options = options
        self._report = report
        self._gap = timedelta(hours=options.gap_hours)
        self._key: str | None = None
        self._rows: list[dict[str, Any]] = []
        self._waiting: dict[str | None, list[dict[str, Any]]] = {}
        self.unread_times = 0
        """Timestamps that name no moment; their messages are kept without one."""

    def add(self, row: Flat) -> Iterator[Conversation]:
        """Take a row; give the conversation it closes."""
        stamp = moment_of(row.timestamp, self._order)
        self.unread_times += stamp is None and bool(row.timestamp)
        if self._rows and (row.key != self._key or (row.key is None and self._pause(stamp))):
            yield from self._end_of_run()
        if not self._rows:
            self._key, self._rows = row.key, self._waiting.pop(row.key, [])
        self._rows.append({"role": row.role, "content": row.content, "timestamp": stamp, "name": row.name})

    def flush(self) -> Iterator[Conversation]:
        """Give what is still open."""
        if self._rows:
            yield self._conversation(self._key, self._rows)
            self._rows = []
        for key, rows in self._waiting.items():
            yield self._conversation(key, rows)
        self._waiting.clear()

    def _end_of_run(self) -> Iterator[Conversation]:
        key, rows, self._rows = self._key, self._rows, []
        mark = hash(key)
        if mark in self._left:
            self._left[mark] -= 1
        if self._left[mark] > 0:
            self._waiting[key] = rows
        else:
            yield self._conversation(key, rows)

    def _pause(self, stamp: datetime | None) -> bool:
        before = self._rows[-1]["timestamp"]
        if stamp is None or before is None or (stamp.tzinfo is None) != (before.tzinfo is None):
            return False
        return bool(abs(stamp - before) > self._gap)

    def _conversation(self, key: str | None, rows: list[dict[str, Any]]) -> Conversation:
        roles = roles_of((row["role"] for row in rows), self._options.assistant)
        self._builder.saw_labels(roles)
        messages, _ = messages_of(rows, roles)
        return self._builder.conversation(_in_time(messages), key=key or "")


def _stamps(rows: Iterable[Flat], runs: array[int]) -> Iterator[Any]:
    last: tuple[str | None] | None = None
    for row in rows:
        if last != (row.key,):
            runs.append(hash(row.key))
            last = (row.key,)
        yield row.timestamp


def _repeated(runs: array[int]) -> Counter[int]:
    import numpy as np

    marks, counts = np.unique(np.frombuffer(runs, dtype=np.int64), return_counts=True)
    many = counts > 1
    return Counter(dict(zip(marks[many].tolist(), counts[many].tolist(), strict=True)))


def _in_time(messages: list[Message]) -> list[Message]:
    """In order of time where every message has one: many tables list the newest first."""
    stamps = [message.timestamp for message in messages]
    if None in stamps or len({stamp.tzinfo is None for stamp in stamps if stamp}) > 1:
        return messages
    return sorted(messages, key=lambda message: message.timestamp or datetime.min)  # noqa: DTZ901 - never reached
