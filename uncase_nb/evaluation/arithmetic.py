"""Figures that follow from known ones: sums, differences, products, shares, rates and rounded values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from uncase_nb.evaluation.mentions import Mention

_CENT = 0.011
_TENTH = 0.06
_MOST_COUNTED = 1000
_ROUNDED = 0.51
"""People leave the cents out."""
_ABOUT = 0.06
"""How far `about` reaches."""
_SMALL = 12
"""Counts up to here follow from anything, and therefore from nothing."""
_HALVES = 2.0
"""Halves and doubles need no number to be told."""
_MOST = 40
"""Amounts looked at: beyond, some pair gives any sum."""


def follows(stated: Mention, known: Iterable[Mention]) -> bool:
    """Whether one step of arithmetic over known figures gives the stated one."""
    value = stated.value
    if not isinstance(value, float):
        return False
    pool = list(dict.fromkeys((m.kind, m.unit, m.value) for m in known if isinstance(m.value, float)))[:_MOST]
    amounts = [v for kind, _, v in pool if kind == "money"]
    bare = [v for kind, unit, v in pool if kind == "quantity" and unit is None]
    shares = [v / 100 for kind, unit, v in pool if kind == "percent" or unit == "percent"]
    if stated.kind == "money" or (stated.kind == "quantity" and stated.unit is None and value > _SMALL):
        counts = [_HALVES, *(v for kind, _, v in pool if kind == "quantity" and 1 < v <= _MOST_COUNTED)]
        return _meets(value, _from_amounts(amounts or bare, counts, shares))
    if stated.kind == "percent":
        return _meets(value, _percentages(amounts, shares), _TENTH)
    same_unit = [v for kind, unit, v in pool if kind == stated.kind and unit == stated.unit]
    large = same_unit if value > _SMALL else [v for v in same_unit if stated.unit and v > _SMALL]
    return _meets(value, _sums(large), _CENT)


def about(stated: Mention, known: Mention) -> bool:
    """Whether a figure called rough lies near a known one."""
    if not isinstance(stated.value, float) or not isinstance(known.value, float):
        return False
    return abs(stated.value - known.value) <= _ABOUT * abs(known.value)


def _from_amounts(amounts: list[float], counts: list[float], shares: list[float]) -> Iterator[float]:
    yield from _sums(amounts)
    yield sum(amounts)
    for amount in amounts:
        for count in counts:
            yield amount * count
            yield amount / count
        for share in shares:
            yield amount * share
            yield amount * (1 - share)
            yield amount * (1 + share)


def _sums(values: list[float]) -> Iterator[float]:
    for place, one in enumerate(values):
        for other in values[place + 1 :]:
            yield one + other
            yield abs(one - other)


def _percentages(amounts: list[float], shares: list[float]) -> Iterator[float]:
    for share in shares:
        yield 100 - 100 * share
    yield from (100 * value for value in _sums(shares))
    for one in amounts:
        for other in amounts:
            if other and one != other:
                yield 100 * one / other
                yield 100 * abs(one - other) / other


def _meets(value: float, derived: Iterator[float], error: float | None = None) -> bool:
    allowed = error if error is not None else _CENT if value != int(value) else _ROUNDED
    return any(abs(value - item) <= allowed for item in derived)
