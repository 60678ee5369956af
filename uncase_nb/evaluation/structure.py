"""Structure: the moves the seed plans against those the conversation makes, in order.

A plan says in other words what is said in the conversation, so no message is a copy of its step. What is compared is
the evidence for each message realizing each move (`move_evidence`), as ROUGE-L compares words (Lin 2004):

- *order* is how much of the evidence lies in the plan's order: the best common subsequence of messages and moves
  against the best match of every message without regard to order, and the concordance of all pairs of messages
  (as Kendall's tau, weighted by evidence);
- *completeness* is the share of the seed's facts that somebody states, times the share of the planned changes of
  speaker that there is room for.

The score is their geometric mean, so that neither makes up for the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from uncase_nb.evaluation.move_evidence import Evidence, evidence_of
from uncase_nb.evaluation.seed_view import SeedView
from uncase_nb.evaluation.support import states_fact
from uncase_nb.evaluation.turns import Turn

_CHANCE, _SLOPE = 0.3, 1.4
"""Concordance to order: 0, which is chance, is 0.3, and one half, the usual one of people's conversations, is 1."""
_SEEN = 0.8
"""Evidence from which somebody may be said to have made a move. It names steps in reasons and moves no score."""


class Structure(NamedTuple):
    """The score and the places that lower it."""

    score: float | None
    missing: tuple[int, ...] = ()
    """Numbers of the steps, from 0, that nothing speaks for."""
    misplaced: tuple[int, ...] = ()
    """Numbers of the steps that are made, but not in the plan's order."""


def structure(turns: Sequence[Turn], seed: SeedView) -> float | None:
    """The score between 0 and 1; null where nobody speaks or nothing is planned."""
    if not turns or not seed.moves:
        return None
    return _score(turns, seed, evidence_of(turns, seed))


def structure_detail(turns: Sequence[Turn], seed: SeedView) -> Structure:
    """The score with the steps that are missing or out of order."""
    if not turns or not seed.moves:
        return Structure(None)
    evidence = evidence_of(turns, seed)
    chain = _chain(evidence)
    strongest = [max(row[move] for row in evidence) for move in range(len(seed.moves))]
    seen = {place.step for place, worth in zip(seed.moves, strongest, strict=True) if worth >= _SEEN}
    placed = {seed.moves[move].step for move in chain}
    every = {place.step for place in seed.moves}
    return Structure(_score(turns, seed, evidence), tuple(sorted(every - seen)), tuple(sorted(seen - placed)))


def _score(turns: Sequence[Turn], seed: SeedView, evidence: Evidence) -> float:
    return float((_order(evidence) * _completeness(turns, seed)) ** 0.5)


def _order(evidence: Evidence) -> float:
    free = sum(map(max, evidence))
    if not free:
        return 0.0
    kept = _table(evidence)[-1][-1] / free
    return (kept + min(1.0, max(0.0, _CHANCE + _SLOPE * concordance(evidence)))) / 2


def concordance(evidence: Evidence) -> float:
    """From -1, all pairs of messages against the plan's order, to 1, all in it; 0 where there are none."""
    so_far = [0.0] * len(evidence[0])
    signed = weight = 0.0
    for row in evidence:
        every, below = sum(so_far), 0.0
        for worth, known in zip(row, so_far, strict=True):
            above = every - below - known
            signed += worth * (below - above)
            weight += worth * (below + above)
            below += known
        so_far = [known + worth for known, worth in zip(so_far, row, strict=True)]
    return signed / weight if weight else 0.0


def _table(evidence: Evidence) -> list[list[float]]:
    """Evidence of the best common subsequence of the first messages and the first moves, by how many of each."""
    best = [[0.0] * (len(evidence[0]) + 1)]
    for row in evidence:
        last, here = best[-1], [0.0]
        for move, worth in enumerate(row):
            here.append(max(last[move + 1], here[move], last[move] + worth))
        best.append(here)
    return best


def _chain(evidence: Evidence) -> set[int]:
    """Moves of the best common subsequence."""
    best = _table(evidence)
    message, move = len(evidence), len(evidence[0])
    found = set()
    while message and move:
        if best[message][move] == best[message - 1][move]:
            message -= 1
        elif best[message][move] == best[message][move - 1]:
            move -= 1
        else:
            message, move = message - 1, move - 1
            found.add(move)
    return found


def _completeness(turns: Sequence[Turn], seed: SeedView) -> float:
    told = sum(any(states_fact(turn, fact) for turn in turns) for fact in seed.facts)
    share = told / len(seed.facts) if seed.facts else 1.0
    planned = len(list(groupby(move.speaker for move in seed.moves)))
    return share * min(1.0, len(list(groupby(turn.speaker for turn in turns))) / planned)
