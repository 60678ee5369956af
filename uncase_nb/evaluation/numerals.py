"""Numbers as people write them in Spanish and English, and the amounts, times and dates made of them."""

from __future__ import annotations

import re

NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
"""Digits with either mark for thousands and decimals."""

NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
    "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90,
}  # fmt: skip
"""Numbers written out. One is left out: `one` and `un` are mostly no number."""

ARTICLE_NUMBERS = {"one": 1, "un": 1, "una": 1, "uno": 1, "alone": 1, "solo": 1}
"""Words that may mean one; they support a figure, and are never taken as one."""

MULTIPLIERS = {
    "mil": 1e3, "k": 1e3, "thousand": 1e3, "millon": 1e6, "millón": 1e6, "millones": 1e6, "million": 1e6, "m": 1e6,
}  # fmt: skip

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
            "monday lunes", "tuesday martes", "wednesday miércoles miercoles", "thursday jueves", "friday viernes",
            "saturday sábado sabado", "sunday domingo",
        )
    )
    for name in names.split()
}  # fmt: skip


def parse_number(text: str) -> float:
    """`350,000.00`, `25.000`, `3.5` and `4,95` as numbers: three digits after a lone mark are thousands."""
    marks = re.findall(r"[.,]", text)
    if not marks:
        return float(text)
    last = text[max(text.rfind("."), text.rfind(",")) + 1 :]
    grouped = len(last) == 3 and len(set(marks)) == 1 and not text.startswith("0")
    if grouped:
        return float(re.sub(r"[.,]", "", text))
    whole = re.sub(r"[.,]", "", text[: -len(last) - 1])
    return float(f"{whole}.{last}")


def scaled(text: str, multiplier: str | None) -> float:
    """A number with `mil`, `millones`, `k`, `thousand` behind it."""
    return parse_number(text) * MULTIPLIERS.get((multiplier or "").casefold(), 1.0)
