"""Privacy: personal data in any text field of a conversation, and values of the source vault that come back.

What counts are the types that point at a person on their own; a date or a place does not. What the seed itself
states is not counted: a seed holds no personal data, and its public names and addresses belong in the
conversation. Pseudonyms such as `[PERSON_1]` are no personal data. A value of the vault always counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from uncase_nb.evaluation.text import fold
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.mark import Mark
from uncase_nb.schemas.scan import Span
from uncase_nb.schemas.seed import Seed

_WORD = re.compile(r"\w+")
RETURNED = "VAULT_VALUE"
"""The label of a place where a personal value of the source stands again."""
_SHORTEST = 3
"""Letters and digits below which a vault value is too common to be recognized by itself."""


class Vault(Protocol):
    """What a vault is asked: the personal values it holds."""

    def values(self) -> Iterable[str]:
        """Every personal value replaced so far."""
        ...


def personal_data(
    conversations: Sequence[Conversation], seeds: Sequence[Seed | None], *, vault: Vault | None, ner: str
) -> list[list[Mark]]:
    """Where personal data stands in each conversation, given with its seed.

    Raises:
        MissingModelError: no named-entity model is there and `ner` is not `"off"`.
    """
    from uncase_nb.privacy.scan import scan
    from uncase_nb.privacy.types import IDENTIFYING

    stated = [_stated(seed) for seed in seeds]
    numbered = [item.model_copy(update={"id": str(number)}) for number, item in enumerate(conversations)]
    found: list[list[Span]] = [[] for _ in conversations]
    for span in scan(numbered, ner=ner, types=IDENTIFYING).spans:
        number = int(span.conversation)
        key = _key(span.text)
        if not any(_within(key, text) for text in stated[number]):
            found[number].append(span)
    known = VaultIndex(vault.values()) if vault is not None else None
    return [
        [_mark(span) for span in spans] + (known.returned(conversation, spans) if known else [])
        for conversation, spans in zip(conversations, found, strict=True)
    ]


def _mark(span: Span) -> Mark:
    return Mark(
        metric="privacy", label=span.type, message=span.message, start=span.start, end=span.end, field=span.field
    )


def _stated(seed: Seed | None) -> list[tuple[str, ...]]:
    return [_key(text) for text in _strings(seed.to_wire())] if seed is not None else []


class VaultIndex:
    """Values of a vault by their words, so that a text is read once however many values there are."""

    def __init__(self, values: Iterable[str]) -> None:
        self._values = {key for value in values if len("".join(key := _key(value))) >= _SHORTEST}
        self._lengths = sorted({len(key) for key in self._values})
        self._firsts = {key[0] for key in self._values}

    def returned(self, conversation: Conversation, spans: Sequence[Span]) -> list[Mark]:
        """The fields that hold a value of the vault that no detector found already, each marked whole."""
        already = {_key(span.text) for span in spans}
        return [
            Mark(metric="privacy", label=RETURNED, message=item.message, start=0, end=len(item.text), field=item.path)
            for item in text_fields(conversation)
            for key in self._hits(_key(item.text))
            if not any(_within(key, other) for other in already)
        ]

    def _hits(self, said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for start, word in enumerate(said):
            if word in self._firsts:
                yield from (
                    key for n in self._lengths if (key := said[start : start + n]) in self._values and len(key) == n
                )


def text_fields(conversation: Conversation) -> list[TextField]:
    """Every text of a conversation, whatever field holds it. Its id and its seed's are ours, not the model's."""
    found: list[TextField] = []

    def visit(field: TextField) -> str:
        found.append(field)
        return field.text

    walk(conversation.model_copy(update={"id": ""}), visit)
    found += [TextField(-1, f"tools[{n}].name", tool.name, False) for n, tool in enumerate(conversation.tools)]
    for number, message in enumerate(conversation.messages):
        path = "tool_calls[{}].name"
        found += [TextField(number, path.format(n), call.name, False) for n, call in enumerate(message.tool_calls)]
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(key)
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _key(text: str) -> tuple[str, ...]:
    """The words of a text, folded. Groups of digits are joined: a number is the same however it is spaced."""
    parts: list[str] = []
    for word in _WORD.findall(fold(text)):
        if parts and word.isdigit() and parts[-1].isdigit():
            parts[-1] += word
        else:
            parts.append(word)
    return tuple(parts)


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(other[start : start + len(key)] == key for start in range(len(other) - len(key) + 1))
