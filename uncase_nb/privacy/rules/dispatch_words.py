"""Rules by the word a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.kinds import Announced, AnyRule, Guarded, WordRule
from uncase_nb.privacy.rules.labels import Labelled
from uncase_nb.privacy.rules.rule import union

WORD = re.compile(r"[a-z]+")
"""A word of the folded text, as rules name theirs."""
Match = Callable[[str, int], re.Match[str] | None]
"""A pattern asked at a place."""
At = Callable[[str, str, int], Iterable[Found]]
"""A rule asked at a place of a text as written and folded."""


class _Try(NamedTuple):
    """What is asked at a word where the guard matches, or always where there is none."""

    guard: Match | None
    cased: bool
    at: At


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
                for guard, cased, at in listed or self._prepared(match[0]):
                    if guard is None or guard(text if cased else folded, place):
                        yield from at(text, folded, place)

    def rules(self, word: str) -> Sequence[WordRule]:
        """The rules tried at a word."""
        return self._by_word.get(word, ())

    def _prepared(self, word: str) -> tuple[_Try, ...]:
        """What is tried at a word; built when it is first met, as most words of the lists never are."""
        rules = self._by_word[word]
        tries = [_Try(*_own(rule), rule.at) for rule in rules if id(rule) not in self._announced]
        announced = [
            (self._announced[id(rule)].phrases(word), rule.at) for rule in rules if id(rule) in self._announced
        ]
        if len(announced) > 1:
            guard = union([(phrases, 0) for phrases, _ in announced])
            tries.append(_Try(guard.match, cased=False, at=_any_of(announced)))
        else:
            tries += [_Try(phrases.match, cased=False, at=at) for phrases, at in announced]
        self._tries[word] = tuple(tries)
        return self._tries[word]


def _any_of(announced: Sequence[tuple[re.Pattern[str], At]]) -> At:
    """Rules behind one guard, each asked where its own phrases match."""

    def at(text: str, folded: str, place: int) -> Iterator[Found]:
        for phrases, ask in announced:
            if phrases.match(folded, place):
                yield from ask(text, folded, place)

    return at


def _own(rule: WordRule) -> tuple[Match | None, bool]:
    """What turns a try of one rule at a word down: its own pattern, or its labels', where that is all it begins with."""
    if isinstance(rule, Labelled) and type(rule).at is Labelled.at:
        return rule.label.match, False
    if isinstance(rule, Guarded) and not isinstance(rule, Labelled):
        return rule.pattern.match, rule.cased
    return None, False
