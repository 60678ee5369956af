"""The loss audit: what a template leaves out, moves to another speaker, or trims.

Vendors' templates drop text without a word, and a model is then trained on less than its owner thinks. Each
text is replaced by a marker of its own and rendered once more: where the marker is missing, the text is too,
however often the same words stand elsewhere. The text itself must stand in the real rendering as well, which
catches templates that look into it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from uncase_nb.export.sandbox import Rendered
from uncase_nb.export.strings import edited
from uncase_nb.schemas.export import ExportIssue

Render = Callable[[list[dict[str, Any]], list[dict[str, Any]] | None], Rendered]
"""Messages and tools in the OpenAI form to text with assistant spans."""


class _Piece(NamedTuple):
    marker: str
    message: int
    field: str
    text: str


def audit(
    conversation: str,
    messages: list[dict[str, Any]],
    tools: list[dict[str, Any]] | None,
    render: Render,
    real: Rendered,
) -> Iterator[ExportIssue]:
    """What `real`, the rendering of `messages` by `render`, does not carry; never quotes it."""
    pieces: list[_Piece] = []

    def mark(message: int, field: str, text: str) -> str:
        pieces.append(_Piece(f"UNCASE{len(pieces):06d}X", message, field, text))
        return pieces[-1].marker

    probe = render(*edited(messages, tools, mark))
    for piece in pieces:
        role = messages[piece.message]["role"] if piece.message >= 0 else "system"
        if reason := _lost(piece, role, probe, real.text):
            yield _issue(conversation, piece, "lost", reason)
        elif piece.text != piece.text.strip() and not _stands(piece.text, real.text):
            yield _issue(conversation, piece, "trimmed", "outer white space is trimmed")


def _lost(piece: _Piece, role: str, probe: Rendered, text: str) -> str | None:
    place = probe.text.find(piece.marker)
    if place < 0 or not _stands(piece.text.strip(), text):
        return "is left out"
    trained = any(start <= place < end for start, end in probe.spans)
    if trained != (role == "assistant"):
        return "is written as another role's"
    return None


def _stands(piece: str, text: str) -> bool:
    """As it is, or as a JSON string."""
    return piece in text or json.dumps(piece, ensure_ascii=False)[1:-1] in text or json.dumps(piece)[1:-1] in text


def _issue(conversation: str, piece: _Piece, kind: Any, reason: str) -> ExportIssue:
    return ExportIssue(conversation=conversation, message=piece.message, field=piece.field, kind=kind, reason=reason)
