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


class Piece(NamedTuple):
    """A text or number, and what stood in its place."""

    marker: str | int
    message: int
    field: str
    value: Any


class Probe(NamedTuple):
    """A rendering with a marker in the place of every text and number."""

    pieces: list[Piece]
    text: Rendered

    def place(self, piece: Piece) -> int:
        """Where the piece stands; -1 where it does not."""
        return self.text.text.find(str(piece.marker))


def probed(messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None, render: Render) -> Probe:
    """Markers, rendered."""
    pieces: list[Piece] = []

    def mark(message: int, field: str, value: Any) -> Any:
        marker = f"UNCASE{len(pieces):06d}X" if isinstance(value, str) else _FIRST_NUMBER + len(pieces)
        pieces.append(Piece(marker, message, field, value))
        return marker

    copy = edited(messages, tools, mark)
    return Probe(pieces, render(*copy))


def audit(conversation: str, messages: list[dict[str, Any]], probe: Probe, real: Rendered) -> Iterator[ExportIssue]:
    """What `real`, the rendering of `messages`, does not carry; never quotes it."""
    for piece in probe.pieces:
        role = messages[piece.message]["role"] if piece.message >= 0 else "system"
        if reason := _lost(piece, role, probe, real.text):
            yield _issue(conversation, piece, "lost", reason)
        elif isinstance(piece.value, str) and piece.value != piece.value.strip() and not _in(piece.value, real.text):
            yield _issue(conversation, piece, "trimmed", "outer white space is trimmed")


def _lost(piece: Piece, role: str, probe: Probe, text: str) -> str | None:
    place = probe.place(piece)
    if place < 0 or (isinstance(piece.value, str) and not _in(piece.value.strip(), text)):
        return "is left out"
    trained = any(start <= place < end for start, end in probe.text.spans)
    if trained != (role == "assistant"):
        return "is written as another role's"
    return None


def _in(piece: str, text: str) -> bool:
    """As it is, as a JSON string, or as one within JSON that is itself a string."""
    if piece in text:
        return True
    once = _escaped(piece)
    return once in text or _escaped(once) in text or json.dumps(piece)[1:-1] in text


def _escaped(piece: str) -> str:
    return json.dumps(piece, ensure_ascii=False)[1:-1]


def _issue(conversation: str, piece: Piece, kind: Any, reason: str) -> ExportIssue:
    return ExportIssue(conversation=conversation, message=piece.message, field=piece.field, kind=kind, reason=reason)
