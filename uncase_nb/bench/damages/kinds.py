"""What sort of value a fact is, as a reader would sort it. Written apart from what the metrics read figures with."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["money", "date", "number", "name", "choice", "boolean"]
KINDS: tuple[Kind, ...] = ("money", "number", "date", "choice", "name", "boolean")

WEEKDAYS = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
_BOOLEAN = {"true", "false", "yes", "no", "sí", "si"}
_LONGEST = 6
"""Words above which a value without figures is prose."""
_CURRENCY = re.compile(r"[$€£]|\b(?:pesos|mxn|usd|eur|euros?|d[óo]lares|dollars?)\b", re.IGNORECASE)
_NAMES = "|".join(name for table in (WEEKDAYS, MONTHS) for names in table.values() for name in names)
_DATE = re.compile(
    rf"\b(?:{_NAMES})\b|\b\d{{1,2}}:\d{{2}}\b|\b\d{{1,2}}\s?[ap]\.?m\b|\b\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def kind_of(text: str) -> Kind | None:
    """The sort of a value; null for prose and for what nobody could contradict."""
    if text.casefold() in _BOOLEAN:
        return "boolean"
    has_digit = any(char.isdigit() for char in text)
    if has_digit and _CURRENCY.search(text):
        return "money"
    if _DATE.search(text):
        return "date"
    if has_digit and not text[:1].isupper():
        return "number"
    if len(text.split()) > _LONGEST or not _LETTERS.search(text) or text.casefold() == "dontcare":
        return None
    return "name" if text[:1].isupper() else "choice"
