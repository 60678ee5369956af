"""Dates and hours as people write them: `jueves 20 de marzo a las 9:30`, `Friday at 4:30 pm`, `2026-03-20 09:30`."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from uncase_nb.tools.plain import plain

WEEKDAYS = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_DAY = {plain(name): at for names in WEEKDAYS.values() for at, name in enumerate(names)}
_MONTH = {plain(name): at + 1 for names in MONTHS.values() for at, name in enumerate(names)} | {"setiembre": 9}
_DAYS = re.compile(rf"\b({'|'.join(_DAY)})s?\b")
_OF_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\s+de\s+|\s+)(?P<month>{'|'.join(_MONTH)})\b(?:(?:\s+de)?\s+(?P<year>20\d\d))?"
    rf"|\b(?P<month_>{'|'.join(_MONTH)})\s+(?P<day_>\d{{1,2}})\b(?:,?\s+(?P<year_>20\d\d))?"
)
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_TIME = re.compile(r"(?<![\d:.,$])(?:(\d{1,2}):(\d\d)(?::00)?|(\d{1,2})(?=\s*[ap]\.?\s?m\b))\s*(?:([ap])\.?\s?m\b)?")
_SOON = ((re.compile(r"\b(?:hoy|today)\b"), 0), (re.compile(r"\b(?:manana a las|tomorrow)\b"), 1))
_FIRST_YEAR, _LAST_YEAR = 2024, 2031


class Moment(NamedTuple):
    """A day, as far as it is said, and an hour."""

    weekday: int | None
    """Monday is 0."""
    month: int | None
    day: int | None
    year: int | None
    hour: int
    minute: int
    ahead: int | None = None
    """Days from the day of the session: `hoy` is 0, `mañana` is 1."""

    def fits(self, when: datetime) -> bool:
        """Whether it may mean this moment."""
        pairs = (
            (self.weekday, when.weekday()),
            (self.month, when.month),
            (self.day, when.day),
            (self.year, when.year),
            (self.hour, when.hour),
            (self.minute, when.minute),
        )
        return all(said is None or said == is_ for said, is_ in pairs)

    @property
    def dated(self) -> bool:
        """Whether it names a day of a month."""
        return self.month is not None and self.day is not None

    @property
    def known_year(self) -> int | None:
        """The year given, or the one in which the weekday falls on the date."""
        if self.year is not None or not self.dated or self.weekday is None:
            return self.year
        return next((day.year for day in self._days() if day.weekday() == self.weekday), None)

    def day_near(self, year: int) -> date:
        """The day of a dated moment, in the year known or near the one given."""
        wanted = self.known_year or year
        return min(self._days(), key=lambda day: abs(day.year - wanted))

    def _days(self) -> list[date]:
        """The day in every year there is one."""
        years = [self.year] if self.year else range(_FIRST_YEAR, _LAST_YEAR)
        month, day = self.month or 1, self.day or 1
        return [date(year, month, day) for year in years if valid(year, month, day)]


def moment_of(text: str) -> Moment | None:
    """The one moment a text names; None for a range, an hour alone or no moment."""
    folded = plain(text)
    times = _TIME.findall(folded)
    days = set(_DAYS.findall(folded))
    if len(times) != 1 or len(days) > 1:
        return None
    hour, minute = _clock(times[0])
    weekday = _DAY[days.pop()] if days else None
    year, month, day = _date(folded)
    ahead = next((days for words, days in _SOON if words.search(folded)), None)
    if hour > 23 or minute > 59 or (weekday is None and day is None and ahead is None):
        return None
    if month and day and not valid(year or _FIRST_YEAR, month, day):
        return None
    return Moment(weekday, month, day, year, hour, minute, ahead)


def day_in(text: str, year: int) -> date | None:
    """The day a text names, `5 de marzo`, in the year it names or the one given."""
    said, month, day = _date(plain(text))
    if month is None or day is None or not valid(said or year, month, day):
        return None
    return date(said or year, month, day)


def written(when: datetime, language: str) -> str:
    """`jueves 20 de marzo a las 9:30` or `Thursday, March 20 at 9:30 am`."""
    day, month = WEEKDAYS[language][when.weekday()], MONTHS[language][when.month - 1]
    if language == "es":
        return f"{day} {when.day} de {month} a las {when.hour}:{when.minute:02}"
    hour = when.hour % 12 or 12
    return f"{day}, {month} {when.day} at {hour}:{when.minute:02} {'am' if when.hour < 12 else 'pm'}"


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clock(found: tuple[str, str, str, str]) -> tuple[int, int]:
    hours, minutes, bare, half = found
    hour = int(hours or bare)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(minutes or 0)


def _date(folded: str) -> tuple[int | None, int | None, int | None]:
    if iso := _ISO.search(folded):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if match := _OF_MONTH.search(folded):
        part = match.groupdict()
        year = part["year"] or part["year_"]
        return int(year) if year else None, _MONTH[part["month"] or part["month_"]], int(part["day"] or part["day_"])
    return None, None, None
