"""Which rules are tried where: by the word or the run of digits a match can begin with, or over the whole text.

Most tries fail, so a pattern turns them down where it can, before any rule is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.dispatch_digits import DIGITS, ByDigits
from uncase_nb.privacy.rules.dispatch_words import WORD, ByWord
from uncase_nb.privacy.rules.kinds import AnyRule, SearchRule


class Dispatch:
    """An index over rules, built once."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._anywhere = tuple(rule for rule in rules if isinstance(rule, SearchRule))
        self._at_words = ByWord(rules)
        self._at_digits = ByDigits(rules)

    def search(self, text: str, folded: str) -> Iterator[Found]:
        """Everything the rules find in a text."""
        for rule in self._anywhere:
            yield from rule.find(text, folded)
        yield from self._at_words.search(text, folded)
        yield from self._at_digits.search(text, folded)

    def tries(self, text: str, folded: str) -> Iterator[tuple[AnyRule, Callable[[], Iterable[Found]]]]:
        """Each try of each rule, for measuring; guards are left out."""
        for rule in self._anywhere:
            yield rule, partial(rule.find, text, folded)
        for match in WORD.finditer(folded):
            for at_word in self._at_words.rules(match[0]):
                yield at_word, partial(at_word.at, text, folded, match.start())
        for match in DIGITS.finditer(folded):
            for at_digits, back in self._at_digits.rules(match.end() - match.start()):
                if match.start() >= back:
                    yield at_digits, partial(at_digits.at, text, folded, match.start() - back)
