"""The head of a line: date, time, sender. Every locale writes it a little differently."""

from __future__ import annotations

import re
from typing import NamedTuple

SPACE = "[ \u00a0\u2009\u202f]"
_HALF = rf"[ap]\.?{SPACE}?m\.?(?!\w)|vorm\.|nachm\."
_PATTERN = re.compile(
    r"(?P<open>\[)?(?=\d{4}[./-]|\d{1,2}[./-]\d{1,2}[./-]\d\d)"
    r"(?P<a>\d{1,4})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})\.?"
    rf"(?:,|{SPACE}(?:à|às|as|um|at|alle))?{SPACE}"
    rf"(?:(?:à|às|as|um|at|alle){SPACE})?"
    rf"(?P<hour>\d{{1,2}})[:.h](?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?"
    rf"(?:{SPACE}?(?P<half>{_HALF}))?(?:{SPACE}Uhr)?"
    rf"(?(open)\]|{SPACE}[-–—])(?:{SPACE}(?P<rest>.*)|$)",
    re.IGNORECASE,
)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_STARTS = frozenset("[0123456789")
_LONGEST = 64  # characters; no header is longer, with all its invisible marks


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
    match = _PATTERN.match(clean) if clean[:1] in _STARTS else None
    if match is None:
        return None
    opened, a, separator, b, c, hour, minute, second, half, rest = match.groups()
    return Header(
        int(a),
        int(b),
        int(c),
        _hour(int(hour), half),
        int(minute),
        int(second) if second else 0,
        (opened is not None, separator, second is not None, half is not None),
        len(a) == 4,
        rest or "",
        clean is not line and _marked(line),
    )


def dated(line: str) -> tuple[str | None, ...] | None:
    """The header's bracket, date and separator, seconds and half of the day, as written: all that a survey needs."""
    start = line[:_LONGEST]
    clean = start if start.isascii() else _MARKS.sub("", start)
    match = _PATTERN.match(clean) if clean[:1] in _STARTS else None
    return match.group("open", "a", "sep", "b", "c", "second", "half") if match else None


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
