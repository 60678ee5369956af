"""Records: what a tool returned together, so that a value is not taken from one and told of another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.evaluation.seed_view import Fact, SeedView, facts_of
from uncase_nb.schemas.conversation import Conversation


class Record(NamedTuple):
    """Facts that belong together."""

    source: str
    """`seed`, `call` or `result`."""
    facts: tuple[Fact, ...]


def records_of(conversation: Conversation, seed: SeedView) -> list[Record]:
    """The seed's facts, the arguments of each call and every record a tool returned."""
    records = [Record("seed", seed.facts)]
    for message in conversation.messages:
        records += [
            Record("call", tuple(facts_of(call.name, call.arguments, seed.language))) for call in message.tool_calls
        ]
        if message.role == "tool" and message.content:
            value = _parsed(message.content)
            records += [Record("result", facts) for facts in _records(message.name or "result", value, seed.language)]
    return [record for record in records if record.facts]


def _records(name: str, value: Any, language: str) -> Iterator[tuple[Fact, ...]]:
    """A list gives a record an item; what stands beside the list belongs to each of them."""
    if isinstance(value, list | tuple):
        plain = [item for item in value if not isinstance(item, Mapping | list | tuple)]
        if plain:
            yield tuple(facts_of(name, plain, language))
        for item in value:
            if isinstance(item, Mapping | list | tuple):
                yield from _records(name, item, language)
    elif isinstance(value, Mapping):
        inside = {key: item for key, item in value.items() if _is_list_of_records(item)}
        shared = tuple(facts_of(name, {key: item for key, item in value.items() if key not in inside}, language))
        if not inside:
            yield shared
        for key, items in inside.items():
            for facts in _records(str(key), items, language):
                yield (*shared, *facts)
    else:
        yield tuple(facts_of(name, value, language))


def _is_list_of_records(value: Any) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value)


def _parsed(content: str) -> Any:
    """A result that is no JSON is one text."""
    try:
        return json.loads(content)
    except json.JSONDecodeError:
        return content
