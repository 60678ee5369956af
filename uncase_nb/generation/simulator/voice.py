"""Phrases of a conversation: chosen by chance, in one register, not twice while there is another."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from uncase_nb.generation.simulator.bank import fitting, phrases
from uncase_nb.generation.simulator.grammar import Phrase
from uncase_nb.generation.simulator.manner import Manner

_GREETINGS = {"es": ("buenos días", "buenas tardes"), "en": ("good morning", "good afternoon")}


class Voice:
    """Says phrases of the banks."""

    def __init__(self, language: str, manner: Manner, rng: Random) -> None:
        self.language = language
        self.rng = rng
        self.register = manner.register
        self.used: set[int] = set()
        self._manner = manner
        self._always = {"saludo": rng.choice(_GREETINGS[language])}

    def say(self, *keys: str, **slots: str) -> str:
        """One wording of the first key that has one for these slots; empty where none has."""
        filled = self._always | slots
        names = frozenset(filled)
        for key in keys:
            if options := fitting(key, self.language, self._manner, names):
                return " ".join(self._fresh(options).say(self, filled).split())
        return ""

    def has(self, key: str) -> bool:
        """Whether a key has any phrase."""
        return bool(phrases(key, self.language, self._manner))

    def refer(self, key: str) -> Phrase:
        """A phrase of a key, for a phrase that names it."""
        return self._fresh(phrases(key, self.language, self._manner))

    def chance(self, share: float) -> bool:
        """Whether something happens that happens in this share of cases."""
        return self.rng.random() < share

    def _fresh(self, options: Sequence[Phrase]) -> Phrase:
        chosen = options[int(self.rng.random() * len(options))]
        if id(chosen) in self.used:
            new = [phrase for phrase in options if id(phrase) not in self.used] or options
            chosen = new[int(self.rng.random() * len(new))]
        self.used.add(id(chosen))
        return chosen
