"""Formats that are JSON: one row a conversation, rendered later by whoever reads the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from uncase_nb.export.profiles import Profile
from uncase_nb.export.refusal import refused
from uncase_nb.export.rows import openai_row
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

Row = dict[str, Any]
_SPEAKERS = {"system": "system", "user": "human", "assistant": "gpt", "tool": "observation"}


def plain_row(form: Profile, conversation: Conversation, roles: Sequence[str]) -> Row:
    """The row of a format without a chat template; `roles` are the standard ones of each message.

    Raises:
        RefusedError: where the format has no place for what is said.
    """
    return _WRITERS[form.name](form, conversation, roles)


def _openai(form: Profile, conversation: Conversation, roles: Sequence[str]) -> Row:  # noqa: ARG001 - one of several
    return openai_row(conversation, roles)


def _sharegpt(form: Profile, conversation: Conversation, roles: Sequence[str]) -> Row:  # noqa: ARG001 - one of several
    """`conversations` of `from` and `value`; calls and tools are JSON texts, as LLaMA-Factory and Axolotl read them."""
    turns = [turn for message, role in zip(conversation.messages, roles, strict=True) for turn in _turns(message, role)]
    row: Row = {"conversations": [{"from": speaker, "value": value} for speaker, value in turns]}
    if conversation.tools:
        row["tools"] = _json([tool.to_openai()["function"] for tool in conversation.tools])
    return row


def _turns(message: Message, role: str) -> Iterator[tuple[str, str]]:
    calls = [{"name": call.name, "arguments": call.arguments} for call in message.tool_calls]
    if message.content or not calls:
        yield _SPEAKERS[role], message.content or ""
    if calls:
        yield "function_call", _json(calls[0] if len(calls) == 1 else calls)


def _alpaca(form: Profile, conversation: Conversation, roles: Sequence[str]) -> Row:
    """The last question and its answer, with the pairs before them as `history`."""
    texts = [message.content or "" for message in conversation.messages]
    told = texts.pop(0) if roles[:1] == ["system"] else ""
    spoken = list(roles)[1:] if roles[:1] == ["system"] else list(roles)
    if any(message.tool_calls for message in conversation.messages) or "tool" in spoken or conversation.tools:
        raise refused(form, "it has no place for tools.")
    if not spoken or spoken != ["user", "assistant"] * (len(spoken) // 2):
        raise refused(form, "questions and answers must take turns, after the system's text.")
    *history, (question, answer) = zip(texts[::2], texts[1::2], strict=True)
    row = {"instruction": question, "input": "", "output": answer}
    return row | ({"system": told} if told else {}) | ({"history": [list(pair) for pair in history]} if history else {})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


_WRITERS: dict[str, Callable[[Profile, Conversation, Sequence[str]], Row]] = {
    "openai_api": _openai,
    "sharegpt": _sharegpt,
    "alpaca": _alpaca,
}
