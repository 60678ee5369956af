"""What ties somebody to a place: small towns, neighbourhoods, employers, schools, homes that are only described."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, Protocol

from uncase_nb.privacy.ner.training import ties_lists

_FIGURES, _WHOLE, _MADE = 0.2, 0.85, 0.3
"""Shares: homes with a number, homes that are named and not only placed, forms in place of known names."""


class Source(Protocol):
    """Where names, cities and chance come from."""

    rng: random.Random
    spanish: bool

    def first(self) -> str:
        """A first name."""

    def last(self) -> str:
        """A surname."""

    def city(self) -> str:
        """A city."""


def makers(source: Source) -> dict[str, Callable[[], str]]:
    """The slots of this module, each with what fills it."""

    def pick(lists: dict[bool, tuple[str, ...]]) -> str:
        forms = lists[source.spanish]
        made = [form for form in forms if "{" in form] if source.rng.random() < _MADE else []
        form = source.rng.choice(made or forms)
        return form.format_map(_Lazy(source))

    def described() -> str:
        house, where, thing = pick(ties_lists.HOUSE), pick(ties_lists.WHERE), pick(ties_lists.THING)
        contracted = f"{house} {where} {thing}".replace(" de el ", " del ").replace(" a el ", " al ")
        if source.rng.random() < _FIGURES:
            return f"{contracted}, {pick(ties_lists.NUMBERED)}"
        return (
            contracted
            if source.rng.random() < _WHOLE
            else f"{where} {thing}".replace("a el ", "al ").replace("de el ", "del ")
        )

    return {
        "town": lambda: pick(ties_lists.TOWNS),
        "barrio": lambda: pick(ties_lists.QUARTERS),
        "emp": lambda: pick(ties_lists.EMPLOYERS),
        "school": lambda: pick(ties_lists.SCHOOLS),
        "desc": described,
    }


class _Lazy(dict[str, Any]):
    """Draws only what a form asks for."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source

    def __missing__(self, key: str) -> str:
        source = self._source
        if key == "n":
            return str(source.rng.randint(1, 140))
        if key == "w":
            return source.rng.choice(ties_lists.WORDS[source.spanish])
        return {"f": source.first, "l": source.last, "c": source.city}[key]()
