"""Dates in figures, moved by days and written as they were."""

from __future__ import annotations

import re
from datetime import date, timedelta

from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import in_case, scrambled

LEAP_YEAR = 2000  # stands in where no year is written, so that 29 February exists
_CENTURY_PIVOT = 30
_NUMERIC = re.compile(r"(\d{1,4})([-/.·])(\d{1,2})\2(\d{1,4})(?!\d)")
_NO_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})(?![\d/.-]?\d)")
_ROMAN = re.compile(r"(?<!\d)(\d{1,2})([-/. ])([IVX]{1,4})\2(\d{4}|\d{2})(?!\d)", re.IGNORECASE)
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def in_figures(text: str, days: int, language: str, draw: Draw) -> str:
    """The text with every date that has a day, a month and a year in figures, Roman ones too, moved."""
    if _NUMERIC.search(text):
        return _NUMERIC.sub(lambda match: _numeric(match, days, language, draw), text)
    return _ROMAN.sub(lambda match: _roman(match, days), text)


def without_year(text: str, days: int, language: str) -> str:
    """The text with every day and month in figures moved."""
    return _NO_YEAR.sub(lambda match: _without_year(match, days, language), text)


def _numeric(match: re.Match[str], days: int, language: str, draw: Draw) -> str:
    first, last = match[1], match[4]
    american = language == "en" and match[2] in "/-" and int(first) <= 12
    order = "ymd" if len(first) > 2 else "mdy" if american or int(match[3]) > 12 else "dmy"
    fields = dict(zip(order, (first, match[3], last), strict=True))
    moved = moved_date(_year(fields["y"]), int(fields["m"]), int(fields["d"]), days)
    if moved is None:
        return scrambled(match[0], draw)
    parts = {"y": moved.year, "m": moved.month, "d": moved.day}
    zeros = all(len(field) > 1 for field in fields.values())
    return match[2].join(padded(parts[name], fields[name], zeros=zeros) for name in order)


def _without_year(match: re.Match[str], days: int, language: str) -> str:
    """`23/8`: the day comes first but in English, where the numbers allow it."""
    first, last = int(match[1]), int(match[3])
    american = (language == "en" and match[2] != "." and first <= 12) or last > 12
    moved = moved_date(LEAP_YEAR, first if american else last, last if american else first, days)
    if moved is None:
        return match[0]
    new = (moved.month, moved.day) if american else (moved.day, moved.month)
    zeros = len(match[1]) > 1 and len(match[3]) > 1
    return padded(new[0], match[1], zeros=zeros) + match[2] + padded(new[1], match[3], zeros=zeros)


def _roman(match: re.Match[str], days: int) -> str:
    """`07/XI/1996`."""
    month = match[3].upper()
    number = _ROMAN_MONTHS.index(month) + 1 if month in _ROMAN_MONTHS else 0
    moved = moved_date(_year(match[4]), number, int(match[1]), days)
    if moved is None:
        return match[0]
    written = (
        padded(moved.day, match[1]),
        in_case(_ROMAN_MONTHS[moved.month - 1], f"{match[3]}{match[3]}"),
        padded(moved.year, match[4]),
    )
    return match[2].join(written)


def padded(number: int, written: str, *, zeros: bool = False) -> str:
    """As many digits as before: years have two or four, days and months a leading zero where they had one."""
    if len(written) == 2 and number > 99:
        return f"{number % 100:02d}"
    width = len(written) if len(written) == 4 or zeros or written[0] == "0" else 1
    return f"{number:0{width}d}"


def _year(written: str) -> int:
    year = int(written)
    return year if len(written) > 2 else year + (2000 if year < _CENTURY_PIVOT else 1900)


def moved_date(year: int, month: int, day: int, days: int) -> date | None:
    """That day, moved; null where there is no such day."""
    try:
        return date(year, month, day) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
