"""From a model's labels to the published types: which finds are personal data, and of what type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.statistical_evidence import is_age, is_supported, names_place, without_small_words
from uncase_nb.privacy.statistical_guard import address_places, edges, is_person, name_places, town_places

_PERSON = frozenset({"PERSON", "PER"})
_PLACE = frozenset({"LOCATION", "LOC", "GPE", "FAC"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d\d(?!\d)")
_IN_YEAR = re.compile(r"\b(?:in|since|until|during|year|en|desde|hasta|durante|año|del?)\s+$", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"\b(?:hospital\w*|clinic\w*|centro de salud|consultorio|sanatorio|complejo|residencia|instituto|facultad|escuela|"
    r"colegio|secundaria|preparatoria|primaria|kinder|universi\w*|juzgado|school|college|nursery|practice|court)\b"
)
_MIN_ID_DIGITS = 5


def places(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    """One find of a model as `(start, end, type)` of the published types; none when it is not personal data.

    People and places count where the text has a second reason to. An organization counts only where it treats,
    teaches or tries somebody: a bank's or a brand's name tells nothing about one customer and masking it would empty
    the conversation. A date counts with its year; `12 de marzo` or `el lunes` do not, nor does the year of a model.
    Record numbers count when they have figures, ages when somebody has them.
    """
    if label in _PLACE and any(char.isdigit() for char in text[start:end]):
        yield from ((*place, "ADDRESS") for place in address_places(text, start, end))
    elif label in _PLACE:
        yield from ((*place, "LOCATION") for place in town_places(text, start, end) if names_place(text, *place))
    elif label in _PERSON:
        yield from ((*place, "PERSON") for place in _people(text, start, end))
    else:
        left, right = edges(text, start, end)
        kind = _other_kind(text[left:right], label)
        if kind == "AGE" and not is_age(text, left, right):
            return
        if kind == "DATE_TIME" and text[left:right].isdecimal() and not _IN_YEAR.search(text[:left]):
            return  # `2022 Toyota RAV4`: the year of a thing, not of an event
        if kind:
            yield left, right, kind


def _people(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for name in name_places(text, start, end):
        left, right = without_small_words(text, *name)
        piece = text[left:right]
        if is_person(piece) and is_supported(text, left, right) and not is_venue(fold(text), left, right):
            yield left, right


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
