"""One rule: a pattern with cheap conditions, and a judgement of each match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from uncase_nb.privacy.detector import Found

Judge = Callable[[re.Match[str]], float | None]
"""Confidence of a match, or null where it is not what it looks like."""


@dataclass(frozen=True)
class Rule:
    """A pattern for one type. The span is the group `v` where the pattern has one, else the whole match."""

    type: str
    """A published type."""
    name: str
    """The recognizer's name in reports."""
    pattern: re.Pattern[str]
    """Applied to the folded text (lower case, no accents, same length), unless `cased`."""
    score: float = 0.8
    """Confidence without a judge."""
    judge: Judge | None = None
    """Decides a match's confidence."""
    needs: tuple[str, ...] = ()
    """The folded text must hold one of these, or the pattern is not tried."""
    digits: bool = False
    """The text must hold a digit, or the pattern is not tried."""
    cased: bool = False
    """Whether the pattern reads the text as written."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Matches in one text."""
        if self.needs and not any(word in folded for word in self.needs):
            return
        group = "v" if "v" in self.pattern.groupindex else 0
        for match in self.pattern.finditer(text if self.cased else folded):
            score = self.judge(match) if self.judge else self.score
            if score is not None:
                yield Found(*match.span(group), self.type, score, self.name)


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern: spaces in it are layout."""
    return re.compile(pattern, re.VERBOSE)


def value(match: re.Match[str]) -> str:
    """What the rule would cover."""
    return match["v"] if "v" in match.re.groupindex else match[0]


def alphanumeric(text: str) -> str:
    """Without separators, in upper case."""
    return "".join(char for char in text if char.isalnum()).upper()


# Between a label and its value: "número de", "es el", ":", "#".
LINK = r"""
    [^\w\n]{0,4}
    (?: (?:numero|num|nro|no|n|number|nr|id|de|del|la|el|the|of|es|is|fue|was|mi|my|su|your)\b [^\w\n]{0,4} ){0,5}
"""
