"""The shape of conversations: how long they are, who speaks how much, how often somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from uncase_nb.evaluation.dataset.reading import Spoken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RESAMPLES = 1_000
_SEED = 20_240_607


class Feature(NamedTuple):
    """One measure of a conversation."""

    title: str
    of: Callable[[Spoken], float]


FEATURES: dict[str, Feature] = {
    "turns": Feature("turns a conversation", lambda each: float(len(each.turns))),
    "words": Feature("words a turn", lambda each: each.length / len(each.turns)),
    "spread": Feature("spread of words a turn", lambda each: _spread([len(turn) for turn in each.turns])),
    "user_share": Feature("share of the words the user says", lambda each: _by_user(each) / each.length),
    "questions": Feature("share of turns that ask", lambda each: sum(each.asks) / len(each.turns)),
}
"""By name."""


def values_of(spoken: Sequence[Spoken], name: str) -> list[float]:
    """The measure of every conversation."""
    return [FEATURES[name].of(each) for each in spoken]


def median(values: Sequence[float]) -> tuple[float, float, float]:
    """The median with its 95 % bootstrap interval over conversations."""
    import numpy as np

    given = np.asarray(values, dtype=float)
    random = np.random.default_rng(_SEED)
    drawn = [np.median(given[random.integers(0, len(given), len(given))]) for _ in range(_RESAMPLES)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(np.median(given)), float(low), float(high)


def distance(values: Sequence[float], reference: Sequence[float]) -> float:
    """The greatest gap between the two cumulative distributions (Kolmogorov-Smirnov): 0 alike, 1 apart."""
    import numpy as np

    here, there = np.sort(np.asarray(values, dtype=float)), np.sort(np.asarray(reference, dtype=float))
    every = np.concatenate((here, there))
    return float(np.abs(_below(here, every) - _below(there, every)).max())


def _below(ordered: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    shares: NDArray[np.float64] = np.searchsorted(ordered, at, side="right") / len(ordered)
    return shares


def _spread(lengths: Sequence[int]) -> float:
    """Standard deviation over the mean: people answer now with a word and now with a paragraph."""
    mean = sum(lengths) / len(lengths)
    return float((sum((length - mean) ** 2 for length in lengths) / len(lengths)) ** 0.5 / mean)


def _by_user(each: Spoken) -> int:
    return sum(len(turn) for turn, user in zip(each.turns, each.user, strict=True) if user)
