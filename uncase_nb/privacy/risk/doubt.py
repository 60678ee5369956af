"""Places that any detector proposed, with how much the detectors disagree on each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.acceptance import Acceptance
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.propose import Opinion

_SILENCE = 0.3
"""The vote of a detector that read the place and said nothing: each misses much, so it speaks softly against."""
_SURE = 0.02
Proposal = tuple[str, Found]
"""Name of a detector, and what it proposed."""


class Doubt(NamedTuple):
    """One place, and the votes on it."""

    start: int
    end: int
    type: str
    detectors: tuple[str, ...]
    readers: int
    score: float
    disagreement: float


class Votes:
    """Opinions, asked place by place, and pooled by log odds: a yes and a no cancel out, two of a kind add up.

    A detector that never proposes a type cannot deny it: only those count that proposed the type somewhere in
    this run, or something in this place.
    """

    def __init__(self, opinions: Sequence[Opinion], accept: Acceptance) -> None:
        self._opinions = opinions
        self._thresholds = accept.thresholds
        self._knows = {
            opinion.detector: {found.type for finds in opinion.finds.values() for found in finds}
            for opinion in opinions
        }

    def doubts(self, place: tuple[int, int], others: Sequence[Proposal]) -> Iterator[Doubt]:
        """The places of one text. `others` are proposals of those who only ever say yes, such as known names."""
        proposals = [(item.detector, found) for item in self._opinions for found in item.finds.get(place, ())]
        readers = [item.detector for item in self._opinions if place in item.finds]
        for cluster in _clusters([*proposals, *others]):
            yield self._doubt(cluster, readers)

    def _doubt(self, cluster: Sequence[Proposal], readers: Sequence[str]) -> Doubt:
        best: dict[str, float] = {}
        types: dict[str, float] = {}
        odds: dict[str, float] = {}
        for detector, found in cluster:
            best[detector] = max(best.get(detector, 0.0), found.score)
            types[found.type] = types.get(found.type, 0.0) + found.score
            odds[detector] = max(odds.get(detector, -math.inf), _log_odds(self._vote(found)))
        kind = max(types, key=lambda name: (types[name], name))
        silent = sum(kind in self._knows[name] for name in readers if name not in best)
        pooled = sum(odds.values()) + silent * _log_odds(_SILENCE)
        return Doubt(
            min(found.start for _, found in cluster),
            max(found.end for _, found in cluster),
            kind,
            tuple(best),
            len(best) + silent,
            max(best.values()),
            entropy(1 / (1 + math.exp(-pooled))),
        )

    def _vote(self, found: Found) -> float:
        """A score on a scale where the type's threshold is one half: scores of different types mean different things."""
        threshold = self._thresholds.get(found.type, 1.0)
        if found.score < threshold:
            return 0.5 * found.score / threshold
        return 0.5 + 0.5 * (found.score - threshold) / max(1 - threshold, _SURE)


def entropy(share: float) -> float:
    """Of a yes or no with this chance of yes, in bits."""
    return sum(-chance * math.log2(chance) for chance in (share, 1 - share) if 0 < chance < 1)


def _log_odds(vote: float) -> float:
    """Nobody is surer than `_SURE` lets them be: one detector must not outvote all others."""
    chance = min(max(vote, _SURE), 1 - _SURE)
    return math.log(chance / (1 - chance))


def _clusters(proposals: Sequence[Proposal]) -> Iterator[list[Proposal]]:
    """Proposals that overlap belong together."""
    cluster: list[Proposal] = []
    end = 0
    for proposal in sorted(proposals, key=lambda item: (item[1].start, item[1].end, item[0])):
        if cluster and proposal[1].start >= end:
            yield cluster
            cluster = []
        end = max(end, proposal[1].end) if cluster else proposal[1].end
        cluster.append(proposal)
    if cluster:
        yield cluster
