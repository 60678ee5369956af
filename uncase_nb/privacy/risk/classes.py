"""Equivalence classes: records that look the same to somebody who knows the quasi-identifiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import log2

from uncase_nb.privacy.risk.generalize import Record, Values, coarse, ladder

_MOST_ATTRIBUTES = 3
"""Combinations of more single nobody out whom an acquaintance could find."""
Signature = tuple[Values, ...]
_NONE: Values = frozenset()


def signatures(records: Sequence[Record], levels: Mapping[str, int]) -> list[Signature]:
    """What each record looks like at these steps of the ladders. A missing value is a value of its own."""
    return [tuple(coarse(r.get(name, _NONE), name, level) for name, level in levels.items()) for r in records]


def class_sizes(seen: Sequence[Signature]) -> list[int]:
    """The size of each record's class, in the order of the records."""
    counts = Counter(seen)
    return [counts[signature] for signature in seen]


def below(sizes: Sequence[int], target: int) -> int:
    """Records in classes smaller than the target."""
    return sum(size < target for size in sizes)


def singling_out(seen: Sequence[Signature]) -> list[list[frozenset[int]]]:
    """For each record the smallest sets of attributes, by place, that make it unique; none for most records."""
    minimal: list[list[frozenset[int]]] = [[] for _ in seen]
    width = len(seen[0])
    for size in range(1, min(_MOST_ATTRIBUTES, width) + 1):
        for places in combinations(range(width), size):
            parts = [tuple(signature[place] for place in places) for signature in seen]
            counts = Counter(parts)
            for found, part in zip(minimal, parts, strict=True):
                if counts[part] == 1 and not any(smaller < set(places) for smaller in found):
                    found.append(frozenset(places))
    return minimal


def greedy(records: Sequence[Record], names: Sequence[str], target: int) -> dict[str, int]:
    """Steps of the ladders that give every class the target size, in the order to take them.

    At each turn the step that leaves the fewest records in small classes; between equals the one that loses the
    fewest bits. Steps that turn out to be unneeded are taken back. Where there are fewer records than the target
    everything goes, and it is still not reached.
    """
    levels = dict.fromkeys(names, 0)
    order: list[str] = []
    while _short(records, levels, target) and (open_ := [n for n in names if levels[n] + 1 < len(ladder(n))]):
        step = min(open_, key=lambda name: _cost(records, levels, name, target))
        levels[step] += 1
        order.append(step)
    for name in dict.fromkeys(reversed(order)):
        while levels[name] and not _short(records, levels | {name: levels[name] - 1}, target):
            levels[name] -= 1
    return {name: levels[name] for name in dict.fromkeys(order) if levels[name]}


def _short(records: Sequence[Record], levels: Mapping[str, int], target: int) -> int:
    return below(class_sizes(signatures(records, levels)), target)


def _cost(records: Sequence[Record], levels: Mapping[str, int], name: str, target: int) -> tuple[int, float]:
    lost = _bits(records, name, levels[name]) - _bits(records, name, levels[name] + 1)
    return _short(records, {**levels, name: levels[name] + 1}, target), lost


def _bits(records: Sequence[Record], name: str, level: int) -> float:
    counts = Counter(coarse(record.get(name, _NONE), name, level) for record in records).values()
    return -sum(count / len(records) * log2(count / len(records)) for count in counts)
