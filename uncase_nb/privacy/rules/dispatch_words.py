"""Rules by the word a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.kinds import Announced, AnyRule, Guarded, WordRule
from uncase_nb.privacy.rules.labels import Labelled
from uncase_nb.privacy.rules.rule import judged

WORD = re.compile(r"[a-z]+")
"""A word of the folded text, as rules name theirs."""
Match = Callable[[str, int], re.Match[str] | None]
"""A pattern asked at a place."""
At = Callable[[str, str, int], Iterable[Found]]
"""A rule asked at a place of a text as written and folded."""


class _Try(NamedTuple):
    """What is asked at a word: where the guard matches, or always where there is none."""

    guard: re.Pattern[str] | None
    cased: bool
    at: At
    taken: Callable[[re.Match[str]], Iterable[Found]] | None = None
    """For a rule that is its guard and a judgement: what it makes of the match."""


class ByWord:
    """An index over the rules that are tried at words."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._by_word: dict[str, list[WordRule]] = {}
        self._plain: dict[int, _Try] = {}
        for rule in (rule for rule in rules if isinstance(rule, WordRule)):
            for word in dict.fromkeys(rule.first.split()):
                self._by_word.setdefault(word, []).append(rule)
            if not isinstance(rule, Announced):
                self._plain[id(rule)] = _try(rule)
        self._tries: dict[str, tuple[_Try, ...]] = dict.fromkeys(self._by_word, ())

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """What the rules find at the words of a text."""
        tries = self._tries
        for match in WORD.finditer(folded):
            listed = tries.get(match[0])
            if listed is not None:
                place = match.start()
                for guard, cased, at, taken in listed or self._prepared(match[0]):
                    if guard is None:
                        yield from at(text, folded, place)
                    elif matched := guard.match(text if cased else folded, place):
                        yield from taken(matched) if taken else at(text, folded, place)

    def rules(self, word: str) -> Sequence[WordRule]:
        """The rules tried at a word."""
        return self._by_word.get(word, ())

    def _prepared(self, word: str) -> tuple[_Try, ...]:
        """What is tried at a word, put together when it is first met."""
        self._tries[word] = tuple(self._try(rule, word) for rule in self._by_word[word])
        return self._tries[word]

    def _try(self, rule: WordRule, word: str) -> _Try:
        if isinstance(rule, Announced):
            return _Try(rule.phrases(word), cased=False, at=rule.at)
        return self._plain[id(rule)]


def _try(rule: WordRule) -> _Try:
    """A rule behind what turns a try of it down: its labels or its pattern, where it begins with them."""
    if isinstance(rule, Labelled):
        return _Try(rule.label, cased=False, at=rule.at)
    if isinstance(rule, Guarded):
        return _Try(rule.pattern, rule.cased, rule.at, judged(rule))
    return _Try(None, cased=False, at=rule.at)
