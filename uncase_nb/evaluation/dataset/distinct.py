"""Distinct-n: the share of different runs of n words, in blocks of equal length.

The plain figure (Li et al. 2016) falls with the size of the dataset. Here it is the mean over blocks of `BLOCK` words,
made of whole dataset order drawn at random, so that datasets of any size compare; the interval is over blocks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.evaluation.dataset.reading import Spoken
from uncase_nb.evaluation.dataset.resample import interval

BLOCK = 1_000
"""Words a block: about ten conversations."""
_MOST = 200
"""Blocks that are counted; more change nothing but the time."""


class Distinct(NamedTuple):
    """The figure and its 95 % interval; a dataset of a single block has none."""

    value: float
    low: float | None
    high: float | None


def distinct(spoken: Sequence[Spoken], size: int, *, random_seed: int) -> Distinct | None:
    """Between 0 and 1; null where there is no run of so many words."""
    counts = [
        (len(set(runs)), len(runs)) for block in _blocks(spoken, random_seed) if (runs := list(_runs(block, size)))
    ]
    if not counts:
        return None
    unique, total = [each[0] for each in counts], [each[1] for each in counts]
    low, high = interval(unique, total) if len(counts) > 1 else (None, None)
    return Distinct(sum(unique) / sum(total), low, high)


def _blocks(spoken: Sequence[Spoken], random_seed: int) -> Iterator[list[tuple[str, ...]]]:
    """Turns in blocks of at least so many words. What is left at the end is a block only where there is no other."""
    order = list(spoken)
    random.Random(random_seed).shuffle(order)  # noqa: S311 - a sample, no secret
    made, length, block = 0, 0, list[tuple[str, ...]]()
    for turn in (turn for each in order for turn in each.turns):
        block.append(turn)
        length += len(turn)
        if length >= BLOCK:
            yield block
            made, length, block = made + 1, 0, []
        if made == _MOST:
            return
    if block and not made:
        yield block


def _runs(block: Sequence[tuple[str, ...]], size: int) -> Iterator[tuple[str, ...]]:
    """Runs of words, none across the end of a turn."""
    for turn in block:
        yield from (turn[start : start + size] for start in range(len(turn) - size + 1))
