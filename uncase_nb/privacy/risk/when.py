"""Dates and ages as written, in one form that can be compared and made coarser."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.risk.calendar_words import in_words

_UNKNOWN = "?"
_MONTHS = {
    name: number
    for names in (
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b")
_MONTH = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b")
_AGE = re.compile(r"\b\d{1,3}\b")
_AGE_WORDS = {fold(in_words(number, language)): number for language in ("en", "es") for number in range(1, 100)}
_PIVOT = 30  # two figures of a year up to here mean this century


def date_of(text: str, *, month_first: bool) -> str:
    """`2025-05-03`, with question marks for what is not said; the folded text where it is no date."""
    folded = fold(text)
    if found := _ISO.search(folded):
        return _joined(*map(int, found.groups()))
    if found := _NUMERIC.search(folded):
        first, second, year = map(int, found.groups())
        if year < 100:
            year += 2000 if year <= _PIVOT else 1900
        day, month = (second, first) if (month_first and first <= 12) or second > 12 else (first, second)
        return _joined(year, month, day)
    month_name, year_said, day_said = _MONTH.search(folded), _YEAR.search(folded), _DAY.search(folded)
    if not month_name and not year_said:
        return " ".join(folded.split())
    return _joined(
        int(year_said[0]) if year_said else None,
        _MONTHS[month_name[1]] if month_name else None,
        int(day_said[1]) if day_said and month_name else None,
    )


def age_of(text: str) -> str:
    """Years in figures; the folded text where there are none."""
    folded = fold(text)
    if found := _AGE.search(folded):
        return found[0]
    said = [words for words in _AGE_WORDS if re.search(rf"\b{words}\b", folded)]
    return str(_AGE_WORDS[max(said, key=len)]) if said else " ".join(folded.split())


def _joined(year: int | None, month: int | None, day: int | None) -> str:
    return "-".join(
        _UNKNOWN * width if part is None else f"{part:0{width}d}" for part, width in ((year, 4), (month, 2), (day, 2))
    )
