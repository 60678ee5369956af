"""Memorization: how much of a conversation stands verbatim in the real conversations it came from.

The share of its words that lie in a run of at least `RUN` words of one source turn, or in a whole source turn.
Everyday phrases are no memory of anybody: a run counts only with `RUN_TOPIC` words that carry topic in it, a
whole turn with `TURN_TOPIC` and only while no more than `FEW` source conversations hold it. The source is hashed
once, so the time is linear in the length of both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from uncase_nb.evaluation.text import is_function_word, words
from uncase_nb.schemas.conversation import Conversation

RUN = 8
"""Words in a run. Of the first 120 dialogues of the development set, each set against sixty others, 4 % share a run
of eight with four topic words by chance, and three times as many one with three."""
RUN_TOPIC = 4
"""Topic words a run must hold."""
TURN_TOPIC = 3
"""Topic words a whole copied turn must hold. A turn is a whole: less of it is enough."""
FEW = 2
"""Source conversations that may hold a turn before it counts as a phrase of the trade."""


class SourceIndex:
    """Every run and every turn of the source conversations, once."""

    def __init__(self, source: Iterable[Conversation], language: str) -> None:
        self._language = language
        self._runs: set[tuple[str, ...]] = set()
        self._turns: Counter[tuple[str, ...]] = Counter()
        for conversation in source:
            turns = [words(text) for text in conversation.texts()]
            self._turns.update(set(turns))
            for said in turns:
                self._runs.update(said[start : start + RUN] for start in range(len(said) - RUN + 1))

    def memorization(self, texts: Iterable[str]) -> float | None:
        """The share of words the source holds verbatim, between 0 and 1; null where there are no words."""
        total = covered = 0
        for text in texts:
            said = words(text)
            total += len(said)
            covered += self._covered(said)
        return covered / total if total else None

    def _covered(self, said: tuple[str, ...]) -> int:
        topic = [not is_function_word(word, self._language) for word in said]
        if 0 < self._turns[said] <= FEW and sum(topic) >= TURN_TOPIC:
            return len(said)
        marks = bytearray(len(said))
        for start in range(len(said) - RUN + 1):
            if said[start : start + RUN] in self._runs and sum(topic[start : start + RUN]) >= RUN_TOPIC:
                marks[start : start + RUN] = b"\1" * RUN
        return sum(marks)
