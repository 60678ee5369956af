"""Facts a text states in figures: amounts, percentages, times, dates, quantities and codes, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from uncase_nb.evaluation.figure_patterns import PATTERNS, needs_met
from uncase_nb.evaluation.figure_readers import Value, read


class Mention(NamedTuple):
    """One fact stated in a text."""

    kind: str
    """`money`, `percent`, `time`, `date`, `quantity`, `code`, `name`, `choice` or `boolean`."""
    value: Value
    """Normalized: a number, minutes and half of day, (day, month, weekday, year, days from today), or folded text."""
    start: int
    """First character in the text."""
    end: int
    """One past the last."""
    unit: str | None = None
    """The unit of measure, or the currency; null where none is written."""
    noun: str | None = None
    """What a quantity without a unit counts, folded: `baths` in `3 baths`."""
    range_with: float | None = None
    """The other end, where this is one end of a range."""


_JOINT = re.compile(r"\s?(?:-|–|—|a|y|o|to|and|or|hasta)\s?\$?\s?", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:entre|de|del|between|from)\s(?:los\s|las\s|the\s)?\$?\s?$", re.IGNORECASE)
_TIGHT = re.compile(r"\s?(?:-|–|—|a|to|hasta)\s?\$?\s?", re.IGNORECASE)
_LARGE_SCALE = 1000


@lru_cache(maxsize=16384)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Every figure in a text, in order; of two readings of the same characters the more specific one stays."""
    met = needs_met(text)
    if not met:
        return ()
    taken = bytearray(len(text))
    found: list[Mention] = []
    for kind, needs, pattern in PATTERNS:
        if needs not in met:
            continue
        for match in pattern.finditer(text):
            mention = _read(kind, match, taken)
            if mention is not None:
                found.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return _ranges(text, sorted(found, key=lambda mention: mention.start))


def _read(kind: str, match: re.Match[str], taken: bytearray) -> Mention | None:
    start, core = match.start(), _core_end(match)
    if any(taken[start:core]):
        return None
    reading = read(kind, match.groupdict(), match[0])
    if reading is None:
        return None
    end = match.end() if reading.unit or kind != "quantity" else core
    if any(taken[core:end]):
        return None if kind != "quantity" else Mention(kind, reading.value, start, core)
    return Mention(kind, reading.value, start, end, reading.unit, reading.noun)


def _core_end(match: re.Match[str]) -> int:
    """Where the figure ends without the word behind it."""
    if "unit2" not in match.re.groupindex:
        return match.end()
    return max(match.end(name) for name in ("number", "scale") if name in match.re.groupindex)


def _ranges(text: str, found: list[Mention]) -> tuple[Mention, ...]:
    """`3 a 5 años`, `10-12 %`: both ends have the kind and the unit of the last one."""
    for place, (low, high) in enumerate(list(pairwise(found))):
        between = text[low.end : high.start]
        joined = _JOINT.fullmatch(between) and (_TIGHT.fullmatch(between) or _OPENS.search(text[: low.start]))
        if (
            joined
            and low.kind == "quantity"
            and low.unit is None
            and isinstance(high.value, tuple)
            and high.kind == "time"
        ):
            found[place] = _hour_before(low, high)
        if not joined or not isinstance(low.value, float) or not isinstance(high.value, float):
            continue
        if low.kind not in (high.kind, "quantity") or low.unit not in (None, high.unit):
            continue
        value = low.value
        if low.kind == "quantity" and high.value >= _LARGE_SCALE > value and value * _LARGE_SCALE <= high.value:
            value *= _LARGE_SCALE
        if value < high.value:
            found[place] = low._replace(
                kind=high.kind, value=value, unit=high.unit, noun=high.noun, range_with=high.value
            )
            found[place + 1] = high._replace(range_with=value)
    return tuple(found)


def _hour_before(low: Mention, high: Mention) -> Mention:
    """The first hour of `de 4 a 5 de la tarde`, which has the half of day of the last one."""
    if not isinstance(low.value, float) or not isinstance(high.value, tuple) or low.value > 12 or low.value % 1:
        return low
    return low._replace(kind="time", value=(int(low.value) % 12 * 60, high.value[1]), noun=None)
