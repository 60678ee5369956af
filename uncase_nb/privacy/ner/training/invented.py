"""Names that nobody bears, letter by letter after those that people do: what the network must read by its place alone."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import lru_cache

from uncase_nb.privacy.ner.training.names_lists import world

_CONTEXT = 2
_SHORTEST, _LONGEST = 3, 12
_EDGE = "\n"


class Chain:
    """What letter follows which two, by the names it was made of."""

    def __init__(self, names: Iterable[str]) -> None:
        self._next: dict[str, list[str]] = {}
        for name in names:
            letters = _EDGE * _CONTEXT + name.lower() + _EDGE
            for at in range(_CONTEXT, len(letters)):
                self._next.setdefault(letters[at - _CONTEXT : at], []).append(letters[at])

    def name(self, rng: random.Random) -> str:
        """A new name, with a capital."""
        while True:
            written = _EDGE * _CONTEXT
            while (letter := rng.choice(self._next[written[-_CONTEXT:]])) != _EDGE and len(
                written
            ) < _LONGEST + _CONTEXT:
                written += letter
            if len(written) - _CONTEXT >= _SHORTEST and written.strip(_EDGE).isalpha():
                return written.strip(_EDGE).capitalize()


@lru_cache(maxsize=2)
def chain(kind: str) -> Chain:
    """The chain of first names (`given`) or surnames (`last`)."""
    return Chain(world(kind))
