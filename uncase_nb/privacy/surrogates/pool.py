"""What may stand in for somebody: nothing that occurs in the corpus, and nothing that stands for another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from uncase_nb.privacy.entity import Entity
from uncase_nb.privacy.fold import fold, words


class Pool:
    """Words and texts that are taken, and by whom."""

    def __init__(self) -> None:
        """An empty pool."""
        self._corpus: set[str] = set()
        self._names: set[str] = set()
        self._originals: set[str] = set()
        self._words: dict[str, Entity] = {}
        self._issued: dict[str, Entity] = {}

    def avoid_words(self, corpus: Iterable[str]) -> None:
        """No surrogate of a name will be one of these folded words."""
        self._corpus.update(corpus)

    def avoid_names(self, names: Iterable[str]) -> None:
        """No surrogate of anything will hold one of these words of names."""
        self._names.update(name for name in names if len(name) > 1)

    def avoid_originals(self, texts: Iterable[str]) -> None:
        """No surrogate will be one of these texts."""
        self._originals.update(map(fold, texts))

    def is_original(self, text: str) -> bool:
        """Whether a text stands in the corpus as personal data."""
        return fold(text) in self._originals

    def is_word(self, text: str) -> bool:
        """Whether a text is one word that stands in the corpus."""
        return fold(text) in self._corpus

    def note(self, entity: Entity) -> None:
        """Words and surrogates that stand for this entity already."""
        for word in entity.words.values():
            self._words.setdefault(fold(word), entity)
        for surrogate in entity.originals.values():
            if surrogate:
                self._issued[fold(surrogate)] = entity

    def word_is_free(self, word: str, entity: Entity) -> bool:
        """Whether a folded word may be part of this person's surrogate, and of nobody else's."""
        return word not in self._corpus and word not in self._names and self._words.get(word, entity) is entity

    def take_word(self, word: str, entity: Entity) -> None:
        """From now on the word is this person's."""
        self._words[fold(word)] = entity

    def is_free(self, text: str, entity: Entity, *, ignoring: Collection[str]) -> bool:
        """Whether a text may stand for an entity: it stands for no other, and holds no word of a name.

        Args:
            text: the surrogate.
            entity: what it would stand for.
            ignoring: words that may be names and are none here, such as `valle`.
        """
        if self._issued.get(fold(text), entity) is not entity:
            return False
        return not any(word in self._names and word not in ignoring for word in words(text))

    def issue(self, text: str, entity: Entity) -> None:
        """The text stands for this entity."""
        self._issued[fold(text)] = entity


def first_free(candidates: Iterable[str], is_free: Callable[[str], bool]) -> str:
    """The first candidate that is free; the candidates must be endless or certain."""
    return next(candidate for candidate in candidates if is_free(candidate))
