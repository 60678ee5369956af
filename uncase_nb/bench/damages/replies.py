"""Replies that belong to another conversation, of another domain: one of the same might do as well."""

from __future__ import annotations

from uncase_nb.bench.damages.pair import Case, said_by, text_at, with_text
from uncase_nb.schemas.conversation import Conversation

_WORDS = 6
"""Words from which a reply is about something. `Anything else?` would fit anywhere."""
_SHARE = 1 / 3


def reply_spliced(case: Case) -> Conversation | None:
    """One reply comes from another conversation."""
    return _spliced(case, share=0.0)


def replies_spliced(case: Case) -> Conversation | None:
    """A third of the replies, two at least, come from another conversation."""
    return _spliced(case, share=_SHARE)


def _spliced(case: Case, *, share: float) -> Conversation | None:
    conversation = case.conversation
    other = case.another(elsewhere=True)
    places = _in_the_middle(conversation)
    foreign = [text_at(other.conversation, place) for place in _in_the_middle(other.conversation)] if other else []
    wanted = max(2, round(share * len(said_by(conversation, "assistant")))) if share else 1
    if len(places) < wanted or len(foreign) < wanted:
        return None
    for place, text in zip(case.rng.sample(places, wanted), case.rng.sample(foreign, wanted), strict=True):
        conversation = with_text(conversation, place, text)
    return conversation


def _in_the_middle(conversation: Conversation) -> list[int]:
    """Places of replies that say something of their conversation: not the goodbye, and of some length."""
    return [
        place
        for place in said_by(conversation, "assistant")[:-1]
        if len(text_at(conversation, place).split()) >= _WORDS
    ]
