"""Copies of the user's texts or conversations: planted into, anonymized, and read again field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.risk.hosts import ConversationHost, Host, TextHost
from uncase_nb.privacy.risk.marks import Placement, unmarked
from uncase_nb.privacy.risk.spoken import spoken
from uncase_nb.schemas.conversation import Conversation

_REWRITTEN = {"id", "source"}  # anonymization gives these values of its own


class Sown(NamedTuple):
    """Copies without marks."""

    copies: list[str] | list[Conversation]
    """To be anonymized."""
    texts: list[str]
    """Their fields, one after the other."""
    placements: list[list[Placement]]
    """What was planted in each field."""


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
    texts: list[str] = []
    placements: list[list[Placement]] = []

    def visit(field: TextField) -> str:
        text, found = unmarked(field.text)
        if field.path not in _REWRITTEN:
            texts.append(text)
            placements.append(found)
        return text

    conversations = [
        Conversation.model_validate(walk(host.conversation(), visit))
        for host in hosts
        if isinstance(host, ConversationHost)
    ]
    if conversations:
        return Sown(conversations, texts, placements)
    plain = [visit(TextField(-1, "content", host.text(), True)) for host in hosts if isinstance(host, TextHost)]
    return Sown(plain, texts, placements)


def texts_of(copies: Sequence[str] | Sequence[Conversation]) -> list[str]:
    """The fields of anonymized copies, in the order of `Sown.texts`."""
    texts: list[str] = []

    def visit(field: TextField) -> str:
        if field.path not in _REWRITTEN:
            texts.append(field.text)
        return field.text

    for copy in copies:
        if isinstance(copy, str):
            texts.append(copy)
        else:
            walk(copy, visit)
    return texts


def _host(item: object, language: str | None) -> Host:
    if isinstance(item, Conversation):
        return ConversationHost(item, spoken(language or item.language, list(item.texts())))
    text = str(item)
    return TextHost(text, spoken(language, [text]))
