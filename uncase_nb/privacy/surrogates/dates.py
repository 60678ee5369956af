"""Dates, moved by the offset of their conversation and written as they were."""

from __future__ import annotations

import re
from datetime import timedelta

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.figures import LEAP_YEAR, in_figures, moved_date, padded, without_year
from uncase_nb.privacy.surrogates.months import month_like, month_of
from uncase_nb.privacy.surrogates.numerals import cardinal, value_of
from uncase_nb.privacy.surrogates.shape import in_case, scrambled

_DAYS = {
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
}
_PHRASES = {
    "es": ("por esas fechas", "en aquellos días", "hace un tiempo", "en esa época", "por entonces"),
    "en": ("around that time", "in those days", "some time ago", "back then", "at that time"),
}
_WEEKS = 25  # 175 days; a whole number of weeks keeps the day of the week
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_BETWEEN = re.compile(r"(\s+(?:al?|to|until|hasta|through|y|and|o|or)\s+|\s*[–—]\s*|\s+-\s+)", re.IGNORECASE)


def offset_of(key: bytes, scope: str) -> int:
    """Days by which the dates of a conversation move: whole weeks, at most 25, never none."""
    drawn = Draw(key, "dates", scope).below(2 * _WEEKS)
    return 7 * (drawn - _WEEKS if drawn < _WEEKS else drawn - _WEEKS + 1)


def shifted(text: str, days: int, *, language: str, draw: Draw) -> str:
    """The date moved by that many days in the form it is written in; another phrase where it names no date."""
    made = in_figures(text, days, language, draw)
    if made == text:
        made = _spans(text, days, language)
    if made == text:
        made = without_year(text, days, language)
    return made if made != text else _vague(text, language, draw)


def _spans(text: str, days: int, language: str) -> str:
    """Every date of a text such as `del 3 al 5 de marzo`; a day without a month has that of the next."""
    made, later = "", ""
    for part in reversed(_BETWEEN.split(text)):
        worded = _worded(part, days, language)
        if worded is None and later and (day := _DAY.search(part)):
            borrowed = _worded(f"{day[0]} {later}", days, language)
            new = _DAY.search(borrowed or "")
            worded = part[: day.start()] + new[0] + part[day.end() :] if new else None
        month = next((token for token in _TOKEN.finditer(part) if month_of(token[0], language)), None)
        later = part[month.start() :] if month else later
        made = (part if worded is None else worded) + made
    return made


def _worded(text: str, days: int, said: str) -> str | None:
    """`12 de marzo de 1987`, `March 3rd, 1990`, `doce de marzo`: a month by name, and numbers around it."""
    tokens = list(_TOKEN.finditer(text))
    months = [(token, month_of(token[0], said)) for token in tokens]
    month, known = next(((token, found) for token, found in months if found), (None, None))
    if month is None or known is None:
        return _year_alone(text, tokens, days)
    language, number = known
    values = [(token, value_of(token[0])) for token in tokens if token is not month]
    day = next((pair for pair in values if pair[1] and 1 <= pair[1] <= 31 and not _is_year(pair[0][0])), None)
    year = next((pair for pair in values if _is_year(pair[0][0])), None)
    moved = moved_date(year[1] if year and year[1] else LEAP_YEAR, number, day[1] if day and day[1] else 15, days)
    if moved is None:
        return None
    if not day and moved.month == number:
        moved = moved + timedelta(days=31 if days > 0 else -31)
    pieces = [(month.span(), month_like(moved.month, month[0], language))]
    if day:
        pieces.append((day[0].span(), _number_like(moved.day, day[0][0])))
        pieces += _ordinal(text, day[0].end(), moved.day)
    if year:
        pieces.append((year[0].span(), f"{moved.year:04d}"))
    return _replaced(text, pieces)


def _is_year(written: str) -> bool:
    return len(written) == 4 and written.isdecimal()


def _year_alone(text: str, tokens: list[re.Match[str]], days: int) -> str | None:
    year = next((token for token in tokens if _is_year(token[0])), None)
    if year is None or not 1000 <= int(year[0]) <= 2200:
        return None
    return _replaced(text, [(year.span(), str(int(year[0]) + (1 if days > 0 else -1)))])


def _vague(text: str, language: str, draw: Draw) -> str:
    """No date to move: other digits, another day of the week, or a phrase."""
    for token in _TOKEN.finditer(text):
        for days in _DAYS.values():
            folded = [fold(day) for day in days]
            if fold(token[0]) in folded:
                other = days[(folded.index(fold(token[0])) + 1 + draw.below(6)) % 7]
                return _replaced(text, [(token.span(), in_case(other, token[0]))])
    if any(char.isdecimal() for char in text):
        return "".join(scrambled(char, draw) if char.isdecimal() else char for char in text)
    return in_case(draw.pick(_PHRASES["en" if language == "en" else "es"]), text)


def _number_like(number: int, written: str) -> str:
    return padded(number, written) if written.isdecimal() else in_case(cardinal(number, like=written), written)


def _ordinal(text: str, end: int, day: int) -> list[tuple[tuple[int, int], str]]:
    suffix = text[end : end + 2]
    if suffix.lower() not in ("st", "nd", "rd", "th"):
        return []
    new = "th" if 10 < day % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return [((end, end + 2), new.upper() if suffix.isupper() else new)]


def _replaced(text: str, pieces: list[tuple[tuple[int, int], str]]) -> str:
    for (start, end), new in sorted(pieces, reverse=True):
        text = text[:start] + new + text[end:]
    return text
