"""A fact of the seed, or a tool's result, told wrong in one message."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.bench.damages.booleans import denied
from uncase_nb.bench.damages.kinds import KINDS, Kind, kind_of
from uncase_nb.bench.damages.leaves import Leaf, everything_known, seed_facts, tool_values
from uncase_nb.bench.damages.others import other_value
from uncase_nb.bench.damages.pair import Damage, Pair, said_by, text_at, with_text
from uncase_nb.bench.damages.places import stated_at
from uncase_nb.schemas.conversation import Conversation

_TRIES = 8


class _Statement(NamedTuple):
    """A value a message states."""

    message: int
    leaf: Leaf
    kind: Kind
    start: int
    end: int


def contradicted(*kinds: Kind, by: str = "assistant") -> Damage:
    """A damage that changes one stated fact of the seed, of these kinds, in the mouth of one side."""

    def damage(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation | None:
        leaves = seed_facts(pairs[number].seed)
        makers: list[Callable[[], Conversation | None]] = [
            lambda kind=kind: _told_wrong(pairs, number, rng, by, leaves, (kind,))  # type: ignore[misc]
            for kind in kinds or KINDS
        ]
        rng.shuffle(makers)
        return next((made for make in makers if (made := make()) is not None), None)

    return damage


def misquoted(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation | None:
    """The assistant tells another value than the tool gave; where it can be, one the seed does not hold."""
    pair = pairs[number]
    held = {leaf.text for leaf in seed_facts(pair.seed)}
    values = tool_values(pair.conversation)
    figures: tuple[Kind, ...] = ("money", "number", "date", "name")
    only = [leaf for leaf in values if leaf.text not in held]
    return _told_wrong(pairs, number, rng, "assistant", only, figures) or _told_wrong(
        pairs, number, rng, "assistant", values, figures
    )


def _told_wrong(
    pairs: Sequence[Pair], number: int, rng: random.Random, by: str, leaves: Sequence[Leaf], kinds: Sequence[Kind]
) -> Conversation | None:
    conversation, seed = pairs[number]
    if tuple(kinds) == ("boolean",):
        return denied(pairs[number], leaves, by, rng)
    known = everything_known(conversation, seed).casefold()
    statements = [
        each for each in _statements(conversation, leaves, by) if each.kind in kinds and each.kind != "boolean"
    ]
    rng.shuffle(statements)
    for each in statements:
        text = text_at(conversation, each.message)
        found = text[each.start : each.end]
        for _ in range(_TRIES):
            other = other_value(found, each.leaf.key, each.kind, pairs, number, rng)
            if other is not None and not _says(known, other):
                return with_text(conversation, each.message, text.replace(found, other))
    return None


def _statements(conversation: Conversation, leaves: Sequence[Leaf], by: str) -> Iterator[_Statement]:
    for message in said_by(conversation, by):
        for leaf in dict.fromkeys(leaves):
            kind = kind_of(leaf.text)
            if kind is not None:
                for start, end in stated_at(leaf, kind, text_at(conversation, message)):
                    yield _Statement(message, leaf, kind, start, end)


def _says(known: str, value: str) -> bool:
    """Whether something known says the new value, which would then be no contradiction."""
    import re

    return re.search(rf"(?<![\w.,]){re.escape(value.casefold())}(?![\w]|[.,]\d)", known) is not None
