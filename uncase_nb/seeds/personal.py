"""Facts in which a detector finds personal data, or that a vault knows, are left out."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.seeds.guarded import Guarded

_WEEKDAYS = frozenset(
    "lunes martes miércoles jueves viernes sábado domingo monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905 - a list of words reads better as text
)


def without_personal(facts: Sequence[dict[str, str]], guarded: Guarded, *, ner: str) -> list[dict[str, str]]:
    """The facts of each conversation that are nobody's.

    Raises:
        MissingExtraError, MissingModelError: `ner` asks for a detector that is not there.
    """
    from uncase_nb.privacy.scan import scan

    values = list(dict.fromkeys(value for row in facts for value in row.values() if value.casefold() not in _WEEKDAYS))
    found = {marked.text for marked in scan(values, ner=ner).marked()} if values else set()
    return [
        {name: value for name, value in row.items() if value not in found and not guarded.holds(value)} for row in facts
    ]
