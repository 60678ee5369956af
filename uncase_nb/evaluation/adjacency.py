"""Whether a turn answers what was said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.evaluation.cues import asks, replies
from uncase_nb.evaluation.support import same
from uncase_nb.evaluation.text import fold
from uncase_nb.evaluation.turns import Turn

_CLOSING = re.compile(
    r"\b(?:goodbye|good bye|bye|(?<!you )have (?:a|an) (?:\w+ )?(?:good|great|nice|wonderful|lovely|fantastic|amazing|pleasant|safe|fun|awesome|excellent|fabulous|blessed|beautiful)|take care|see you|adios|"
    r"hasta (?:luego|pronto|manana|la proxima)|nos vemos|que (?:tenga|tengas|pase|pases|este|le vaya|te vaya)|excelente (?:dia|tarde|noche)|que se mejore|cuid(?:ese|ate)|mucha suerte|mucho exito)\b"
)
_ENDING = re.compile(
    r"\b(?:that(?:'s| is| was| will be| would be|s)? (?:all|it|everything)|nothing else|no thanks|no,? thank|all i need\w*|i'm (?:all set|good|done)|"
    r"es todo|seria todo|nada mas|por ahora no|no, gracias|asi esta bien)\b"
)
_MORE = re.compile(
    r"(?:anything|something) (?:else|more)|any ?more|with anything|help you again|(?:further|more|other|additional|any) (?:assist\w*|help)|help you (?:further|with)|algo mas|alguna otra|otra (?:duda|cosa|pregunta)|en que mas"
)
_CONFIRMS = re.compile(
    r"\bconfirm(?:\b|ing|a\b)|\bis (?:that|this|it|everything|all) (?:right|correct|ok|okay|good|fine)|\b(?:right|correct|correcto)\?|es correcto|me confirma|just to (?:verify|confirm)"
)
_ACCEPTS = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|correct|right|exactly|that(?:'s| is| works| sounds| would)|sounds|perfect|ok|okay|great|fine|good|please|no|nope|si|claro|asi es|"
    r"exacto|correcto|perfecto|de acuerdo|vale|me parece|por favor|adelante)\b"
)
_WHEN = re.compile(
    r"\b(?:today|tomorrow|tonight|now|morning|afternoon|evening|next|this|noon|midnight|week|month|soon|any ?time|hoy|manana|ahora|tarde|noche|proxim\w+|semana|"
    r"mes|quincena|cuanto antes|hace|desde|after|before|later|immediately|days?|dias?)\b"
)
_NUMBERS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|just me|myself|me|alone|couple|single|free|gratis|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|sol[oa]|"
    r"nada|mucho|poco|a|an|both|all|ambos)\b"
)
_REFERS = re.compile(r"\b(?:es[aeo]s?|aquello|entonces|en tal caso|por lo que|those|in that case|then)\b")
"""Words that point back at what was said."""
_SHORT = 8
"""Words up to which agreement says no more than that."""
_WINDOW = 4
"""Turns before the last one whose topic may still be taken up."""
_UNANSWERED, _UNRELATED, _REPEATED, _AFTER_CLOSING, _OUT_OF_PLACE = 0.3, 0.3, 0.1, 0.1, 0.3
"""Worths of the faults. They only rank: what separates natural from damaged is how often faults occur."""


def answers(turns: Sequence[Turn], number: int) -> float:
    """Worth of a turn as an answer to what stands before it, between 0 and 1."""
    turn = turns[number]
    if number == 0:
        return _opening(turn)
    worth = _reaction(turns[number - 1], turn, turns[:number])
    if _closed(turns[:number]) and not _courtesy(turn):
        worth = min(worth, _AFTER_CLOSING)
    if says_again(turn, turns[:number]):
        worth = min(worth, _REPEATED)
    if "greet" in turn.acts and number > 3 and turn.speaker == "user":
        worth = min(worth, _OUT_OF_PLACE)
    if turn.speaker == "assistant" and _CONFIRMS.search(fold(turn.text)):
        worth = min(worth, _restates(turn, turns[:number]))
    return min(worth, _ending(turn)) if number == len(turns) - 1 else worth


def _opening(turn: Turn) -> float:
    """A conversation opens with a greeting, a need or a question, not with a reaction."""
    folded = fold(turn.text)
    reacts = _CLOSING.search(folded) or _ENDING.search(folded) or _CONFIRMS.search(folded) or _MORE.search(folded)
    return _OUT_OF_PLACE if reacts or (_ACCEPTS.search(folded) and "greet" not in turn.acts) else 1.0


def _ending(turn: Turn) -> float:
    """A conversation does not end on an open question."""
    return _UNANSWERED if asks(turn.text) else 1.0


def _reaction(before: Turn, turn: Turn, so_far: Sequence[Turn]) -> float:
    if (worth := _at_the_end(before, turn)) is not None:
        return worth
    if before.speaker == "assistant" and _CONFIRMS.search(fold(before.text)):
        return 1.0 if _ACCEPTS.search(fold(turn.text)) or {"agree", "decline"} & turn.acts else _UNANSWERED
    if kinds := asks(before.text):
        return _answered(before, turn, kinds, so_far)
    if replies(turn.text) and turn.speaker == "user":
        return 1.0 if {"offer", "report", "inform"} & before.acts else _UNRELATED
    return 1.0 if _related(before, turn, so_far) else _UNRELATED


def _at_the_end(before: Turn, turn: Turn) -> float | None:
    """Worth within the exchanges that close a conversation; null elsewhere."""
    said, now = fold(before.text), fold(turn.text)
    if _CLOSING.search(said):
        return 1.0 if _courtesy(turn) else _AFTER_CLOSING
    if _CLOSING.search(now) or (turn.speaker == "assistant" and "bye" in turn.acts and _courtesy(turn)):
        return 1.0 if _may_close(before) else _OUT_OF_PLACE
    if _MORE.search(now) and turn.speaker == "assistant":
        return 1.0 if "ask" not in before.acts or "thanks" in before.acts else _UNANSWERED
    if before.speaker == "assistant" and _MORE.search(said) and asks(before.text):
        fits = {"thanks", "decline", "need"} & turn.acts or asks(turn.text) or replies(turn.text)
        return 1.0 if fits else _UNANSWERED
    return None


def _answered(before: Turn, turn: Turn, kinds: frozenset[str], so_far: Sequence[Turn]) -> float:
    """A question asked of the user gets its kind of answer; one asked of the assistant may be met by a question."""
    now = fold(turn.text)
    here = {mention.kind for mention in turn.mentions}
    typed = {
        "time": bool(here & {"date", "time", "quantity"}) or _WHEN.search(now) is not None,
        "number": bool(here & {"money", "quantity", "percent", "time"}) or _NUMBERS.search(now) is not None,
        "place": bool(turn.stems - before.stems),
        "which": bool(turn.stems - before.stems),
        "yes": replies(turn.text) or bool(turn.stems & before.stems) or bool({"need", "agree", "decline"} & turn.acts),
    }
    if any(typed[kind] for kind in kinds & {"time", "number"}):
        return 1.0
    if turn.speaker == "assistant":
        forward = (
            {"offer", "confirm", "report"} & turn.acts or asks(turn.text) or replies(turn.text) or "which" in kinds
        )
        return 1.0 if forward or _related(before, turn, so_far) else _UNANSWERED
    if kinds & {"time", "number"}:
        return 1.0 if replies(turn.text) or asks(turn.text) else _UNANSWERED
    return 1.0 if any(typed[kind] for kind in kinds) else _UNANSWERED


def _related(before: Turn, turn: Turn, so_far: Sequence[Turn]) -> bool:
    """Whether a turn takes up a topic or moves the matter on in an expected way."""
    if turn.stems & before.stems or _shares_figure(turn, before) or _REFERS.search(fold(turn.text)):
        return True
    if (
        turn.speaker == "assistant"
        and before.speaker == "user"
        and (asks(turn.text) or {"offer", "report", "confirm"} & turn.acts)
    ):
        return True
    recent = so_far[-1 - _WINDOW : -1]
    return (
        any(turn.stems & earlier.stems for earlier in recent)
        or bool({"thanks", "agree", "decline"} & turn.acts)
        or bool(asks(turn.text))
    )


def _shares_figure(turn: Turn, other: Turn) -> bool:
    return any(same(mention, known) for mention in turn.mentions for known in other.mentions)


def _may_close(before: Turn) -> bool:
    folded = fold(before.text)
    if before.speaker == "assistant" and not asks(before.text):
        return True
    if "agree" in before.acts and len(before.words) <= _SHORT and not asks(before.text):
        return True
    return bool({"thanks", "bye"} & before.acts) or _ENDING.search(folded) is not None or _refuses(folded)


def _refuses(folded: str) -> bool:
    return re.match(r"\W*(?:no|nope|nah|not|nothing)\b", folded) is not None


def _closed(so_far: Sequence[Turn]) -> bool:
    """Whether somebody has said goodbye."""
    return any(_CLOSING.search(fold(turn.text)) and "?" not in turn.text for turn in so_far[1:])


def _courtesy(turn: Turn) -> bool:
    return bool({"thanks", "bye"} & turn.acts) and not asks(turn.text) and not turn.mentions


def says_again(turn: Turn, so_far: Sequence[Turn]) -> bool:
    """Whether the speaker has said the very same before, in more than a few words."""
    return len(turn.words) > 4 and any(
        turn.words == earlier.words for earlier in so_far if earlier.speaker == turn.speaker
    )


def _restates(turn: Turn, so_far: Sequence[Turn]) -> float:
    """Share of a confirmation's figures that were said before; half at least, as details may be filled in."""
    if not turn.mentions:
        return 1.0
    said = [known for earlier in so_far for known in earlier.mentions]
    share = sum(any(same(mention, known) for known in said) for mention in turn.mentions) / len(turn.mentions)
    return 1.0 if share >= 0.5 else _OUT_OF_PLACE
