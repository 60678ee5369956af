"""How facts in figures are written: amounts, percentages, times, dates, quantities and codes."""

from __future__ import annotations

import re

from uncase_nb.evaluation.calendar_words import MONTHS, ORDINAL_DAYS, RELATIVE, SHORT_WEEKDAYS, WEEKDAYS
from uncase_nb.evaluation.numerals import NUMBER, NUMBER_WORDS, SPELLED


def _choice(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_MONTH = _choice(MONTHS)
_DAY_NAME = _choice(WEEKDAYS)
_LONG_DAY_NAME = _choice(set(WEEKDAYS) - SHORT_WEEKDAYS)
_ORDINAL = _choice(ORDINAL_DAYS)
_RELATIVE = _choice(set(RELATIVE) - {"mañana", "pasado mañana", "today", "hoy"})
_HOUR_WORD = "one|una|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
_WEEKDAY = rf"(?:(?P<weekday>{_DAY_NAME}),?\s(?:the\s|el\s|d[íi]a\s|el d[íi]a\s)?)?"
_SIGN = r"(?P<sign>us\$|mx\$|\$|€|£)"
_NAME = r"(?P<name>pesos?|mxn|usd|eur|gbp|cop|ars|clp|soles|euros?|d[óo]lar(?:es)?|dollars?|dlls|bucks|libras|pounds|€|£|\$)(?!\w)"
_SCALE = r"(?:\s?(?P<scale>mil(?!\w)|k\b|thousand|mill[óo]n(?:es)?|million|mdp|m\b(?!\s?\d)))?"
_HALF = (
    r"(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?|in the (?:morning|afternoon|evening)|at night|(?:de|por|en) la (?:mañana|tarde|noche)"
    r"|del? mediod[íi]a)"
)
_YEAR = r"(?:,?\s(?:of\s|de\s|del\s)?(?P<year>(?:19|20)\d{2}))?"

_TABLE = (
    ("code", "digit", r"(?<![\w$€£])(?:\+\d{1,3}[ -])?(?:\(\d{2,4}\) ?|\b)\d{2,4}[ -]\d{3,4}[ -]\d{3,4}\b"),
    ("date", "digit", r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    ("date", "digit", r"\b(?P<day>\d{1,2})([/-])(?P<month>\d{1,2})\2(?P<year>\d{4})\b"),
    ("date", "month", rf"\b{_WEEKDAY}(?P<name>{_MONTH})\.?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|[.,]\d){_YEAR}"),
    ("date", "month", rf"\b{_WEEKDAY}(?P<name>{_MONTH})\s(?:the\s)?(?P<ordinal>{_ORDINAL})\b{_YEAR}"),
    ("date", "month", rf"\b{_WEEKDAY}(?:the\s)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<ordinal>{_ORDINAL}))(?:\s(?:of|de))?\s(?P<name>{_MONTH})\b{_YEAR}"),
    ("money", "digit", rf"\b(?P<code>mxn|usd|eur|gbp|cop)\s?\$?\s?(?P<number>{NUMBER})(?!\w){_SCALE}"),
    ("money", "digit", rf"{_SIGN}\s?(?P<number>{NUMBER}){_SCALE}(?:\s(?:de\s)?(?P<name>mxn|usd|pesos|d[óo]lares|dollars|eur|euros|cop|ars|clp)\b)?"),
    ("money", "digit", rf"\b(?P<number>{NUMBER}){_SCALE}(?:\sde)?\s?{_NAME}"),
    ("money", "spelled", rf"\b(?P<number>{SPELLED}){_SCALE}(?:\sde)?\s?{_NAME}"),
    ("percent", "digit", rf"\b(?P<number>{NUMBER})\s?(?:%|por\s?ciento\b|percent\b|per cent\b)"),
    ("percent", "spelled", rf"\b(?P<number>{SPELLED})\s?(?:%|por\s?ciento\b|percent\b|per cent\b)"),
    ("time", "hour", rf"\b(?P<past>half|quarter) (?P<side>past|to) (?P<hour>\d{{1,2}}|{_HOUR_WORD})\b(?:\s?{_HALF})?"),
    ("time", "hour", rf"\b(?P<past>[1-5]?\d) (?P<side>past) (?P<hour>\d{{1,2}}|{_HOUR_WORD})\b(?:\s?{_HALF})?"),
    ("time", "digit", rf"\b(?P<hour>\d{{1,2}})[:h](?P<minute>[0-5]\d)(?::\d{{2}})?(?:\s?{_HALF})?(?:\s?h(?:rs|oras)?\b\.?)?(?!\w)"),
    ("time", "hour", rf"\b(?P<hour>\d{{1,2}}|{_HOUR_WORD})(?P<past> y media| y cuarto| y pico)?\s?(?:o['’\"]?\s?clock\s?)?{_HALF}"),
    ("time", "hour", rf"\b(?P<hour>\d{{1,2}}|{_HOUR_WORD})\s?o['’\"]?\s?clock(?:\s?{_HALF})?"),
    ("time", "hour", rf"\b(?:a|para|desde|hasta|sobre) las? (?P<hour>\d{{1,2}}|{_HOUR_WORD})\b(?! (?:personas|mil|cosas|partes|opciones|veces))(?P<past> y media| y cuarto)?(?:\s{_HALF})?"),
    ("time", "hour", rf"\bhalf (?P<hour>{_HOUR_WORD})\b(?P<half_past>)(?! (?:past|hour|day|year|month|the|of))"),
    ("time", "hour", r"\b(?P<noon>noon|midday|midnight|medianoche|al mediod[íi]a)\b"),
    ("date", "digit", rf"\b(?:(?P<weekday>{_DAY_NAME}),?\s)?(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s(?:street|avenue|floor|st\b|ave\b|place|largest|most|best|time|grade|step|option))"),
    ("date", "day", rf"\b(?P<weekday>{_DAY_NAME}),?\s(?:the\s|el\s|d[íi]a\s)?(?P<day>\d{{1,2}})\b(?![:.,/%]\d|\s?(?:%|h\b|hrs|{_HALF.replace('?P<half>', '?:')}|people|personas))"),
    ("date", "digit", r"\bd[íi]a (?P<day>\d{1,2})\b(?!\s(?:de cada|d[íi]as))"),
    ("date", "day", rf"\b(?P<weekday>{_LONG_DAY_NAME})\b"),
    ("date", "day", rf"\b(?P<relative>{_RELATIVE}|pasado mañana)\b"),
    ("date", "day", r"(?<!la )(?<!esta )(?<!buena )\b(?P<relative>mañana)\b"),
    ("quantity", "digit", rf"(?<![\w.,$])(?P<number>{NUMBER})(?P<scale>k)\b"),
    ("code", "digit", r"\b(?!m[23]\b)(?=[\w-]*\d)(?=[\w-]*[a-zñ])\w+(?:-\w+)*\b(?<!\dam)(?<!\dpm)"),
    ("quantity", "digit", rf"(?<![\w.,])(?P<number>{NUMBER})(?:\s(?P<scale>mil|thousand|mill[óo]n(?:es)?|million)\b(?:\sde\b)?)?(?![\w])(?:[\s-]?(?P<unit>°[cf]?|m[²2]\b)|[\s-](?P<unit2>[^\W\d_]+))?"),
    ("quantity", "spelled", rf"\b(?P<number>{SPELLED})(?!\w)(?:[\s-](?P<unit2>[^\W\d_]+))?"),
)  # fmt: skip

PATTERNS = tuple((kind, needs, re.compile(pattern, re.IGNORECASE)) for kind, needs, pattern in _TABLE)
"""Kind, what a text must hold, and pattern, the more specific ones first."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED_WORDS = frozenset({*NUMBER_WORDS, "mil", "thousand", "million", "millón", "millon", "millones"})
_DAYS = frozenset(word for name in (*WEEKDAYS, *RELATIVE) for word in name.split()) - {"day", "after"}
_HOURS = frozenset(_HOUR_WORD.split("|")) | {"noon", "midday", "midnight", "medianoche", "mediodía", "mediodia"}


def needs_met(text: str) -> frozenset[str]:
    """What a text holds that a figure may be made of: most turns hold nothing of it."""
    said = {word.casefold() for word in _WORD.findall(text)}
    digit = _DIGIT.search(text) is not None
    met = {"digit": digit, "spelled": not said.isdisjoint(_SPELLED_WORDS), "month": not said.isdisjoint(MONTHS)}
    met["day"] = not said.isdisjoint(_DAYS)
    met["hour"] = digit or not said.isdisjoint(_HOURS)
    return frozenset(name for name, is_met in met.items() if is_met)
