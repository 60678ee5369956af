"""A conversation's turns as the steps of a plan: what each side does, in order, nothing twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.seeds.casting import speaker_of, who_is_served
from uncase_nb.seeds.moves import COURTESIES, Move, Side, bookable, merged, moves_of
from uncase_nb.seeds.topics import Topic

STEPS_MAX = 15
"""Steps of the longest plan: beyond, a seed would be minutes of its source."""
_TIMES = 3
"""Times an act on the same topic is named, each in other words."""
_KEPT_HEAD, _KEPT_TAIL = 2, 2
_QUESTIONS = frozenset({"ask", "request", "need", "object"})
_REPLIES = frozenset({"give", "offer", "confirm", "warn", "schedule"})
_BARE = {"agree": 3, "decline": 2, "object": 2, "offer": 2}
"""Times an act about nothing in particular is named; others once."""


@dataclass
class Turn:
    """What one side says until the other speaks."""

    speaker: int
    """0 for the one who asks, 1 for the one who answers."""
    moves: tuple[Move, ...]
    tools: tuple[str, ...] = ()
    """Names of the tools called before it is said, each once."""
    times: dict[Move, int] = field(default_factory=dict)
    """How often each move was made before."""


def plan_of(conversation: Conversation, language: str, field: str) -> list[Turn]:
    """The turns of a plan, at most `STEPS_MAX`; what only repeats an earlier turn is left out."""
    turns = _turns(conversation, language, field)
    _carry(turns)
    return _trimmed(_joined(_told_once(turns)))


def length_of(conversation: Conversation) -> int:
    """Messages that are said."""
    return sum(bool(message.content) and message.role not in ("system", "tool") for message in conversation.messages)


def _turns(conversation: Conversation, language: str, field: str) -> list[Turn]:
    served = who_is_served(conversation.messages)
    sides = [
        (speaker, message) for message in conversation.messages if (speaker := speaker_of(message, served)) is not None
    ]
    turns: list[Turn] = []
    for speaker, group in groupby(sides, key=lambda item: item[0]):
        messages = [message for _, message in group]
        first = not any(turn.speaker == speaker for turn in turns)
        text = "\n".join(message.content for message in messages if message.content)
        moves = moves_of(text, Side(speaker == 0, first, language, field)) if text else []
        turns.append(Turn(speaker, tuple(moves), _called(messages)))
    return turns


def _called(messages: list[Message]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(call.name for message in messages for call in message.tool_calls))


def _carry(turns: list[Turn]) -> None:
    """A question is about what it is answered with, where its own words do not say; and a reply about what was asked."""
    for turn, after in pairwise(turns):
        known = next((move.topics for move in after.moves if move.act in _REPLIES and move.topics), ())
        turn.moves = tuple(_about(move, known[:1]) if move.act in _QUESTIONS else move for move in turn.moves)
    for before, turn in pairwise(turns):
        known = next((move.topics for move in reversed(before.moves) if move.topics), ())
        turn.moves = tuple(_about(move, known[:1]) if move.act in _REPLIES else move for move in turn.moves)


def _about(move: Move, topics: tuple[Topic, ...]) -> Move:
    if move.act == "schedule":
        topics = bookable(topics)
    return move if move.topics or not topics else Move(move.act, topics)


def _told_once(turns: list[Turn]) -> list[Turn]:
    """Each act on each topic at most `_TIMES`, an act about nothing in particular once."""
    seen: Counter[tuple[int, Move]] = Counter()
    kept = []
    for turn in turns:
        moves = []
        for move in merged(turn.moves):
            place = (turn.speaker, move)
            if seen[place] < (_TIMES if move.topics else _BARE.get(move.act, 1)):
                turn.times[move] = seen[place]
                moves.append(move)
            seen[place] += 1
        turn.moves = tuple(moves)
        if moves or turn.tools:
            kept.append(turn)
    return kept


def _joined(turns: list[Turn]) -> list[Turn]:
    """Neighbours of one side as one turn."""
    joined: list[Turn] = []
    for turn in turns:
        if joined and joined[-1].speaker == turn.speaker:
            last = joined[-1]
            last.times |= turn.times
            last.moves = merged([*last.moves, *turn.moves])
            last.tools = tuple(dict.fromkeys([*last.tools, *turn.tools]))
        else:
            joined.append(turn)
    return joined


def _trimmed(turns: list[Turn]) -> list[Turn]:
    """The pairs that say least go first, so that the sides still take turns."""
    kept = list(turns)
    while len(kept) > STEPS_MAX:
        middle = range(_KEPT_HEAD, len(kept) - _KEPT_TAIL - 1)
        at = min(middle, key=lambda at: (_weight(kept[at]) + _weight(kept[at + 1]), -at))
        del kept[at : at + 2]
    return kept


def _weight(turn: Turn) -> int:
    acts = [move for move in turn.moves if move.act not in COURTESIES]
    return 4 * len(turn.tools) + sum(
        1 + len(move.topics) + (move.act in ("need", "agree", "schedule")) for move in acts
    )
