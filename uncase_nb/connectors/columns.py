"""Which column holds what: as told, or by its name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from uncase_nb.connectors.keys import CONTENT, CONVERSATION, NAME, ROLE, TIMESTAMP, match
from uncase_nb.errors import ParameterError

_SENDER = ("sender", "remitente", "author", "autor", "emisor")


class Columns(NamedTuple):
    """Columns of a table with a message a row; null where the table has none."""

    conversation: str | None
    role: str
    content: str
    timestamp: str | None
    name: str | None


def columns_of(names: Iterable[str], told: Mapping[str, str]) -> Columns | None:
    """The columns of a table of messages, or None where role or content cannot be found.

    Raises:
        ParameterError: where a column that was told is not there.
    """
    return _found(tuple(names), tuple(sorted(told.items())))


@lru_cache(maxsize=256)  # every row of a file has the same names
def _found(given: tuple[str, ...], mapping: tuple[tuple[str, str], ...]) -> Columns | None:
    told = dict(mapping)
    for column in told.values():
        if column not in given:
            near = difflib.get_close_matches(column, given, n=1)
            raise ParameterError(
                f"columns names {column!r}, which the table does not have.",
                f"Did you mean {near[0]!r}?" if near else "write it as the first line of the table does.",
            )
    free = [name for name in given if name not in told.values()]
    role = told.get("role") or match(free, ROLE)
    content = told.get("content") or match([name for name in free if name != role], CONTENT)
    if role is None or content is None:
        return None
    rest = [name for name in free if name not in (role, content)]
    return Columns(
        conversation=told.get("conversation") or match(rest, CONVERSATION),
        role=role,
        content=content,
        timestamp=told.get("timestamp") or match(rest, TIMESTAMP),
        name=told.get("name") or match(rest, (*NAME, *_SENDER)),
    )
