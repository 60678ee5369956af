"""Which mentions are one entity, and the number each entity has."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from uncase_nb.privacy.aliases import is_full, is_part
from uncase_nb.privacy.entity import Entity, Mention
from uncase_nb.privacy.issued import context
from uncase_nb.privacy.keys import key_of
from uncase_nb.privacy.present import Present
from uncase_nb.privacy.tokens import token

__all__ = ["Entities", "Entity", "Mention"]

_KEY_BYTES = 32
_PERSON = "PERSON"


class Entities:
    """Entities of a call or of a project. The same mentions in the same order give the same numbers.

    Within a document a name is linked to the one person it fits, whatever the order of the mentions. Across
    documents only full names are: a first name alone may be anybody, and belongs to its conversation.
    """

    def __init__(self, key: bytes = b"") -> None:
        """An empty store.

        Args:
            key: what surrogates are chosen by; by default a random one.
        """
        self.key = key or secrets.token_bytes(_KEY_BYTES)
        self.dates: dict[str, dict[str, str]] = {}
        """Originals of shifted dates by surrogate, for each conversation: every conversation has an offset of its own."""
        self.scopes: dict[str, str] = {}
        """The label of a conversation by the id it has now, where its own id held personal data."""
        self._places: set[str] = set()
        self._all: list[Entity] = []
        self._by_digest: dict[bytes, Entity] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._highest: dict[str, int] = {}
        self._present: dict[int, Present] = {}
        self._where: dict[int, list[Present]] = {}

    def __repr__(self) -> str:
        return f"Entities({len(self._all)})"

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def reserve(self, highest: Mapping[str, int]) -> None:
        """Never give out these numbers or lower ones: tokens with them stand in the input already."""
        for kind, number in highest.items():
            self._highest[kind] = max(self._highest.get(kind, 0), number)

    def link(self, mentions: Sequence[Mention]) -> list[Entity]:
        """The entity of each mention. Fuller names are linked first, numbers follow the order of appearance."""
        self._present.clear()
        self._where.clear()
        keys = [key_of(mention.type, mention.text) for mention in mentions]
        people = {(m.document, m.scope, k): None for m, k in zip(mentions, keys, strict=True) if m.type == _PERSON}
        linked: dict[tuple[int, str, str], Entity] = {}
        for document, scope, key in sorted(people, key=lambda item: (-_length(item[2]), item[2], item[0])):
            present = self._present.setdefault(document, Present())
            entity = linked[document, scope, key] = self._person(key, scope, present)
            if present.add(entity):
                self._where.setdefault(id(entity), []).append(present)
        entities = []
        for mention, key in zip(mentions, keys, strict=True):
            person = linked.get((mention.document, mention.scope, key)) if mention.type == _PERSON else None
            entity = person or self._exact(mention.type, key)
            if not entity.number:
                entity.number = self._highest.get(entity.type, 0) + 1
                self._highest[entity.type] = entity.number
            entity.originals.setdefault(mention.text, "")
            entities.append(entity)
        return entities

    def tokens(self, mentions: Iterable[Mention]) -> list[str]:
        """The token of each mention."""
        return [token(entity.type, entity.number) for entity in self.link(list(mentions))]

    def present(self, document: int) -> Sequence[Entity]:
        """The people of a document that were linked last."""
        present = self._present.get(document)
        return present.people if present else ()

    def find(self, kind: str, text: str) -> Entity | None:
        """The entity of a text as written, looked up by keyed hash."""
        return self._by_digest.get(self._digest(kind, key_of(kind, text)))

    def note_places(self, text: str, places: Iterable[tuple[int, int]]) -> None:
        """Remember, by keyed hashes, where short surrogates stand: their characters alone would not tell."""
        self._places.update(context(self.key, text, start, end) for start, end in places)

    def issued_at(self, text: str, start: int, end: int) -> bool:
        """Whether a short surrogate was put at such a place."""
        return context(self.key, text, start, end) in self._places

    def to_state(self) -> dict[str, Any]:
        """JSON-able; personal data and a key, to be encrypted."""
        return {
            "key": self.key.hex(),
            "entities": [entity.to_row() for entity in self._all],
            "dates": self.dates,
            "scopes": self.scopes,
            "places": sorted(self._places),
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Entities:
        """What `to_state` gave, or nothing. The first version of the vault had neither key nor dates."""
        entities = cls(bytes.fromhex(state.get("key", "")))
        entities.dates = {scope: dict(dates) for scope, dates in state.get("dates", {}).items()}
        entities.scopes = dict(state.get("scopes", {}))
        entities._places.update(state.get("places", ()))
        for row in state.get("entities", ()):
            entity = Entity.from_row(row)
            entities.reserve({entity.type: entity.number})
            entities._add(entity)
        return entities

    def _exact(self, kind: str, key: str) -> Entity:
        known = self._by_digest.get(self._digest(kind, key))
        return known or self._add(Entity(kind, keys={key: None}))

    def _person(self, key: str, scope: str, present: Present) -> Entity:
        """The person a name means: by the very name, in this document, or the only one anywhere it fits."""
        names = key.split()
        full = is_full(names)
        known = self._by_digest.get(self._digest(_PERSON, key, "" if full else scope))
        if full and known:
            return known
        here = present.with_all(names) or present.fitting(names)
        if len(here) == 1:
            return self._alias(here[0], key, full=full)
        if known:
            return known
        if full and not here:
            elsewhere = self._elsewhere(names)
            if len(elsewhere) == 1:
                return self._alias(elsewhere[0], key, full=full)
        return self._add(Entity(_PERSON, keys={key: None}, scope="" if full else scope))

    def _elsewhere(self, names: Sequence[str]) -> list[Entity]:
        """People of any document whose full name holds this one, or is part of it."""
        near = {id(entity): entity for word in names for entity in self._by_word.get(word, ())}
        return [entity for entity in near.values() if _may_be(entity, names)]

    def _alias(self, entity: Entity, key: str, *, full: bool) -> Entity:
        """Remember a fuller name for good; a shorter one may mean somebody else elsewhere."""
        if full and not is_part(key.split(), entity.names()):
            entity.keys[key] = None
            self._register(entity, key)
            for present in self._where.get(id(entity), ()):
                present.add(entity)
        return entity

    def _add(self, entity: Entity) -> Entity:
        self._all.append(entity)
        for key in entity.keys:
            self._register(entity, key)
        return entity

    def _register(self, entity: Entity, key: str) -> None:
        names = key.split()
        everywhere = entity.type != _PERSON or is_full(names)
        self._by_digest[self._digest(entity.type, key, "" if everywhere else entity.scope)] = entity
        if entity.type == _PERSON and everywhere:
            for word in names:
                self._by_word.setdefault(word, []).append(entity)

    def _digest(self, kind: str, key: str, scope: str = "") -> bytes:
        return hmac.digest(self.key, f"{kind}\0{scope}\0{key}".encode("utf-8", "surrogatepass"), "sha256")


def _length(key: str) -> int:
    """Words of a name; initials count less, so that what they stand for is there first."""
    words = key.split()
    return 2 * sum(len(word) > 1 for word in words) + len(words)


def _may_be(entity: Entity, names: Sequence[str]) -> bool:
    """Whether a full name holds this one, or is part of it."""
    keys = [key.split() for key in entity.keys]
    return is_part(names, entity.names()) or any(is_full(key) and is_part(key, names) for key in keys)
