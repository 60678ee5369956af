"""Conversations as blocks that can be moved, dropped and repeated without tearing a tool call from its result."""

from __future__ import annotations

import random
from collections.abc import Sequence

from uncase_nb.bench.damages.pair import is_spoken, with_messages
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

Block = list[Message]
_MOVED = 0.5
"""Share of the blocks that must change place, and of the pairs of blocks that must change order, times one half."""
_TRIES = 50


def blocks(conversation: Conversation) -> list[Block]:
    """One block a spoken message. What tools do before a message travels with it, and so do its own calls' results."""
    made: list[Block] = []
    before: Block = []
    for message in conversation.messages:
        if is_spoken(message):
            made.append([*before, message])
            before = []
        elif made and not before and message.role == "tool" and _calls(made[-1], message):
            made[-1].append(message)
        else:
            before.append(message)
    if made and before:
        made[-1] += before
    return made


def exchanges(conversation: Conversation) -> list[Block]:
    """A block for everything from one user message up to the next."""
    made: list[Block] = []
    for block in blocks(conversation):
        opens = any(is_spoken(message) and message.role == "user" for message in block)
        follows_user = bool(made) and made[-1][-1].role == "user"
        if not made or (opens and not follows_user):
            made.append(list(block))
        else:
            made[-1] += block
    return made


def joined(conversation: Conversation, parts: Sequence[Block]) -> Conversation:
    """The conversation made of these blocks."""
    return with_messages(conversation, [message for part in parts for message in part])


def shuffled(parts: Sequence[Block], rng: random.Random) -> list[Block] | None:
    """Another order in which a quarter of all pairs are the wrong way round; null for fewer than three blocks."""
    if len(parts) < 3:
        return None
    order = list(range(len(parts)))
    for _ in range(_TRIES):
        rng.shuffle(order)
        wrong = sum(order[a] > order[b] for b in range(len(order)) for a in range(b))
        if wrong >= _MOVED / 2 * len(order) * (len(order) - 1) / 2:
            return [parts[place] for place in order]
    return None


def _calls(block: Block, message: Message) -> bool:
    """Whether a tool message answers a call of the block's last spoken message."""
    made = {call.id for part in block if is_spoken(part) for call in part.tool_calls}
    return message.tool_call_id in made
