"""One rule: a pattern with cheap conditions, and a judgement of each match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.alternatives import by_letter

ALWAYS = 1000
"""Digits: a run is never as long."""
Judge = Callable[[re.Match[str]], float | None]
"""Confidence of a match, or null where it is not what it looks like."""


@dataclass(frozen=True)
class PatternRule:
    """A pattern for one type. The span is the group `v` (or `w`) where the pattern has one, else the whole match."""

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
    cased: bool = field(default=False, kw_only=True)
    """Whether the pattern reads the text as written."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        score = self.judge(match) if self.judge else self.score
        if score is not None:
            yield Found(*span(match), self.type, score, self.name)


@dataclass(frozen=True)
class Rule(PatternRule):
    """A pattern tried at words, or before runs of digits, or at both."""

    first: str = field(default="", kw_only=True)
    """The words a match can begin with: the pattern is tried at those words only."""
    back: tuple[int, ...] = field(default=(), kw_only=True)
    """The pattern is tried this many characters before the start of each run of digits."""
    run: tuple[int, int] = field(default=(1, ALWAYS), kw_only=True)
    """With `back`: the shortest and the longest run of digits it is tried at."""
    more: int = field(default=0, kw_only=True)
    """With `back`: at a shorter run than this, more digits stand after it and one character, or the pattern is not tried."""

    def at(self, text: str, folded: str, place: int) -> Iterable[Found]:
        """The match that begins at a place, if there is one."""
        match = self.pattern.match(text if self.cased else folded, place)
        return self._found(match) if match else ()


def span(match: re.Match[str]) -> tuple[int, int]:
    """Where the value stands: the group `v`, or `w` where the pattern has two forms, or the whole match."""
    groups = match.re.groupindex
    for group in ("v", "w") if groups else ():
        if group in groups and match.start(group) >= 0:
            return match.span(group)
    return match.span()


BLANK = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\n")
"""White space within a line, as `[^\\S\\n]` in a pattern."""


def nearby(text: str, start: int, end: int, *, back: int, ahead: int = 0) -> str:
    """What stands around a place, up to the borders of its own text."""
    before = text[max(0, start - back) : start].rpartition("\x00")[2]
    return before + text[start : end + ahead].partition("\x00")[0]


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern: spaces in it are layout."""
    return re.compile(by_letter(pattern), re.VERBOSE)


def judged(rule: object) -> Callable[[re.Match[str]], Iterable[Found]] | None:
    """What a rule makes of a match of its pattern, where that is all it does; null for rules that do more."""
    return rule._found if isinstance(rule, Rule) and type(rule).at is Rule.at else None  # noqa: SLF001 - of this file


WORTH_A_GUARD = 1000
"""Tries. To build one pattern of many takes about as long as it saves on so many."""


def union(patterns: Sequence[tuple[re.Pattern[str], int]]) -> re.Pattern[str]:
    """One pattern that matches where any of them does, so many characters further on each: it turns most places down.

    The name of the last group that took part is that of the first pattern that matches: `first_0`, `first_1` and so on.
    """
    branches = []
    for ahead, members in groupby(enumerate(patterns), key=lambda member: member[1][1]):
        # The group that tells which one it was is empty and stands last, as to open one at each try takes time.
        each = "|".join(f"(?:{_renamed(pattern, number)}\n)(?P<first_{number}>)" for number, (pattern, _) in members)
        branches.append(f"(?s:.{{{ahead}}})(?:{each})" if ahead else each)
    return re.compile("|".join(branches), re.VERBOSE)


def _renamed(pattern: re.Pattern[str], number: int) -> str:
    """The source of a pattern as a verbose one, with group names of its own."""
    source = pattern.pattern if pattern.flags & re.VERBOSE else _LITERAL.sub(r"\\\g<0>", pattern.pattern)
    return _NAMED.sub(lambda part: f"(?P{part[1]}{part[2]}_{number}", source)


_NAMED = re.compile(r"\(\?P([<=])(\w+)")
_LITERAL = re.compile(r"(?<!\\)[ #]")
"""Characters that a verbose pattern takes for layout."""


def value(match: re.Match[str]) -> str:
    """What the rule would cover."""
    start, end = span(match)
    return match.string[start:end]


def alphanumeric(text: str) -> str:
    """Without separators, in upper case."""
    return "".join(char for char in text if char.isalnum()).upper()


# Between a label and its value: "número de", "es el", ":", "#".
LINK = r"""
    [^\w\n]{0,4}
    (?: (?:numero|num|nro|no|n|number|nr|id|de|del|la|el|the|of|es|is|fue|was|mi|my|su|your)\b [^\w\n]{0,4} ){0,5}
"""
