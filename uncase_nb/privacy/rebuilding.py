"""From new texts back to the kind that was given."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from typing import Any

from uncase_nb.privacy.fields import walk
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations
from uncase_nb.workspace.hashing import sha256_of

NOTE = "pseudonyms"
"""Metadata key under which an anonymized conversation says that its pseudonyms look like real data."""
SURROGATES = "surrogate"
TIMESTAMPS, SHIFTED = "timestamps", "shifted"
"""Metadata key and value by which a conversation says that its timestamps were moved with its dates."""
_HASHED = "sha256:"


def already(conversation: Conversation) -> bool:
    """Whether a conversation is anonymized with surrogates: nothing tells them from real data, so it stays."""
    return conversation.privacy == "anonymized" and conversation.metadata.get(NOTE) == SURROGATES


def rebuilt(  # noqa: PLR0913 - everything that decides what the result is
    x: Any,
    texts: Sequence[Sequence[str]],
    *,
    complete: bool,
    done: Collection[int],
    days: Sequence[int],
    style: str,
) -> Any:
    """The same kind with new texts.

    Args:
        x: what was given.
        texts: by document and field, without those that are `done`.
        complete: whether every type was replaced.
        done: places in the list that are returned as they are.
        days: by which timestamps of each document move.
        style: of the pseudonyms.
    """
    if isinstance(x, str):
        return texts[0][0]
    rows = iter(zip(texts, days, strict=True))
    if isinstance(x, Conversation):
        return x if done else _conversation(x, rows, complete=complete, style=style)
    items = list(x)
    if items and isinstance(items[0], str):
        return [row[0] for row, _ in rows]
    if not items and not isinstance(x, Conversations):
        return []
    new = [
        item if place in done else _conversation(item, rows, complete=complete, style=style)
        for place, item in enumerate(items)
    ]
    errors = getattr(x, "errors", [])
    files = next(rows)[0] if errors else []
    renamed = [error.model_copy(update={"file": file}) for error, file in zip(errors, files, strict=True)]
    return Conversations(new, errors=renamed, notes=getattr(x, "notes", []))


def _conversation(
    before: Conversation, rows: Iterator[tuple[Sequence[str], int]], *, complete: bool, style: str
) -> Conversation:
    texts, days = next(rows)
    remaining = iter(texts)
    data = walk(before, lambda _: next(remaining))
    digest = sha256_of(before.model_dump(mode="json"))
    if data["id"] != before.id:
        data["id"] = f"conv-{digest[:16]}"
    if before.privacy == "raw":
        for message in data["messages"] if days else ():
            if message["timestamp"]:
                message["timestamp"] += timedelta(days=days)
        if days:
            data["metadata"] = {**data["metadata"], TIMESTAMPS: SHIFTED}
        if complete:
            data["privacy"] = "anonymized"
            data["source"] = _HASHED + digest
            if style == SURROGATES:
                data["metadata"] = {**data["metadata"], NOTE: SURROGATES}
    return Conversation.model_validate(data)
