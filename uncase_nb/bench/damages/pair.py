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


Damage = Callable[[Sequence[Pair], int, random.Random], Conversation | None]
"""Takes all pairs of a data set, the number of one, and a random generator; gives the damaged partner of that one,
or null where a reader would find nothing wrong with what it can do to it."""


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


def another(pairs: Sequence[Pair], number: int, rng: random.Random) -> Pair | None:
    """Any other pair in the same language; null where there is none."""
    others = [pair for place, pair in enumerate(pairs) if place != number and pair.language == pairs[number].language]
    return rng.choice(others) if others else None
