"""Tools in the turns that use them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.generation.simulator.words import content, overlap, plain
from uncase_nb.schemas.tool import ToolDefinition

_EMPTY = frozenset({"greet", "thank", "bye"})
_BOOKS = re.compile(r"(?:agendar|programar|reservar|apartar|book|schedule|reserve)", re.IGNORECASE)
"""Tools that book something, which a turn that schedules uses."""
_PURPOSES = (
    (re.compile(r"^(?:diagnosticar|diagnose)"), re.compile(r"\b(?:eval|assess|diagn)")),
    (re.compile(r"^(?:evaluar|assess|evaluate|grade)"), re.compile(r"\b(?:eval|assess|perfil|profile|corrig|grade|check\w* the answer|revisa la respuesta)")),
    (re.compile(r"^(?:proyectar|simular|project|simulate)"), re.compile(r"\b(?:proyec|project|simul|estima|estimate)")),
    (re.compile(r"^(?:calcular|calculate)"), re.compile(r"\b(?:calcul)")),
    (re.compile(r"^(?:cotizar|quote)"), re.compile(r"\b(?:cotiz|quot)")),
    (re.compile(r"^(?:comparar|compare)"), re.compile(r"\b(?:compar)")),
    (re.compile(r"^(?:buscar|search|find|lookup)"), re.compile(r"\b(?:busca|search|finds?\b|looks? up|localiz)")),
    (re.compile(r"^(?:verificar|verify|check)"), re.compile(r"\b(?:verific|verif|checks?\b)")),
    (re.compile(r"^(?:consultar|get|look)"), re.compile(r"\b(?:consult|checks?\b|looks? up|revis)")),
    (re.compile(r"^(?:generar|generate|create)"), re.compile(r"\b(?:ejercicio|exercise|genera)")),
)  # fmt: skip
"""What tools are for, by their first word, and the words of a step that wants just that."""
_PURPOSE, _BOOKING, _SAME, _OTHER = 6.0, 8.0, 4.0, 4.0


def place_tools(tools: Sequence[ToolDefinition], turns: Sequence[Turn], language: str) -> None:
    """Give every tool to the turn of the assistant that uses it, the surest pairs first.

    A tool for which no turn is left stays uncalled.
    """
    free = [turn for turn in turns[1:] if not turn.asks and not turn.acts <= _EMPTY]
    fits = [
        (-_fit(tool, turn, language), at, order) for order, tool in enumerate(tools) for at, turn in enumerate(free)
    ]
    placed: set[int] = set()
    for _, at, order in sorted(fits):
        if order not in placed and not free[at].tools:
            placed.add(order)
            free[at].tools.append(tools[order])


def _fit(tool: ToolDefinition, turn: Turn, language: str) -> float:
    stems = content(f"{tool.name.replace('_', ' ')} {tool.description}", language)
    known = frozenset[str]().union(turn.stems, *(fact.stems for fact in turn.facts))
    fitting = bool(turn.acts & {"check", "offer", "give", "schedule"})
    books = _BOOKS.match(tool.name) is not None
    score = overlap(stems, known) + 2 * fitting + bool(turn.facts) - 3 * ({"ask"} == turn.acts)
    score += _BOOKING * ((books and "schedule" in turn.acts) - books) - _OTHER * (not books and "schedule" in turn.acts)
    return score + _purpose(tool, turn, language)


def _purpose(tool: ToolDefinition, turn: Turn, language: str) -> float:
    """A step in whose words the tool's purpose is, or the thing it is named after, comes before any that only touches its subject."""
    name, text = tool.name.lower(), plain(turn.text)
    own = content(" ".join(name.split("_")[1:]), language)
    wanted = any(begins.match(name) and wants.search(text) for begins, wants in _PURPOSES)
    return _PURPOSE * wanted + _SAME * (bool(own) and own <= turn.stems)
