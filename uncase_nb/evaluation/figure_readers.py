"""What a match of a figure pattern means: a normalized value, its unit, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from uncase_nb.evaluation.calendar_words import MONTHS, ORDINAL_DAYS, RELATIVE, WEEKDAYS, weekday_of
from uncase_nb.evaluation.numerals import AMBIGUOUS, NUMBER_WORDS, scaled
from uncase_nb.evaluation.text import fold, is_function_word
from uncase_nb.evaluation.units import CURRENCIES, LETTERS, unit_of

Value = float | str | tuple[int | None, ...]


class Reading(NamedTuple):
    """A figure without its place."""

    value: Value
    unit: str | None = None
    noun: str | None = None
    """The word behind a quantity that is no unit of measure: what is counted."""


Groups = Mapping[str, str | None]
_AFTERNOON = re.compile(r"p\.?\s?m|afternoon|evening|night|tarde|noche|mediod")
_MINUTES = {"half": 30, "quarter": 15, "y media": 30, "y cuarto": 15}
_NOON = 12


def read(kind: str, groups: Groups, text: str) -> Reading | None:
    """The reading of a match, or null where it is no such figure after all."""
    return _READERS[kind](groups, text)


def _money(groups: Groups, _text: str) -> Reading:
    name = groups.get("name") or groups.get("code") or groups.get("sign") or "$"
    return Reading(scaled(groups["number"] or "", groups.get("scale")), CURRENCIES[name.casefold()])


def _percent(groups: Groups, _text: str) -> Reading:
    return Reading(scaled(groups["number"] or "", None))


def _time(groups: Groups, _text: str) -> Reading | None:
    if noon := groups.get("noon"):
        return Reading((0, 0 if "night" in noon or "noche" in noon else 1))
    hour = _whole(groups["hour"] or "")
    if hour > 2 * _NOON:
        return None
    minute = 30 if "half_past" in groups else _minute(groups)
    half = (groups.get("half") or "").casefold()
    afternoon = _AFTERNOON.search(half) is not None
    known = 1 if afternoon or _NOON < hour < 2 * _NOON else 0 if half or hour in (0, 2 * _NOON) else None
    return Reading((((hour % _NOON) * 60 + minute) % 720, known))


def _minute(groups: Groups) -> int:
    past = (groups.get("past") or "").strip().casefold()
    minute = _MINUTES.get(past, int(past) if past.isdigit() else int(groups.get("minute") or 0))
    return -minute if (groups.get("side") or "").casefold() == "to" else minute


def _date(groups: Groups, _text: str) -> Reading | None:
    if relative := groups.get("relative"):
        return Reading((None, None, None, None, RELATIVE[relative.casefold()]))
    weekday = WEEKDAYS[name.casefold()] if (name := groups.get("weekday")) else None
    ordinal, digits = groups.get("ordinal"), groups.get("day")
    if not ordinal and not digits:
        return Reading((None, None, weekday, None, None))
    day = ORDINAL_DAYS[ordinal.casefold()] if ordinal else int(digits or 0)
    month = MONTHS[name.casefold()] if (name := groups.get("name")) else int(groups.get("month") or 0) or None
    year = int(groups.get("year") or 0) or None
    if not 1 <= day <= 31 or not 1 <= (month or 1) <= 12:
        return None
    return Reading((day, month, weekday if weekday is not None else weekday_of(year, month, day), year, None))


def _quantity(groups: Groups, _text: str) -> Reading | None:
    value = scaled(groups["number"] or "", groups.get("scale"))
    letter = groups.get("unit2") or groups.get("unit") or ""
    unit = LETTERS.get(letter) if (groups["number"] or "")[:1].isdigit() else None
    unit = unit or unit_of(letter)
    if unit is None and (groups["number"] or "").casefold() in AMBIGUOUS:
        return None
    noun = fold(letter) if letter and unit is None else ""
    return Reading(value, unit, noun if len(noun) > 1 and not is_function_word(noun, "") else None)


def _code(_groups: Groups, text: str) -> Reading | None:
    folded = re.sub(r"(?<=\d)s$", "", re.sub(r"[^\w]", "", fold(text)))  # several of one model
    return Reading(folded) if len(folded) > 1 else None


def _whole(text: str) -> int:
    return int(text) if text.isdigit() else NUMBER_WORDS.get(text.casefold(), 1)


_READERS = {
    "money": _money, "percent": _percent, "time": _time, "date": _date, "quantity": _quantity, "code": _code,
}  # fmt: skip
