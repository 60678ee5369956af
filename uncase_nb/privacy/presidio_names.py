"""The published types under the entity names that Presidio's own recognizers use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from uncase_nb.privacy.types import TYPES

Names = Literal["uncase", "presidio"]
"""Whose names the results carry."""
_PRESIDIO = {
    "ES_DNI": "ES_NIF",
    "ADDRESS": "LOCATION",
    "DATE_OF_BIRTH": "DATE_TIME",
    "OTHER": "ID",
}
"""Types that Presidio calls something else. A name of one country (`US_PASSPORT`) is not given to a type that is of
any; types that Presidio lacks (`MX_CURP`, `HANDLE`) keep theirs, and those it shares (`PERSON`, `US_SSN`) are equal."""


def entity_names(names: Names) -> dict[str, str]:
    """The entity of each published type."""
    return {kind: _PRESIDIO.get(kind, kind) if names == "presidio" else kind for kind in TYPES}


def entities_of(kinds: Iterable[str], names: Names) -> list[str]:
    """The entities that some types go by, sorted."""
    entity = entity_names(names)
    return sorted({entity[kind] for kind in kinds})
