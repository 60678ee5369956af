"""Copies of the user's texts or conversations: planted into, anonymized, and read again field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from random import Random
from typing import Any, NamedTuple

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.rebuilding import NOTE
from uncase_nb.privacy.risk.hosts import ConversationHost, Host, TextHost
from uncase_nb.privacy.risk.marks import Placement, unmarked
from uncase_nb.privacy.risk.spoken import spoken
from uncase_nb.schemas.conversation import Conversation

_REWRITTEN = {"id", "source"}  # anonymization gives these values of its own
FieldKey = tuple[str, int, str]
"""Label of the copy, index of the message, path of the field: as `Replacement` names them."""


class SownField(NamedTuple):
    """One field of a copy."""

    key: FieldKey
    """Its name in the report of what was replaced."""
    text: str
    """What it says."""
    placements: list[Placement]
    """What was planted in it."""


class Sown(NamedTuple):
    """Copies without marks."""

    copies: list[Any]
    """Texts or conversations, to be anonymized."""
    fields: list[SownField]
    """All of theirs, one after the other."""


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
    sown = Sown([], [])
    for number, host in enumerate(hosts):
        if isinstance(host, ConversationHost):
            label = f"copy-{number}"  # of its own, whatever ids the user's conversations have
            data = walk(_without_note(host.conversation()), partial(_note, sown.fields, label))
            sown.copies.append(Conversation.model_validate(data | {"id": label, "privacy": "raw"}))
        elif isinstance(host, TextHost):
            sown.copies.append(_note(sown.fields, "", TextField(number, "content", host.text(), True)))
    return sown


def texts_of(copies: Sequence[str | Conversation]) -> list[str]:
    """The fields of anonymized copies, in the order of `Sown.fields`: keys may have changed, and paths with them."""
    fields: list[SownField] = []
    for copy in copies:
        if isinstance(copy, str):
            _note(fields, "", TextField(-1, "content", copy, True))
        else:
            walk(_without_note(copy), partial(_note, fields, ""))
    return [field.text for field in fields]


def _without_note(conversation: Conversation) -> Conversation:
    """Without the entry that says it has surrogates: it would be returned as it is."""
    metadata = {key: value for key, value in conversation.metadata.items() if key != NOTE}
    return conversation.model_copy(update={"metadata": metadata})


def _note(fields: list[SownField], label: str, field: TextField) -> str:
    text, found = unmarked(field.text)
    if field.path not in _REWRITTEN:
        fields.append(SownField((label, field.message, field.path), text, found))
    return text


def _host(item: object, language: str | None) -> Host:
    if isinstance(item, Conversation):
        return ConversationHost(item, spoken(language or item.language, list(item.texts())))
    text = str(item)
    return TextHost(text, spoken(language, [text]))
