"""Rules by the length of the run of digits a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.dispatch_words import At, Match
from uncase_nb.privacy.rules.kinds import AnyRule, DigitRule, Guarded, backs_of
from uncase_nb.privacy.rules.rule import union

DIGITS = re.compile(r"[0-9]+")
"""A run of digits of the folded text."""
_LONGEST = 20
"""Longer runs are tried like one of this length."""

_Tried = tuple[tuple[Match | None, At], ...]
"""Rules, each with what turns it down alone."""


class _Group(NamedTuple):
    """Rules tried at one place; `guard` matches where any of them could."""

    back: int
    guard: Match | None
    cased: bool
    rules: _Tried
    later: dict[str | None, _Tried]
    """By the guard's group that matched: the rules that may match too, for those before it do not."""


class ByDigits:
    """An index over the rules that are tried at runs of digits."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._rules = tuple(rule for rule in rules if isinstance(rule, DigitRule) and rule.back)
        built: _Guards = {}
        self._groups = [list(_groups(self._rules, size, built)) for size in range(_LONGEST + 1)]

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the digits of a text."""
        for match in DIGITS.finditer(folded):
            start = match.start()
            for back, guard, cased, rules, later in self._groups[min(match.end() - start, _LONGEST)]:
                place = start - back
                if place < 0:
                    continue
                read = text if cased else folded
                matched = guard(read, place) if guard else None
                if guard and not matched:
                    continue
                for own, at in later[matched.lastgroup] if matched and later else rules:
                    if own is None or own(read, place):
                        yield from at(text, folded, place)

    def rules(self, run: int) -> Iterator[tuple[DigitRule, int]]:
        """The rules tried at a run of so many digits, and how far before it."""
        for rule in self._rules:
            for back in backs_of(rule, min(run, _LONGEST)):
                yield rule, back


_Guards = dict[tuple[DigitRule, ...], re.Pattern[str]]


def _groups(rules: Sequence[DigitRule], size: int, built: _Guards) -> Iterator[_Group]:
    """The rules for a run of digits of one length."""
    for back in sorted({back for rule in rules for back in backs_of(rule, size)}):
        yield from _grouped([rule for rule in rules if back in backs_of(rule, size)], back, built)


def _grouped(here: Sequence[DigitRule], back: int, built: _Guards) -> Iterator[_Group]:
    """Rules tried at one place: those with a pattern behind one guard, which is built once for each set of them."""
    for cased in (False, True):
        guarded = [(rule, rule.pattern) for rule in here if isinstance(rule, Guarded) and rule.cased == cased]
        if len(guarded) == 1:
            rule, pattern = guarded[0]
            yield _Group(back, pattern.match, cased, ((None, rule.at),), {})
        elif guarded:
            # A short pattern matches often: it comes last, so that the others need no second look.
            guarded.sort(key=lambda pair: -len(pair[1].pattern))
            members = tuple(rule for rule, _ in guarded)
            if members not in built:
                built[members] = union([pattern for _, pattern in guarded])
            tried: _Tried = tuple((pattern.match, rule.at) for rule, pattern in guarded)
            later: dict[str | None, _Tried] = {
                f"first_{number}": ((None, at), *tried[number + 1 :]) for number, (_, at) in enumerate(tried)
            }
            yield _Group(back, built[members].match, cased, tried, later)
    if others := tuple((None, rule.at) for rule in here if not isinstance(rule, Guarded)):
        yield _Group(back, None, cased=False, rules=others, later={})
