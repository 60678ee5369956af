"""Lines to what people wrote, in order, one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from uncase_nb.connectors.report import Report
from uncase_nb.connectors.text import is_clean
from uncase_nb.connectors.whatsapp.header import Header, header_of, without_marks
from uncase_nb.connectors.whatsapp.media import PLACEHOLDERS, with_placeholders, without_edit_mark
from uncase_nb.connectors.whatsapp.survey import Survey, moment
from uncase_nb.connectors.whatsapp.system import is_group_event, system_kind

_KEPT_SENDERS = 4096  # names whose lines are known to be people's; bounds memory


class Entry(NamedTuple):
    """One message."""

    timestamp: datetime
    sender: str
    """As written, without marks; see `is_unsaved`."""
    text: str
    line: int
    """First line in the file, from 1."""


class _Open(NamedTuple):
    header: Header
    line: int
    more: list[str]


class Reader:
    """Turns lines into entries, and counts what it drops."""

    def __init__(self, found: Survey, report: Report, *, keep_media: bool) -> None:
        self._survey = found
        self._report = report
        self._keep_media = keep_media
        self._senders: set[str] = set()
        self.dropped: Counter[str] = Counter()
        """Lines of WhatsApp's own by kind, and media where they are not kept."""

    def entries(self, lines: Iterable[str]) -> Iterator[Entry]:
        """What people wrote."""
        current: _Open | None = None
        styles = self._survey.styles
        for number, line in enumerate(lines, 1):
            row = line.removesuffix("\r")
            header = header_of(row)
            if header and header.style in styles:
                if current and (entry := self._close(current)):
                    yield entry
                current = _Open(header, number, [])
            elif current:
                current.more.append(row)
            elif row.strip():
                self._report.issue(number, "stands before the first message")
        if current and (entry := self._close(current)):
            yield entry

    def _close(self, message: _Open) -> Entry | None:
        header, line, more = message
        if (timestamp := moment(header, self._survey.order)) is None:
            self._report.issue(line, "its date or time does not exist in the order of day and month of this file")
            return None
        sender, text = self._split(header.rest)
        if sender is None:
            self.dropped[system_kind(text, marked=True) or "notice"] += 1
            return None
        if more:
            text = "\n".join((text, *map(without_marks, more)))
        body = self._body(text.strip(), marked=header.marked)
        if body is None:
            return None
        if not (is_clean(body) and is_clean(sender)):
            self._report.issue(line, "has bytes that are not in the file's encoding")
            return None
        return Entry(timestamp, sender, body, line)

    def _split(self, rest: str) -> tuple[str | None, str]:
        """Sender and text; no sender on a line of WhatsApp's own."""
        sender, colon, text = rest.partition(": ")
        if not colon:
            return (rest[:-1], "") if rest.endswith(":") else (None, rest)
        if sender in self._senders:
            return sender, text
        if any(quote in sender for quote in '"“«„') and is_group_event(rest):
            return None, rest
        if len(self._senders) < _KEPT_SENDERS:
            self._senders.add(sender)
        return sender, text

    def _body(self, text: str, *, marked: bool) -> str | None:
        """What the person wrote; None where the line is WhatsApp's, or nothing is left."""
        if kind := system_kind(text, marked=marked):
            self.dropped[kind] += 1
            return None
        body = with_placeholders(without_edit_mark(text))
        if not body:
            self.dropped["empty"] += 1
            return None
        if body in PLACEHOLDERS and not self._keep_media:
            self.dropped["media"] += 1
            return None
        return body


def is_header(line: str) -> bool:
    """Whether a line begins a message of a WhatsApp export."""
    return header_of(line) is not None
