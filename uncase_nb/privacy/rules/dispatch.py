"""Which rules are tried where: by the word or the run of digits a match can begin with, or over the whole text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, Protocol, runtime_checkable

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.rule import union

_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 20


class AnyRule(Protocol):
    """What the rules have in common."""

    @property
    def first(self) -> str:
        """The words a match can begin with."""
        ...

    @property
    def back(self) -> tuple[int, ...]:
        """How far before a run of digits a match can begin."""
        ...

    @property
    def run(self) -> tuple[int, int]:
        """The shortest and the longest run of digits it is tried at."""
        ...

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Matches anywhere in a text."""
        ...

    def at(self, text: str, folded: str, place: int) -> Iterable[Found]:
        """The match that begins at a place, if there is one."""
        ...


@runtime_checkable
class Guarded(Protocol):
    """A rule that matches only where its pattern does."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What a match begins with."""
        ...

    @property
    def cased(self) -> bool:
        """Whether the pattern reads the text as written."""
        ...


class _Group(NamedTuple):
    """Rules tried at one place; `guard` matches where any of them could."""

    back: int
    guard: re.Pattern[str] | None
    cased: bool
    rules: tuple[AnyRule, ...]


class Dispatch:
    """An index over rules, built once."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._anywhere = tuple(rule for rule in rules if not rule.first and not rule.back)
        self._by_word: dict[str, list[AnyRule]] = {}
        for rule in rules:
            for word in dict.fromkeys(rule.first.split()):
                self._by_word.setdefault(word, []).append(rule)
        built: dict[tuple[AnyRule, ...], re.Pattern[str]] = {}
        self._by_digits = [list(_groups(rules, size, built)) for size in range(_LONGEST + 1)]

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """Everything the rules find in a text."""
        for rule in self._anywhere:
            yield from rule.find(text, folded)
        by_word = self._by_word
        for match in _WORD.finditer(folded):
            if listed := by_word.get(match[0]):
                place = match.start()
                for rule in listed:
                    yield from rule.at(text, folded, place)
        for match in _DIGITS.finditer(folded):
            start = match.start()
            for back, guard, cased, rules in self._by_digits[min(match.end() - start, _LONGEST)]:
                place = start - back
                if place >= 0 and (guard is None or guard.match(text if cased else folded, place)):
                    for rule in rules:
                        yield from rule.at(text, folded, place)

    def tries(self, text: str, folded: str) -> Iterator[tuple[AnyRule, Callable[[], Iterable[Found]]]]:
        """Each try of each rule, for measuring; guards are left out."""
        for rule in self._anywhere:
            yield rule, partial(rule.find, text, folded)
        for match in _WORD.finditer(folded):
            for rule in self._by_word.get(match[0], ()):
                yield rule, partial(rule.at, text, folded, match.start())
        for match in _DIGITS.finditer(folded):
            for group in self._by_digits[min(match.end() - match.start(), _LONGEST)]:
                for rule in group.rules if match.start() >= group.back else ():
                    yield rule, partial(rule.at, text, folded, match.start() - group.back)


def _groups(rules: Sequence[AnyRule], size: int, built: dict[tuple[AnyRule, ...], re.Pattern[str]]) -> Iterator[_Group]:
    """The rules for a run of digits of one length."""
    fitting = [rule for rule in rules if rule.back and rule.run[0] <= size <= rule.run[1]]
    for back in sorted({back for rule in fitting for back in rule.back}):
        yield from _grouped([rule for rule in fitting if back in rule.back], back, built)


def _grouped(here: Sequence[AnyRule], back: int, built: dict[tuple[AnyRule, ...], re.Pattern[str]]) -> Iterator[_Group]:
    """Rules tried at one place: those with a pattern behind one guard, which is built once for each set of them."""
    for cased in (False, True):
        members = tuple(rule for rule in here if isinstance(rule, Guarded) and rule.cased == cased)
        if members:
            guard = built.get(members) or union([rule.pattern for rule in members if isinstance(rule, Guarded)])
            built[members] = guard
            yield _Group(back, guard if len(members) > 1 else None, cased, members)
    if others := tuple(rule for rule in here if not isinstance(rule, Guarded)):
        yield _Group(back, None, cased=False, rules=others)
