"""A seed's steps as turns: who speaks, and what each turn does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from uncase_nb.generation.simulator.clauses import Clause, clauses
from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.topics import Topic
from uncase_nb.generation.simulator.words import content
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.tool import ToolDefinition

_STEPS_IN_ONE = 2  # steps one role takes in a row share a message, so that roles alternate; more would be a speech
_ANSWERS = frozenset({"offer", "schedule", "check", "warn", "refer"})
_ASKS = frozenset({"report", "object", "doubt", "worry", "accept", "decline"})
"""Acts of one side: they tell whose a step is that names nobody."""


_TOLD = re.compile(r"(?:cuenta|narra|relata|comenta|explica|expone|explains|tells|brings up|mentions)\b")
"""Verbs with which somebody who has said nothing yet tells why they came."""


@dataclass
class Move:
    """One thing a turn does."""

    act: str
    topic: Topic
    facts: list[Fact] = field(default_factory=list)
    """What it states, for the first time."""
    known: list[Fact] = field(default_factory=list)
    """Facts of the seed its topic names, whoever states them."""


@dataclass
class Turn:
    """One turn of the plan."""

    role: str
    """The seed's role."""
    asks: bool
    """Whether it is the one who came with a need (`user`)."""
    text: str
    moves: list[Move]
    stems: frozenset[str]
    tools: list[ToolDefinition] = field(default_factory=list)
    steps: int = 1
    """How many steps of the seed it takes."""

    @property
    def acts(self) -> set[str]:
        """Everything the turn does."""
        return {move.act for move in self.moves}

    @property
    def facts(self) -> list[Fact]:
        """Everything the turn states."""
        return [fact for move in self.moves for fact in move.facts]


def turns_of(seed: Seed, lexicon: Lexicon) -> list[Turn]:
    """Steps as turns; two steps one role takes in a row are one turn."""
    turns: list[Turn] = []
    for step in seed.steps():
        if not step.text:
            continue
        role = step.role or _next_role(turns, seed.roles, step.text, lexicon)
        asks = role == seed.roles[0]
        first = not any(turn.asks for turn in turns)
        found = clauses(step.text, seed.roles, lexicon, asks=asks)
        moves = [_move(clause, first=first, asks=asks) for clause in found]
        stems = content(step.text, lexicon.language)
        if turns and turns[-1].role == role and turns[-1].steps < _STEPS_IN_ONE:
            last = turns[-1]
            last.moves += [
                move for move in moves if not any(move.act == old.act and move.topic == old.topic for old in last.moves)
            ]
            last.stems |= stems
            last.text += f"; {step.text}"
            last.steps += 1
        else:
            turns.append(Turn(role, asks, step.text, moves, stems))
    return turns


def _move(clause: Clause, *, first: bool, asks: bool) -> Move:
    """To describe something is to report a need at the start, and to answer later."""
    act = clause.act
    if act == "describe":
        act = "report" if first else "give"
    elif act == "give" and first and asks and clause.topic.kind == "that":
        act = "need"
    elif act == "give" and first and asks and clause.topic.whole is not None and _TOLD.match(clause.text.lower()):
        act = "report"
    return Move(act, clause.topic)


def _next_role(turns: Sequence[Turn], roles: Sequence[str], text: str, lexicon: Lexicon) -> str:
    """Where the plan names nobody: who does such a thing; for the rest the first two roles take turns."""
    act = clauses(text, roles, lexicon, asks=False)[0].act
    if act in _ANSWERS and turns:
        return roles[1]
    if act in _ASKS:
        return roles[0]
    return roles[0] if not turns or not turns[-1].asks else roles[1]
