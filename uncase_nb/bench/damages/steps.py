"""Steps left out or taken in another order, each exchange staying whole."""

from __future__ import annotations

from uncase_nb.bench.damages.blocks import exchanges, joined, shuffled
from uncase_nb.bench.damages.pair import Case
from uncase_nb.schemas.conversation import Conversation

_GONE = 1 / 3
"""Share of the exchanges that is left out."""
_LEAST = 4
"""Exchanges below which there is too little left to judge."""


def steps_missing(case: Case) -> Conversation | None:
    """A third of the exchanges is left out, never the first."""
    conversation = case.conversation
    parts = exchanges(conversation)
    if len(parts) < _LEAST:
        return None
    gone = case.rng.sample(range(1, len(parts)), max(2, round(_GONE * len(parts))))
    return joined(conversation, [part for place, part in enumerate(parts) if place not in gone])


def steps_shuffled(case: Case) -> Conversation | None:
    """The exchanges come in another order."""
    conversation = case.conversation
    parts = exchanges(conversation)
    moved = shuffled(parts, case.rng) if len(parts) >= _LEAST else None
    return joined(conversation, moved) if moved else None
