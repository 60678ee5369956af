"""A seed's facts, read as what a result's field needs: an amount, a share, months, a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from uncase_nb.tools.moments import Moment, moment_of
from uncase_nb.tools.plain import key_of, plain

_NUMBER = re.compile(r"(?<![\w.,])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])-?\d+(?:\.\d+)?")
_DOTTED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?=\s*(?:€|EUR|ARS|COP))")
"""`185.400 €`: Spain, Argentina and Colombia may write thousands with a point."""
_CURRENCY = re.compile(r"\b(MXN|USD|EUR|ARS|COP)\b|(€)")
_TIME = re.compile(r"\d\s*(?:anos?|years?|mes(?:es)?|months?|dias?|days?|horas?|hours?)\b")
_TERM = re.compile(r"(?<![\d.,-])(\d{1,3})\s*(ano|year|mes|month)(?:s|es)?\b")
_RANGE = re.compile(r"(?<![\d.,])\d+\s*(?:a|to|y|and|o|or|-)\s*\d+\s*(?:ano|year|mes|month)")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+),(\d{1,2})(?![\d.,])")
_MONTHLY = re.compile(r"\b(?:mensual|monthly|al mes|a month|mes vencido)\b")
_POINTING = ("EUR", "ARS", "COP")
"""Currencies of countries that write thousands with a point."""
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_MARKED = re.compile(r"\$\s*(\d[\d.,]*\d|\d)|(?<![\w.,])(\d[\d.,]*\d|\d)(?=\s*(?:€|MXN|USD|EUR|ARS|COP|pesos))")
"""An amount with its currency beside it."""
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


class Facts:
    """Facts by name. A name is found however its case, accents and spaces are written."""

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self.values: dict[str, Any] = {key_of(str(name)): value for name, value in (values or {}).items()}

    def named(self, *words: str, without: Collection[str] = ()) -> tuple[str, ...]:
        """The names that hold one of the words, `precio` in `precio_unitario`, those that are just the word first."""
        found = [
            name for name in self.values if (parts := set(name.split("_"))) & set(words) and not parts & {*without}
        ]
        return tuple(sorted(found, key=lambda name: name not in words))

    def raw(self, *names: str) -> Any:
        """The value of the first name there is."""
        return next((self.values[name] for name in names if self.values.get(name) is not None), None)

    def text(self, *names: str) -> str | None:
        """The value as it is written; None for a mapping, a list or a truth value."""
        value = self.raw(*names)
        return None if value is None or isinstance(value, bool | list | dict | tuple) else str(value)

    def items(self, *names: str) -> list[str]:
        """A list, or a text's parts between commas and `y`/`and`."""
        value = self.raw(*names)
        if isinstance(value, list | tuple):
            return [str(item) for item in value]
        return [] if value is None else [part for part in re.split(r",\s*|\s+(?:y|and|e)\s+", str(value)) if part]

    def number(self, *names: str) -> float | None:
        """The one number in the value; None where there are none or several."""
        value = self.raw(*names)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        return number_in(value, pointed=self.currency in _POINTING) if isinstance(value, str) else None

    def percent(self, *names: str) -> float | None:
        """A number that is a share: with a percent sign, or bare."""
        value = self.raw(*names)
        if isinstance(value, str) and "%" not in value and not value.replace(".", "").strip().isdigit():
            return None
        return self.number(*names)

    def money(self, *names: str) -> float | None:
        """A number that is an amount: not a share, not a time."""
        value = self.raw(*names)
        if not isinstance(value, str):
            return self.number(*names)
        if len(marked := [first or second for first, second in _MARKED.findall(value)]) == 1:
            return number_in(f"{marked[0]} €" if _POINTED.fullmatch(marked[0]) else marked[0])
        return None if "%" in value or _TIME.search(plain(value)) else number_in(value)

    def yearly(self, *names: str) -> float | None:
        """A rate in percent a year; one said to be monthly times twelve."""
        rate, text = self.percent(*names), plain(self.text(*names) or "")
        return rate if rate is None or not _MONTHLY.search(text) else round(rate * 12, 4)

    def months(self, *names: str) -> int | None:
        """`48 meses`, `4 años` and a bare 48 as months."""
        value, number = self.raw(*names), self.number(*names)
        if isinstance(value, str) and (found := _TERM.search(plain(value))) and not _RANGE.search(plain(value)):
            return int(found[1]) * (12 if found[2] in ("ano", "year") else 1) or None
        if number is None or number != int(number) or number < 1:
            return None
        bare = not isinstance(value, str) or value.strip().isdigit()
        return int(number) if bare else None

    @cached_property
    def currency(self) -> str | None:
        """The currency the amounts are in, where one says."""
        for value in self.values.values():
            if isinstance(value, str) and (match := _CURRENCY.search(value)):
                return match[1] or "EUR"
        return None

    @cached_property
    def moments(self) -> list[tuple[str, Moment]]:
        """Appointments: every value that names one day and one hour."""
        texts = [value for value in self.values.values() if isinstance(value, str)]
        return [(text, moment) for text in texts if (moment := moment_of(text)) is not None]


def number_in(text: str, *, pointed: bool = False) -> float | None:
    """The one number a text holds. Where thousands are `pointed`, `48.500 km` is 48,500."""
    if pointed:
        text = _THOUSANDS.sub(lambda found: found[0].replace(".", ""), text)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    if len(dotted := _DOTTED.findall(text)) == 1:
        text = text.replace(dotted[0], dotted[0].replace(".", "").replace(",", "."))
    found = _NUMBER.findall(text)
    return float(found[0].replace(",", "")) if len(found) == 1 else None
