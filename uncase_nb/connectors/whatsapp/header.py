"""The head of a line: date, time, sender. Every locale writes it a little differently."""

from __future__ import annotations

import re
from typing import NamedTuple

SPACE = "[ \u00a0\u2009\u202f]"
_HALF = rf"[ap]\.?{SPACE}?m\.?(?!\w)|vorm\.|nachm\."
_PATTERN = re.compile(
    rf"(?P<open>\[)?(?P<a>\d{{1,4}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<c>\d{{2,4}})\.?"
    rf"(?:,|{SPACE}(?:à|às|as|um|at|alle))?{SPACE}"
    rf"(?:(?:à|às|as|um|at|alle){SPACE})?"
    rf"(?P<hour>\d{{1,2}})[:.h](?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?"
    rf"(?:{SPACE}?(?P<half>{_HALF}))?(?:{SPACE}Uhr)?"
    rf"(?(open)\]|{SPACE}[-–—])(?:{SPACE}(?P<rest>.*)|$)",
    re.IGNORECASE,
)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_STARTS = frozenset("[0123456789")


class Header(NamedTuple):
    """The parts of a header as written; which of `a`, `b`, `c` is the day is decided over the file."""

    a: int
    b: int
    c: int
    hour: int
    minute: int
    second: int
    style: tuple[bool, str, bool, bool]
    """Brackets, date separator, seconds, twelve hours: what does not change within one export."""
    year_first: bool
    rest: str
    """What follows: `Name: text`, or a line of WhatsApp's own."""
    marked: bool
    """WhatsApp put its invisible mark before the text, as iOS does for lines of its own."""


def header_of(line: str) -> Header | None:
    """The header of a line, or None where the line goes on with the message before."""
    clean = line if line.isascii() else _MARKS.sub("", line)
    if clean[:1] not in _STARTS:
        return None
    match = _PATTERN.match(clean)
    if match is None:
        return None
    opened, a, separator, b, c, hour, minute, second, half, rest = match.groups()
    return Header(
        a=int(a),
        b=int(b),
        c=int(c),
        hour=_hour(int(hour), half),
        minute=int(minute),
        second=int(second or 0),
        style=(opened is not None, separator, second is not None, half is not None),
        year_first=len(a) == 4,
        rest=rest or "",
        marked=clean is not line and _marked(line),
    )


def without_marks(text: str) -> str:
    """The text without the invisible marks of direction that WhatsApp adds around names, numbers and its own words."""
    return text if text.isascii() else _MARKS.sub("", text)


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    afternoon = half[0] in "pPnN"
    return hour % 12 + 12 * afternoon


def _marked(line: str) -> bool:
    """Whether a mark stands where the text begins: after the sender's colon, or after the bracket."""
    colon = line.find(": ")
    return colon != -1 and line.startswith("\u200e", colon + 2)
