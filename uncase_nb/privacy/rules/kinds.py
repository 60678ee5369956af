"""The kinds of rules: tried at a word, before a run of digits, or over the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from uncase_nb.privacy.detector import Found


@runtime_checkable
class WordRule(Protocol):
    """A rule whose matches begin with one of its words."""

    @property
    def first(self) -> str:
        """The words a match can begin with: runs of letters of the folded text, with spaces between."""
        ...

    def at(self, text: str, folded: str, place: int) -> Iterable[Found]:
        """The match that begins at a place, if there is one."""
        ...


@runtime_checkable
class DigitRule(Protocol):
    """A rule whose matches begin with digits, or a few characters before them."""

    @property
    def back(self) -> tuple[int, ...]:
        """How far before a run of digits a match can begin."""
        ...

    @property
    def run(self) -> tuple[int, int]:
        """The shortest and the longest run of digits it is tried at."""
        ...

    def at(self, text: str, folded: str, place: int) -> Iterable[Found]:
        """The match that begins at a place, if there is one."""
        ...


@runtime_checkable
class SearchRule(Protocol):
    """A rule that looks for its matches itself."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Matches anywhere in a text."""
        ...


AnyRule = WordRule | DigitRule | SearchRule
"""A rule of one kind; a pattern can be tried at words and at digits."""


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


def backs_of(rule: DigitRule, size: int) -> tuple[int, ...]:
    """How far before a run of so many digits a rule is tried."""
    return rule.back if rule.run[0] <= size <= rule.run[1] else ()
