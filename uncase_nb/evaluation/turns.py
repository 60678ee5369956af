"""What every metric reads of a conversation, worked out once: who says what, and what is in it."""

from __future__ import annotations

from typing import NamedTuple

from uncase_nb.evaluation.acts import turn_acts
from uncase_nb.evaluation.mentions import Mention, find_mentions
from uncase_nb.evaluation.text import stems, words
from uncase_nb.schemas.conversation import Conversation


class Turn(NamedTuple):
    """One message somebody says."""

    message: int
    """Its index in the conversation."""
    speaker: str
    """`user` or `assistant`."""
    text: str
    words: tuple[str, ...]
    stems: frozenset[str]
    """Stems of its topic words."""
    acts: frozenset[str]
    mentions: tuple[Mention, ...]


def spoken_turns(conversation: Conversation, speakers: dict[str, str], language: str) -> list[Turn]:
    """Every message with text from the user or the assistant; `speakers` maps roles of the seed to the two."""
    turns = []
    for index, message in enumerate(conversation.messages):
        role = message.role.casefold()
        who = speakers.get(role, role)
        if who in ("user", "assistant") and message.content and message.content.strip():
            turns.append(read_turn(index, who, message.content, language))
    return turns


def read_turn(index: int, who: str, text: str, language: str) -> Turn:
    """One message, analysed."""
    mentions = find_mentions(text)
    return Turn(
        index,
        who,
        text,
        words(text),
        frozenset(stems(text, language)),
        turn_acts(text, figures=bool(mentions)),
        mentions,
    )
