"""Dates of birth, calendar dates and ages, in Spanish and English."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.rule import Rule, compiled

_MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    r"|dec|ene|abr|ago|dic)\b\.?"
)
_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre january february"
    " march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov"
    " dec ene abr ago dic"
)
_NUMERIC = r"(?: \d{1,2}(?P<s>[/-])\d{1,2}(?P=s)(?:\d{4}|\d{2}) | \d{1,2}\.\d{1,2}\.(?:19|20)\d{2} | (?:19|20)\d{2}(?P<t>[-/.])\d{1,2}(?P=t)\d{1,2} )"
_WORDED = (
    rf"(?: \d{{1,2}}(?:º|st|nd|rd|th)?[ -](?:de[ ]|of[ ])?{_MONTH}(?:,?[ -](?:de[ ]|del[ ])?(?:19|20)\d{{2}})?"
    rf"| {_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?[ ](?:19|20)\d{{2}})? | {_MONTH}[ ](?:de[ ]|del[ ])?(?:19|20)\d{{2}} )"
)
_BORN = (
    r"(?: (?:fecha[ ]de[ ])?nacimiento | naci(?:do|da)? | f\.?[ ]?nac\.? | cumpleanos | cumplo(?:[ ]anos)? | born | birth(?:day|date)?"
    r"| date[ ]of[ ]birth | d\.?o\.?b\.? )"
)
_PEOPLE = (
    "varon mujer hombre paciente nino nina senor senora hijo hija bebe masculino femenino nina persona"
    " joven adulto adulta lactante neonato man woman boy girl male female patient son daughter kid child"
    " baby husband wife esposo esposa hermano hermana mama papa madre padre abuelo abuela mother father"
)
_WHO = rf"(?:{_PEOPLE.replace(' ', '|')})"
_YEARS = r"\d{1,3}[ ]?(?:anos|ano|a\.|meses|mes|years?(?:[ -]old)?|yrs?|y/?o|months?(?:[ -]old)?)(?!\w)"


def _calendar(match: re.Match[str]) -> float | None:
    """Day and month must exist, in either order."""
    numbers = [int(number) for number in re.findall(r"\d+", match["v"])]
    if len(numbers) < 3:
        return 0.7
    small = sorted(number for number in numbers if number <= 31)
    possible = len([number for number in numbers if number <= 12]) >= 1 and len(small) >= 2 and small[0] > 0
    return 0.7 if possible else None


RULES = (
    Rule("DATE_OF_BIRTH", "birth-date", compiled(
        rf"\b{_BORN} [^\w\n]{{0,3}} (?:(?:el|es|is|on|fue|was|dia|the|en|in|mi|my|del)\b[^\w\n]{{0,3}}){{0,3}} (?P<v>{_NUMERIC}|{_WORDED}) (?!\w)"),
        0.9, first="fecha nacimiento nacido nacida naci f nac fnac cumpleanos cumplo born birth birthday birthdate date dob d"),
    Rule("DATE_TIME", "date", compiled(rf"(?<![\w.,/-]) (?P<v>{_NUMERIC}) (?![\w/-]|\.\d)"), judge=_calendar, back=(0,), run=(1, 4)),
    Rule("DATE_TIME", "date-words", compiled(rf"(?<![\w.,/-]) (?P<v>{_WORDED}) (?!\w)"), 0.7, first=_MONTHS, back=(0,), run=(1, 4)),
    Rule("AGE", "age-label", compiled(r"\b(?:edad|age)[^\w\n]{1,3}(?:de[ ]|of[ ]|es[ ]|is[ ])?(?P<v>\d{1,3}(?:[ ]?(?:anos|years|meses|months))?) (?![\w%])"), 0.8, first="edad age"),
    Rule("AGE", "age-of", compiled(rf"\b{_WHO}(?:[ ][^\W\d_]+){{0,2}}?[ ,]+(?:de|of|aged|con|tiene|is)?[ ]?(?P<v>{_YEARS})"), 0.75, first=_PEOPLE),
    Rule("AGE", "age-said", compiled(r"\b(?:tengo|tiene|cumpli|cumplo|i'?m|i\ am|he'?s|she'?s|he\ is|she\ is|turned)[ ](?P<v>\d{1,3}(?:[ ]?anos|[ ](?:years?|yrs?)(?:[ -]old)?))(?!\w|[ ](?:de[ ](?!edad)|of|in|con|trabajando|usando))"), 0.7, first="tengo tiene cumpli cumplo i im he she turned"),
    Rule("AGE", "age-en", compiled(r"(?<![\w-]) (?P<v>\d{1,3}[ -](?:year|yr)s?[ -]old|\d{1,3}[ ]?(?:y/o|yo\b)|\d{1,3}[ ]anos[ ]de[ ]edad)"), 0.8, back=(0,), run=(1, 3)),
)  # fmt: skip
