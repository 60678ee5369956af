"""Numbers and days in a text, with what they count, so that an argument comes from a figure of its own kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.generation.simulator.words import plain
from uncase_nb.tools.moments import MONTHS

MONEY, PERCENT, MONTH, YEAR, DAY, HOUR, MINUTE, BARE, OTHER = (
    "money", "percent", "month", "year", "day", "hour", "minute", "", "other",
)  # fmt: skip
_UNITS = {
    PERCENT: "% por_ciento percent puntos", MONTH: "mes meses month months", YEAR: "ano anos year years",
    DAY: "dia dias day days", HOUR: "h hora horas hour hours", MINUTE: "min minuto minutos minute minutes",
    MONEY: "mxn usd eur ars cop gbp pesos peso euros euro € dolares dollars",
}  # fmt: skip
_UNIT_OF = {word.replace("_", " "): unit for unit, words in _UNITS.items() for word in words.split()}
_MONTH = {plain(name): at for names in MONTHS.values() for at, name in enumerate(names, 1)} | {"setiembre": 9}
_NAMES = "|".join(_MONTH)
_NUMBER = re.compile(
    r"(?P<sign>[$€£]\s?)?(?<![\w.,:/])(?P<number>\d+(?:[.,]\d+)*)(?![\d:/])"
    r"(?:\s?(?P<unit>%|€|por ciento)|[\s-](?P<word>[a-z]+))?"
)
_SAID_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s(?:de\s)?(?P<month>{_NAMES})(?:\s(?:de\s)?(?P<year>20\d\d))?"
    rf"|\b(?P<month_>{_NAMES})\s(?P<day_>\d{{1,2}})\b(?:,?\s(?P<year_>20\d\d))?"
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_SMALL = frozenset("a al and con de del e el en for in is la las los o of on or para per por to y".split())  # noqa: SIM905
_BY_NAME = (
    (PERCENT, re.compile(r"(?:_pct|porcentaje|percent|_share|tasa|rate)")),
    (MONTH, re.compile(r"(?:mes(?:es)?|months?)$")), (YEAR, re.compile(r"(?:_anios|anos|years)$|^(?:anios|years)$")),
    (MINUTE, re.compile(r"minut")), (HOUR, re.compile(r"(?:horas|hours)$")), (DAY, re.compile(r"(?:dias|days)$")),
    (MONEY, re.compile(r"monto|precio|presupuesto|enganche|aportacion|amount|price|budget|saldo|capital|deposit|costo|cost")),
)  # fmt: skip
_BY_TEXT = (
    (PERCENT, re.compile(r"porcentaje|percent")), (MONTH, re.compile(r"\bmeses\b|\bmonths\b")),
    (YEAR, re.compile(r"\banos\b|\byears\b")), (MINUTE, re.compile(r"minut")), (DAY, re.compile(r"\bdias\b|\bdays\b")),
    (MONEY, re.compile(r"\bmonto|\bprecio|moneda|amount|price|currency")),
)  # fmt: skip


class Figure(NamedTuple):
    """`48 meses` is 48 of `month`."""

    value: float
    unit: str


class Day(NamedTuple):
    """A day of a month; the year is 0 where nobody says it."""

    month: int
    day: int
    year: int


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a text that is lower case without accents; days of a month and clocks are none."""
    bare = _ISO.sub(" ", _SAID_DAY.sub(" ", text))
    for match in _NUMBER.finditer(bare):
        for value in readings(match["number"]):
            yield Figure(value, _unit(match))


def days(text: str) -> Iterator[Day]:
    """The days a text names, `25 de febrero`, `March 3, 2026`, `2026-03-03`."""
    for match in _SAID_DAY.finditer(text):
        part = match.groupdict()
        month, day = part["month"] or part["month_"], part["day"] or part["day_"]
        yield Day(_MONTH[month], int(day), int(part["year"] or part["year_"] or 0))
    for year, month, day in _ISO.findall(text):
        yield Day(int(month), int(day), int(year))


def unit_wanted(name: str, schema: Mapping[str, Any]) -> str:
    """What an argument counts, by its name first and its description then; empty where neither says."""
    key, told = plain(name), plain(str(schema.get("description", "")))
    by_name = next((unit for unit, pattern in _BY_NAME if pattern.search(key)), BARE)
    return by_name or next((unit for unit, pattern in _BY_TEXT if pattern.search(told)), BARE)


def readings(number: str) -> set[float]:
    """Both ways a number may be written: `1,500` and `1.500`."""
    found = set()
    for bare in (number.replace(",", ""), number.replace(".", "").replace(",", ".")):
        try:
            found.add(round(float(bare), 4))
        except ValueError:
            continue
    return found


def _unit(match: re.Match[str]) -> str:
    if match["sign"]:
        return MONEY
    word = match["unit"] or match["word"] or ""
    return _UNIT_OF.get(word, BARE if not word or word in _SMALL else OTHER)
