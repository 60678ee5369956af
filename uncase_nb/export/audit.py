"""The loss audit: what a template leaves out, moves to another speaker, or trims.

Vendors' templates drop text without a word, and a model is then trained on less than its owner thinks. Each
text and number is replaced by a marker of its own and rendered once more: where the marker is missing, the text is
too, however often the same words stand elsewhere. The text itself must stand in the real rendering as well, which
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

_FIRST_NUMBER = 7_310_000_000  # markers of numbers: nobody states these


class _Piece(NamedTuple):
    marker: str | int
    message: int
    field: str
    value: Any


def audit(
    conversation: str,
    messages: list[dict[str, Any]],
    tools: list[dict[str, Any]] | None,
    render: Render,
    real: Rendered,
) -> Iterator[ExportIssue]:
    """What `real`, the rendering of `messages` by `render`, does not carry; never quotes it."""
    pieces: list[_Piece] = []

    def mark(message: int, field: str, value: Any) -> Any:
        marker = f"UNCASE{len(pieces):06d}X" if isinstance(value, str) else _FIRST_NUMBER + len(pieces)
        pieces.append(_Piece(marker, message, field, value))
        return marker

    probe = render(*edited(messages, tools, mark))
    for piece in pieces:
        role = messages[piece.message]["role"] if piece.message >= 0 else "system"
        if reason := _lost(piece, role, probe, real.text):
            yield _issue(conversation, piece, "lost", reason)
        elif isinstance(piece.value, str) and piece.value != piece.value.strip() and not _stands(piece.value, real):
            yield _issue(conversation, piece, "trimmed", "outer white space is trimmed")


def _lost(piece: _Piece, role: str, probe: Rendered, text: str) -> str | None:
    place = probe.text.find(str(piece.marker))
    if place < 0 or (isinstance(piece.value, str) and not _stands(piece.value.strip(), Rendered(text, []))):
        return "is left out"
    trained = any(start <= place < end for start, end in probe.spans)
    if trained != (role == "assistant"):
        return "is written as another role's"
    return None


def _stands(piece: str, text: Rendered) -> bool:
    """As it is, as a JSON string, or as one within JSON that is itself a string."""
    once = [piece, json.dumps(piece, ensure_ascii=False)[1:-1], json.dumps(piece)[1:-1]]
    return any(form in text.text for form in once) or json.dumps(once[1], ensure_ascii=False)[1:-1] in text.text


def _issue(conversation: str, piece: _Piece, kind: Any, reason: str) -> ExportIssue:
    return ExportIssue(conversation=conversation, message=piece.message, field=piece.field, kind=kind, reason=reason)
