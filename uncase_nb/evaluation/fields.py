"""Which semantic fields a word belongs to: a small thesaurus of Spanish and English in place of word vectors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from uncase_nb.evaluation.fields_common import COMMON_FIELDS
from uncase_nb.evaluation.fields_life import LIFE_FIELDS
from uncase_nb.evaluation.fields_service import SERVICE_FIELDS

SUBJECTS = frozenset({*SERVICE_FIELDS, *LIFE_FIELDS} - {"family"})
"""Fields that tell what a conversation is about."""
_SHORTEST = 2
"""Letters of the shortest beginning that stands for a family of words."""


def _entries(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, words in fields.items():
        for word in words.split():
            yield word, field


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for fields in (SERVICE_FIELDS, LIFE_FIELDS, COMMON_FIELDS):
        for word, field in _entries(fields):
            table.setdefault(word, set()).add(field)
    return {word: frozenset(found) for word, found in table.items()}


_TABLE = _table()


@lru_cache(maxsize=65536)
def fields_of(word: str) -> frozenset[str]:
    """The fields of a folded word."""
    found = _TABLE.get(word, frozenset())
    for length in range(_SHORTEST, len(word) + 1):
        found |= _TABLE.get(f"{word[:length]}*", frozenset())
    return found
