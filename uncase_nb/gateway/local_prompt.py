"""A request as a model in this process reads it: written with the model's own chat template."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from jinja2 import TemplateError

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.request import ChatRequest

_MARK = "uncase"  # a word no template adds


def prompt_ids(tokenizer: Any, request: ChatRequest, *, name: str) -> list[int]:
    """The token ids of a request, ready for an answer.

    Raises:
        ProviderError: where the template refuses it.
    """
    try:
        text = tokenizer.apply_chat_template(
            [_plain(message) for message in _with_schema(request)],
            tools=request.tools or None,
            add_generation_prompt=True,
            tokenize=False,
        )
    except (TemplateError, TypeError):  # a TypeError is the template's own
        raise ProviderError(
            f"The chat template of {name} refuses this conversation.",
            "some allow no system message or tool, or want turns that alternate.",
        ) from None
    return list(tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"])


def _with_schema(request: ChatRequest) -> list[dict[str, Any]]:
    """The messages, the last of which says what the answer has to look like, where that is laid down."""
    if request.answer_schema is None or not request.messages:
        return request.messages
    *before, last = request.messages
    schema = json.dumps(request.answer_schema, ensure_ascii=False, separators=(",", ":"))
    return [*before, {**last, "content": f"{last.get('content') or ''}\n\nJSON Schema: {schema}"}]


def end_of_turn(tokenizer: Any) -> list[int]:
    """The token a chat template writes after what an assistant says, where it is one.

    A base trained with another template than its own goes on naming its old end of text.
    """
    turn = [{"role": "user", "content": _MARK}, {"role": "assistant", "content": _MARK}]
    try:
        rest = tokenizer.apply_chat_template(turn, tokenize=False).rpartition(_MARK)[2].strip()
    except (TemplateError, TypeError):
        return []
    first = tokenizer(rest, add_special_tokens=False)["input_ids"][:1]
    return [token for token in first if token in tokenizer.added_tokens_decoder]


def _plain(message: Mapping[str, Any]) -> dict[str, Any]:
    """Templates want a call's arguments as a mapping; OpenAI's form has them as JSON text."""
    calls = [
        {**call, "function": {**call["function"], "arguments": _decoded(call["function"].get("arguments"))}}
        for call in message.get("tool_calls") or ()
    ]
    return {**message, "content": message.get("content") or "", **({"tool_calls": calls} if calls else {})}


def _decoded(arguments: Any) -> Any:
    try:
        return json.loads(arguments) if isinstance(arguments, str) else arguments
    except json.JSONDecodeError:
        return arguments
