"""An exercise with its answer, and what makes one."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from uncase_nb.tools.world import World


class Made(NamedTuple):
    """An exercise in the session's language."""

    text: str
    answer: str
    way: str


Maker = Callable[[World, Random, int], Made]
