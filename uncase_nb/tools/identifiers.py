"""Who and what is on file: ids, never names."""

from __future__ import annotations

import re

from uncase_nb.tools.world import World

_ON_FILE = 6


def identifiers(world: World, prefix: str, *facts: str, count: int = _ON_FILE) -> list[str]:
    """The ids of a register, `cli-0042`. The first is the one the conversation is about: a fact's, where one names it.

    They are written small: capitals before digits are what number plates and street numbers look like.
    """
    rng = world.rng("ids", prefix)
    drawn = [f"{prefix}-{number:04}" for number in rng.sample(range(1, 10_000), count)]
    named = world.facts.text(*facts) if facts else None
    if named and re.fullmatch(rf"{prefix}-\d{{4}}", named, re.IGNORECASE):
        return [named, *(number for number in drawn if number != named)]
    return drawn
