"""Run the detectors over documents, and resolve what they found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.detectors import NER_OFF, OFF, rules, statistical
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.known import KnownNames
from uncase_nb.privacy.resolve import resolve
from uncase_nb.privacy.types import IDENTIFIERS
from uncase_nb.schemas.conversation import Conversation

_INTRODUCED = 0.6  # a name this sure is looked for in the whole conversation


@dataclass
class Document:
    """Texts that belong together: a conversation, or the strings of one call."""

    fields: list[TextField]
    """In order."""
    language: str | None = None
    """ISO 639-1, where known."""
    speakers: list[str] = field(default_factory=list)
    """Names of those who take part."""
    id: str = ""
    """Of the conversation."""


def document(conversation: Conversation, language: str | None) -> Document:
    """The text fields of a conversation, and who takes part."""
    fields: list[TextField] = []

    def note(text: TextField) -> str:
        fields.append(text)
        return text.text

    walk(conversation, note)
    speakers = [*conversation.participants]
    speakers += [message.name for message in conversation.messages if message.name and message.role != "tool"]
    return Document(fields, language or conversation.language, list(dict.fromkeys(speakers)), conversation.id)


def examine(
    documents: Sequence[Document], *, ner: str, types: Collection[str]
) -> tuple[list[list[list[Found]]], list[str]]:
    """Places without overlap, by document and field, and the names of the detectors that ran."""
    rows = rules().find([text.text for item in documents for text in item.fields])
    found = [[next(rows) for _ in item.fields] for item in documents]
    introduced = [_introduced(item, places) for item, places in zip(documents, found, strict=True)]
    names = [rules().name]
    for language in dict.fromkeys(item.language for item in documents):
        for detector in statistical(language, ner):
            names.append(detector.name)
            members = [number for number, item in enumerate(documents) if item.language == language]
            prose = [(n, i) for n in members for i, text in enumerate(documents[n].fields) if text.prose and text.text]
            texts = [documents[n].fields[i].text for n, i in prose]
            for (n, i), places in zip(prose, detector.find(texts, language=language), strict=True):
                found[n][i] += places
    if ner == OFF:
        names.append(NER_OFF)
    resolved = [_resolved(*each, types) for each in zip(documents, introduced, found, strict=True)]
    return resolved, list(dict.fromkeys(names))


def _resolved(
    item: Document, introduced: list[str], found: list[list[Found]], types: Collection[str]
) -> list[list[Found]]:
    known = KnownNames([*item.speakers, *introduced]) if "PERSON" in types else KnownNames(())
    return [
        resolve(text.text, [*places, *known.find(text.text)], types)
        for text, places in zip(item.fields, found, strict=True)
    ]


def _introduced(item: Document, found: list[list[Found]]) -> list[str]:
    """Names the rules are sure of. Those inside an identifier, such as an e-mail address, are left to it."""
    names = []
    for text, places in zip(item.fields, found, strict=True):
        blocked = [place for place in places if place.type in IDENTIFIERS]
        names += [
            text.text[place.start : place.end]
            for place in places
            if place.type == "PERSON"
            and place.score >= _INTRODUCED
            and not any(other.start < place.end and place.start < other.end for other in blocked)
        ]
    return list(dict.fromkeys(names))
