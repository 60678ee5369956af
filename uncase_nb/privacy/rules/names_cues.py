"""Announcements of a name: phrases, expanded once, found by their first word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from uncase_nb.privacy.rules import names_phrases as phrases

_TOKEN = re.compile(r"\[([^\]]*)\]|([^\[\]\s]+)")
_SPACE = r"[^\S\n]+"
_WORD = re.compile(r"[a-z]+")
_GAPS = {
    "plain": r"\.?[^\S\n]*,?[^\S\n]+",
    "title": r"(?:(?<![a-z]{6})\.[^\S\n]*|[^\S\n]+)",
    "said": r"[^\S\n]*[:,]?[^\S\n]+[\"“'«]?",
    "label": r"[^\S\n]*:[*_]{0,2}[^\S\n]*",
    "line": r"[^\S\n]*[,.!:]?[^\S\n]*\n+[^\S\n]*[-–—~]?[^\S\n]*",
}
Gap = Literal["plain", "title", "said", "label", "line"]
_WINDOW = 64
"""Characters before a name in which its announcement stands."""


class Cue:
    """Phrases of one kind; each ends where a name may begin."""

    def __init__(self, lines: str, gap: Gap) -> None:
        by_word: dict[str, list[str]] = {}
        for line in lines.strip().splitlines():
            for word, pattern in _beginnings([_choices(token) for token in _TOKEN.finditer(line)]):
                by_word.setdefault(word, []).append(pattern)
        self._patterns = {
            word: re.compile(rf"(?:{'|'.join(patterns)})(?![a-z0-9]){_GAPS[gap]}") for word, patterns in by_word.items()
        }
        self.first = " ".join(sorted(self._patterns))

    def end(self, folded: str, place: int) -> int:
        """Where the announcement that begins at a word ends; zero where there is none."""
        word = _WORD.match(folded, place)
        pattern = self._patterns.get(word[0]) if word else None
        match = pattern.match(folded, place) if pattern else None
        return match.end() if match else 0

    def phrases(self, word: str) -> re.Pattern[str]:
        """The announcements that begin with a word."""
        return self._patterns[word]

    def ends_at(self, folded: str, start: int) -> bool:
        """Whether an announcement ends just where a name begins."""
        begin = max(0, start - _WINDOW)
        for word in _WORD.finditer(folded, begin, start):
            pattern = self._patterns.get(word[0])
            if pattern and (match := pattern.match(folded, word.start())) and match.end() == start:
                return True
        return False


def _choices(token: re.Match[str]) -> list[str]:
    return token[2].split(" ") if token[1] is None else token[1].split("/")


def _beginnings(choices: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Each word a line can begin with, and the pattern of what begins with it."""
    first, rest = choices[0], choices[1:]
    following = "".join(_group(group) for group in rest)
    for word in dict.fromkeys(_first(choice) for choice in first if choice):
        begun = [choice for choice in first if choice and _first(choice) == word]
        yield word, _group(begun).removeprefix(_SPACE) + following
    if "" in first and rest:
        yield from _beginnings(rest)


def _group(choices: list[str]) -> str:
    """One place of a phrase, the longest choice first; a choice of nothing takes no space."""
    ordered = sorted(filter(None, choices), key=lambda choice: (-len(choice), choice))
    group = f"{_SPACE}(?:{'|'.join(re.escape(choice).replace(chr(92) + ' ', _SPACE) for choice in ordered)})"
    return f"(?:{group})?" if "" in choices else group


def _first(phrase: str) -> str:
    match = _WORD.match(phrase)
    return match[0] if match else ""


SAID = Cue(phrases.SAID, "said")
RELATION = Cue(phrases.RELATION, "plain")
KIN_OF = Cue(phrases.KIN_OF, "plain")
HANDED = Cue(phrases.HANDED, "said")
TITLE = Cue(phrases.TITLE, "title")
FORMAL = Cue(phrases.FORMAL, "title")
TRADE = Cue(phrases.TRADE, "title")
LABEL = Cue(phrases.LABEL, "label")
INTRODUCED = Cue(phrases.INTRODUCED, "said")
SIGNED = Cue(phrases.SIGNED, "line")
STRONG = (SAID, RELATION, TITLE, LABEL)
"""After these a name counts in any case."""
WEAK = (FORMAL, TRADE, INTRODUCED, SIGNED)
"""After these a word counts that can be a name."""
