"""Rules by the word a match can begin with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.kinds import Announced, AnyRule, Guarded, WordRule
from uncase_nb.privacy.rules.labels import Labelled
from uncase_nb.privacy.rules.rule import WORTH_A_GUARD, union

WORD = re.compile(r"[a-z]+")
"""A word of the folded text, as rules name theirs."""
Match = Callable[[str, int], re.Match[str] | None]
"""A pattern asked at a place."""
At = Callable[[str, str, int], Iterable[Found]]
"""A rule asked at a place of a text as written and folded."""
_FEWEST = 2
"""Announcements worth a pattern of their own."""


class _Try(NamedTuple):
    """What is asked at a word where the guard matches, or always where there is none."""

    guard: Match | None
    cased: bool
    at: At


class ByWord:
    """An index over the rules that are tried at words."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._by_word: dict[str, list[WordRule]] = {}
        self._announced: dict[int, Announced] = {}
        self._guards: dict[int, tuple[Match | None, bool]] = {}
        for rule in (rule for rule in rules if isinstance(rule, WordRule)):
            for word in dict.fromkeys(rule.first.split()):
                self._by_word.setdefault(word, []).append(rule)
            if isinstance(rule, Announced):
                self._announced[id(rule)] = rule
            else:
                self._guards[id(rule)] = _guard(rule)
        self._tries: dict[str, tuple[_Try, ...]] = dict.fromkeys(self._by_word, ())
        self._singly: dict[str, tuple[_Try, ...]] = {}
        self._met: Counter[str] = Counter()

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the words of a text."""
        tries = self._tries
        for match in WORD.finditer(folded):
            listed = tries.get(match[0])
            if listed is not None:
                place = match.start()
                for guard, cased, at in listed or self._prepared(match[0]):
                    if guard is None or guard(text if cased else folded, place):
                        yield from at(text, folded, place)

    def rules(self, word: str) -> Sequence[WordRule]:
        """The rules tried at a word."""
        return self._by_word.get(word, ())

    def _prepared(self, word: str) -> tuple[_Try, ...]:
        """What is tried at a word; kept when it is first met, or put together once it is met often."""
        rules = self._by_word[word]
        if word not in self._singly:
            self._singly[word] = tuple(_Try(*self._guard(rule, word), rule.at) for rule in rules)
            if sum(id(rule) in self._announced for rule in rules) < _FEWEST:
                self._tries[word] = self._singly[word]
        self._met[word] += 1
        if not self._tries[word] and self._met[word] >= WORTH_A_GUARD:
            announced = [
                (self._announced[id(rule)].phrases(word), rule.at) for rule in rules if id(rule) in self._announced
            ]
            others = [_Try(*self._guards[id(rule)], rule.at) for rule in rules if id(rule) in self._guards]
            self._tries[word] = (*others, _together(announced))
        return self._tries[word] or self._singly[word]

    def _guard(self, rule: WordRule, word: str) -> tuple[Match | None, bool]:
        announced = self._announced.get(id(rule))
        return (announced.phrases(word).match, False) if announced else self._guards[id(rule)]


def _together(announced: Sequence[tuple[re.Pattern[str], At]]) -> _Try:
    """Rules behind one guard, each asked where its own phrases match."""

    def at(text: str, folded: str, place: int) -> Iterator[Found]:
        for phrases, ask in announced:
            if phrases.match(folded, place):
                yield from ask(text, folded, place)

    return _Try(union([(phrases, 0) for phrases, _ in announced]).match, cased=False, at=at)


def _guard(rule: WordRule) -> tuple[Match | None, bool]:
    """What turns a try of a rule at a word down: its labels or its pattern, where it begins with them."""
    if isinstance(rule, Labelled):
        return rule.label.match, False
    if isinstance(rule, Guarded):
        return rule.pattern.match, rule.cased
    return None, False
