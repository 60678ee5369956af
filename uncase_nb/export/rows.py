"""A sample as one line of the exported file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from uncase_nb.export.sandbox import Rendered
from uncase_nb.schemas.conversation import Conversation

_API_NAME = re.compile(r"[^\s<|\\/>]+")  # what OpenAI accepts as a message's `name`

Row = dict[str, Any]


def messages_row(conversation: Conversation, messages: list[Row], tools: list[Row] | None = None) -> Row:
    """`messages` and `tools` in the OpenAI form with arguments as mappings, and what traces the row."""
    lines = [{"content": None} | message for message in messages]
    ordered = [{"role": line.pop("role"), **line} for line in lines]
    return {"messages": ordered, "tools": tools or [], **_trace(conversation)}


def text_row(conversation: Conversation, text: Rendered, template: str) -> Row:
    """The text, where the assistant speaks in it (characters, end-of-turn token included), and what traces it."""
    spans = [list(span) for span in text.spans]
    return {"text": text.text, "assistant_spans": spans, "template": template, **_trace(conversation)}


def pair_row(conversation: Conversation, text: Rendered, template: str) -> Row:
    """What stands before the turn that is trained, and the turn with its end-of-turn token."""
    end = len(text.text)
    start, end = (text.spans[0][0], text.spans[-1][1]) if text.spans else (end, end)
    pair = {"prompt": text.text[:start], "completion": text.text[start:end]}
    return {**pair, "template": template, **_trace(conversation)}


def tokens_row(conversation: Conversation, ids: Sequence[int], labels: Sequence[int], template: str) -> Row:
    """Token ids, and the same with -100 where nothing is trained."""
    return {"input_ids": list(ids), "labels": list(labels), "template": template, **_trace(conversation)}


def openai_row(conversation: Conversation, roles: Sequence[str]) -> Row:
    """What OpenAI's fine-tuning reads, and nothing else: arguments as JSON text, no reasoning, no trace."""
    row: Row = {
        "messages": [
            _api_message(message.to_openai(), role, [call.to_openai(as_string=True) for call in message.tool_calls])
            for message, role in zip(conversation.messages, roles, strict=True)
        ]
    }
    if conversation.tools:
        row["tools"] = [tool.to_openai() for tool in conversation.tools]
    return row


def _api_message(message: Row, role: str, calls: list[Row]) -> Row:
    message.pop("reasoning_content", None)
    if not _API_NAME.fullmatch(message.get("name", "")):
        message.pop("name", None)
    return message | {"role": role} | ({"tool_calls": calls} if calls else {})


def _trace(conversation: Conversation) -> Row:
    """Training reads `privacy`: a row that does not say it was made safe counts as raw."""
    return {"id": conversation.id, "seed_id": conversation.seed_id, "privacy": conversation.privacy}
