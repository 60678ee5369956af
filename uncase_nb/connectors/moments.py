"""Timestamps of tables and rows: ISO 8601, epoch numbers, and dates as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from uncase_nb.connectors.whatsapp.header import header_of
from uncase_nb.connectors.whatsapp.survey import Order, moment, survey

_MILLISECONDS = 1e11  # epoch seconds reach this in the year 5138
_LATEST = 253_402_300_799  # 9999-12-31, the last second datetime knows
_EPOCH = re.compile(r"\d{9,13}(?:\.\d+)?")
_DATE_ONLY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")


def moment_of(value: Any, order: Order = "dmy") -> datetime | None:
    """The moment a value names; None where it names none.

    Args:
        value: a datetime, ISO text, epoch seconds or milliseconds, or a date such as `12/03/2025 10:02`.
        order: of day and month in such a date.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, int | float):
        return _epoch(float(value))
    text = str(value or "").strip()
    if _EPOCH.fullmatch(text):
        return _epoch(float(text))
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        header = header_of(_as_header(text))
        return moment(header, order) if header else None


def order_of(values: Iterable[Any], day_first: bool | None) -> tuple[Order, bool]:
    """The order of day and month over all values, and whether it is a guess."""
    found = survey((_as_header(str(value)) for value in values if _open_to_doubt(value)), day_first)
    return found.order, found.ambiguous


def _open_to_doubt(value: Any) -> bool:
    """Whether the order matters: not where the year comes first, as in ISO 8601, nor in a number."""
    return isinstance(value, str) and not value[:4].isdigit()


def _as_header(text: str) -> str:
    """Dates in tables are written as those of WhatsApp are, so one grammar reads both."""
    return f"[{text}, 00:00]" if _DATE_ONLY.fullmatch(text) else f"[{text.replace('T', ' ')}]"


def _epoch(seconds: float) -> datetime | None:
    value = seconds / 1000 if abs(seconds) > _MILLISECONDS else seconds
    return datetime.fromtimestamp(value, tz=UTC) if 0 <= value <= _LATEST else None
