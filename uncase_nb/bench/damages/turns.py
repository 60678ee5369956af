"""Turns in another order, turns said again, and each side saying what the other said."""

from __future__ import annotations

from uncase_nb.bench.damages.blocks import blocks, exchanges, joined, shuffled
from uncase_nb.bench.damages.pair import Case, is_spoken, with_messages
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

_AGAIN = 2
"""How often an exchange is said again."""
_OTHER = {"user": "assistant", "assistant": "user"}


def turns_shuffled(case: Case) -> Conversation | None:
    """Every turn at another place."""
    conversation = case.conversation
    moved = shuffled(blocks(conversation), case.rng)
    return joined(conversation, moved) if moved else None


def turns_repeated(case: Case) -> Conversation | None:
    """One exchange, neither the first nor the last, is said three times in a row."""
    conversation = case.conversation
    parts = exchanges(conversation)
    if len(parts) < 3:
        return None
    place = case.rng.randrange(1, len(parts) - 1)
    again = [[message for message in parts[place] if is_spoken(message) and not message.tool_calls]] * _AGAIN
    return joined(conversation, [*parts[: place + 1], *again, *parts[place + 1 :]])


def roles_swapped(case: Case) -> Conversation:
    """The user says what the assistant said, and the other way round. Calls stay with the assistant."""
    conversation = case.conversation
    messages: list[Message] = []
    for message in conversation.messages:
        if not is_spoken(message):
            messages.append(message)
            continue
        messages.append(message.model_copy(update={"role": _OTHER[message.role], "tool_calls": []}))
        if message.tool_calls:
            messages.append(message.model_copy(update={"content": ""}))
    return with_messages(conversation, messages)
