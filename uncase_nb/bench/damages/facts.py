"""A fact of the seed, or a tool's result, told wrong in one message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.bench.damages.booleans import denied
from uncase_nb.bench.damages.kinds import KINDS, Kind, kind_of
from uncase_nb.bench.damages.leaves import Leaf, everything_known, seed_facts, tool_values
from uncase_nb.bench.damages.others import other_value
from uncase_nb.bench.damages.pair import Case, Damage, said_by, text_at, with_text
from uncase_nb.bench.damages.places import replaced, stated_at
from uncase_nb.schemas.conversation import Conversation

_TRIES = 8
_MISQUOTED: tuple[Kind, ...] = ("money", "number", "date", "name")


class _Statement(NamedTuple):
    """A value a message states."""

    message: int
    leaf: Leaf
    kind: Kind
    start: int
    end: int


def contradicted(*kinds: Kind, by: str = "assistant") -> Damage:
    """A damage that changes one stated fact of the seed, of one of these kinds, in the mouth of one side."""

    def damage(case: Case) -> Conversation | None:
        order = list(kinds or KINDS)
        case.rng.shuffle(order)
        leaves = seed_facts(case.seed)
        tried = (_told_wrong(case, by, leaves, (kind,)) for kind in order)
        return next((made for made in tried if made is not None), None)

    return damage


def misquoted(case: Case) -> Conversation | None:
    """The assistant tells another value than the tool gave; where it can be, one the seed does not hold."""
    held = {leaf.text for leaf in seed_facts(case.seed)}
    values = tool_values(case.conversation)
    only = [leaf for leaf in values if leaf.text not in held]
    return _told_wrong(case, "assistant", only, _MISQUOTED) or _told_wrong(case, "assistant", values, _MISQUOTED)


def _told_wrong(case: Case, by: str, leaves: Sequence[Leaf], kinds: Sequence[Kind]) -> Conversation | None:
    if "boolean" in kinds:
        return denied(case, leaves, by)
    known = everything_known(case.conversation, case.seed).casefold()
    statements = [each for each in _statements(case.conversation, leaves, by) if each.kind in kinds]
    case.rng.shuffle(statements)
    for each in statements:
        text = text_at(case.conversation, each.message)
        for _ in range(_TRIES):
            other = other_value(case, text[each.start : each.end], each.leaf.key, each.kind)
            if other is not None and not _says(known, other):
                return with_text(case.conversation, each.message, replaced(text, each.start, each.end, other))
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
    return re.search(rf"(?<![\w.,]){re.escape(value.casefold())}(?![\w]|[.,]\d)", known) is not None
