"""Which rules are tried where: by the word or the run of digits a match can begin with, or over the whole text.

Most tries fail, so a pattern turns them down where it can, before any rule is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, Protocol, runtime_checkable

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.labels import Labelled
from uncase_nb.privacy.rules.rule import Rule, union

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


@runtime_checkable
class Announced(Protocol):
    """A rule that matches only where one of its phrases does."""

    def phrases(self, word: str) -> re.Pattern[str]:
        """The phrases that begin with a word, on the folded text."""
        ...


_Match = Callable[[str, int], re.Match[str] | None]
_At = Callable[[str, str, int], Iterable[Found]]


class _Try(NamedTuple):
    """Rules tried at a word; `guard` matches where any of them could."""

    guard: _Match | None
    cased: bool
    rules: tuple[_At, ...]


class _Group(NamedTuple):
    """Rules tried at one place; `guard` matches where any of them could."""

    back: int
    guard: _Match | None
    cased: bool
    rules: tuple[tuple[_Match | None, _At], ...]
    """Each with what turns it down alone."""
    later: dict[str | None, tuple[tuple[_Match | None, _At], ...]]
    """By the guard's group that matched: the rules that may match too, for those before it do not."""


class Dispatch:
    """An index over rules, built once."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._rules = tuple(rules)
        self._anywhere = tuple(rule for rule in rules if not rule.first and not rule.back)
        self._by_word: dict[str, list[AnyRule]] = {}
        for rule in rules:
            for word in dict.fromkeys(rule.first.split()):
                self._by_word.setdefault(word, []).append(rule)
        self._tries: dict[str, tuple[_Try, ...]] = dict.fromkeys(self._by_word, ())
        self._announced = {id(rule): rule for rule in rules if isinstance(rule, Announced)}
        built: dict[tuple[AnyRule, ...], re.Pattern[str]] = {}
        self._by_digits = [list(_groups(rules, size, built)) for size in range(_LONGEST + 1)]

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """Everything the rules find in a text."""
        for rule in self._anywhere:
            yield from rule.find(text, folded)
        yield from self._at_words(text, folded)
        yield from self._at_digits(text, folded)

    def _at_words(self, text: str, folded: str) -> Iterator[Found]:
        tries = self._tries
        for match in _WORD.finditer(folded):
            listed = tries.get(match[0])
            if listed is not None:
                place = match.start()
                for guard, cased, calls in listed or self._prepared(match[0]):
                    if guard is None or guard(text if cased else folded, place):
                        for at in calls:
                            yield from at(text, folded, place)

    def _at_digits(self, text: str, folded: str) -> Iterator[Found]:
        for match in _DIGITS.finditer(folded):
            start = match.start()
            for back, guard, cased, rules, later in self._by_digits[min(match.end() - start, _LONGEST)]:
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

    def _prepared(self, word: str) -> tuple[_Try, ...]:
        """What is tried at a word; built when it is first met, as most words of the lists never are."""
        rules = self._by_word[word]
        announced = [self._announced[id(rule)] for rule in rules if id(rule) in self._announced]
        tries = [_Try(*_own(rule), (rule.at,)) for rule in rules if id(rule) not in self._announced]
        if announced:
            guard = union([rule.phrases(word) for rule in announced])
            calls = tuple(rule.at for rule in rules if id(rule) in self._announced)
            tries.append(_Try(guard.match, cased=False, rules=calls))
        self._tries[word] = tuple(tries)
        return self._tries[word]

    def tries(self, text: str, folded: str) -> Iterator[tuple[AnyRule, Callable[[], Iterable[Found]]]]:
        """Each try of each rule, for measuring; guards are left out."""
        for rule in self._anywhere:
            yield rule, partial(rule.find, text, folded)
        for match in _WORD.finditer(folded):
            for rule in self._by_word.get(match[0], ()):
                yield rule, partial(rule.at, text, folded, match.start())
        for match in _DIGITS.finditer(folded):
            size = min(match.end() - match.start(), _LONGEST)
            for rule in self._rules:
                for back in rule.back if rule.run[0] <= size <= rule.run[1] else ():
                    if match.start() >= back:
                        yield rule, partial(rule.at, text, folded, match.start() - back)


def _own(rule: AnyRule) -> tuple[_Match | None, bool]:
    """What turns a try of one rule at a word down: its own pattern, or its labels', where that is all it begins with."""
    if isinstance(rule, Labelled) and type(rule).at is Labelled.at:
        return rule.label.match, False
    if isinstance(rule, Rule) and type(rule).at is Rule.at:
        return rule.pattern.match, rule.cased
    return None, False


def _groups(rules: Sequence[AnyRule], size: int, built: dict[tuple[AnyRule, ...], re.Pattern[str]]) -> Iterator[_Group]:
    """The rules for a run of digits of one length."""
    fitting = [rule for rule in rules if rule.back and rule.run[0] <= size <= rule.run[1]]
    for back in sorted({back for rule in fitting for back in rule.back}):
        yield from _grouped([rule for rule in fitting if back in rule.back], back, built)


def _grouped(here: Sequence[AnyRule], back: int, built: dict[tuple[AnyRule, ...], re.Pattern[str]]) -> Iterator[_Group]:
    """Rules tried at one place: those with a pattern behind one guard, which is built once for each set of them."""
    for cased in (False, True):
        guarded = [rule for rule in here if isinstance(rule, Guarded) and rule.cased == cased]
        # A short pattern matches often: it comes last, so that the others need no second look.
        members = tuple(sorted(guarded, key=lambda rule: -len(rule.pattern.pattern)))
        if members:
            patterns = [rule.pattern for rule in members if isinstance(rule, Guarded)]
            guard = built.get(members) or (union(patterns) if len(members) > 1 else patterns[0])
            built[members] = guard
            own = [pattern.match if len(members) > 1 else None for pattern in patterns]
            tried = tuple(zip(own, (rule.at for rule in members), strict=True))
            later: dict[str | None, tuple[tuple[_Match | None, _At], ...]] = {}
            for number, (_, at) in enumerate(tried if len(members) > 1 else ()):
                later[f"first_{number}"] = ((None, at), *tried[number + 1 :])
            yield _Group(back, guard.match, cased, tried, later)
    if others := tuple((None, rule.at) for rule in here if not isinstance(rule, Guarded)):
        yield _Group(back, None, cased=False, rules=others, later={})
