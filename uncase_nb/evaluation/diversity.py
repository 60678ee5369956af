"""Diversity: how varied the words are, of the speaker who varies least.

MATTR (Covington & McFall 2010): the type-token ratio averaged over every window of 50 words, which, unlike
the plain ratio, does not fall with length. A speaker with fewer words than a window has the plain ratio.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from uncase_nb.evaluation.turns import Turn

WINDOW = 50
"""Words a window: the usual choice, and about four turns."""


def diversity(turns: Sequence[Turn]) -> float | None:
    """The lowest MATTR-50 over speakers, between 0 and 1; null where nobody says a word."""
    by_speaker: dict[str, list[str]] = {}
    for turn in turns:
        by_speaker.setdefault(turn.speaker, []).extend(turn.words)
    return min((mattr(said) for said in by_speaker.values() if said), default=None)


def mattr(words: Sequence[str], window: int = WINDOW) -> float:
    """Moving-average type-token ratio of at least one word, in linear time."""
    if len(words) <= window:
        return len(set(words)) / len(words)
    counts = Counter(words[:window])
    total = len(counts)
    for gone, come in zip(words, words[window:], strict=False):
        counts[come] += 1
        counts[gone] -= 1
        if not counts[gone]:
            del counts[gone]
        total += len(counts)
    return total / (len(words) - window + 1) / window
