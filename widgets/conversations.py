"""Browse conversations: a list on the left, the messages of one on the right."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from uncase_nb.errors import ParameterError
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.widgets import fallback
from uncase_nb.widgets.rows import conversation_row, matching, message_rows

_STATIC = Path(__file__).parent / "static"
STATIC_VARIABLE = "UNCASE_STATIC_WIDGETS"
"""Set to 1, every widget shows its table instead: for notebooks that are committed or exported."""


class ConversationBrowser(anywidget.AnyWidget):
    """A list of conversations to walk through with the arrow keys, and the messages of the chosen one.

    Nothing anyone said is ever in the widget's state, which notebooks save: the page asks for what it shows,
    and gets it while the kernel runs. The content of raw conversations is not even sent, unless you ask for it.
    """

    _esm = _STATIC / "conversations.js"
    _css = _STATIC / "conversations.css"

    page_size = traitlets.Int(25, min=1, max=500).tag(sync=True)
    """Conversations a page."""
    total = traitlets.Int(0).tag(sync=True)
    """How many there are."""
    static = traitlets.Bool(False)
    """Show a plain table that needs neither script nor kernel."""

    def __init__(
        self,
        conversations: Iterable[Conversation],
        *,
        reveal: bool = False,
        page_size: int = 25,
        static: bool | None = None,
    ) -> None:
        """Browse `conversations`.

        Args:
            conversations: of any kind; of raw ones only counts are shown.
            reveal: show raw content too. It stays out of the saved notebook.
            page_size: conversations a page, 1 to 500.
            static: a table instead; by default as `UNCASE_STATIC_WIDGETS` says.

        Raises:
            ParameterError: something else than conversations was passed.
        """
        self.conversations = list(conversations)
        if not all(isinstance(conversation, Conversation) for conversation in self.conversations):
            raise ParameterError(
                "ConversationBrowser got something that is no conversation.",
                "pass a list of them, for example run.conversations or report.certified.",
            )
        self.reveal = reveal
        chosen = os.environ.get(STATIC_VARIABLE) == "1" if static is None else static
        super().__init__(page_size=page_size, total=len(self.conversations), static=chosen)
        self.on_msg(self._answer)

    def __repr__(self) -> str:
        """The same for the same content, and no content."""
        return fallback.headline(self.conversations)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget, with a table for where it cannot run; the table alone in static mode."""
        plain = {"text/plain": repr(self), "text/html": fallback.html(self.conversations, limit=self.page_size)}
        if self.static:
            return plain
        live = super()._repr_mimebundle_(**options)
        if live is None:
            return plain
        data, metadata = live if isinstance(live, tuple) else (live, {})
        return data | plain, metadata

    def _answer(self, _widget: Any, asked: Mapping[str, Any], _buffers: Any) -> None:
        """Answer a page's question. What is not one of ours is ignored, as any script may send messages."""
        answers = {"page": self._page, "open": self._open}
        if asked.get("type") in answers:
            self.send(answers[asked["type"]](asked) | {"type": asked["type"], "view": asked.get("view")})

    def _page(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        query = str(asked.get("query", ""))
        found = [
            number
            for number, conversation in enumerate(self.conversations)
            if matching(conversation, query, hidden=self._hidden(conversation))
        ]
        pages = max(1, -(-len(found) // self.page_size))
        page = min(max(0, _whole(asked.get("page"))), pages - 1)
        shown = found[page * self.page_size : (page + 1) * self.page_size]
        return {
            "query": query,
            "page": page,
            "pages": pages,
            "found": len(found),
            "rows": [conversation_row(number, self.conversations[number]) for number in shown],
        }

    def _open(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        number = _whole(asked.get("index"))
        if not 0 <= number < len(self.conversations):
            return {"index": number, "hidden": False, "count": 0, "messages": []}
        conversation = self.conversations[number]
        hidden = self._hidden(conversation)
        messages = [] if hidden else message_rows(conversation)
        return {"index": number, "hidden": hidden, "count": len(conversation.messages), "messages": messages}

    def _hidden(self, conversation: Conversation) -> bool:
        return conversation.privacy == "raw" and not self.reveal


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
