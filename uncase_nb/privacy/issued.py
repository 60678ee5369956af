"""Where surrogates that were issued stand in a text: they are left alone, and can be put back."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from uncase_nb.privacy.surrogates.numerals import value_of

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # letters and digits: `71` or `F` may stand anywhere without being ours
_AGE = re.compile(r"\D{0,12}\d{1,3}\+?\D{0,14}")
_BEFORE, _AFTER = 16, 8  # characters around it that tell where it is ours
_BYTES = 8

Known = Callable[[str, int, int], bool]
"""Whether a text has a surrogate of ours at these places."""


class Issued(NamedTuple):
    """One surrogate at one place."""

    start: int
    end: int
    text: str
    """The surrogate, as issued."""


class IssuedTexts:
    """Finds texts of a fixed list as whole words, the longest first."""

    def __init__(self, texts: Iterable[str], known: Known | None = None) -> None:
        """Index the texts by their first word.

        Args:
            texts: the surrogates.
            known: asked about short ones; without it they count too.
        """
        self._known = known
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        for text in dict.fromkeys(texts):
            if first := _WORD.search(text):
                self._by_word.setdefault(first[0], []).append((first.start(), text))
        for listed in self._by_word.values():
            listed.sort(key=lambda item: (-len(item[1]), item[1]))

    def find(self, text: str) -> list[Issued]:
        """Places without overlap, in order."""
        found: list[Issued] = []
        end = 0
        for match in _WORD.finditer(text) if self._by_word else ():
            for before, issued in self._by_word.get(match[0], ()):
                start = match.start() - before
                stop = start + len(issued)
                if start >= end and text.startswith(issued, start) and self._is_ours(text, start, stop):
                    end = stop
                    found.append(Issued(start, end, issued))
                    break
        return found

    def _is_ours(self, text: str, start: int, end: int) -> bool:
        if not is_apart(text, end):
            return False
        return not self._known or not is_short(text[start:end]) or self._known(text, start, end)


def is_short(surrogate: str) -> bool:
    """Whether a surrogate could not be told from other text by its characters alone: `F`, `71`, `siete meses`."""
    if sum(char.isalnum() for char in surrogate) <= _SHORT or _AGE.fullmatch(surrogate):
        return True
    return any(not word.isdecimal() and value_of(word) is not None for word in _WORD.findall(surrogate))


def is_apart(text: str, end: int) -> bool:
    """Whether a word ends here."""
    return not (text[end : end + 1].isalnum() and text[end - 1 : end].isalnum())


def context(key: bytes, text: str, start: int, end: int) -> str:
    """A keyed hash of a place and what stands around it."""
    around = text[max(0, start - _BEFORE) : end + _AFTER]
    return hmac.digest(key, around.encode("utf-8", "surrogatepass"), "sha256")[:_BYTES].hex()
