"""What is compared when copies are looked for: each turn as a whole, and each of its sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from uncase_nb.evaluation.text import is_function_word, sentences, words
from uncase_nb.schemas.message import Message

NEAR = 2
"""Topic words apart at most, for two of them to be a pair. A light edit breaks few of a sentence's pairs."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROSE = 8
"""Words from which a value in a tool's result is prose; a shorter one names a thing that everybody names alike."""
SERVICE_TALK = {
    "en": _set(
        "anything else help need thanks thank enjoy day nice great good welcome sure okay ok found find search looking "
        "want know tell confirm following details right sounds hello hi bye morning afternoon evening glad happy today "
        "moment minute assist something perfect fine course problem"
    ),
    "es": _set(
        "algo ayudar ayudo ayuda necesita necesitas necesito gracias bueno buenos buenas buen dia dias tardes "
        "noches claro perfecto saludos hola hoy momento minuto confirmo confirmar confirma siguiente datos gusto servirle "
        "duda dudas encontre busco buscar favor acuerdo listo vale dale ahorita"
    ),
}
"""Words of greeting, helping and thanking, folded: they fill every conversation, so sharing them copies nobody."""


class Unit(NamedTuple):
    """A sentence or a whole turn."""

    start: int
    """First character in the text."""
    end: int
    """One past the last character."""
    words: tuple[str, ...]
    topic: tuple[str, ...]
    """Its words that carry topic, in order; service talk carries none."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Topic words that stand near one another, by which copies are looked up."""
        for place, first in enumerate(self.topic):
            for second in self.topic[place + 1 : place + 1 + NEAR]:
                yield first, second


def written(message: Message) -> list[str]:
    """What somebody wrote: what is said, and of a tool's result the prose: keys and names repeat in every call."""
    text = message.content or ""
    if message.role != "tool":
        return [text] if text.strip() else []
    try:
        return list(_values(json.loads(text)))
    except ValueError:
        return [text] if text.strip() else []


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, str) and len(value.split()) >= PROSE:
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _values(item)


def units(text: str, language: str) -> list[Unit]:
    """The turn, and its sentences where it has more than one."""
    parts = list(_sentences(text, language))
    if len(parts) == 1:
        return parts
    return [_unit(text, 0, len(text), language), *parts]


def _sentences(text: str, language: str) -> Iterator[Unit]:
    place = 0
    for sentence in sentences(text):
        start = text.index(sentence, place)
        place = start + len(sentence)
        yield _unit(sentence, start, place, language)


def _unit(text: str, start: int, end: int, language: str) -> Unit:
    said = words(text)
    return Unit(start, end, said, tuple(word for word in said if carries_topic(word, language)))


def carries_topic(word: str, language: str) -> bool:
    """Whether a folded word says what a text is about."""
    return not is_function_word(word, language) and word not in SERVICE_TALK.get(language, ())
