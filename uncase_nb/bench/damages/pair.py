"""What a damage is given and gives back: a conversation with the seed that describes it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed

SPEAKERS = ("user", "assistant")
HALVES = 2
"""Of a data set: each half is what the other one is compared with as its source."""


class Pair(NamedTuple):
    """A natural conversation and its seed."""

    conversation: Conversation
    seed: Seed

    @property
    def language(self) -> str:
        """`es` or `en`."""
        return self.seed.idioma.split("-")[0].casefold()


class Case(NamedTuple):
    """One conversation to be damaged, among all of its data set."""

    pairs: Sequence[Pair]
    """The data set."""
    number: int
    """Place of the conversation in it."""
    rng: random.Random
    """What every choice is drawn from."""

    @property
    def conversation(self) -> Conversation:
        """The natural conversation."""
        return self.pairs[self.number].conversation

    @property
    def seed(self) -> Seed:
        """The seed that describes it."""
        return self.pairs[self.number].seed

    @property
    def language(self) -> str:
        """`es` or `en`."""
        return self.pairs[self.number].language

    def others(self) -> list[Pair]:
        """Every other pair in the same language."""
        own = self.language
        return [pair for place, pair in enumerate(self.pairs) if place != self.number and pair.language == own]

    def another(self, *, elsewhere: bool = False) -> Pair | None:
        """Any other pair in the same language, by choice of another domain; null where there is none."""
        others = [pair for pair in self.others() if not elsewhere or pair.seed.dominio != self.seed.dominio]
        return self.rng.choice(others) if others else None


Damage = Callable[[Case], Conversation | None]
"""Gives the damaged partner of a conversation, or null where it can do nothing to it that a reader would find wrong."""


def is_spoken(message: Message) -> bool:
    """Whether the user or the assistant says something in it."""
    return message.role in SPEAKERS and bool(message.content and message.content.strip())


def spoken(conversation: Conversation) -> list[int]:
    """Places of the messages in which somebody says something."""
    return [place for place, message in enumerate(conversation.messages) if is_spoken(message)]


def said_by(conversation: Conversation, role: str) -> list[int]:
    """Places of what one side says."""
    return [place for place in spoken(conversation) if conversation.messages[place].role == role]


def text_at(conversation: Conversation, place: int) -> str:
    """What is said at a place."""
    return conversation.messages[place].content or ""


def with_messages(conversation: Conversation, messages: Sequence[Message]) -> Conversation:
    """The same conversation with other messages."""
    return conversation.model_copy(update={"messages": list(messages)})


def with_text(conversation: Conversation, place: int, text: str) -> Conversation:
    """The same conversation with another text at a place."""
    messages = list(conversation.messages)
    messages[place] = messages[place].model_copy(update={"content": text})
    return with_messages(conversation, messages)


def half_of(number: int) -> int:
    """Which half of its data set a conversation belongs to."""
    return number % HALVES
