"""The real conversations, indexed once: runs of words that stand in them, and turns a text may be an edit of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from uncase_nb.evaluation.source_units import Unit, units, written
from uncase_nb.schemas.conversation import Conversation

RUN = 8
"""Words in a run. Of the first 120 dialogues of the development set, each set against sixty others, 4 % share a run
of eight with four topic words by chance, and three times as many one with three."""
FEW = 2
"""Source conversations that may hold a run or a sentence before it counts as a phrase of the trade."""
_POSTINGS = 64
"""Places of one pair of words that are kept; a pair with more tells no copy from another text."""
_CANDIDATES = 8
"""Source sentences a sentence is aligned with: those that share most pairs."""


class SourceIndex:
    """Memory and time are linear in the length of the source."""

    def __init__(self, source: Iterable[Conversation], language: str) -> None:
        self.language = language
        self._ids: list[str] = []
        self._units: list[tuple[int, tuple[str, ...]]] = []
        self._runs: dict[int, int] = {}
        self._again: dict[int, int] = {}
        self._common: set[int] = set()
        self._exact: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, conversation in enumerate(source):
            self._ids.append(conversation.id)
            self._add(number, conversation)

    def id_of(self, conversation: int) -> str:
        """The id of a source conversation, by its number."""
        return self._ids[conversation]

    def run(self, run: tuple[str, ...]) -> int | None:
        """The source conversation a run of `RUN` words stands in; null where none or more than a few have it."""
        key = hash(run)
        return None if key in self._common else self._runs.get(key)

    def exact(self, said: tuple[str, ...]) -> int | None:
        """The source conversation with just these words; null where none or more than a few have them."""
        found = self._exact.get(said)
        return min(found) if found and len(found) <= FEW else None

    def candidates(self, unit: Unit) -> list[tuple[int, tuple[str, ...]]]:
        """Source sentences and turns, with their conversation, that share most pairs of topic words."""
        shared: Counter[int] = Counter()
        for pair in set(unit.pairs()):
            places = self._places.get(pair, ())
            if len(places) < _POSTINGS:
                shared.update(places)
        return [self._units[place] for place, count in shared.most_common(_CANDIDATES) if count > 1]

    def _add(self, number: int, conversation: Conversation) -> None:
        seen: dict[int, int] = {}
        for text in (text for message in conversation.messages for text in written(message)):
            for part in units(text, self.language):
                self._exact[part.words].add(number)
                self._units.append((number, part.words))
                for pair in set(part.pairs()):
                    places = self._places[pair]
                    if len(places) < _POSTINGS:
                        places.append(len(self._units) - 1)
            said = units(text, self.language)[0].words if text.strip() else ()
            for start in range(len(said) - RUN + 1):
                seen[hash(said[start : start + RUN])] = number
        for key in seen:
            self._note_run(key, number)

    def _note_run(self, key: int, number: int) -> None:
        """A run of a third conversation is a phrase of the trade."""
        first = self._runs.setdefault(key, number)
        if first != number:
            second = self._again.setdefault(key, number)
            if second != number:
                self._common.add(key)
