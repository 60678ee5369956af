"""How a quasi-identifier gets coarser, step by step, until it says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

_BAND, _WIDE_BAND = 10, 20
_DATE = re.compile(r"[\d?]{4}-[\d?]{2}-[\d?]{2}")
Values = frozenset[str]
Record = Mapping[str, Values]
"""Values by attribute; an attribute that a record lacks has none."""


class Level(NamedTuple):
    """One step of a ladder."""

    name: str
    """What is done, for example `to the month`."""
    change: Callable[[str], str]
    """From the value as extracted; empty where it says nothing any more."""


def _same(value: str) -> str:
    return value


def _nothing(_: str) -> str:
    return ""


def _band(width: int) -> Callable[[str], str]:
    def change(age: str) -> str:
        if not age.isdecimal():
            return age
        low = int(age) // width * width
        return f"{low}-{low + width - 1}"

    return change


def _cut(length: int) -> Callable[[str], str]:
    def change(date: str) -> str:
        return date[:length] if _DATE.fullmatch(date) else date

    return change


def _region(place: str) -> str:
    return place.rpartition(",")[2].strip()


def _field(domain: str) -> str:
    return domain.partition(".")[0]


_REMOVED = Level("removed", _nothing)
_PLAIN = (Level("as it is", _same), _REMOVED)
_LADDERS = {
    "age": (Level("in bands of 10 years", _band(_BAND)), Level("in bands of 20 years", _band(_WIDE_BAND)), _REMOVED),
    "date": (Level("to the day", _same), Level("to the month", _cut(7)), Level("to the year", _cut(4)), _REMOVED),
    "place": (Level("as it is", _same), Level("to the region after the comma", _region), _REMOVED),
    "domain": (Level("as it is", _same), Level("to the field before the dot", _field), _REMOVED),
}


def ladder(attribute: str) -> tuple[Level, ...]:
    """The steps of an attribute, from finest to nothing."""
    return _LADDERS.get(attribute, _PLAIN)


def coarse(values: Values, attribute: str, level: int) -> Values:
    """The values at a step of the ladder."""
    change = ladder(attribute)[level].change
    return frozenset(new for value in values if (new := change(value)))
