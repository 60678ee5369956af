"""Conversations as lists of words, read once for every figure of the dataset."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from uncase_nb.evaluation.text import base_language, words
from uncase_nb.schemas.conversation import Conversation

_SILENT = ("system", "tool")


class Spoken(NamedTuple):
    """What is said in one conversation."""

    id: str
    language: str
    turns: tuple[tuple[str, ...], ...]
    """Words of each turn, folded."""
    user: tuple[bool, ...]
    """Whether the user says it."""
    asks: tuple[bool, ...]
    """Whether it holds a question."""

    @property
    def length(self) -> int:
        """Words in all."""
        return sum(map(len, self.turns))


def read_spoken(conversations: Iterable[Conversation]) -> list[Spoken]:
    """Every conversation in which somebody says a word."""
    return [spoken for conversation in conversations if (spoken := _spoken(conversation)).length]


def _spoken(conversation: Conversation) -> Spoken:
    said = [
        (words(message.content), message.role == "user", "?" in message.content)
        for message in conversation.messages
        if message.content and message.role not in _SILENT
    ]
    said = [turn for turn in said if turn[0]]
    return Spoken(
        conversation.id,
        base_language(conversation.language),
        tuple(turn[0] for turn in said),
        tuple(turn[1] for turn in said),
        tuple(turn[2] for turn in said),
    )


def without_figures(turn: tuple[str, ...]) -> tuple[str, ...]:
    """The words with every figure as `0`: a template filled with other figures is the same template."""
    return tuple("0" if word[0].isdigit() else word for word in turn)
