"""The core of anonymization: a batch of documents in, their new texts out, entities shared between batches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from uncase_nb.privacy.batch import Batch, Options, Source
from uncase_nb.privacy.clean import Clean
from uncase_nb.privacy.detectors import OFF
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Entity, Mention
from uncase_nb.privacy.examine import Rows, examine
from uncase_nb.privacy.fold import words
from uncase_nb.privacy.invisible import shown
from uncase_nb.privacy.issued import IssuedTexts, is_short
from uncase_nb.privacy.propose import Document
from uncase_nb.privacy.remembering import Read
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.surrogates.guess import guessed
from uncase_nb.privacy.surrogates.issue import Issuer
from uncase_nb.privacy.tokens import highest, token

__all__ = ["Batch", "Options", "Replacer", "Source"]

_LETTERS = re.compile(r"[^\W\d_]+")
_ROUNDS = 20  # each replaces something, so few are ever needed


class Replacer:
    """Replaces personal data batch by batch; the same entity stays the same from batch to batch."""

    def __init__(self, options: Options) -> None:
        """Begin a run; without a vault its entities are forgotten with it."""
        self.options = options
        self._own = Entities()
        self._issuer: tuple[Entities, Issuer] | None = None
        self._clean = Clean()
        self._read: Read = {}

    def entities(self) -> AbstractContextManager[Entities]:
        """Of this run, or the vault's, opened for as short as it takes."""
        return self.options.vault.entities() if self.options.vault else nullcontext(self._own)

    def batch(self, sources: Sequence[Source]) -> Batch:
        """New texts for documents. What changed is read again, until nothing more is found."""
        self._clean, self._read = Clean(), {}
        batch = Batch([[Rewriting(text.text) for text in source.document.fields] for source in sources])
        if self.options.style == "surrogate":
            batch.languages = _languages(sources)
            # `Murphy's` is a mention of Murphy.
            batch.corpus = {
                part
                for row in batch.texts
                for text in row
                for word in words(text.text)
                for part in (word, *_LETTERS.findall(word))
            }
        reserved = highest(text.text for row in batch.texts for text in row)
        pending = [list(range(len(source.document.fields))) for source in sources]
        for number in range(_ROUNDS):
            found = self._found(sources, batch, pending)
            if not number and self.options.style == "surrogate" and self.options.vault:
                self._leave_issued(sources, batch, found)
            if not any(any(row) for row in found):
                break
            self._replace(sources, batch, found, reserved)
            pending = [[place for place, places in enumerate(row) if places] for row in found]
        if self.options.vault and self.options.style == "surrogate":
            with self.entities() as entities:
                for text in (text for row in batch.texts for text in row):
                    entities.note_places(
                        text.text, ((mark.start, mark.end) for mark in text.placed if is_short(mark.text))
                    )
        return batch

    def unread(self, documents: Iterable[Document]) -> list[Document]:
        """What the rules alone would not read just as they did last, finding nothing of any type asked for."""
        return self._clean.unread(documents)

    def _found(self, sources: Sequence[Source], batch: Batch, pending: list[list[int]]) -> Rows:
        """Findings in documents of which some fields changed last: by the rules anywhere, by others in those fields."""
        numbers = [number for number, some in enumerate(pending) if some]
        documents = [_as_it_is(sources[n].document, batch.texts[n], pending[n]) for n in numbers]
        options, first = self.options, not batch.detectors
        found, ran = examine(
            documents, ner=options.ner, types=options.types, accept=options.accept,
            workers=options.workers if first else 1, on_progress=options.on_progress if first else None, read=self._read,
        )  # fmt: skip
        batch.detectors = batch.detectors or ran
        rows: Rows = [[[] for _ in row] for row in batch.texts]
        for item, every in zip(documents, found, strict=True):
            if options.ner == OFF and not any(every):
                self._clean.add(item)
        for number, places in zip(numbers, found, strict=True):
            for place, (text, some) in enumerate(zip(batch.texts[number], places, strict=True)):
                left = text.outside(some)
                rows[number][place] = text.whole_words(left) if left and options.style == "surrogate" else left
        return rows

    def _leave_issued(self, sources: Sequence[Source], batch: Batch, found: Rows) -> None:
        """A text in which only surrogates of the vault are found was anonymized before, unless it is known as raw."""
        with self.entities() as entities:
            issued = IssuedTexts((made for e in entities for made in e.originals.values() if made), entities.issued_at)
        for source, texts, rows in zip(sources, batch.texts, found, strict=True):
            for text, places in zip(texts, rows, strict=True):
                if places and not source.raw:
                    text.placed = [Placed(*place[:2], "", place.text, new=False) for place in issued.find(text.text)]
                    if text.outside(places):
                        text.placed = []
                    else:
                        places.clear()

    def _replace(self, sources: Sequence[Source], batch: Batch, found: Rows, reserved: Mapping[str, int]) -> None:
        mentions = [
            Mention(
                source.group,
                place.type,
                shown(text.text[place.start : place.end]),
                source.scope,
                source.document.language,
            )
            for source, texts, rows in zip(sources, batch.texts, found, strict=True)
            for text, places in zip(texts, rows, strict=True)
            for place in places
        ]
        with self.entities() as entities:
            entities.reserve(reserved)
            met = entities.link([*batch.mentions, *mentions])[len(batch.mentions) :]
            batch.mentions += mentions
            batch.entities.update(token(entity.type, entity.number) for entity in met)
            pseudonyms = iter(self._pseudonyms(entities, batch, mentions, met))
        for texts, rows in zip(batch.texts, found, strict=True):
            for text, places in zip(texts, rows, strict=True):
                if places:
                    text.replace(places, pseudonyms)

    def _pseudonyms(
        self, entities: Entities, batch: Batch, mentions: Sequence[Mention], met: Sequence[Entity]
    ) -> list[str]:
        if self.options.style == "token":
            return [token(entity.type, entity.number) for entity in met]
        if self._issuer is None or self._issuer[0] is not entities:
            self._issuer = (entities, Issuer(entities))
        self._issuer[1].avoid(batch.corpus)
        return self._issuer[1].surrogates(mentions, met)


def _as_it_is(item: Document, texts: Sequence[Rewriting], changed: Sequence[int]) -> Document:
    """The document with its new texts. What did not change is no prose any more: models have read it."""
    again = set(changed)
    fields = [
        field._replace(text=text.text, prose=field.prose and place in again)
        for place, (field, text) in enumerate(zip(item.fields, texts, strict=True))
    ]
    return replace(item, fields=fields)


def _languages(sources: Sequence[Source]) -> list[str | None]:
    """As given; else by the text itself, else by the texts it belongs to."""
    own = [source.document.language or guessed(text.text for text in source.document.fields) for source in sources]
    if all(own):
        return list(own)
    every = guessed(text.text for source in sources for text in source.document.fields)
    return [language or every for language in own]
