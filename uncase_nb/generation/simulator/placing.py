"""Facts and tools in the turns they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.turns import Move, Turn
from uncase_nb.generation.simulator.words import content, overlap, plain
from uncase_nb.schemas.tool import ToolDefinition

_SAYS = frozenset(
    ["give", "offer", "confirm", "schedule", "need", "report", "check", "warn", "practice", "voice", "refer"]
)
_STATES = frozenset(["give", "offer", "schedule", "need", "report", "warn", "practice"])
_CALLS_FOR = frozenset({"ask", "request", "object", "doubt", "worry"})
_EMPTY = frozenset({"greet", "thank", "bye"})
_BOOKS = re.compile(r"(?:agendar|programar|reservar|apartar|book|schedule|reserve)", re.IGNORECASE)
"""Tools that book something, which a turn that schedules uses."""
_WHEN = frozenset({"when", "time"})


def place_facts(facts: Sequence[Fact], turns: Sequence[Turn], language: str) -> None:
    """Give every fact to the move it belongs to. A fact nothing speaks for goes where its neighbour went."""
    covers = [
        [
            content(move.topic.text, language)
            for move in turn.moves
            if move.act in _STATES and move.topic.whole is not None
        ]
        for turn in turns
    ]
    last = -1
    for fact in facts:
        if len(fact.text) > 2 and any(fact.text in turn.text for turn in turns):
            continue  # the plan's own words already say it
        own = frozenset(stem for stem in fact.stems if not stem.startswith("~"))
        scores = [_fit(fact, own, turns, at, covers[at]) + 2 * (at == last) for at in range(len(turns))]
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


_PURPOSES = (
    (re.compile(r"^(?:evaluar|diagnosticar|assess|evaluate)"), re.compile(r"\b(?:eval|assess|diagn|perfil|profile)")),
    (re.compile(r"^(?:proyectar|simular|project|simulate)"), re.compile(r"\b(?:proyec|project|simul|estima|estimate)")),
    (re.compile(r"^(?:cotizar|quote)"), re.compile(r"\b(?:cotiz|quot)")),
    (re.compile(r"^(?:comparar|compare)"), re.compile(r"\b(?:compar)")),
)
"""What tools are for, by their first word, and the words of a step that wants just that."""
_PURPOSE = 6.0


def place_tools(tools: Sequence[ToolDefinition], turns: Sequence[Turn], language: str) -> None:
    """Give every tool to the turn of the assistant that uses it; where there is no such turn it stays uncalled."""
    for tool in tools:
        stems = content(f"{tool.name.replace('_', ' ')} {tool.description}", language)
        free = [turn for turn in turns[1:] if not turn.asks and not turn.tools and not turn.acts <= _EMPTY]
        if free:
            books = _BOOKS.match(tool.name) is not None
            max(
                free,
                key=lambda turn: (
                    _use(stems, turn) + _purpose(tool, turn) + 8 * ((books and "schedule" in turn.acts) - books)
                ),
            ).tools.append(tool)


def _purpose(tool: ToolDefinition, turn: Turn) -> float:
    """A step in whose words the tool's purpose is comes before any that only touches its subject."""
    name, text = tool.name.lower(), plain(turn.text)
    return _PURPOSE * any(begins.match(name) and wants.search(text) for begins, wants in _PURPOSES)


def _use(stems: frozenset[str], turn: Turn) -> float:
    known = frozenset[str]().union(turn.stems, *(fact.stems for fact in turn.facts))
    fitting = bool(turn.acts & {"check", "offer", "give", "schedule"})
    return overlap(stems, known) + 2 * fitting + bool(turn.facts) - 3 * ({"ask"} == turn.acts)
