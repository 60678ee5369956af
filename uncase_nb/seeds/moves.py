"""What a message does: dialogue acts by everyday cues, in Spanish and English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.seeds import cues
from uncase_nb.seeds.plain import plain, sentences
from uncase_nb.seeds.topics import Topic, topics_of


class Move(NamedTuple):
    """One act and its topics."""

    act: str
    topics: tuple[Topic, ...] = ()


class Side(NamedTuple):
    """From where a message is read."""

    asks: bool
    """Whether the one who came with a need says it."""
    first: bool
    """Whether it is the first thing that side says."""
    language: str
    field: str
    """First part of the domain, or `general`."""


_CONTACT = frozenset({"PHONE_NUMBER", "EMAIL_ADDRESS", "LOCATION", "ADDRESS", "STREET_ADDRESS", "MX_RFC", "MX_CURP"})
_SHORT = 6  # words up to which a bare `sí` or `ok` is all that is said
MOST = 3
"""Acts a step names; a seed is a plan, not minutes."""
TOPICS = 2
"""Topics an act names."""
COURTESIES = frozenset({"greet", "thank", "bye", "sorry"})
"""Acts that are about nothing."""
_RANK = tuple(
    "greet sorry need object decline agree schedule ask_contact request ask contact offer warn refer confirm give "  # noqa: SIM905 - an order reads better as text
    "more thank bye".split()
)
_WEIGHT = tuple(
    "need object decline schedule agree warn refer ask request offer ask_contact contact confirm give more greet sorry thank bye".split()  # noqa: SIM905 - likewise
)


def moves_of(text: str, side: Side) -> list[Move]:
    """The acts of one message, at most three, in the order a step names them."""
    found: list[Move] = []
    for sentence in sentences(text):
        clear = TOKEN.sub(" ", sentence)
        topics = tuple(topics_of(clear, side.language, side.field))
        found += [Move(act, () if act in COURTESIES else topics) for act in _acts(sentence, side)]
    return list(merged(found))


def bookable(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Topics that can be scheduled."""
    return tuple(topic for topic in topics if topic.kinds & {"date", "time"})


def merged(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Moves of one turn as a step names them: each act once, the ones that say most, at most three."""
    found: dict[str, tuple[Topic, ...]] = {}
    for move in moves:
        found[move.act] = tuple(dict.fromkeys([*found.get(move.act, ()), *move.topics]))[:TOPICS]
    if "schedule" in found:
        found["schedule"] = bookable(found["schedule"])
    if len(found) > 1 and not found.get("give", ("kept",)):
        del found["give"]  # a statement about nothing in particular beside an act that says what happens
    if "give" in found and "offer" in found and set(found["give"]) <= set(found["offer"]):
        del found["give"]
    chosen = sorted(found, key=_WEIGHT.index)[:MOST]
    return tuple(Move(act, found[act]) for act in sorted(chosen, key=_RANK.index))


def _acts(sentence: str, side: Side) -> list[str]:
    bare = plain(sentence)
    courtesies = [
        act for act, cue in (("greet", cues.GREET), ("sorry", cues.SORRY), ("thank", cues.THANK)) if cue.search(bare)
    ]
    if not side.first and "greet" in courtesies:
        courtesies.remove("greet")
    if side.asks and "sorry" in courtesies:
        courtesies.remove("sorry")
    if cues.MORE.search(bare) and not side.asks:
        return [*courtesies, "more"]
    if cues.QUESTION.search(bare):
        return courtesies + _question(bare, side)
    courtesies += ["bye"] if cues.BYE.search(bare) else []
    if side.asks and {match[1] for match in TOKEN.finditer(sentence)} & _CONTACT:
        courtesies.append("contact")
    acts = _asking_side(bare, side) if side.asks else _answering_side(bare)
    return courtesies + acts or ["give"]


def _question(bare: str, side: Side) -> list[str]:
    if not side.asks:
        if cues.ASKS_CONTACT.search(bare):
            return ["ask_contact"]
        return ["offer"] if cues.OFFER.search(bare) else ["confirm"] if cues.CONFIRM.search(bare) else ["ask"]
    if side.first and cues.NEED.search(bare):
        return ["need"]
    if cues.DECLINE.search(bare):
        return ["decline"]
    return ["request"] if cues.REQUEST.search(bare) else ["ask"]


def _asking_side(bare: str, side: Side) -> list[str]:
    if cues.DECLINE.search(bare):
        return ["decline"]
    if cues.OBJECT.search(bare):
        return ["object"]
    if cues.NEED.search(bare):
        return ["need"] if side.first else ["request"] if cues.REQUEST.search(bare) else ["give"]
    if _agrees(bare):
        return ["agree"]
    return ["request"] if cues.REQUEST.search(bare) else []


def _answering_side(bare: str) -> list[str]:
    kinds = (
        ("refer", cues.REFER),
        ("warn", cues.WARN),
        ("schedule", cues.SCHEDULE),
        ("confirm", cues.CONFIRM),
        ("offer", cues.OFFER),
    )
    if cues.WANTS_CONTACT.search(bare) and cues.ASKS_CONTACT.search(bare):
        return ["ask_contact"]
    return next(([act] for act, cue in kinds if cue.search(bare)), [])


def _agrees(bare: str) -> bool:
    match = cues.AGREE.search(bare)
    if match is None:
        return False
    return match.group() not in cues.EVERYDAY or len(bare.split()) <= _SHORT
