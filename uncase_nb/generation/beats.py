"""The turns a seed's plan makes: who speaks, and what happens in it."""

from __future__ import annotations

from typing import NamedTuple

from uncase_nb.schemas.seed import Seed


class Beat(NamedTuple):
    """One turn to be spoken."""

    role: str
    """Who speaks."""
    text: str
    """What happens, in the seed's words."""


def beats(seed: Seed) -> list[Beat]:
    """The steps as turns. Steps without a role alternate; steps in a row of one role are one turn."""
    turns: list[Beat] = []
    for step in seed.steps():
        if not step.text:
            continue
        role = step.role or _next(turns, seed.roles)
        if turns and turns[-1].role == role:
            turns[-1] = Beat(role, f"{turns[-1].text}; {step.text}")
        else:
            turns.append(Beat(role, step.text))
    return turns


def _next(turns: list[Beat], roles: list[str]) -> str:
    """The first role opens and takes every second turn; the second answers."""
    return roles[1] if turns and turns[-1].role == roles[0] else roles[0]
