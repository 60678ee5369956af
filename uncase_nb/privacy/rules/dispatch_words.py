"""Rules by the word a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.kinds import Announced, AnyRule, WordRule
from uncase_nb.privacy.rules.labels import Labelled
from uncase_nb.privacy.rules.rule import Rule, union

WORD = re.compile(r"[a-z]+")
"""A word of the folded text, as rules name theirs."""
Match = Callable[[str, int], re.Match[str] | None]
"""A pattern asked at a place."""
At = Callable[[str, str, int], Iterable[Found]]
"""A rule asked at a place of a text as written and folded."""


class _Try(NamedTuple):
    """Rules tried at a word; `guard` matches where any of them could."""

    guard: Match | None
    cased: bool
    rules: tuple[At, ...]


class ByWord:
    """An index over the rules that are tried at words."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._by_word: dict[str, list[WordRule]] = {}
        for rule in (rule for rule in rules if isinstance(rule, WordRule)):
            for word in dict.fromkeys(rule.first.split()):
                self._by_word.setdefault(word, []).append(rule)
        self._tries: dict[str, tuple[_Try, ...]] = dict.fromkeys(self._by_word, ())
        self._announced = {id(rule): rule for rule in rules if isinstance(rule, Announced)}

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the words of a text."""
        tries = self._tries
        for match in WORD.finditer(folded):
            listed = tries.get(match[0])
            if listed is not None:
                place = match.start()
                for guard, cased, calls in listed or self._prepared(match[0]):
                    if guard is None or guard(text if cased else folded, place):
                        for at in calls:
                            yield from at(text, folded, place)

    def rules(self, word: str) -> Sequence[WordRule]:
        """The rules tried at a word."""
        return self._by_word.get(word, ())

    def _prepared(self, word: str) -> tuple[_Try, ...]:
        """What is tried at a word; built when it is first met, as most words of the lists never are."""
        rules = self._by_word[word]
        announced = [self._announced[id(rule)] for rule in rules if id(rule) in self._announced]
        tries = [_Try(*_own(rule), (rule.at,)) for rule in rules if id(rule) not in self._announced]
        if announced:
            guard = union([(rule.phrases(word), 0) for rule in announced])
            calls = tuple(rule.at for rule in rules if id(rule) in self._announced)
            tries.append(_Try(guard.match, cased=False, rules=calls))
        self._tries[word] = tuple(tries)
        return self._tries[word]


def _own(rule: WordRule) -> tuple[Match | None, bool]:
    """What turns a try of one rule at a word down: its own pattern, or its labels', where that is all it begins with."""
    if isinstance(rule, Labelled) and type(rule).at is Labelled.at:
        return rule.label.match, False
    if isinstance(rule, Rule) and type(rule).at is Rule.at:
        return rule.pattern.match, rule.cased
    return None, False
