"""One row to one conversation: OpenAI, ShareGPT, UNCASE and webhook shapes, decided row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from uncase_nb.connectors.build import Builder
from uncase_nb.connectors.keys import ANSWER, CONTAINERS, IDS, MESSAGES, QUESTION, first
from uncase_nb.connectors.labels import roles_of
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.tools import tools_of
from uncase_nb.connectors.turns import RowError, label_of, messages_of
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolDefinition

Record = Mapping[str, Any]
_ALSO_READ = frozenset({
    *MESSAGES, *CONTAINERS, *IDS, *QUESTION, *ANSWER, "tools", "functions", "system", "language", "idioma", "domain",
    "dominio", "seed_id", "source", "privacy", "metadata", "participants",
})  # fmt: skip


def turns_in(record: Record) -> list[Any] | None:
    """The list of messages in a record, under whichever name; None where it has none."""
    for key in MESSAGES:
        value = _parsed(record.get(key))
        if isinstance(value, list):
            return value
    question, answer = first(record, QUESTION), first(record, ANSWER)
    if isinstance(question, str) and isinstance(answer, str):
        asked = f"{question}\n\n{record['input']}" if record.get("input") else question
        return [{"role": "user", "content": asked}, {"role": "assistant", "content": answer}]
    return None


def conversations_in(record: Record) -> Iterator[Record]:
    """The record itself, or the conversations it holds (a webhook's `conversations`, each with `turns`)."""
    for key in CONTAINERS:
        items = record.get(key)
        if isinstance(items, list) and items and isinstance(items[0], dict) and turns_in(items[0]) is not None:
            shared = {name: record[name] for name in ("domain", "dominio", "language", "idioma") if name in record}
            yield from ({**shared, **item} if isinstance(item, dict) else {} for item in items)
            return
    yield record


def conversation_of(record: Record, builder: Builder, options: Options) -> Conversation:
    """The conversation of a record.

    Raises:
        RowError: with the reason, which never quotes the record.
    """
    turns = turns_in(record)
    if not turns:
        raise RowError("has no messages (looked for messages, conversations, turnos, turns)")
    if not all(isinstance(turn, dict) for turn in turns):
        raise RowError("has a message that is not an object")
    roles = roles_of((label for turn in turns if (label := label_of(turn))), options.assistant)
    builder.saw_labels(roles)
    try:
        messages, named = messages_of(turns, roles)
        if isinstance(record.get("system"), str) and messages[0].role != "system":
            messages = [Message(role="system", content=record["system"]), *messages]
        tools = _with_named(tools_of(_parsed(record.get("tools") or record.get("functions"))), named)
        return builder.conversation(messages, key=str(first(record, IDS) or ""), tools=tools, **_about(record, roles))
    except ValidationError as error:
        raise RowError(f"does not fit: {_reasons(error)}") from None


def _about(record: Record, roles: Mapping[str, str]) -> dict[str, Any]:
    given = record.get("metadata")
    metadata = dict(given) if isinstance(given, dict) else {}
    metadata |= {key: value for key, value in record.items() if key not in _ALSO_READ and value is not None}
    words = {role: label for label, role in roles.items() if label.lower() != role and role in ("user", "assistant")}
    if words:
        metadata["roles"] = words
    return {
        "language": _text(first(record, ("language", "idioma"))),
        "domain": _text(first(record, ("domain", "dominio"))),
        "seed_id": _text(record.get("seed_id")),
        "metadata": metadata,
    }


def _with_named(tools: list[ToolDefinition], named: list[str]) -> list[ToolDefinition]:
    """UNCASE's `herramientas_usadas` give only a name: such a tool is known, with an open schema."""
    known = {tool.name for tool in tools}
    return tools + [ToolDefinition(name=name) for name in dict.fromkeys(named) if name not in known]


def _parsed(value: Any) -> Any:
    """A list kept as JSON text, as CSV cells and Parquet columns do."""
    if isinstance(value, str) and value.lstrip().startswith(("[", "{")):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _reasons(error: ValidationError) -> str:
    """Field names and kinds of error. The messages themselves could quote the row."""
    kinds = {
        f"{'.'.join(str(part) for part in issue['loc'][:1]) or 'row'}: {issue['type']}"
        for issue in error.errors(include_input=False, include_context=False)
    }
    return ", ".join(sorted(kinds)[:3])
