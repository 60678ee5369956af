"""An answer with its originals marked, for the eye alone."""

from __future__ import annotations

from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.schemas.scan import MarkedText, Span


def marked_text(text: Rewriting) -> MarkedText:
    """What a widget shows, which never saves it: the text, and for each original its pseudonym."""
    spans = [
        Span.model_construct(
            start=mark.start, end=mark.end, type=mark.type, score=1.0, text=text.text[mark.start : mark.end],
            message=-1, field="content",
        )
        for mark in text.placed
    ]  # fmt: skip
    return MarkedText("", -1, "content", text.text, spans, [mark.text for mark in text.placed])
