"""A seed's facts, read as what a result's field needs: an amount, a share, months, a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from uncase_nb.tools.moments import Moment, moment_of
from uncase_nb.tools.plain import key_of, plain

_NUMBER = re.compile(r"(?<![\w.,])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])-?\d+(?:\.\d+)?")
_DOTTED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?=\s*(?:€|EUR|ARS|COP))")
"""`185.400 €`: Spain, Argentina and Colombia may write thousands with a point."""
_CURRENCY = re.compile(r"\b(MXN|USD|EUR|ARS|COP)\b|(€)")
_YEARS = re.compile(r"\d\s*(?:anos?|years?)\b")
_MONTHS = re.compile(r"\d\s*(?:mes(?:es)?|months?)\b")


class Facts:
    """Facts by name. A name is found however its case, accents and spaces are written."""

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self.values: dict[str, Any] = {key_of(str(name)): value for name, value in (values or {}).items()}

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
        return number_in(value) if isinstance(value, str) else None

    def percent(self, *names: str) -> float | None:
        """A number that is a share: with a percent sign, or bare."""
        value = self.raw(*names)
        if isinstance(value, str) and "%" not in value and not value.replace(".", "").strip().isdigit():
            return None
        return self.number(*names)

    def money(self, *names: str) -> float | None:
        """A number that is an amount: not a share, not a time."""
        value = self.raw(*names)
        if isinstance(value, str) and ("%" in value or _YEARS.search(plain(value)) or _MONTHS.search(plain(value))):
            return None
        return self.number(*names)

    def months(self, *names: str) -> int | None:
        """`48 meses`, `4 años` and a bare 48 as months."""
        value, number = self.raw(*names), self.number(*names)
        if number is None or number != int(number) or number < 1:
            return None
        if isinstance(value, str) and _YEARS.search(plain(value)):
            return 12 * int(number)
        bare = not isinstance(value, str) or value.strip().isdigit()
        return int(number) if bare or _MONTHS.search(plain(str(value))) else None

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


def number_in(text: str) -> float | None:
    """The one number a text holds."""
    if len(dotted := _DOTTED.findall(text)) == 1:
        text = text.replace(dotted[0], dotted[0].replace(".", "").replace(",", "."))
    found = _NUMBER.findall(text)
    return float(found[0].replace(",", "")) if len(found) == 1 else None
