"""Rules by the length of the run of digits a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.dispatch_words import At, Match
from uncase_nb.privacy.rules.kinds import AnyRule, DigitRule, Guarded, backs_of
from uncase_nb.privacy.rules.rule import Rule, union

DIGITS = re.compile(r"[0-9]+")
"""A run of digits of the folded text."""
_LONGEST = 20
"""Longer runs are tried like one of this length."""

_Tried = tuple[tuple[Match | None, int, At], ...]
"""Rules, each with what turns it down alone, and how far before the digits it begins."""


class _Group(NamedTuple):
    """Rules tried at a run of digits; `guard` matches where any of them could."""

    guard: Match | None
    reach: int
    """How far before the digits the guard begins."""
    cased: bool
    rules: _Tried
    later: dict[str | None, _Tried]
    """By the guard's group that matched: the rules that may match too, for those before it do not."""


class ByDigits:
    """An index over the rules that are tried at runs of digits."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._rules = tuple(rule for rule in rules if isinstance(rule, DigitRule) and rule.back)
        self._groups: dict[tuple[int, bool], list[_Group]] = {}

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the digits of a text."""
        for match in DIGITS.finditer(folded):
            start, end = match.span()
            around = folded[end : end + 2]
            key = (min(end - start, _LONGEST), around[1:].isdecimal() or around[:1].isdecimal())
            for guard, reach, cased, rules, later in self._groups.get(key) or self._prepared(*key):
                read, tried = text if cased else folded, rules
                if guard and start >= reach:
                    matched = guard(read, start - reach)
                    if not matched:
                        continue
                    tried = later[matched.lastgroup] if later else rules
                for own, back, at in tried:
                    if start >= back and (own is None or own(read, start - back)):
                        yield from at(text, folded, start - back)

    def rules(self, run: int) -> Iterator[tuple[DigitRule, int]]:
        """The rules tried at a run of so many digits, and how far before it."""
        for rule in self._rules:
            for back in backs_of(rule, min(run, _LONGEST)):
                yield rule, back

    def _prepared(self, size: int, more: bool) -> list[_Group]:
        """What is tried at a run of one length, with more digits after it or without; built when first met."""
        fitting = [
            (rule, back) for rule, back in self.rules(size) if more or not (isinstance(rule, Rule) and size < rule.more)
        ]
        groups = [group for cased in (False, True) if (group := _guarded(fitting, cased=cased))]
        if others := tuple((None, back, rule.at) for rule, back in fitting if not isinstance(rule, Guarded)):
            groups.append(_Group(None, 0, cased=False, rules=others, later={}))
        self._groups[size, more] = groups
        return groups


def _guarded(fitting: Sequence[tuple[DigitRule, int]], *, cased: bool) -> _Group | None:
    """The rules with a pattern, behind one guard that begins where the first of them does."""
    # A short pattern matches often: it comes last, so that the others need no second look.
    guarded = sorted(
        ((rule.pattern, back, rule.at) for rule, back in fitting if isinstance(rule, Guarded) and rule.cased == cased),
        key=lambda each: (-each[1], -len(each[0].pattern)),
    )
    if not guarded:
        return None
    if len(guarded) == 1:
        pattern, back, at = guarded[0]
        return _Group(pattern.match, back, cased, ((None, back, at),), {})
    reach = max(back for _, back, _ in guarded)
    tried: _Tried = tuple((pattern.match, back, at) for pattern, back, at in guarded)
    later: dict[str | None, _Tried] = {
        f"first_{number}": ((None, back, at), *tried[number + 1 :]) for number, (_, back, at) in enumerate(tried)
    }
    return _Group(union([(pattern, reach - back) for pattern, back, _ in guarded]).match, reach, cased, tried, later)
