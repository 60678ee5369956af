"""Facts of a seed and values of tool results, leaf by leaf, as texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed


class Leaf(NamedTuple):
    """One value under its nearest key."""

    key: str
    text: str


def seed_facts(seed: Seed) -> list[Leaf]:
    """Facts of a seed."""
    return [leaf for key, value in seed.facts().items() for leaf in _leaves(key, value)]


def tool_values(conversation: Conversation) -> list[Leaf]:
    """Values that tools gave back."""
    return [
        leaf
        for message in conversation.messages
        if message.role == "tool" and message.content
        for leaf in _leaves(message.name or "", _parsed(message.content))
    ]


def everything_known(pair_conversation: Conversation, seed: Seed) -> str:
    """All text that may state a value: the seed, what is said, what tools were given and gave back."""
    parts = [json.dumps(seed.to_wire(), ensure_ascii=False)]
    parts += [message.content or "" for message in pair_conversation.messages]
    parts += [
        json.dumps(call.arguments, ensure_ascii=False)
        for message in pair_conversation.messages
        for call in message.tool_calls
    ]
    return "\n".join(parts)


def _parsed(content: str) -> Any:
    try:
        return json.loads(content)
    except json.JSONDecodeError:
        return content


def _leaves(key: str, value: Any) -> Iterator[Leaf]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _leaves(str(name), item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(key, item)
    elif value is not None and str(value).strip():
        yield Leaf(key, str(value).strip())
