"""Facts in the turns they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.words import content, overlap

_SAYS = frozenset(
    ["give", "offer", "confirm", "schedule", "need", "report", "check", "warn", "practice", "voice", "refer"]
)
_STATES = frozenset(["give", "offer", "schedule", "need", "report", "warn", "practice"])
_CALLS_FOR = frozenset({"ask", "request", "object", "doubt", "worry"})
_EMPTY = frozenset({"greet", "thank", "bye"})
_LACKING = ("no ", "sin ", "ningún ", "ninguna ", "without ")
"""`reports no warning signs` does not list them."""
_NAMED = 12.0
"""A turn that names just this thing is the one that states it, whoever else speaks of something like it."""
_WHEN = frozenset({"when", "time"})


def place_facts(facts: Sequence[Fact], turns: Sequence[Turn], language: str) -> None:
    """Give every fact to the move it belongs to. A fact nothing speaks for goes where its neighbour went."""
    covers = [
        [
            content(move.topic.text, language)
            for move in turn.moves
            if move.act in _STATES and move.topic.whole is not None and not move.topic.text.lower().startswith(_LACKING)
        ]
        for turn in turns
    ]
    named = [
        {
            _own(content(part.bare, language))
            for move in turn.moves
            if move.act in _SAYS and move.act not in _CALLS_FOR
            for part in move.topic.parts
            if not part.text.lower().startswith(_LACKING)
        }
        for turn in turns
    ]
    last = -1
    for fact in facts:
        if len(fact.text) > 2 and any(fact.text in turn.text for turn in turns):
            continue  # the plan's own words already say it
        own = frozenset(stem for stem in fact.stems if not stem.startswith("~"))
        scores = [
            _fit(fact, own, turns, at, covers[at]) + _NAMED * (own in named[at]) + 2 * (at == last)
            for at in range(len(turns))
        ]
        last = scores.index(max(scores))
        _move_for(fact, turns[last], language).facts.append(fact)
    for turn in turns:
        for move in turn.moves:
            move.known = _named(move, facts, language)


def _fit(fact: Fact, own: frozenset[str], turns: Sequence[Turn], at: int, covers: Sequence[frozenset[str]]) -> float:
    turn = turns[at]
    if turn.acts <= _EMPTY:
        return -50.0 - len(turn.facts)
    score = 2 * overlap(fact.stems, turn.stems) + 8 * any(own <= cover for cover in covers if own)
    before = turns[at - 1] if at else None
    if before is not None and before.acts & _CALLS_FOR and turn.asks != before.asks:
        score += overlap(fact.stems, before.stems) + 3 * (bool(own) and own <= before.stems)
    score += 4 if turn.acts & _SAYS else -12
    score += 2 if turn.asks == fact.asks else -2
    return score - 1.5 * len(turn.facts)


def _move_for(fact: Fact, turn: Turn, language: str) -> Move:
    """The move of a turn that states a fact: by its topic first, then by what it does."""

    def fit(move: Move) -> float:
        score = 2 * overlap(fact.stems, content(move.topic.text, language)) + 3 * (move.act in _STATES)
        score += 2 * (move.act in _SAYS) - 4 * (move.act in _EMPTY) - 4 * (move.topic.kind == "that")
        return score + 3 * (move.act == "schedule" and fact.kind in _WHEN) - 0.5 * len(move.facts)

    return max(turn.moves, key=fit)


def _named(move: Move, facts: Sequence[Fact], language: str) -> list[Fact]:
    """Facts whose name is within the topic, or whose name begins with one of the things named."""
    stems = content(move.topic.text, language)
    parts = [_own(content(part.bare, language)) for part in move.topic.parts]
    found = []
    for fact in facts:
        own = _own(fact.stems)
        if own and (own <= stems or any(part and part <= own for part in parts)):
            found.append(fact)
    return found


def _own(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if not stem.startswith("~"))
