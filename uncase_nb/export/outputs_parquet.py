"""Parquet. Tools and arguments are JSON text: Arrow gives every row the keys of all, and a template would write them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from uncase_nb.export.rows import Row
from uncase_nb.extras import require
from uncase_nb.schemas.export import Form
from uncase_nb.workspace.files import atomic

_GROUP = 512  # rows held in memory at a time


def write_parquet(path: str | Path, rows: Iterable[Row], form: Form) -> Path:
    """Write rows atomically, a group at a time; return the path.

    Raises:
        MissingExtraError: without the [train] extra.
    """
    pa: Any = require("pyarrow", extra="train", what="Parquet")
    pq: Any = require("pyarrow.parquet", extra="train", what="Parquet")
    schema = _schema(pa, form)
    stream = iter(rows)
    with atomic(path) as file, pq.ParquetWriter(file, schema) as writer:
        for group in _groups(stream):
            writer.write_table(pa.Table.from_pylist([_flat(row) for row in group], schema=schema))
    return Path(path)


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _GROUP)):
        yield group


def _schema(pa: Any, form: Form) -> Any:
    """Every column is there in every file of a form, so that two files of it can be joined."""
    text, ids = pa.string(), pa.list_(pa.int64())
    call = pa.struct([("id", text), ("type", text), ("function", pa.struct([("name", text), ("arguments", text)]))])
    said = [(name, text) for name in ("role", "content", "reasoning_content", "tool_call_id", "name")]
    message = pa.struct([*said, ("tool_calls", pa.list_(call))])
    columns: dict[Form, list[tuple[str, Any]]] = {
        "messages": [("messages", pa.list_(message)), ("tools", text), ("trained_turns", ids)],
        "prompt_completion": [("prompt", text), ("completion", text), ("template", text)],
        "text": [("text", text), ("assistant_spans", pa.list_(ids)), ("template", text)],
        "tokens": [("input_ids", ids), ("labels", ids), ("template", text)],
    }
    trace = [(name, text) for name in ("id", "seed_id", "privacy")]
    return pa.schema([*columns[form], *trace])


def _flat(row: Row) -> Row:
    if "messages" not in row:
        return row
    return row | {"messages": [_message(message) for message in row["messages"]], "tools": _json(row.get("tools", []))}


def _message(message: Row) -> Row:
    if not (calls := message.get("tool_calls")):
        return message
    return message | {"tool_calls": [call | {"function": _function(call["function"])} for call in calls]}


def _function(function: Row) -> Row:
    arguments = function["arguments"]
    return function | {"arguments": arguments if isinstance(arguments, str) else _json(arguments)}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
