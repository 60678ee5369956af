"""What each detector says of each text, before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from uncase_nb.privacy.context import in_context
from uncase_nb.privacy.detector import Detector, Found
from uncase_nb.privacy.detectors import statistical
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.joined import joined_rules
from uncase_nb.privacy.remembering import Read, Remembering
from uncase_nb.schemas.conversation import Conversation

Place = tuple[int, int]
"""Number of the document, number of the field in it."""


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


@dataclass
class Opinion:
    """What one detector found."""

    detector: str
    """Its name and version."""
    finds: dict[Place, list[Found]]
    """By text; a text it read without finding anything has an empty list, one it did not read has none."""


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


def propose(documents: Sequence[Document], *, ner: str, read: Read | None = None) -> list[Opinion]:
    """The opinion of each detector that runs, the rules' first.

    The rules read every field, the statistical detectors those in written language, in batches over all documents
    of a language; a text that occurs many times is read once, by the rules not even again in a later call with the
    same `read`.
    """
    ruling = joined_rules() if read is None else Remembering(joined_rules(), read)
    every = [(number, place) for number, item in enumerate(documents) for place in range(len(item.fields))]
    ruled = _finds(ruling, documents, every, None)
    for key, found in in_context(ruling, [item.fields for item in documents]):
        ruled[key] = [*ruled[key], *found]
    opinions = {ruling.name: Opinion(ruling.name, ruled)}
    for language in dict.fromkeys(item.language for item in documents):
        prose = [
            (number, place)
            for number, item in enumerate(documents)
            if item.language == language
            for place, text in enumerate(item.fields)
            if text.prose and text.text
        ]
        for detector in statistical(language, ner):
            opinion = opinions.setdefault(detector.name, Opinion(detector.name, {}))
            opinion.finds |= _finds(detector, documents, prose, language)
    return list(opinions.values())


def _finds(
    detector: Detector, documents: Sequence[Document], places: Sequence[Place], language: str | None
) -> dict[Place, list[Found]]:
    texts = [documents[number].fields[place].text for number, place in places]
    unique = list(dict.fromkeys(texts))
    found = dict(zip(unique, detector.find(unique, language=language), strict=True))
    return {place: found[text] for place, text in zip(places, texts, strict=True)}
