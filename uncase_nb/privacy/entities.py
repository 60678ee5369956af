"""Which mentions are one entity, and the number each entity has."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from uncase_nb.privacy.keys import key_of
from uncase_nb.privacy.tokens import token


class Mention(NamedTuple):
    """Personal data at one place."""

    document: int
    """Which document it stands in; names are linked within a document first."""
    type: str
    """A published type."""
    text: str
    """As written."""


@dataclass
class Entity:
    """One person, number or address."""

    type: str
    """A published type."""
    number: int = 0
    """The number in its token; 0 until it is given one."""
    keys: dict[str, None] = field(default_factory=dict)
    """Every key it was met under, in order."""
    originals: dict[str, None] = field(default_factory=dict)
    """Every way it was written, in order."""

    def names(self) -> set[str]:
        """All words of a person's names."""
        return {word for key in self.keys for word in key.split()}


class Entities:
    """Entities of a call or of a project. The same mentions in the same order give the same numbers."""

    def __init__(self, digest_key: bytes = b"") -> None:
        self._digest_key = digest_key
        self._all: list[Entity] = []
        self._by_digest: dict[bytes, Entity] = {}
        self._highest: dict[str, int] = {}

    def __repr__(self) -> str:
        return f"Entities({len(self._all)})"

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._all)

    def reserve(self, highest: Mapping[str, int]) -> None:
        """Never give out these numbers or lower ones: tokens with them stand in the input already."""
        for kind, number in highest.items():
            self._highest[kind] = max(self._highest.get(kind, 0), number)

    def tokens(self, mentions: Iterable[Mention]) -> list[str]:
        """The token of each mention. Full names are linked first, numbers follow the order of appearance."""
        listed = list(mentions)
        keyed = {(m.document, m.type, key_of(m.type, m.text)): None for m in listed}
        people = sorted((k for k in keyed if k[1] == "PERSON"), key=lambda k: -len(k[2].split()))
        linked: dict[tuple[int, str, str], Entity] = {}
        present: dict[int, list[Entity]] = {}
        for document, kind, key in people:
            entity = self._person(key, present.setdefault(document, []))
            linked[document, kind, key] = entity
            if entity not in present[document]:
                present[document].append(entity)
        return [self._token(mention, linked) for mention in listed]

    def find(self, kind: str, text: str) -> Entity | None:
        """The entity of a text as written, looked up by keyed hash."""
        return self._by_digest.get(self._digest(kind, key_of(kind, text)))

    def to_rows(self) -> list[dict[str, Any]]:
        """JSON-able; personal data, to be encrypted."""
        return [
            {"type": e.type, "number": e.number, "keys": list(e.keys), "originals": list(e.originals)}
            for e in self._all
        ]

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, Any]], digest_key: bytes) -> Entities:
        """What `to_rows` gave."""
        entities = cls(digest_key)
        for row in rows:
            entity = Entity(row["type"], row["number"], dict.fromkeys(row["keys"]), dict.fromkeys(row["originals"]))
            entities.reserve({entity.type: entity.number})
            entities._add(entity)
        return entities

    def _token(self, mention: Mention, linked: Mapping[tuple[int, str, str], Entity]) -> str:
        key = key_of(mention.type, mention.text)
        entity = linked.get((mention.document, mention.type, key)) or self._exact(mention.type, key)
        if not entity.number:
            entity.number = self._highest.get(entity.type, 0) + 1
            self._highest[entity.type] = entity.number
        entity.originals[mention.text] = None
        return token(entity.type, entity.number)

    def _exact(self, kind: str, key: str) -> Entity:
        known = self._by_digest.get(self._digest(kind, key))
        return known or self._add(Entity(kind, keys={key: None}))

    def _person(self, key: str, present: list[Entity]) -> Entity:
        """The person a name means: in this document, by the very name, or the only one anywhere it fits."""
        names = set(key.split())
        known = self._by_digest.get(self._digest("PERSON", key))
        here = _fitting(names, present, lambda entity: names <= entity.names())
        if len(names) > 1 and known:
            return known
        if len(here) == 1:
            return self._alias(here[0], key)
        if known:
            return known
        if here:
            return self._add(Entity("PERSON", keys={key: None}))
        everyone = [entity for entity in self._all if entity.type == "PERSON"]
        fits = _fitting(names, everyone, lambda entity: names <= entity.names() or entity.names() <= names)
        return self._alias(fits[0], key) if len(fits) == 1 else self._add(Entity("PERSON", keys={key: None}))

    def _alias(self, entity: Entity, key: str) -> Entity:
        """Remember a fuller name for good; a shorter one may mean somebody else elsewhere."""
        if not set(key.split()) <= entity.names():
            entity.keys[key] = None
            self._by_digest[self._digest(entity.type, key)] = entity
        return entity

    def _add(self, entity: Entity) -> Entity:
        self._all.append(entity)
        for key in entity.keys:
            self._by_digest[self._digest(entity.type, key)] = entity
        return entity

    def _digest(self, kind: str, key: str) -> bytes:
        return hmac.digest(self._digest_key, f"{kind}\0{key}".encode("utf-8", "surrogatepass"), "sha256")


def _fitting(names: set[str], entities: Iterable[Entity], fits: Callable[[Entity], bool]) -> list[Entity]:
    return [entity for entity in entities if names and fits(entity)]
