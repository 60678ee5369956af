"""Text that a tokenizer would take for a control token.

A message that says `<|im_end|>` ends the turn it stands in and may begin another speaker's. No text export can
make it safe, since the tokenizer sees the same characters either way; so such a conversation is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from uncase_nb.export.strings import edited
from uncase_nb.schemas.export import ExportIssue


def injected(
    conversation: str, messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None, tokens: re.Pattern[str]
) -> Iterator[ExportIssue]:
    """One issue a text that holds a token of the format; it names the token."""
    found: list[ExportIssue] = []

    def look(message: int, field: str, text: str) -> str:
        if hit := tokens.search(text):
            reason = f"holds the control token {hit[0]}"
            found.append(
                ExportIssue(conversation=conversation, message=message, field=field, kind="quarantined", reason=reason)
            )
        return text

    edited(messages, tools, look)
    yield from found
