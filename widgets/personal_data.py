"""See what a scan found, highlighted in the text, and what it was replaced by."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from uncase_nb.schemas.scan import MarkedText
from uncase_nb.widgets.conversations import STATIC_VARIABLE

_STATIC = Path(__file__).parent / "static"
_PAGE = 10


class PersonalDataPreview(anywidget.AnyWidget):
    """The texts in which something was found, each find marked with its type; where it was replaced, also the result.

    No text is in the widget's state, which notebooks save, and none is sent before somebody asks for it.
    """

    _esm = _STATIC / "personal_data.js"
    _css = _STATIC / "personal_data.css"

    counts = traitlets.Dict().tag(sync=True)
    """Finds by type, most frequent first."""
    total = traitlets.Int(0).tag(sync=True)
    """How many texts have any."""
    replaced = traitlets.Bool(False).tag(sync=True)
    """Whether the finds have pseudonyms."""

    def __init__(self, texts: Sequence[MarkedText]) -> None:
        """Preview `texts`, as `ScanReport.marked()` gives them."""
        self.texts = [text for text in texts if text.spans]
        counts = Counter(span.type for text in self.texts for span in text.spans)
        ordered = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        replaced = any(text.pseudonyms for text in self.texts)
        super().__init__(counts=ordered, total=len(self.texts), replaced=replaced)
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        """Counts alone."""
        return f"PersonalDataPreview: {sum(self.counts.values())} finds in {self.total} texts"

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget; its counts alone where it cannot run, or where widgets are to be static."""
        plain = {"text/plain": repr(self), "text/html": f'<p class="uncase-result">{escape(repr(self))}</p>'}
        live = None if os.environ.get(STATIC_VARIABLE) == "1" else super()._repr_mimebundle_(**options)
        if live is None:
            return plain
        data, metadata = live if isinstance(live, tuple) else (live, {})
        return data | plain, metadata

    def _answer(self, _widget: Any, asked: Mapping[str, Any], _buffers: Any) -> None:
        """Answer a page's question. What is not one of ours is ignored, as any script may send messages."""
        if asked.get("type") == "page":
            self.send(self._page(asked) | {"type": "page", "view": asked.get("view")})

    def _page(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        wanted = asked.get("kind") or ""
        found = [text for text in self.texts if not wanted or any(span.type == wanted for span in text.spans)]
        pages = max(1, -(-len(found) // _PAGE))
        given = asked.get("page")
        page = min(max(0, given if isinstance(given, int) else 0), pages - 1)
        shown = found[page * _PAGE : (page + 1) * _PAGE]
        return {
            "kind": wanted,
            "page": page,
            "pages": pages,
            "found": len(found),
            "rows": [{"where": where(text), "pieces": pieces(text)} for text in shown],
        }


def where(text: MarkedText) -> str:
    """Conversation, message and field, for the reader."""
    message = f"message {text.message + 1}" if text.message >= 0 else ""
    field = text.field if text.field != "content" or not message else ""
    return " · ".join(part for part in (text.conversation, message, field) if part)


def pieces(text: MarkedText) -> list[list[Any]]:
    """The text as `[piece, type, score, recognizer, pseudonym]`; plain pieces have an empty type. Joined, it is whole."""
    cut: list[list[Any]] = []
    end = 0
    for number, span in enumerate(text.spans):
        pseudonym = text.pseudonyms[number] if text.pseudonyms else ""
        cut.append([text.text[end : span.start], "", 0, "", ""])
        cut.append([text.text[span.start : span.end], span.type, round(span.score, 2), span.recognizer, pseudonym])
        end = span.end
    cut.append([text.text[end:], "", 0, "", ""])
    return [piece for piece in cut if piece[0]]
