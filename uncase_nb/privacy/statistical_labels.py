"""From a model's labels to the published types: which finds are personal data, of what type, and how sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.phone_context import is_another
from uncase_nb.privacy.statistical_ages import is_age
from uncase_nb.privacy.statistical_dates import is_date
from uncase_nb.privacy.statistical_evidence import CANDIDATE, LISTED, WRITTEN, trust
from uncase_nb.privacy.statistical_guard import address_places, edges, is_person, name_places, town_places
from uncase_nb.privacy.statistical_places import spoken_address, trust_in_address, trust_in_organization, trust_in_place
from uncase_nb.privacy.statistical_widen import widened, without_small_words

_PERSON = frozenset({"PERSON", "PER"})
_PLACE = frozenset({"LOCATION", "LOC", "GPE", "FAC"})
_ORGANIZATION = frozenset({"ORGANIZATION", "ORG"})
_NUMERAL = re.compile(
    r"\b(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diec\w+|vein\w+|treinta|cuarenta|"
    r"cincuenta|sesenta|setenta|ochenta|noventa|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|recien|primer|segundo|tercer|cuarto|quinto|sexto)\b"
)
_STANDARD = re.compile(
    r"(?<![a-z])(?:nom|nmx|une|nch|ntc|iram|astm|iso|iec|din|ansi|asme|ieee|nfpa|cie|icd|dsm)(?:[ -]?(?:10|11|en|iso))?[ -]?(?=[a-z]{0,5}[ -]?\d)"
)
"""`NOM-024-SSA3-2010`, `CIE-10 F32.1`: what a model calls a firm or a street."""
_MIN_ID_DIGITS = 5
_NOTE = 400
"""Characters. A text this long is a note about somebody; in a message `mi madre` names no one."""


class Judged(NamedTuple):
    """A place in a text, of a published type."""

    start: int
    end: int
    type: str
    trust: float
    """What the text says for it, beside the model; below 0.4 it is a candidate for review."""


def places(text: str, start: int, end: int, label: str) -> Iterator[Judged]:
    """One find of a model as the published types; none when it can be no personal data.

    What the text gives no second reason for is a candidate. A date counts with its day or year; `el lunes` does not,
    nor does the year of a model. Record numbers count when they have figures, ages when somebody has them.
    """
    if label not in _PERSON and _is_standard(text, start, end):
        return
    if label in _PLACE and any(char.isdigit() for char in text[start:end]):
        yield from (Judged(*p, "ADDRESS", trust_in_address(text, *p)) for p in address_places(text, start, end))
    elif label in _PLACE:
        for p in town_places(text, start, end):
            kind = "ADDRESS" if spoken_address(text, *p) else "LOCATION"
            yield Judged(*p, kind, trust_in_place(text, *p))
    elif label in _PERSON:
        yield from _people(text, start, end)
    else:
        left, right = edges(text, start, end)
        yield from _other(text, left, right, label)


def _is_standard(text: str, start: int, end: int) -> bool:
    """Whether a find is the number of a norm or of a diagnosis, its prefix before it or in it."""
    lead = folded(text)[max(0, start - 8) : end]
    match = _STANDARD.search(lead)
    return bool(match) and match.start() <= min(8, start) <= match.end() + 1  # type: ignore[union-attr]


def _people(text: str, start: int, end: int) -> Iterator[Judged]:
    for name in name_places(text, start, end):
        left, right = without_small_words(text, *name)
        if is_person(text[left:right]) and not is_venue(folded(text), left, right):
            sure = trust(text, left, right)
            if sure > CANDIDATE:
                left, right = widened(text, left, right)
            yield Judged(left, right, "PERSON", sure)


def _other(text: str, start: int, end: int, label: str) -> Iterator[Judged]:
    piece = text[start:end]
    if start >= end:
        return
    if label in _ORGANIZATION:
        yield Judged(start, end, "ORGANIZATION", trust_in_organization(text, start, end))
    elif label == "DATE" and is_date(text, start, end):
        yield Judged(start, end, "DATE_TIME", LISTED)
    elif label == "AGE" and (any(char.isdigit() for char in piece) or _NUMERAL.search(fold(piece))):
        yield Judged(start, end, "AGE", LISTED if is_age(text, start, end) else CANDIDATE)
    elif label == "ID" and any(char.isdigit() for char in piece):
        several = sum(char.isdigit() for char in piece) >= _MIN_ID_DIGITS
        sure = several and not is_another(folded(text), start, grouped=False)
        yield Judged(start, end, "OTHER", LISTED if sure else CANDIDATE)
    elif label == "RELATIVE" and len(text) >= _NOTE:
        yield Judged(start, end, "OTHER", WRITTEN)


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """The text folded, once for all its finds."""
    return fold(text)
