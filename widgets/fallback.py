"""The table a notebook shows where the widget cannot run: exported, untrusted, committed, or without a kernel."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.widgets.rows import label, message_rows


def headline(conversations: Sequence[Conversation]) -> str:
    """One line, the same for the same content."""
    kinds = ", ".join(sorted({conversation.privacy for conversation in conversations}))
    messages = sum(len(conversation.messages) for conversation in conversations)
    return f"ConversationBrowser: {len(conversations)} conversations, {messages} messages" + (
        f", {kinds}" if kinds else ""
    )


def html(conversations: Sequence[Conversation], *, limit: int) -> str:
    """The first `limit` conversations, each to unfold. Raw ones show counts only: this text is saved."""
    shown = "".join(_one(number, conversation) for number, conversation in enumerate(conversations[:limit]))
    rest = len(conversations) - limit
    more = f"<p>… {rest} more conversations</p>" if rest > 0 else ""
    return f'<div class="uncase-result"><p><strong>{escape(headline(conversations))}</strong></p>{shown}{more}</div>'


def _one(number: int, conversation: Conversation) -> str:
    title = f"{label(number, conversation)} ({len(conversation.messages)} messages, {conversation.privacy})"
    if conversation.privacy == "raw":
        return f"<p>{escape(title)}: content hidden</p>"
    rows = "".join(_row(message) for message in message_rows(conversation))
    head = '<thead><tr><th scope="col">role</th><th scope="col">message</th></tr></thead>'
    return f"<details><summary>{escape(title)}</summary><table>{head}<tbody>{rows}</tbody></table></details>"


def _row(message: dict[str, Any]) -> str:
    calls = "".join(f"<p><code>{escape(call['name'])}</code> {_marked(call['parts'])}</p>" for call in message["calls"])
    speaker = message["name"] or message["role"]
    return f'<tr><th scope="row">{escape(speaker)}</th><td>{_marked(message["parts"])}{calls}</td></tr>'


def _marked(pieces: list[list[Any]]) -> str:
    return "".join(f"<mark>{escape(text)}</mark>" if pseudonym else escape(text) for text, pseudonym in pieces)
