"""What the tools of one session share: its random numbers, its facts, its day, its language, its memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any, TypeVar, cast

from uncase_nb.tools.facts import Facts
from uncase_nb.tools.holidays import next_working_day
from uncase_nb.tools.plain import words_of

T = TypeVar("T")
_FIRST_DAY = date(2026, 1, 5)
_DAYS = 330
"""Sessions without a dated fact happen somewhen in 2026."""
_CURRENCY = {"es": "MXN", "en": "USD", "es-es": "EUR", "es-ar": "ARS", "es-co": "COP"}
_PESOS = {"MXN": 1.0, "USD": 0.06, "EUR": 0.05, "ARS": 60.0, "COP": 220.0}
"""Rough worth of a Mexican peso: invented prices have the right size, nothing more."""


class World:
    """One session's world. Whatever is drawn in it depends on the seed and on its name, not on the order of calls."""

    def __init__(
        self, seed: int | str, facts: Mapping[str, Any] | None = None, language: str = "es", context: str = ""
    ) -> None:
        self.seed = seed
        self._context = context
        self.facts = Facts(facts)
        self.locale = language.lower().replace("_", "-")
        self.language = "en" if self.locale.split("-")[0] == "en" else "es"
        self._tables: dict[str, Any] = {}

    def rng(self, *name: object) -> Random:
        """Random numbers for one purpose."""
        return Random("|".join(map(str, (self.seed, *name))))  # noqa: S311 - invented stock, not secrets

    def table(self, name: str, make: Callable[[World], T]) -> T:
        """What `make` returns, made once a session; later calls see what earlier ones did to it."""
        if name not in self._tables:
            self._tables[name] = make(self)
        return cast("T", self._tables[name])

    def text(self, spanish: str, english: str) -> str:
        """The text in the session's language."""
        return spanish if self.language == "es" else english

    def number(self, kind: str) -> str:
        """The next number of a kind of document: `0001`, `0002`…"""
        counters: dict[str, int] = self.table("counters", lambda _: {})
        counters[kind] = counters.get(kind, 0) + 1
        return f"{kind}-{counters[kind]:04}"

    @cached_property
    def about(self) -> set[str]:
        """The words of the facts and of the context: what the conversation is about."""
        values = [str(value) for value in self.facts.values.values()]
        return words_of(" ".join([*self.facts.values, *values, self._context]).replace("_", " "))

    @cached_property
    def currency(self) -> str:
        """That of the facts, otherwise of the language's country."""
        return self.facts.currency or _CURRENCY.get(self.locale) or _CURRENCY[self.language]

    @cached_property
    def in_miles(self) -> bool:
        """Whether distances are in miles: the facts' unit, otherwise the language's."""
        texts = " ".join(str(value) for value in self.facts.values.values()).lower()
        if re.search(r"\d\s*(?:miles|mi|millas)\b", texts):
            return True
        return self.language == "en" and re.search(r"\d\s*(?:km|kil[oó]met)", texts) is None

    def price(self, pesos: float) -> float:
        """An invented price, given in Mexican pesos, in the session's currency and rounded as prices are."""
        worth = pesos * _PESOS[self.currency]
        step = 10.0 ** max(0, len(str(int(worth))) - 3)
        return float(round(worth / step) * step)

    @cached_property
    def today(self) -> date:
        """The day the session takes place: some days before the appointments its facts name."""
        rng = self.rng("today")
        dated = [moment for _, moment in self.facts.moments if moment.dated]
        if not dated:
            return next_working_day(_FIRST_DAY + timedelta(days=rng.randrange(_DAYS)))
        year = next((known for item in dated if (known := item.known_year)), _FIRST_DAY.year)
        first = min(item.day_near(year) for item in dated)
        day = first - timedelta(days=rng.randint(2, 8))
        while next_working_day(day) != day:
            day -= timedelta(days=1)
        return day


def not_found(world: World, what: str, spanish: str, english: str, **more: Any) -> dict[str, Any]:
    """An honest answer for an id or a name that is not there."""
    return {
        "estado": "no_encontrado",
        "mensaje": world.text(
            f"No hay {spanish} con ese dato en esta sesión simulada.",
            f"There is no such {english} in this simulated session.",
        ),
        "busqueda": what,
        **more,
    }
