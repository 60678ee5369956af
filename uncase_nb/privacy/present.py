"""The people of one document, found by any word that may stand for one of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from uncase_nb.privacy.aliases import is_alias, is_part, short_for, stands_in
from uncase_nb.privacy.entity import Entity

_People = dict[int, Entity]
"""By identity, in order."""


class Present:
    """People in order of their coming, indexed by the words, initials and formal forms of their names."""

    def __init__(self) -> None:
        """Nobody yet."""
        self.people: list[Entity] = []
        self._seen: dict[int, frozenset[str]] = {}
        self._by_word: dict[str, _People] = {}
        self._by_initial: dict[str, _People] = {}
        self._by_formal: dict[str, _People] = {}

    def add(self, entity: Entity) -> bool:
        """Add a person, or the names one has got since; whether this one is new here."""
        before = self._seen.get(id(entity))
        names = entity.names()
        for word in names - (before or frozenset()):
            self._by_word.setdefault(word, {})[id(entity)] = entity
            self._by_initial.setdefault(word[0], {})[id(entity)] = entity
            for formal in short_for(word):
                self._by_formal.setdefault(formal, {})[id(entity)] = entity
        self._seen[id(entity)] = names
        if before is None:
            self.people.append(entity)
        return before is None

    def with_all(self, words: Sequence[str]) -> list[Entity]:
        """People who have every one of these names, as it stands."""
        if not words:
            return list(self.people)
        rarest = min((self._by_word.get(word, {}) for word in words), key=len)
        return [entity for entity in rarest.values() if is_part(words, entity.names())]

    def fitting(self, words: Sequence[str]) -> list[Entity]:
        """People for whom these words may stand: names, initials, short forms."""
        if not any(len(word) > 1 for word in words):
            return []
        fewest = min((self._meant(word) for word in words), key=len)
        return [entity for entity in fewest.values() if is_alias(words, entity.names())]

    def _meant(self, word: str) -> _People:
        """Everybody one word may stand for, and perhaps others."""
        if len(word) == 1:
            return self._by_initial.get(word, {})
        return _union(
            self._by_word.get(word, {}),
            self._by_formal.get(word, {}),
            *(self._by_word.get(first, {}) for first in stands_in(word)),
        )


def _union(*some: _People) -> _People:
    filled: Iterable[_People] = [people for people in some if people]
    return {key: entity for people in filled for key, entity in people.items()}
