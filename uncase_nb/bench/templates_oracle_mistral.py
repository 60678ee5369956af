"""Mistral's own tokenizers, whose vocabularies lie in the package of `mistral-common`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from uncase_nb.bench.templates_oracle import Messages, Oracle, Render, Tools, VendorRefusedError, package

_BYTE = re.compile("<0x([0-9A-F]{2})>")


def of_mistral(version: str, *, tekken: bool = False) -> Oracle:
    """The tokenizer of a version, its tokens written out as text."""
    return Oracle(
        f"mistral-common 1.13.1, {version}{' tekken' if tekken else ''}",
        lambda: package("mistral_common") is not None and package("sentencepiece") is not None,
        lambda: _load(version, tekken=tekken),
    )


def _load(version: str, *, tekken: bool) -> Render:
    from mistral_common.protocol.instruct.validator import ValidationMode, get_validator
    from mistral_common.tokens.tokenizers.mistral import MistralTokenizer

    make: Callable[..., Any] = getattr(MistralTokenizer, version)
    tokenizer = make(is_tekken=True) if tekken else make()
    validators = {trains: get_validator(tokenizer.version, mode) for trains, mode in
                  ((True, ValidationMode.finetuning), (False, ValidationMode.test))}  # fmt: skip

    def render(messages: Messages, tools: Tools, prompt: bool) -> str:
        trains = messages[-1]["role"] == "assistant" and not prompt
        tokenizer._chat_completion_request_validator = validators[trains]  # noqa: SLF001 - set once by its makers only
        return _written(tokenizer, messages, tools)

    return render


def _written(tokenizer: Any, messages: Messages, tools: Tools) -> str:
    from mistral_common.exceptions import MistralCommonException
    from mistral_common.protocol.instruct.request import ChatCompletionRequest

    try:
        request = ChatCompletionRequest.from_openai([_as_text(message) for message in messages], tools)
        tokens = tokenizer.encode_chat_completion(request).tokens
    except MistralCommonException as error:
        raise VendorRefusedError(str(error).partition(":")[0]) from None  # after a colon it quotes
    except (ValueError, TypeError, KeyError, AssertionError, NotImplementedError):
        raise VendorRefusedError from None
    return _text(tokenizer.instruct_tokenizer.tokenizer, tokens)


def _as_text(message: dict[str, Any]) -> dict[str, Any]:
    """Arguments as JSON text, as its requests want them; without the reasoning, which its messages do not have."""
    line = {key: value for key, value in message.items() if key != "reasoning_content"}
    if calls := message.get("tool_calls"):
        line["tool_calls"] = [
            {**call, "function": call["function"] | {"arguments": json.dumps(call["function"]["arguments"])}}
            for call in calls
        ]
    return line


def _text(inner: Any, tokens: list[int]) -> str:
    """SentencePiece writes a space as ▁, and a byte it has no piece for as its code."""
    from mistral_common.tokens.tokenizers.base import SpecialTokenPolicy
    from mistral_common.tokens.tokenizers.tekken import Tekkenizer

    if isinstance(inner, Tekkenizer):
        return str(inner.decode(tokens, SpecialTokenPolicy.KEEP))
    written = bytearray()
    for token in tokens:
        piece = inner.id_to_piece(token)
        code = _BYTE.fullmatch(piece)
        written += bytes([int(code[1], 16)]) if code else piece.replace("▁", " ").encode()
    return written.decode()
