"""Surrogates for mentions: the same entity gets forms of the same, and nobody gets what is or was anybody's."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Entity, Mention
from uncase_nb.privacy.fold import fold, words
from uncase_nb.privacy.keys import name_words
from uncase_nb.privacy.surrogates.ages import aged
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.dates import offset_of, shifted
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.lists import Language
from uncase_nb.privacy.surrogates.make import core, written
from uncase_nb.privacy.surrogates.person import PersonWriter
from uncase_nb.privacy.surrogates.phrases import kept_words
from uncase_nb.privacy.surrogates.pool import Pool
from uncase_nb.privacy.types import IDENTIFIERS

DATES = frozenset(["DATE_TIME", "DATE_OF_BIRTH"])
_LENIENT = 300  # the path of an address may hold what is also a name, whatever is tried
_TRIES = 100  # then the surrogate grows: a shape of one digit has only nine others
_PERSON = "PERSON"


class Issuer:
    """Gives surrogates to entities and remembers them with the entities."""

    def __init__(self, entities: Entities) -> None:
        """Begin with what the entities already have.

        Args:
            entities: whose key makes the choice.
        """
        self._entities = entities
        self._pool = Pool()
        for entity in entities:
            self._pool.note(entity)
            self._avoid(entity)

    def avoid(self, corpus: Iterable[str]) -> None:
        """None of these folded words becomes anybody's name from now on."""
        self._pool.avoid_words(corpus)

    def surrogates(self, mentions: Sequence[Mention], entities: Sequence[Entity]) -> list[str]:
        """The surrogate of each mention, people first: e-mail addresses and tax numbers are made of their names.

        Args:
            mentions: of these documents.
            entities: whom or what each mentions, as `Entities.link` says.
        """
        for entity in dict.fromkeys(entities):
            self._avoid(entity)
        order = sorted(range(len(mentions)), key=lambda place: _precedence(mentions[place]))
        made = [""] * len(mentions)
        for place in order:
            made[place] = self._surrogate(mentions[place], entities[place])
        return made

    def _surrogate(self, mention: Mention, entity: Entity) -> str:
        if mention.type in DATES:
            return self._date(mention, entity)
        if not entity.originals.get(mention.text):
            if mention.type == "AGE":
                made = aged(mention.text, self._entities.key)
            elif mention.type == _PERSON:
                writer = PersonWriter(entity, self._pool, self._entities.key, _language(mention.language))
                made = writer.write(mention.text)
            else:
                made = self._other(mention, entity)
            entity.originals[mention.text] = made
            self._pool.issue(made, entity)
        return entity.originals[mention.text]

    def _date(self, mention: Mention, entity: Entity) -> str:
        key = self._entities.key
        draw = Draw(key, mention.type, mention.scope, mention.text)
        days = offset_of(key, mention.scope)
        made = shifted(mention.text, days, language=_language(mention.language), draw=draw)
        entity.originals[mention.text] = made
        self._entities.dates.setdefault(mention.scope, {})[made] = mention.text
        self._pool.issue(made, entity)
        return made

    def _other(self, mention: Mention, entity: Entity) -> str:
        if entity.core:
            return written(mention.type, entity.core, mention.text)
        key, language = self._entities.key, _language(mention.language)
        days, people = offset_of(key, mention.scope), self._entities.present(mention.document)
        for attempt in itertools.count():
            context = Context(key, language, days, people, attempt)
            draw = Draw(key, mention.type, entity.label(), str(attempt))
            entity.core = _grown(mention.type, core(mention.type, mention.text, draw, context), attempt, draw)
            made = written(mention.type, entity.core, mention.text)
            if self._is_good(made, mention, entity, attempt):
                break
        return made

    def _is_good(self, made: str, mention: Mention, entity: Entity, attempt: int) -> bool:
        """It is no original of the corpus, stands for nobody else and holds no word of anybody's name."""
        if self._entities.find(mention.type, made) or self._pool.is_original(made):
            return False
        if attempt < _TRIES and self._pool.is_word(made):
            return False
        strict = mention.type in IDENTIFIERS and attempt < _LENIENT
        return self._pool.is_free(made, entity, ignoring=frozenset() if strict else kept_words())

    def _avoid(self, entity: Entity) -> None:
        self._pool.avoid_originals(entity.originals)
        if entity.type == _PERSON:
            self._pool.avoid_names(entity.names())
            self._pool.avoid_names(word for text in entity.originals for word in name_words(text))


def _precedence(mention: Mention) -> tuple[bool, int]:
    return mention.type != _PERSON, -len(words(mention.text)) if mention.type == _PERSON else 0


def _grown(kind: str, made: str, attempt: int, draw: Draw) -> str:
    """The core itself; after many tries it gets longer, so that one is free in the end."""
    more = draw.digits(max(0, attempt - _TRIES) // 10)
    if not more:
        return made
    if kind == "EMAIL_ADDRESS":
        return made.replace("@", f"{more}@")
    return (
        made + more
        if kind in IDENTIFIERS and kind != "URL"
        else f"{made}/{more}"
        if kind == "URL"
        else f"{made} {more}"
    )


def _language(given: str | None) -> Language:
    return "en" if given and fold(given).startswith("en") else "es"
