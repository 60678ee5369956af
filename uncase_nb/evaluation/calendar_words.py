"""Words for days and months in Spanish and English, and what they say of a date."""

from __future__ import annotations

import datetime as dt

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
            "june jun junio", "july jul julio", "august aug agosto ago", "september sep sept septiembre setiembre",
            "october oct octubre", "november nov noviembre", "december dec diciembre dic",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes", "tuesday tue tues martes", "wednesday wed miércoles miercoles", "thursday thu thurs jueves",
            "friday fri viernes", "saturday sat sábado sabado", "sunday sun domingo",
        )
    )
    for name in names.split()
}  # fmt: skip
SHORT_WEEKDAYS = frozenset({"mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"})
"""Too like other words to be taken for a day without a day of the month behind them."""

RELATIVE = {
    "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2, "yesterday": -1, "hoy": 0, "mañana": 1, "pasado mañana": 2,
    "ayer": -1, "anteayer": -2,
}  # fmt: skip
"""Days from the one of the conversation."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL_DAYS = {
    **{word: day for day, word in enumerate(_ORDINALS.split(), 1)},
    "primero": 1,
    "1ero": 1,
    "1o": 1,
    "1º": 1,
}
"""Days of a month in words."""


def weekday_of(year: int | None, month: int | None, day: int) -> int | None:
    """The day of the week, where the date is whole and exists."""
    if year is None or month is None:
        return None
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None
