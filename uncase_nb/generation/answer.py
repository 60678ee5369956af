"""Where in a model's answer the conversation stands: past the reasoning, in fences, in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from uncase_nb.generation.jobs import UnreadableError
from uncase_nb.generation.tolerant_json import NotJsonError, read_json

ROLE = ("role", "rol", "from", "speaker", "name")
"""Keys under which models write who speaks."""
CONTENT = ("content", "contenido", "value", "text", "texto", "message", "mensaje")
"""Keys under which they write what is said."""

_FENCE = re.compile(r"```[\w-]*\s*\n(.*?)(?:```|\Z)", re.DOTALL)
_LISTS = (
    "messages",
    "conversation",
    "conversations",
    "turns",
    "turnos",
    "mensajes",
    "conversacion",
    "conversación",
    "dialogue",
)
_OPENING = re.compile(r"[{\[]")
_TRIES = 200  # brackets looked at; a model that repeats "[" for ever is given up on


def spoken(answer: str) -> str:
    """The answer without its reasoning."""
    text = answer.rpartition("</think>")[2] if "</think>" in answer else answer
    if "<think>" in text:
        text = text.partition("<think>")[0]
    if not text.strip():
        raise UnreadableError("it is empty" if not answer.strip() else "it holds reasoning only")
    return text


def lists(text: str) -> Iterator[list[dict[str, Any]]]:
    """Every list of mappings found, in fences first, then anywhere."""
    for part in (*_FENCE.findall(text), text):
        at = 0
        for _ in range(_TRIES):
            if (found := _OPENING.search(part, at)) is None:
                break
            try:
                value, at = read_json(part, found.start())
            except NotJsonError:
                at = found.end()
                continue
            if items := _mappings(value):
                yield items


def _mappings(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        named: Any = next((value[key] for key in _LISTS if isinstance(value.get(key), list | dict)), [])
        return _mappings(named)
    if not isinstance(value, list):
        return []
    if len(value) == 1 and isinstance(value[0], dict) and any(key in value[0] for key in _LISTS):
        return _mappings(value[0])
    return [item for item in value if isinstance(item, dict) and any(key in item for key in ROLE)]
