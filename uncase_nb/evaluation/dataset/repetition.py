"""How much of a dataset is said twice: conversations that nearly repeat another, and turns that stand in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.evaluation.dataset.minhash import near_duplicates
from uncase_nb.evaluation.dataset.reading import Spoken, without_figures
from uncase_nb.evaluation.dataset.resample import interval

_WORDS = 6
"""Words from which a turn is more than a courtesy, which people do repeat."""


class Share(NamedTuple):
    """A share with its 95 % interval over conversations."""

    value: float
    low: float
    high: float


def repeated_conversations(spoken: Sequence[Spoken]) -> tuple[Share, list[list[str]]]:
    """The share of conversations with a near-duplicate, figures aside, and the groups of their ids."""
    groups = near_duplicates([[without_figures(turn) for turn in each.turns] for each in spoken])
    repeated = {number for group in groups for number in group}
    flags = [int(number in repeated) for number in range(len(spoken))]
    return _share(flags, [1] * len(spoken)), [[spoken[number].id for number in group] for group in groups]


def repeated_turns(spoken: Sequence[Spoken]) -> Share | None:
    """The share of turns of some length that another conversation holds word for word, figures aside."""
    told = [[without_figures(turn) for turn in each.turns if len(turn) >= _WORDS] for each in spoken]
    holders = Counter(turn for turns in told for turn in set(turns))
    repeated = [sum(holders[turn] > 1 for turn in turns) for turns in told]
    return _share(repeated, list(map(len, told))) if any(told) else None


def _share(parts: Sequence[int], wholes: Sequence[int]) -> Share:
    return Share(sum(parts) / sum(wholes), *interval(parts, wholes))
