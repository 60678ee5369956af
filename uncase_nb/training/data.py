"""What to train on: rows of an exported file, or conversations. Raw ones are refused either way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import JSONDecodeError
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, ReadError
from uncase_nb.export.render import as_messages, as_tools
from uncase_nb.export.sandbox import Rendered
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.workspace.files import read_jsonl

Data = str | Path | Conversation | Iterable[Conversation]


class Example(NamedTuple):
    """One conversation, not yet rendered or already."""

    messages: list[dict[str, Any]]
    """OpenAI form with standard roles; empty where `text` is given."""
    tools: list[dict[str, Any]] | None = None
    """OpenAI form."""
    text: Rendered | None = None
    """From a file of rendered text."""
    template: str | None = None
    """The format of `text`."""


def examples(data: Data) -> list[Example]:
    """Everything in `data`.

    Raises:
        PrivacyError: for a raw conversation, or a row that does not say it was made safe.
        ReadError: for a file that is no export.
        EmptyResultError: where there is nothing.
    """
    found = list(_of_file(Path(data)) if isinstance(data, str | Path) else _of_conversations(data))
    if not found:
        raise EmptyResultError("There is no conversation to train on.", "export some first: un.export(…).")
    return found


def _of_conversations(data: Conversation | Iterable[Conversation]) -> Iterable[Example]:
    for item in [data] if isinstance(data, Conversation) else data:
        if not isinstance(item, Conversation):
            raise ParameterError(
                f"Training takes an exported file or conversations, and got {type(data).__name__}.",
                "pass the path of an exported file, or a list of conversations.",
            )
        refuse_raw([item], stage="Training")
        yield Example(as_messages(item), as_tools(item))


def _of_file(path: Path) -> Iterable[Example]:
    if not path.is_file():
        raise ReadError(f"There is no file {path.name}.", "export one first: un.export(…, path=…).")
    try:
        for line, row in enumerate(read_jsonl(path), 1):
            yield _of_row(row, f"row {line} of {path.name}")
    except (JSONDecodeError, UnicodeDecodeError):
        raise ReadError(f"{path.name} is not JSON Lines.", "pass a file that un.export wrote.") from None


def _of_row(row: Any, where: str) -> Example:
    if not isinstance(row, Mapping) or not {"messages", "text"} & row.keys():
        raise ReadError(f"{where} holds neither messages nor text.", "pass a file that un.export wrote.")
    if row.get("privacy") not in ("anonymized", "synthetic"):
        raise PrivacyError(
            f"{where} does not say that it is anonymized or synthetic, so it counts as raw.",
            "pass a file that un.export wrote (not as openai_api, which has no place for it), or conversations.",
        )
    if row.get("trained_turns"):
        raise ReadError(
            f"{where} is one turn of a conversation that was split, and its earlier turns must not be trained again.",
            'export with form="text" and on_loss="split": its spans hold that one turn.',
        )
    try:
        return _text(row) if "text" in row else _messages(row)
    except (ValidationError, KeyError, TypeError, ValueError):
        raise ReadError(f"{where} is not as un.export writes it.", "export the file again.") from None


def _text(row: Mapping[str, Any]) -> Example:
    spans = [(int(start), int(end)) for start, end in row["assistant_spans"]]
    return Example([], text=Rendered(str(row["text"]), spans), template=str(row["template"]))


def _messages(row: Mapping[str, Any]) -> Example:
    conversation = Conversation(messages=row["messages"], tools=row.get("tools") or [], privacy=row["privacy"])
    return Example(as_messages(conversation), as_tools(conversation))
