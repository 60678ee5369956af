"""A turn that stands in the real conversations, as it is or lightly edited.

The real conversations behind a conversation are those of the other half of its data set, so that a natural one is
fresh and a damaged one holds exactly what it took.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from uncase_nb.bench.damages.pair import Case, Pair, half_of, said_by, spoken, text_at, with_text
from uncase_nb.schemas.conversation import Conversation

_WORDS = 12
"""Words from which a turn is more than a phrase everybody uses."""
_EDITED = 1 / 6
"""Share of its words that an edit touches."""
_FILLERS = {
    "es": ("pues", "entonces", "también", "ahora", "igualmente"),
    "en": ("really", "then", "also", "now", "just"),
}


def source_of(pairs: Sequence[Pair], half: int) -> list[Conversation]:
    """The real conversations behind those of a half."""
    return [pair.conversation for number, pair in enumerate(pairs) if half_of(number) != half]


def source_copied(case: Case) -> Conversation | None:
    """One turn is a source turn of the same side, word for word."""
    return _with_source_turn(case, edited=False)


def source_edited(case: Case) -> Conversation | None:
    """One turn is a source turn of which a sixth of the words was dropped, exchanged or added."""
    return _with_source_turn(case, edited=True)


def _with_source_turn(case: Case, *, edited: bool) -> Conversation | None:
    conversation = case.conversation
    role = case.rng.choice(("user", "assistant"))
    turns = [
        text
        for source in source_of(case.pairs, half_of(case.number))
        for place in said_by(source, role)
        if len((text := text_at(source, place)).split()) >= _WORDS
    ]
    places = [place for place in spoken(conversation)[:-1] if conversation.messages[place].role == role]
    if not turns or not places:
        return None
    text = case.rng.choice(turns)
    return with_text(conversation, case.rng.choice(places), _edit(text, case.language, case.rng) if edited else text)


def _edit(text: str, language: str, rng: random.Random) -> str:
    """A word in the middle of the text dropped, exchanged with its neighbour or added, until enough are."""
    words = text.split()
    for _ in range(max(2, round(_EDITED * len(words)))):
        at = rng.randrange(1, len(words) - 1)
        way = rng.choice(("drop", "swap", "add"))
        if way == "swap" and words[at].isalpha() and words[at + 1].isalpha():
            words[at], words[at + 1] = words[at + 1], words[at]
        elif way == "add" and not set(_FILLERS[language]) & set(words[at - 1 : at + 1]):
            words.insert(at, rng.choice(_FILLERS[language]))
        else:
            del words[at]
    return " ".join(words)
