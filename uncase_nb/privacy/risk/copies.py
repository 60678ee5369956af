"""Copies of the user's texts or conversations: planted into, anonymized, and read again field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from random import Random
from typing import Any, NamedTuple

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.risk.hosts import ConversationHost, Host, TextHost
from uncase_nb.privacy.risk.marks import Placement, unmarked
from uncase_nb.privacy.risk.spoken import spoken
from uncase_nb.schemas.conversation import Conversation

FieldKey = tuple[str, int, str]
"""Label of the copy, index of the message, path of the field: as `Replacement` names them."""


class Sown(NamedTuple):
    """Copies without marks."""

    copies: list[Any]
    """Texts or conversations, to be anonymized."""
    texts: dict[FieldKey, str]
    """The fields in which something was planted."""
    placements: dict[FieldKey, list[Placement]]
    """What was planted in each."""


def hosts_of(x: object, language: str | None, *, at_most: int, rng: Random) -> list[Host]:
    """A host for each text or conversation, or for some where there are many.

    Raises:
        ParameterError: on something that is neither, or in another language than Spanish and English.
        EmptyResultError: on nothing.
    """
    given = [x] if isinstance(x, str | Conversation) or not isinstance(x, Iterable) else list(x)
    if not given:
        raise EmptyResultError("There is nothing to plant into.", "give a text or a conversation that is not empty.")
    if not (all(isinstance(i, str) for i in given) or all(isinstance(i, Conversation) for i in given)):
        raise ParameterError(
            "Only text and conversations can be planted into.",
            "give a string, a list of strings, a Conversation, or a list of Conversations.",
        )
    places = sorted(rng.sample(range(len(given)), min(at_most, len(given))))
    return [_host(given[place], language) for place in places]


def harvest(hosts: Sequence[Host]) -> Sown:
    """The copies, and where everything stands in them."""
    sown = Sown([], {}, {})
    for number, host in enumerate(hosts):
        label = _label(number) if isinstance(host, ConversationHost) else ""
        visit = partial(_note, sown, label)
        if isinstance(host, ConversationHost):
            data = walk(host.conversation(), visit)
            sown.copies.append(Conversation.model_validate(data | {"id": label, "privacy": "raw"}))
        elif isinstance(host, TextHost):
            sown.copies.append(visit(TextField(number, "content", host.text(), True)))
    return sown


def texts_of(copies: Sequence[str | Conversation]) -> dict[FieldKey, str]:
    """The fields of anonymized copies."""
    texts: dict[FieldKey, str] = {}
    for number, copy in enumerate(copies):
        if isinstance(copy, str):
            texts["", number, "content"] = copy
        else:
            walk(copy, partial(_read, texts, _label(number)))
    return texts


def _note(sown: Sown, label: str, field: TextField) -> str:
    text, found = unmarked(field.text)
    if found:
        sown.texts[label, field.message, field.path] = text
        sown.placements[label, field.message, field.path] = found
    return text


def _read(texts: dict[FieldKey, str], label: str, field: TextField) -> str:
    texts[label, field.message, field.path] = field.text
    return field.text


def _label(number: int) -> str:
    """Of its own for each copy, whatever ids the user's conversations have."""
    return f"copy-{number}"


def _host(item: object, language: str | None) -> Host:
    if isinstance(item, Conversation):
        return ConversationHost(item, spoken(language or item.language, list(item.texts())))
    text = str(item)
    return TextHost(text, spoken(language, [text]))
