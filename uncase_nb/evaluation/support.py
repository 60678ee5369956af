"""Whether a stated fact is the same as a known one."""

from __future__ import annotations

from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.numerals import ARTICLE_NUMBERS
from uncase_nb.evaluation.seed_view import Fact
from uncase_nb.evaluation.turns import Turn
from uncase_nb.evaluation.units import base_value, convertible, same_currency

_NUMERIC = {"money", "percent", "quantity"}
_SMALLEST_SHARE = 0.6
"""Share of a name's words that identify it: people say `Anaheim` for `Anaheim, CA`."""
_CONVERSION_ERROR = 0.01
"""People round when they turn one unit into another."""
_YEAR = 3
"""Place of the year in a date's value."""


def same(stated: Mention, known: Mention) -> bool:
    """Whether both say the same, as far as both say it: the 13th is March 13th, 8:30 may be 8:30 pm."""
    if stated.kind in _NUMERIC and known.kind in _NUMERIC:
        return _same_number(stated, known)
    if stated.kind != known.kind:
        return _across_kinds(stated, known)
    if stated.kind == "date":
        return _agree(stated.value, known.value)
    if stated.kind == "time":
        return _same_time(stated.value, known.value)
    return stated.value == known.value


def is_relative(mention: Mention) -> bool:
    """Whether a date is told from the day of the conversation."""
    return mention.kind == "date" and isinstance(mention.value, tuple) and mention.value[-1] is not None


def comparable(stated: Mention, known: Mention) -> bool:
    """Whether two facts of one kind can disagree: a day of the month and a weekday cannot."""
    if stated.kind != known.kind:
        return False
    if stated.kind == "money":
        return same_currency(stated.unit, known.unit)
    if stated.kind == "quantity" and not (stated.unit and known.unit and convertible(stated.unit, known.unit)):
        return stated.unit == known.unit
    if stated.kind != "date" or not isinstance(stated.value, tuple) or not isinstance(known.value, tuple):
        return True
    return any(a is not None and b is not None for a, b in zip(stated.value, known.value, strict=True))


def is_weekday(mention: Mention) -> bool:
    """Whether a date is only a day of the week."""
    return mention.kind == "date" and isinstance(mention.value, tuple) and mention.value[0] is None


def _same_number(stated: Mention, known: Mention) -> bool:
    if stated.kind != known.kind:
        one_bare = "quantity" in (stated.kind, known.kind) and (stated.unit is None or known.unit is None)
        return (stated.value == known.value or _as_share(stated, known)) and (
            one_bare or "percent" in (stated.unit, known.unit)
        )
    if stated.kind == "money":
        return stated.value == known.value and same_currency(stated.unit, known.unit)
    if stated.kind == "percent" or stated.unit is None or known.unit is None or stated.unit == known.unit:
        counted = bool(stated.unit and known.noun) or bool(known.unit and stated.noun)
        return stated.value == known.value and not counted
    return _converted(stated, known)


def _as_share(stated: Mention, known: Mention) -> bool:
    """0.4 is 40 %."""
    return stated.kind == "quantity" and known.kind == "percent" and known.value == round(100 * float(stated.value), 6)  # type: ignore[arg-type]


def _converted(stated: Mention, known: Mention) -> bool:
    if not isinstance(stated.value, float) or not isinstance(known.value, float):
        return False
    (one, a), (other, b) = base_value(stated.value, stated.unit), base_value(known.value, known.unit)
    return one == other and abs(a - b) <= _CONVERSION_ERROR * abs(b)


def _across_kinds(stated: Mention, known: Mention) -> bool:
    """A bare figure may be a year, and an hour may be known as a bare figure; nothing else crosses kinds."""
    if stated.kind == "quantity" and stated.unit in (None, "year") and known.kind == "date":
        day = known.value[0] if isinstance(known.value, tuple) and stated.noun is None and stated.unit is None else None
        return isinstance(known.value, tuple) and stated.value in (known.value[_YEAR], day)
    if stated.kind == "quantity" and stated.unit is None and known.kind == "time" and stated.range_with is not None:
        return stated.value in (_minutes(known) / 60, _minutes(known) / 60 + 12)
    if known.kind == "quantity" and known.unit is None and stated.kind == "time" and _half(stated) is None:
        hour, minute = divmod(_minutes(stated), 60)
        return minute == 0 and known.value in (hour, hour + 12)
    return False


def _half(mention: Mention) -> int | None:
    return mention.value[1] if isinstance(mention.value, tuple) else None


def _minutes(mention: Mention) -> int:
    minutes = mention.value[0] if isinstance(mention.value, tuple) else None
    return minutes or 0


def _agree(stated: object, known: object) -> bool:
    if not isinstance(stated, tuple) or not isinstance(known, tuple):
        return False
    pairs = [(a, b) for a, b in zip(stated, known, strict=True) if a is not None and b is not None]
    return bool(pairs) and all(a == b for a, b in pairs)


def _same_time(stated: object, known: object) -> bool:
    if not isinstance(stated, tuple) or not isinstance(known, tuple):
        return False
    return stated[0] == known[0] and (None in (stated[1], known[1]) or stated[1] == known[1])


def states_fact(turn: Turn, fact: Fact) -> bool:
    """Whether a turn says the value of a fact. Of a truth value it is enough to say what it is about."""
    if fact.boolean is not None:
        return bool(fact.label & turn.stems)
    if fact.mentions:
        return all(
            any(same(mention, known) for mention in turn.mentions) or _article(turn, known) for known in fact.mentions
        )
    wanted = set(fact.stems)
    return bool(wanted) and len(wanted & turn.stems) >= _SMALLEST_SHARE * len(wanted)


def _article(turn: Turn, known: Mention) -> bool:
    return known.kind == "quantity" and known.value == 1 and any(word in ARTICLE_NUMBERS for word in turn.words)
