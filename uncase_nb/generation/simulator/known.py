"""What has been said or found in a conversation, to tell an argument somebody could know from an invented one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from uncase_nb.generation.simulator.figures import BARE, DAY, MONEY, MONTH, YEAR, Figure, days, figures, unit_wanted
from uncase_nb.generation.simulator.words import plain
from uncase_nb.tools.choices import meant
from uncase_nb.tools.facts import Facts

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTHS_A_YEAR, _DAYS_A_MONTH, _SHARE = 12, 30, 100.0
_FAMILY = 7
"""Letters by which `dermatólogo` means `dermatología`; a shorter word must be said whole."""
_PRICES = ("precio", "valor", "price", "value")
_DOWN = ("enganche", "entrada", "anticipo", "down", "pago_inicial", "deposit")
_YEARLY = ("anual", "yearly", "annual")
_NO_SUM = frozenset({"diferencia", "difference", "neto", "net", "tasa", "rate", "comision", "fee", "costo", "cost"})


class Known:
    """Texts, numbers, days and truth values that an argument may come from."""

    def __init__(self, texts: Iterable[str], facts: Mapping[str, Any]) -> None:
        """Read what the seed tells.

        Args:
            texts: everything it says, keys of facts as words among them.
            facts: the facts by name, for amounts that follow from two of them.
        """
        self._text = "\n".join(plain(text) for text in texts)
        self._meant = self._text
        """What choices may come from: a word of a result is no wish of anybody's."""
        self._figures = set(figures(self._text)) | set(_followed(Facts(facts)))
        self._days = set(days(self._text))
        self._truths = {value for value in facts.values() if isinstance(value, bool)}

    def with_results(self, results: Iterable[str]) -> Known:
        """The same, and what earlier calls found, given as JSON."""
        wider = Known([], {})
        found = "\n".join(plain(text) for text in results)
        wider._text = f"{self._text}\n{found}" if found else self._text
        wider._figures = self._figures | set(figures(found))
        wider._days = self._days | set(days(found))
        wider._meant = self._text
        wider._truths = self._truths
        return wider

    def holds(self, name: str, value: Any, schema: Mapping[str, Any]) -> bool:  # noqa: PLR0911 - one return a type
        """Whether somebody told this value of an argument, or a call found it."""
        if "const" in schema:
            return True
        if isinstance(value, bool):
            return value in self._truths
        if isinstance(value, list):
            items = schema.get("items")
            return all(self.holds(name, item, items if isinstance(items, Mapping) else {}) for item in value)
        if isinstance(value, Mapping):
            inner = schema.get("properties") or {}
            return all(self.holds(str(key), item, inner.get(key) or {}) for key, item in value.items())
        if isinstance(value, int | float):
            return self._counted(float(value), unit_wanted(name, schema))
        if not isinstance(value, str):
            return value is None
        if day := _ISO.fullmatch(value):
            year, month, number = (int(part) for part in day.groups())
            return not self._days.isdisjoint({(month, number, 0), (month, number, year)})
        return self.means(value) if choices(schema) else _says(self._text, plain(value))

    def means(self, choice: str) -> bool:
        """Whether what was said names a choice, in its own words or in others for it."""
        return any(_says(self._meant, word) for word in meant(choice)) or self._family(plain(choice))

    def _family(self, word: str) -> bool:
        """`dermatologo` for `dermatologia`: the first letters of a long single word."""
        long = len(word) > _FAMILY and " " not in word
        return long and re.search(rf"(?<!\w){re.escape(word[:_FAMILY])}", self._meant) is not None

    def _counted(self, value: float, unit: str) -> bool:
        value = round(value, 4)
        if any(Figure(value, given) in self._figures for given in ({unit, BARE} if unit else {BARE, "other"})):
            return True
        if unit == MONTH:
            return self._of(value / _MONTHS_A_YEAR, YEAR) or self._of(value * _DAYS_A_MONTH, DAY)
        if unit == YEAR:
            return self._of(value * _MONTHS_A_YEAR, MONTH)
        return unit == BARE and any(figure.value == value for figure in self._figures)

    def _of(self, value: float, unit: str) -> bool:
        return Figure(round(value, 4), unit) in self._figures


def _says(text: str, phrase: str) -> bool:
    return bool(phrase) and re.search(rf"(?<!\w){re.escape(phrase)}s?(?!\w)", text) is not None


def choices(schema: Mapping[str, Any]) -> list[Any]:
    """What a schema lets choose from, also where it may be null."""
    for part in (schema, *(schema.get("anyOf") or ())):
        if isinstance(part, Mapping) and isinstance(part.get("enum"), list):
            return list(part["enum"])
    return []


def _followed(facts: Facts) -> Iterable[Figure]:
    """Amounts that follow from two facts: what is left of a price after what is paid at once, a year's sum by month."""
    for name in facts.named(*_PRICES, without=_NO_SUM):
        price = facts.money(name)
        for other in facts.named(*_DOWN):
            share, paid = facts.percent(other), facts.money(other)
            down = paid if paid is not None else None if price is None or share is None else price * share / _SHARE
            if price is not None and down is not None and price > down:
                yield from (Figure(round(amount, 4), MONEY) for amount in (down, price - down))
    for name in facts.named(*_YEARLY, without=_NO_SUM):
        if (yearly := facts.money(name)) is not None:
            yield Figure(round(yearly / _MONTHS_A_YEAR, 4), MONEY)
