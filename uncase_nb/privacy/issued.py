"""Where surrogates that were issued stand in a text: they are left alone, and can be put back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Issued(NamedTuple):
    """One surrogate at one place."""

    start: int
    end: int
    text: str
    """The surrogate, as issued."""


class IssuedTexts:
    """Finds texts of a fixed list as whole words, the longest first."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Index the texts by their first word."""
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        for text in dict.fromkeys(texts):
            if first := _WORD.search(text):
                self._by_word.setdefault(first[0], []).append((first.start(), text))
        for listed in self._by_word.values():
            listed.sort(key=lambda item: (-len(item[1]), item[1]))

    def __bool__(self) -> bool:
        return bool(self._by_word)

    def find(self, text: str) -> list[Issued]:
        """Places without overlap, in order."""
        found: list[Issued] = []
        end = 0
        for match in _WORD.finditer(text) if self._by_word else ():
            for before, issued in self._by_word.get(match[0], ()):
                start = match.start() - before
                if start >= end and text.startswith(issued, start) and _is_apart(text, start + len(issued)):
                    end = start + len(issued)
                    found.append(Issued(start, end, issued))
                    break
        return found


def _is_apart(text: str, end: int) -> bool:
    """Whether a word ends here."""
    return not (text[end : end + 1].isalnum() and text[end - 1].isalnum())
