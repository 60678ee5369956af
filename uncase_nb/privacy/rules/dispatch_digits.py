"""Rules by the length of the run of digits a match can begin with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.dispatch_words import At, Match
from uncase_nb.privacy.rules.kinds import AnyRule, DigitRule, Guarded, backs_of
from uncase_nb.privacy.rules.rule import WORTH_A_GUARD, Rule, judged, union

DIGITS = re.compile(r"[0-9]+")
"""A run of digits of the folded text."""
_LONGEST = 20
"""Longer runs are tried like one of this length."""

_FEWEST = 3
"""Rules worth a pattern of their own."""
_Taken = Callable[[re.Match[str]], Iterable[Found]]
_Tried = tuple[tuple[re.Pattern[str] | None, int, At, _Taken | None], ...]
"""Rules: what turns each down alone, how far before the digits it begins, and what it makes of a match."""


class _Group(NamedTuple):
    """Rules tried at a run of digits that read the same text; `guard` matches where any of them could."""

    cased: bool
    rules: _Tried
    guard: Match | None = None
    reach: int = 0
    """How far before the digits the guard begins."""
    later: dict[str | None, _Tried] | None = None
    """By the guard's group that matched: the rules that may match too, for those before it do not."""


class ByDigits:
    """An index over the rules that are tried at runs of digits."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._rules = tuple(rule for rule in rules if isinstance(rule, DigitRule) and rule.back)
        self._singly: dict[tuple[int, bool], list[_Group]] = {}
        self._together: dict[tuple[int, bool], list[_Group]] = {}
        self._met: Counter[tuple[int, bool]] = Counter()

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the digits of a text."""
        for match in DIGITS.finditer(folded):
            start, end = match.span()
            around = folded[end : end + 2]
            key = (min(end - start, _LONGEST), around[1:].isdecimal() or around[:1].isdecimal())
            for cased, rules, guard, reach, later in self._together.get(key) or self._tried(key):
                read, tried = text if cased else folded, rules
                if guard and later and start >= reach:
                    matched = guard(read, start - reach)
                    if not matched:
                        continue
                    tried = later[matched.lastgroup]
                for own, back, at, taken in tried:
                    if start < back:
                        continue
                    if own is None:
                        yield from at(text, folded, start - back)
                    elif own_match := own.match(read, start - back):
                        yield from taken(own_match) if taken else at(text, folded, start - back)

    def rules(self, run: int) -> Iterator[tuple[DigitRule, int]]:
        """The rules tried at a run of so many digits, and how far before it."""
        for rule in self._rules:
            for back in backs_of(rule, min(run, _LONGEST)):
                yield rule, back

    def _tried(self, key: tuple[int, bool]) -> list[_Group]:
        """What is tried at runs of one length, with more digits after them or without."""
        size, more = key
        if key not in self._singly:
            fitting = [each for each in self.rules(size) if more or not _needs_more(each[0], size)]
            self._singly[key] = list(_groups(fitting))
        self._met[key] += 1
        if self._met[key] < WORTH_A_GUARD:
            return self._singly[key]
        self._together[key] = [_guarded(group) for group in self._singly[key]]
        return self._together[key]


def _needs_more(rule: DigitRule, size: int) -> bool:
    return isinstance(rule, Rule) and size < rule.more


def _groups(fitting: Sequence[tuple[DigitRule, int]]) -> Iterator[_Group]:
    """Rules by what they read; those without a pattern are asked each time."""
    for cased in (False, True):
        patterns = [
            (rule.pattern, back, rule.at, judged(rule))
            for rule, back in fitting
            if isinstance(rule, Guarded) and rule.cased == cased
        ]
        # A short pattern matches often: it comes last, so that the others need no second look.
        patterns.sort(key=lambda each: (-each[1], -len(each[0].pattern)))
        yield _Group(cased, tuple(patterns))
    yield _Group(False, tuple((None, back, rule.at, None) for rule, back in fitting if not isinstance(rule, Guarded)))


def _guarded(group: _Group) -> _Group:
    """The same behind one pattern, which begins where the first of them does."""
    members = [(own, back) for own, back, *_ in group.rules if own]
    if len(members) < _FEWEST:
        return group
    reach = max(back for _, back in members)
    later: dict[str | None, _Tried] = {f"first_{number}": group.rules[number:] for number in range(len(group.rules))}
    guard = union([(own, reach - back) for own, back in members])
    return group._replace(guard=guard.match, reach=reach, later=later)
