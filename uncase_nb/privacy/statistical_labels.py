"""From a model's labels to the published types: which finds are personal data, and of what type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.statistical_guard import edges, is_person, name_places

_PERSON = frozenset({"PERSON", "PER"})
_PLACE = frozenset({"LOCATION", "LOC", "GPE", "FAC"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d\d(?!\d)")
_INSTITUTION = re.compile(
    r"\b(?:hospital\w*|clinic\w*|centro de salud|consultorio|sanatorio|complejo|residencia|instituto|facultad|escuela|"
    r"colegio|secundaria|preparatoria|primaria|kinder|universi\w*|juzgado|school|college|nursery|practice|court)\b"
)
_MIN_ID_DIGITS = 5


def to_found(text: str, start: int, end: int, label: str, score: float, recognizer: str) -> Iterator[Found]:
    """One find of a model as places of the published types; none when it is not personal data.

    People and places always count. An organization counts only where it treats, teaches or tries somebody: a bank's
    or a brand's name tells nothing about one customer and masking it would empty the conversation. A date counts with
    its year; `12 de marzo` or `el lunes` do not. Ages and record numbers count when they have figures.
    """
    for left, right, kind in _places(text, start, end, label):
        yield Found(left, right, kind, score, recognizer)


def _places(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    if label in _PERSON or label in _PLACE:
        for left, right in name_places(text, start, end):
            name = text[left:right]
            if label in _PLACE:
                yield left, right, "ADDRESS" if any(char.isdigit() for char in name) else "LOCATION"
            elif is_person(name):
                yield left, right, "PERSON"
        return
    left, right = edges(text, start, end)
    kind = _other_kind(text[left:right], label)
    if kind:
        yield left, right, kind


def _other_kind(piece: str, label: str) -> str | None:
    if label == "ORGANIZATION":
        return "ORGANIZATION" if _INSTITUTION.search(fold(piece)) else None
    if label == "DATE":
        return "DATE_TIME" if _YEAR.search(piece) else None
    if label == "AGE":
        return "AGE" if any(char.isdigit() for char in piece) else None
    if label == "ID":
        return "OTHER" if sum(char.isdigit() for char in piece) >= _MIN_ID_DIGITS else None
    return None
