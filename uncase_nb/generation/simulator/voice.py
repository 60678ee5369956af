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

    def __init__(self, language: str, manner: Manner, rng: Random, index: int = 0) -> None:
        self.language = language
        self.rng = rng
        self.register = manner.register
        self.used: set[int] = set()
        self._manner = manner
        self._index = index
        self._always = {"saludo": rng.choice(_GREETINGS[language])}

    def say(self, *keys: str, **slots: str) -> str:
        """One wording of the first key that has one for these slots; empty where none has."""
        filled = self._always | slots
        names = frozenset(filled)
        for key in keys:
            if options := fitting(key, self.language, self._manner, names):
                return " ".join(self._fresh(options).say(self, filled).split())
        return ""

    def spread(self, key: str, place: str, number: int) -> str:
        """One wording of a key, the conversations of a seed taking its phrases in turn rather than by chance.

        Args:
            key: of the phrase banks.
            place: where in the plan; every place has an order of its own.
            number: which of the remarks at that place it is; with it, pairs of phrases come round in turn as well.
        """
        options = fitting(key, self.language, self._manner, frozenset(self._always))
        if not options:
            return ""
        order = list(options)
        Random(f"{key}|{place}").shuffle(order)  # noqa: S311 - wording, not secrets
        round_, first = divmod(self._index, len(order))
        at = first if number == 0 else first + 1 + (round_ + number) % max(1, len(order) - 1)
        rest = [phrase for step in range(len(order)) if id(phrase := order[(at + step) % len(order)]) not in self.used]
        chosen = (rest or order)[0]
        self.used.add(id(chosen))
        return " ".join(chosen.say(self, self._always).split())

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
