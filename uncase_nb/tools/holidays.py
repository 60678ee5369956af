"""Working days in Mexico: no Saturdays, no Sundays, no rest days of article 74 of the Ley Federal del Trabajo."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_INAUGURATION_FIRST, _INAUGURATION_EVERY = 2024, 6
"""1 October every six years, when the Federal Executive changes."""
_NAMES = {
    "new_year": ("Año Nuevo", "New Year's Day"),
    "constitution": ("Día de la Constitución", "Constitution Day"),
    "juarez": ("Descanso por el 21 de marzo", "Rest day for 21 March"),
    "labour": ("Día del Trabajo", "Labour Day"),
    "independence": ("Día de la Independencia", "Independence Day"),
    "inauguration": ("Transmisión del Poder Ejecutivo Federal", "Presidential inauguration"),
    "revolution": ("Día de la Revolución", "Revolution Day"),
    "christmas": ("Navidad", "Christmas Day"),
}
_WEEKEND = ("fin de semana", "weekend")


def rest_day(day: date, language: str = "es") -> str | None:
    """Why nobody works on a day; None on a working day."""
    column = 0 if language == "es" else 1
    if name := holidays(day.year).get(day):
        return _NAMES[name][column]
    return _WEEKEND[column] if day.weekday() >= 5 else None


def next_working_day(day: date) -> date:
    """The day itself, or the first working day after it."""
    while rest_day(day):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=64)
def holidays(year: int) -> dict[date, str]:
    """The rest days of a year, by date."""
    days = {
        date(year, 1, 1): "new_year",
        _monday(year, 2, 1): "constitution",
        _monday(year, 3, 3): "juarez",
        date(year, 5, 1): "labour",
        date(year, 9, 16): "independence",
        _monday(year, 11, 3): "revolution",
        date(year, 12, 25): "christmas",
    }
    if year >= _INAUGURATION_FIRST and (year - _INAUGURATION_FIRST) % _INAUGURATION_EVERY == 0:
        days[date(year, 10, 1)] = "inauguration"
    return days


def _monday(year: int, month: int, number: int) -> date:
    """The first, second, third… Monday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (number - 1))
