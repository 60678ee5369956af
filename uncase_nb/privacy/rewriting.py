"""One text while it is rewritten: what it says now, and where pseudonyms stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import words
from uncase_nb.privacy.vocabulary import PARTICLES, TITLES

_GLUED = 12  # letters of a word at most; some scripts have no spaces
_EDGE = " \t\r\n,;:.·-–—|/\"'«»“”()[]{}<>*_~"


class Placed(NamedTuple):
    """A pseudonym in a text."""

    start: int
    end: int
    type: str
    """Published type of what it stands for."""
    text: str
    """The pseudonym."""
    new: bool = True
    """Whether this call put it there; otherwise an earlier one did, or it is as it was: a child's age stays."""


@dataclass
class Rewriting:
    """A text and the pseudonyms in it, in order."""

    text: str
    placed: list[Placed] = field(default_factory=list)

    def outside(self, found: Iterable[Found]) -> list[Found]:
        """Those findings, or parts of them, that are not pseudonyms already."""
        if not self.placed:
            return list(found)
        return [part for place in found for part in self._parts(place)]

    def whole_words(self, places: Sequence[Found]) -> list[Found]:
        """The places, no longer ending inside a word: a surrogate glued to the rest of one is no word."""
        edges = sorted([*((mark.start, mark.end) for mark in self.placed), *((p.start, p.end) for p in places)])
        widened: list[Found] = []
        for place in places:
            before = max([end for _, end in edges if end <= place.start] + [p.end for p in widened[-1:]], default=0)
            after = min((start for start, _ in edges if start >= place.end), default=len(self.text))
            start, end = place.start, place.end
            while end < after and self.text[end - 1 : end + 1].isalnum() and end < place.end + _GLUED:
                end += 1
            while start > before and self.text[start - 1 : start + 1].isalnum() and start > place.start - _GLUED:
                start -= 1
            widened.append(place._replace(start=start, end=end))
        return widened

    def replace(self, places: Sequence[Found], pseudonyms: Iterator[str]) -> None:
        """Put pseudonyms in; every other character stays."""
        pieces: list[str] = []
        placed: list[Placed] = []
        length = end = 0
        before = iter([*self.placed, None])
        kept = next(before)
        for place in [*places, None]:
            start = place.start if place else len(self.text)
            while kept and kept.start < start:
                placed.append(kept._replace(start=kept.start + length - end, end=kept.end + length - end))
                kept = next(before)
            pieces.append(self.text[end:start])
            length += start - end
            if place:
                new = next(pseudonyms)
                pieces.append(new)
                placed.append(Placed(length, length + len(new), place.type, new, new != self.text[start : place.end]))
                length, end = length + len(new), place.end
        self.text, self.placed = "".join(pieces), placed

    def _parts(self, place: Found) -> Iterator[Found]:
        start = place.start
        for mark in [*self.placed, None]:
            if mark and (mark.end <= start or mark.start >= place.end):
                continue
            stop = mark.start if mark else place.end
            whole = (start, stop) == (place.start, place.end)
            piece = self._trimmed(start, stop)
            if whole or (piece and self._tells(*piece, place.type)):
                yield place if whole or piece is None else place._replace(start=piece[0], end=piece[1])
            if mark:
                start = max(start, mark.end)

    def _trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        text = self.text[start:end]
        left = len(text) - len(text.lstrip(_EDGE))
        right = len(text.rstrip(_EDGE))
        return (start + left, start + right) if left < right else None

    def _tells(self, start: int, end: int, kind: str) -> bool:
        """Whether a rest beside a pseudonym says anything; a title does not."""
        text = self.text[start:end]
        if not any(char.isalnum() for char in text):
            return False
        listed = words(text)
        return kind != "PERSON" or any(word not in TITLES and word not in PARTICLES for word in listed)
