"""What the browser shows of a conversation and of a message, as plain values."""

from __future__ import annotations

import json
import re
from typing import Any

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

PSEUDONYM = re.compile(r"\[[A-Z][A-Z_]*_\d+\]")
"""`[PERSON_1]`, as anonymization writes it."""


def label(number: int, conversation: Conversation) -> str:
    """What to call a conversation. The id of a raw one may hold a name."""
    return conversation.id if conversation.id and conversation.privacy != "raw" else f"#{number + 1}"


def conversation_row(number: int, conversation: Conversation) -> dict[str, Any]:
    """One line of the list."""
    return {
        "index": number,
        "label": label(number, conversation),
        "messages": len(conversation.messages),
        "language": conversation.language or "",
        "privacy": conversation.privacy,
    }


def message_rows(conversation: Conversation) -> list[dict[str, Any]]:
    """The messages, each with its text cut where a pseudonym begins or ends."""
    return [_message(message) for message in conversation.messages]


def parts(text: str) -> list[list[Any]]:
    """The text as `[piece, is a pseudonym]` pairs; joined, the pieces are the text."""
    pieces: list[list[Any]] = []
    end = 0
    for found in PSEUDONYM.finditer(text):
        pieces += [[text[end : found.start()], False], [found.group(), True]]
        end = found.end()
    return [piece for piece in [*pieces, [text[end:], False]] if piece[0]]


def matching(conversation: Conversation, query: str, *, hidden: bool) -> bool:
    """Whether every word of the query stands in the conversation. A hidden one matches by its counts alone."""
    words = query.casefold().split()
    if not words:
        return True
    shown = [conversation.privacy, conversation.language or ""]
    if not hidden:
        shown += [conversation.id, *_texts(conversation)]
    everything = "\n".join(shown).casefold()
    return all(word in everything for word in words)


def _texts(conversation: Conversation) -> list[str]:
    return [
        text
        for message in conversation.messages
        for text in (message.role, message.name or "", message.content or "", *map(_call_text, message.tool_calls))
    ]


def _call_text(call: Any) -> str:
    return f"{call.name} {_arguments(call)}"


def _arguments(call: Any) -> str:
    return json.dumps(call.arguments, ensure_ascii=False, sort_keys=True)


def _message(message: Message) -> dict[str, Any]:
    return {
        "role": message.role,
        "name": message.name or "",
        "parts": parts(message.content or ""),
        "calls": [{"name": call.name, "parts": parts(_arguments(call))} for call in message.tool_calls],
    }
