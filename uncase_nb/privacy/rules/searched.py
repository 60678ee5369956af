"""Patterns looked for over the whole text, because no word and no digit tells where they can begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.rule import PatternRule

_LONGEST = 240
"""Characters of the longest match around a word."""


@dataclass(frozen=True)
class SearchedRule(PatternRule):
    """A pattern tried everywhere in a text that holds what the pattern needs."""

    needs: tuple[str, ...] = field(kw_only=True)
    """The folded text must hold one of these, or the pattern is not tried."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Matches anywhere in a text."""
        if any(word in folded for word in self.needs):
            for match in self.pattern.finditer(text if self.cased else folded):
                yield from self._found(match)


class AnchoredRule(SearchedRule):
    """Each match holds one of the words it needs: those are looked for first, and the pattern around them only."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Matches anywhere in a text."""
        read, last = text if self.cased else folded, 0
        for place in sorted({place for word in self.needs for place in _places(word, folded)}):
            start = max(last, place - _LONGEST)
            while start <= place:
                match = self.pattern.search(read, start, place + 2 * _LONGEST)
                if match and match.start() <= place:
                    yield from self._found(match)
                    start = match.end()
                else:  # nothing begins before: each stretch of the text is searched once
                    start = match.start() if match else place + _LONGEST
            last = start


def _places(word: str, folded: str) -> Iterator[int]:
    place = folded.find(word)
    while place >= 0:
        yield place
        place = folded.find(word, place + 1)
