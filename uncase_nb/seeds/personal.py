"""Facts and tools in which a detector finds personal data, or that a vault knows, are left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from uncase_nb.seeds.guarded import Guarded

_WEEKDAYS_TEXT = """
lunes martes miércoles jueves viernes sábado domingo monday tuesday wednesday thursday friday saturday sunday
"""
_WEEKDAYS = frozenset(_WEEKDAYS_TEXT.split())
"""Days of a week are nobody's, though detectors take them for dates."""


def without_personal(facts: Sequence[dict[str, str]], guarded: Guarded, *, ner: str) -> list[dict[str, str]]:
    """The facts of each conversation that are nobody's.

    Raises:
        MissingExtraError, MissingModelError: `ner` asks for a detector that is not there.
    """
    values = (value for row in facts for value in row.values() if value.casefold() not in _WEEKDAYS)
    found = personal_texts(values, ner=ner)
    return [
        {name: value for name, value in row.items() if value not in found and not guarded.holds(value)} for row in facts
    ]


def personal_texts(texts: Iterable[str], *, ner: str, types: Collection[str] | None = None) -> set[str]:
    """Those of the texts in which a detector finds personal data, of any type or of these."""
    from uncase_nb.privacy.scan import scan

    distinct = list(dict.fromkeys(texts))
    return {marked.text for marked in scan(distinct, ner=ner, types=types).marked()} if distinct else set()
