"""Memorization: how much of a conversation stands, verbatim or lightly edited, in the real ones it came from.

The share of its words that lie in a run of at least `RUN` words of a source turn, in a whole source sentence, or in a
sentence that is a source sentence with a few words changed. Everyday phrases are no memory of anybody: what is copied
must hold topic words, and stand in no more than a few source conversations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.evaluation.alignment import common_words
from uncase_nb.evaluation.source_index import FEW, RUN, SourceIndex
from uncase_nb.evaluation.source_units import Unit, carries_topic, units, written
from uncase_nb.evaluation.text import base_language
from uncase_nb.schemas.conversation import Conversation

RUN_TOPIC = 4
"""Topic words a run must hold."""
TURN_TOPIC = 3
"""Topic words a whole copied turn must hold. It is a whole: less of it is enough."""
SENTENCE_TOPIC = 4
"""Topic words a copied sentence within a turn must hold; two people who state one fact say the shorter ones alike."""
EDITED_TOPIC = 4
"""Topic words an edited sentence must share with its source."""
SIMILAR = 0.75
"""Words in common, in order, twice over the words of both: from here on a sentence is an edit of its source."""


class Copy(NamedTuple):
    """One stretch that stands in a real conversation."""

    message: int
    """Index of the message."""
    start: int
    end: int
    source: str
    """Id of the source conversation."""
    verbatim: bool
    """Word for word, or lightly edited."""


class Memory(NamedTuple):
    """What a conversation repeats of its source."""

    share: float | None
    """Of its words, between 0 and 1; null where there are none."""
    copies: tuple[Copy, ...]
    """Where, in order."""


class _Place(NamedTuple):
    words: int
    """How many of them are copied."""
    unit: Unit
    """The sentence or turn they lie in."""
    source: int
    """Number of the source conversation."""
    verbatim: bool


def memory(conversation: Conversation, index: SourceIndex) -> Memory:
    """Compare a conversation with the indexed source. Time is linear in its length."""
    total = covered = 0
    copies: list[Copy] = []
    for number, message in enumerate(conversation.messages):
        for text in written(message):
            whole, *parts = units(text, index.language)
            found = _copied(whole, parts or [whole], index)
            total += len(whole.words)
            covered += sum(place.words for place in found)
            copies += [_copy(place, number, text, message.content or "", index) for place in found]
    return Memory(covered / total if total else None, tuple(copies))


def _copy(place: _Place, message: int, part: str, whole: str, index: SourceIndex) -> Copy:
    """Where it stands in what is said. The values of a tool's result have no place of their own: all of it."""
    start, end = (place.unit.start, place.unit.end) if part == whole else (0, len(whole))
    return Copy(message, start, end, index.id_of(place.source), place.verbatim)


def repeated(batch: Sequence[Conversation], source: Sequence[Conversation], limit: float) -> list[bool]:
    """Whether each conversation repeats at least `limit` of its words from a source that is only compared with."""
    indexes: dict[str, SourceIndex] = {}
    found = []
    for conversation in batch:
        language = base_language(conversation.language)
        if language not in indexes:
            indexes[language] = SourceIndex(source, language)
        found.append((memory(conversation, indexes[language]).share or 0.0) >= limit)
    return found


def _copied(whole: Unit, parts: Sequence[Unit], index: SourceIndex) -> list[_Place]:
    known = _known(whole, index, TURN_TOPIC)
    if known is not None and known[1]:
        return [_Place(len(whole.words), whole, *known)]
    runs = _runs(whole, index)
    copied = []
    place = 0
    for part in parts:
        inside = [who for who in runs[place : place + len(part.words)] if who is not None]
        place += len(part.words)
        if part is not whole and (found := _known(part, index, SENTENCE_TOPIC)) is not None:
            copied.append(_Place(len(part.words), part, *found))
        elif inside:
            copied.append(_Place(len(inside), part, inside[0], True))
    if known is not None and 2 * sum(place.words for place in copied) < len(whole.words):
        return [_Place(len(whole.words), whole, *known)]
    return copied


def _known(unit: Unit, index: SourceIndex, least: int) -> tuple[int, bool] | None:
    """The source conversation a sentence is taken from, and whether word for word."""
    if len(unit.topic) < least:
        return None
    if (who := index.exact(unit.words)) is not None:
        return who, True
    if len(unit.topic) < EDITED_TOPIC:
        return None
    like = {number for number, words in index.candidates(unit) if _edited(unit, words, index.language)}
    return (min(like), False) if 0 < len(like) <= FEW else None


def _edited(unit: Unit, source: tuple[str, ...], language: str) -> bool:
    said = unit.words
    if 2 * min(len(said), len(source)) < SIMILAR * (len(said) + len(source)):
        return False  # too different in length, whatever they share
    common = common_words(said, source)
    topic = sum(carries_topic(word, language) for word in common)
    return 2 * len(common) >= SIMILAR * (len(said) + len(source)) and topic >= EDITED_TOPIC


def _runs(unit: Unit, index: SourceIndex) -> list[int | None]:
    """For each word, the source conversation of a run it lies in."""
    said = unit.words
    lies: list[int | None] = [None] * len(said)
    topic = [carries_topic(word, index.language) for word in said]
    for start in range(len(said) - RUN + 1):
        if sum(topic[start : start + RUN]) < RUN_TOPIC:
            continue
        who = index.run(said[start : start + RUN])
        if who is not None:
            lies[start : start + RUN] = [who] * RUN
    return lies
