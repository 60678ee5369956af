"""Replies that belong to another conversation."""

from __future__ import annotations

import random
from collections.abc import Sequence

from uncase_nb.bench.damages.pair import Pair, another, said_by, text_at, with_text
from uncase_nb.schemas.conversation import Conversation

_WORDS = 6
"""Words from which a reply is about something. `Anything else?` would fit anywhere."""
_SHARE = 1 / 3


def reply_spliced(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation | None:
    """One reply comes from another conversation."""
    return _spliced(pairs, number, rng, share=0.0)


def replies_spliced(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation | None:
    """A third of the replies, two at least, come from another conversation."""
    return _spliced(pairs, number, rng, share=_SHARE)


def _spliced(pairs: Sequence[Pair], number: int, rng: random.Random, *, share: float) -> Conversation | None:
    conversation = pairs[number].conversation
    other = another(pairs, number, rng)
    places = _in_the_middle(conversation)
    foreign = [text_at(other.conversation, place) for place in _in_the_middle(other.conversation)] if other else []
    wanted = max(2, round(share * len(said_by(conversation, "assistant")))) if share else 1
    if len(places) < wanted or len(foreign) < wanted:
        return None
    for place, text in zip(rng.sample(places, wanted), rng.sample(foreign, wanted), strict=True):
        conversation = with_text(conversation, place, text)
    return conversation


def _in_the_middle(conversation: Conversation) -> list[int]:
    """Places of replies that say something of their conversation: not the goodbye, and of some length."""
    return [
        place
        for place in said_by(conversation, "assistant")[:-1]
        if len(text_at(conversation, place).split()) >= _WORDS
    ]
