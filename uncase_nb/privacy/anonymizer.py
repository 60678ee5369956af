"""Texts and conversations in, the same kind out, rewritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.privacy.detectors import OFF
from uncase_nb.privacy.examine import examine
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.issued import IssuedTexts
from uncase_nb.privacy.json_text import readable, restored
from uncase_nb.privacy.propose import Document
from uncase_nb.privacy.rebuilding import already, rebuilt
from uncase_nb.privacy.replacing import Batch, Options, Replacer, Source
from uncase_nb.privacy.reporting import reported
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.scan import documents_of
from uncase_nb.privacy.surrogates.dates import offset_of
from uncase_nb.privacy.types import IDENTIFIERS, TYPES
from uncase_nb.schemas.anonymized import AnonymizeResult
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations
from uncase_nb.workspace.hashing import sha256_of

KEPT = "pseudonymized, not anonymous, under GDPR: the vault of the project holds the originals"


class Anonymizer:
    """Anonymizes one batch after the other. An entity keeps its pseudonym from batch to batch."""

    def __init__(self, options: Options, *, shift_timestamps: bool = False) -> None:
        """Begin a run.

        Args:
            options: how.
            shift_timestamps: move those of raw conversations with the dates in their text.
        """
        self._options = options
        self._replacer = Replacer(options)
        self._shift = shift_timestamps

    def run(self, x: Any, language: str | None = None) -> AnonymizeResult:
        """Anonymize a text, a list of texts, a conversation or a list of them.

        Raises:
            PrivacyError: where an identifier is still found in the result.
            ParameterError: on something that is neither text nor conversation.
        """
        x = _listed(x)
        items = items_of(x)
        done = {place for place, item in enumerate(items) if isinstance(item, Conversation) and already(item)}
        sources = _sources(x, [item for place, item in enumerate(items) if place not in done], language)
        batch = self._replacer.batch([_readable(source) for source in sources])
        read = batch.texts
        batch.texts = [
            [restored(text, field.text) for text, field in zip(row, source.document.fields, strict=True)]
            for source, row in zip(sources, read, strict=True)
        ]
        result = self._rebuilt(x, batch, sources, done)
        new = [item for place, item in enumerate(items_of(result)) if place not in done]
        self._refuse_identifiers(documents_of(new, None), read)
        return reported(result, batch, sources, done, self._options, read=read)

    def _rebuilt(self, x: Any, batch: Batch, sources: Sequence[Source], done: set[int]) -> Any:
        complete = self._options.types == TYPES.keys()
        days = [0] * len(sources)
        if self._shift:
            with self._replacer.entities() as entities:
                days = [offset_of(entities.key, source.scope) for source in sources]
        texts = [[text.text for text in row] for row in batch.texts]
        result = rebuilt(x, texts, complete=complete, done=done, days=days, style=self._options.style)
        self._remember(items_of(x), items_of(result))
        if isinstance(result, Conversations):
            result.notes.append(f"anonymized with: {', '.join(batch.detectors)}")
            if self._options.vault:
                result.notes.append(KEPT)
        return result

    def _remember(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        """By which label the vault knows the dates of a conversation that got another id."""
        pairs = [(old, new) for old, new in zip(before, after, strict=True) if isinstance(old, Conversation)]
        renamed = {new.id: label_of(old) for old, new in pairs if new.id != label_of(old)}
        if renamed and self._options.vault:
            with self._replacer.entities() as entities:
                entities.scopes |= renamed

    def _refuse_identifiers(self, documents: Sequence[Document], texts: Sequence[Sequence[Rewriting]]) -> None:
        """The border: the finished result is read once more, by the rules alone. What was put there may be found.

        What the last round read by the rules, as it stands here, and found nothing in for more types, is not read again.
        """
        wanted = frozenset(self._options.types) & IDENTIFIERS
        documents = self._replacer.unread(map(_readable_document, documents))
        found, _ = examine(documents, ner=OFF, types=wanted, accept=self._options.accept)
        known = {text.text: text.placed for row in texts for text in row if text.placed}
        issued = IssuedTexts(mark.text for placed in known.values() for mark in placed)
        left = [
            place
            for item, rows in zip(documents, found, strict=True)
            for text, places in zip(item.fields, rows, strict=True)
            if places
            for place in Rewriting(text.text, known.get(text.text) or _placed(text, issued)).outside(places)
        ]
        if kinds := sorted({place.type for place in left}):
            raise PrivacyError(
                f"Personal data is still found after anonymization: {', '.join(kinds)}.",
                "nothing was returned; scan the input with un.scan, and report the pattern that came through.",
            )


def _sources(x: Any, items: list[Any], language: str | None) -> list[Source]:
    """What belongs together. The strings of a list share their names, conversations do not."""
    documents = documents_of(x if isinstance(x, str) else items, language)
    sources = []
    for number, (item, document) in enumerate(zip(items, documents, strict=True)):
        if isinstance(item, Conversation):
            sources.append(Source(document, label_of(item), number, raw=item.privacy == "raw"))
        else:
            sources.append(Source(document, raw=False))
    errors = x.errors if isinstance(x, Conversations) else []
    if errors:
        # Names of files that could not be read are text too: `Chat with Ana.txt`.
        speakers = dict.fromkeys(name for document in documents for name in document.speakers)
        files = [TextField(-1, "file", error.file, prose=False) for error in errors]
        sources.append(Source(Document(files, speakers=list(speakers)), "", len(items)))
    return sources


def _readable(source: Source) -> Source:
    return source._replace(document=_readable_document(source.document))


def _readable_document(item: Document) -> Document:
    """JSON in its fields without escapes."""
    return replace(item, fields=[field._replace(text=readable(field.text)) for field in item.fields])


def _placed(field: TextField, issued: IssuedTexts) -> list[Placed]:
    """Pseudonyms in a field that is not as it was rewritten, such as a key that got a number."""
    return [Placed(place.start, place.end, "", place.text) for place in issued.find(field.text)]


def _listed(x: Any) -> Any:
    """As it is, or as a list where it can be read only once."""
    if isinstance(x, str | Conversation | list | tuple):
        return x
    if isinstance(x, Mapping | bytes | bytearray) or not isinstance(x, Iterable):
        raise ParameterError(
            f"Only text and conversations can be anonymized, not {type(x).__name__}.",
            "give a string, a list of strings, a Conversation, or a list of Conversations.",
        )
    return list(x)


def items_of(x: Any) -> Sequence[Any]:
    """What was given, as a sequence."""
    return [x] if isinstance(x, str | Conversation) else cast("Sequence[Any]", x)


def label_of(conversation: Conversation) -> str:
    """The same whenever a conversation comes again: its id, or the hash of its content."""
    return conversation.id or sha256_of(conversation.model_dump(mode="json"))
