"""Facts a text states: amounts, percentages, times, dates, quantities and codes, each with its place."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from uncase_nb.evaluation.numerals import MONTHS, NUMBER, NUMBER_WORDS, WEEKDAYS, parse_number, scaled
from uncase_nb.evaluation.text import fold, stem

Value = float | str | tuple[int | None, ...]


class Mention(NamedTuple):
    """One fact stated in a text."""

    kind: str
    """`money`, `percent`, `time`, `date`, `quantity`, `code`, `name`, `choice` or `boolean`."""
    value: Value
    """Normalized: a number, minutes and half of day, (day, month, weekday, year), or folded text."""
    start: int
    """First character in the text."""
    end: int
    """One past the last."""
    unit: str | None = None
    """The stem of a unit of measure, or the currency; null where none is written."""


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_WORD_NUMBER = "|".join(NUMBER_WORDS)
_CURRENCIES = {
    "$": "dollar sign", "us$": "usd", "mx$": "mxn", "€": "eur", "£": "gbp", "pesos": "mxn", "peso": "mxn", "mxn": "mxn", "usd": "usd",
    "eur": "eur", "euros": "eur", "euro": "eur", "dólares": "usd", "dolares": "usd", "dollars": "usd", "dollar": "usd",
    "bucks": "usd", "libras": "gbp", "pounds": "gbp",
}  # fmt: skip
_SIGN = r"(?P<sign>us\$|mx\$|\$|€|£)"
_NAME = r"(?P<name>pesos?|mxn|usd|eur|euros?|d[óo]lares|dollars?|bucks|libras|pounds|€|£|\$)(?!\w)"
_SCALE = r"(?:\s?(?P<scale>mil|k|thousand|mill[óo]n|millones|million)\b)?"
_HALF = (
    r"(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?|in the (?:morning|afternoon|evening)|at night|de la (?:mañana|tarde|noche))"
)

_PATTERNS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("code", r"(?<![\w$€£])(?:\+\d{1,3}[ -])?(?:\(\d{2,4}\) ?|\b)\d{2,4}[ -]\d{3,4}[ -]\d{3,4}\b"),
        ("date", r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
        ("date", r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b"),
        ("date", rf"\b(?P<name>{_MONTH})\.?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?:of\s)?(?P<year>\d{{4}}))?"),
        ("date", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s(?:of|de))?\s(?P<name>{_MONTH})\b(?:,?\s(?:de\s|del\s)?(?P<year>\d{{4}}))?"),
        ("money", rf"{_SIGN}\s?(?P<number>{NUMBER}){_SCALE}(?:\s(?P<name>mxn|usd|pesos|d[óo]lares|dollars|eur)\b)?"),
        ("money", rf"\b(?P<number>{NUMBER}){_SCALE}(?:\sde)?\s?{_NAME}"),
        ("percent", rf"\b(?P<number>{NUMBER})\s?(?:%|por ciento|percent|per cent)"),
        ("time", rf"\b(?P<past>half|quarter) past (?P<hour>\d{{1,2}}|{_WORD_NUMBER})(?:\s?{_HALF})?"),
        ("time", rf"\b(?P<hour>\d{{1,2}})[:h](?P<minute>\d{{2}})(?::\d{{2}})?(?:\s?{_HALF})?(?!\w)"),
        ("time", rf"\b(?P<hour>\d{{1,2}}|{_WORD_NUMBER})\s?(?:o'?\s?clock\s?)?{_HALF}"),
        ("time", r"\b(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s?o'?\s?clock"),
        ("time", rf"\ba las? (?P<hour>\d{{1,2}}|{_WORD_NUMBER})\b(?! (?:personas|mil))(?P<past> y media| y cuarto)?(?:\s{_HALF})?"),
        ("date", r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:street|avenue|floor|st\b|ave\b|place|largest|most|best))"),
        ("date", r"\bd[íi]a (?P<day>\d{1,2})\b"),
        ("date", rf"\b(?P<weekday>{_WEEKDAY})\b"),
        ("code", r"\b(?=[\w-]*\d)(?=[\w-]*[a-zñ])\w+(?:-\w+)*\b(?<!\dam)(?<!\dpm)"),
        ("quantity", rf"(?<![\w.,])(?P<number>{NUMBER})(?:\s(?P<scale>mil|thousand|mill[óo]n|millones|million)\b)?(?![\w])(?:[\s-](?P<unit>[^\W\d_]+))?"),
        ("quantity", rf"\b(?P<number>{_WORD_NUMBER})[\s-](?P<unit>minut\w+|hor\w+|hours?|d[íi]as?|days?|weeks?|semanas?|mes\w*|months?|años?|years?|km|kil\w+|mil|personas|people|passengers?|tickets?|rooms?|seats?|beds?|stops?|habitaciones|sesiones|clases|puertas)\b"),
    )
)  # fmt: skip
_UNITS = {
    "minut": "minute", "min": "minute", "hour": "hour", "hor": "hour", "h": "hour", "day": "day", "dia": "day", "week": "week",
    "seman": "week", "month": "month", "mes": "month", "meses": "month", "year": "year", "año": "year", "ano": "year",
    "kilometr": "km", "km": "km", "kg": "kg", "kilogram": "kg", "mg": "mg", "litr": "litre", "percent": "percent",
    "porcentaj": "percent", "tas": "percent", "pct": "percent",
}  # fmt: skip
"""Units that never stand for one another. Any other noun behind a number is no unit."""


def unit_of(word: str | None) -> str | None:
    """The unit of measure a word names, or null."""
    if not word:
        return None
    folded = fold(word)
    return _UNITS.get(folded) or _UNITS.get(stem(folded, "es")) or _UNITS.get(stem(folded, "en"))


@lru_cache(maxsize=16384)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Every figure in a text, in order; of two readings of the same characters the more specific one stays."""
    taken = bytearray(len(text))
    found: list[Mention] = []
    digits = _DIGIT.search(text) is not None
    for kind, pattern in _PATTERNS if digits or _may_hold_figures(text) else ():
        if not digits and kind in _DIGIT_KINDS:
            continue
        for match in pattern.finditer(text):
            end = match.end("unit") if "unit" in match.re.groupindex and match["unit"] else match.end()
            if any(taken[match.start() : _core_end(match)]):
                continue
            mention = _READERS[kind](match)
            if mention is not None:
                found.append(mention._replace(start=match.start(), end=end if mention.unit else _core_end(match)))
                taken[match.start() : _core_end(match)] = b"\1" * (_core_end(match) - match.start())
    return tuple(sorted(found, key=lambda mention: mention.start))


_DIGIT = re.compile(r"\d")
_DIGIT_KINDS = ("money", "percent", "code")
"""Kinds that are never written in words alone."""
_FIGURES = re.compile(rf"\d|\b(?:{_WORD_NUMBER}|{_WEEKDAY})\b", re.IGNORECASE)


def _may_hold_figures(text: str) -> bool:
    return _FIGURES.search(text) is not None


def _core_end(match: re.Match[str]) -> int:
    if "unit" not in match.re.groupindex:
        return match.end()
    return max(match.end("number"), match.end("scale") if "scale" in match.re.groupindex else 0)


def _money(match: re.Match[str]) -> Mention:
    groups = match.groupdict()
    name, sign = groups.get("name"), groups.get("sign")
    unit = _CURRENCIES[(name or sign or "$").casefold()]
    return Mention("money", scaled(match["number"], match["scale"]), 0, 0, None if unit == "dollar sign" else unit)


def _percent(match: re.Match[str]) -> Mention:
    return Mention("percent", parse_number(match["number"]), 0, 0)


def _time(match: re.Match[str]) -> Mention | None:
    groups = match.groupdict()
    hour = _whole(match["hour"])
    if hour > 24:
        return None
    past = (groups.get("past") or "").strip().casefold()
    minute = {"half": 30, "quarter": 15, "y media": 30, "y cuarto": 15}.get(past, int(groups.get("minute") or 0))
    half = re.sub(r"[.\s]", "", groups.get("half") or "").casefold()
    afternoon = half in {"pm", "intheafternoon", "intheevening", "atnight", "delatarde", "delanoche"}
    known = 1 if afternoon or hour > 12 else 0 if half or hour == 0 else None
    return Mention("time", ((hour % 12) * 60 + minute, known), 0, 0)


def _date(match: re.Match[str]) -> Mention | None:
    groups = match.groupdict()
    if groups.get("weekday"):
        return Mention("date", (None, None, WEEKDAYS[match["weekday"].casefold()], None), 0, 0)
    day = int(match["day"])
    name = groups.get("name")
    month = MONTHS[name.casefold()] if name else int(groups["month"]) if groups.get("month") else None
    year = int(groups["year"]) if groups.get("year") else None
    if not 1 <= day <= 31 or not 1 <= (month or 1) <= 12:
        return None
    return Mention("date", (day, month, _weekday(year, month, day), year), 0, 0)


def _weekday(year: int | None, month: int | None, day: int) -> int | None:
    if year is None or month is None:
        return None
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None


def _quantity(match: re.Match[str]) -> Mention:
    groups = match.groupdict()
    number = match["number"].casefold()
    if number in NUMBER_WORDS:
        value = float(NUMBER_WORDS[number])
        unit = groups.get("unit")
        return Mention("quantity", value * (1000 if unit == "mil" else 1), 0, 0, unit_of(unit))
    return Mention("quantity", scaled(number, groups.get("scale")), 0, 0, unit_of(groups.get("unit")))


def _code(match: re.Match[str]) -> Mention | None:
    folded = re.sub(r"[^\w]", "", fold(match[0]))
    return Mention("code", folded, 0, 0) if len(folded) > 1 else None


def _whole(text: str) -> int:
    return NUMBER_WORDS.get(text.casefold(), 1 if text.casefold() == "one" else 0) or int(text if text.isdigit() else 1)


_READERS = {
    "money": _money, "percent": _percent, "time": _time, "date": _date, "quantity": _quantity, "code": _code,
}  # fmt: skip
