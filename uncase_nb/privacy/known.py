"""Known names: whoever takes part or introduced themselves is found at every mention, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import bare, words
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.privacy.vocabulary import BUSINESSES, FUNCTION_WORDS, PARTICLES, ROLES, STOP, TITLES

_FULL, _PART = 0.9, 0.75


class KnownNames:
    """Finds the full names given, and their parts alone."""

    def __init__(self, names: Iterable[str]) -> None:
        whole: set[str] = set()
        parts: set[str] = set()
        business: set[str] = set()
        for name in names:
            listed = [word for word in words(TOKEN.sub(" ", name)) if word not in TITLES]
            if not listed or all(word in ROLES or word in STOP or word in PARTICLES for word in listed):
                continue
            phrase = r"\W{1,3}".join(map(re.escape, listed))
            if any(word in BUSINESSES for word in listed):
                business.add(phrase)
                continue
            whole.add(phrase)
            parts |= {word for word in listed if _telling(word)}
        self._parts = parts
        self._businesses = _alternatives(business)
        phrases = whole | {re.escape(part) for part in parts}
        self._names = _alternatives(phrases)

    def find(self, text: str) -> list[Found]:
        """Mentions in one text."""
        if not self._names and not self._businesses:
            return []
        folded, places = bare(text)
        found: list[Found] = []
        for pattern, kind in ((self._names, "PERSON"), (self._businesses, "ORGANIZATION")):
            for match in pattern.finditer(folded) if pattern else ():
                start, end = match.span()
                if places:
                    start, end = places[start], places[end - 1] + 1
                score = _PART if match[0] in self._parts else _FULL
                if not (match[0] in FUNCTION_WORDS and text[start].islower()):
                    found.append(Found(start, end, kind, score, "participant"))
        return found


def _telling(word: str) -> bool:
    """Whether a part of a name alone is a mention of the person."""
    return len(word) > 2 and word not in PARTICLES and word not in ROLES and word not in BUSINESSES


def _alternatives(phrases: set[str]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<![^\W_])(?:" + "|".join(ordered) + r")(?![^\W_])")
