"""From overlapping findings of several detectors to places that can be replaced.

Every character any detector called personal stays covered, whoever wins.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.tokens import token_ranges
from uncase_nb.privacy.types import IDENTIFIERS, RANK

_CERTAIN = 0.5  # an identifier at least this sure beats a longer name or place around it
_EDGE = " \t\r\n,;:.·-–—|/\"'«»“”()[]{}<>*_~"


def resolve(text: str, found: Iterable[Found], types: Collection[str]) -> list[Found]:
    """Places without overlap, in order of the text.

    Existing tokens such as `[PERSON_1]` are never part of a place. A loser that sticks out beside a winner keeps
    what sticks out.
    """
    wanted = [place for place in found if place.type in types and place.start < place.end]
    if not wanted:
        return []
    taken = token_ranges(text)
    chosen: list[Found] = []
    for place in sorted(_joined(wanted), key=_precedence):
        whole = place[:2]
        for start, end in list(_free(*whole, taken)):
            trimmed = _trimmed(text, start, end, whole=(start, end) == whole)
            if trimmed is not None:
                chosen.append(place if trimmed == whole else place._replace(start=trimmed[0], end=trimmed[1]))
                insort(taken, trimmed)
    return sorted(chosen)


def _precedence(place: Found) -> tuple[bool, int, int, float, int, str]:
    sure = place.type in IDENTIFIERS and place.score >= _CERTAIN
    rank = RANK.get(place.type, len(RANK))
    return (not sure, place.start - place.end, rank, -place.score, place.start, place.recognizer)


def _joined(places: list[Found]) -> list[Found]:
    """Overlapping names of one type become one: two detectors each saw a part of it."""
    joined: list[Found] = []
    last: dict[str, int] = {}
    for place in sorted(places):
        index = last.get(place.type)
        if place.type not in IDENTIFIERS and index is not None and place.start < joined[index].end:
            before = joined[index]
            best = max(before, place, key=_weight)
            joined[index] = Found(before.start, max(before.end, place.end), best.type, best.score, best.recognizer)
        else:
            last[place.type] = len(joined)
            joined.append(place)
    return joined


def _weight(place: Found) -> tuple[float, int]:
    return place.score, place.end - place.start


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of a place that nothing covers yet; what is taken stands in order."""
    for left, right in taken:
        if right <= start or left >= end:
            continue
        if start < left:
            yield start, left
        start = right
    if start < end:
        yield start, end


def _trimmed(text: str, start: int, end: int, *, whole: bool) -> tuple[int, int] | None:
    """Without blank edges; a leftover without a letter or digit is nothing."""
    edge = " \t\r\n" if whole else _EDGE
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(edge))
    end = start + len(text[start:end].rstrip(edge))
    if whole:
        return (start, end) if start < end else None
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None
