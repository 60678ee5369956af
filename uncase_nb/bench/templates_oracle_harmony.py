"""OpenAI's own renderer of Harmony.

Its package asks for the o200k vocabulary, which litellm's wheel carries byte for byte.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from uncase_nb.bench.templates_oracle import Messages, Oracle, Render, Tools, VendorRefusedError, package

_VOCABULARY = "litellm_core_utils/tokenizers/fb374d419588a4632f3f557e76b4b70aebbca790"  # tiktoken's name for o200k_base


def official() -> Oracle:
    """Conversations as the documentation of Harmony maps them to its messages.

    The system's text is the developer's instructions, tools stand with the first of them, reasoning goes to the
    analysis channel, text beside calls and the calls to commentary, an answer to final.
    """
    return Oracle(
        "openai-harmony 0.0.8", lambda: package("openai_harmony") is not None and _vocabulary().is_file(), _load
    )


def _vocabulary() -> Path:
    return (package("litellm") or Path("nowhere")) / _VOCABULARY


def _load() -> Render:
    return _render


@cache
def _encoding() -> Any:
    from openai_harmony import HarmonyEncodingName, load_harmony_encoding

    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(_vocabulary(), Path(folder) / "o200k_base.tiktoken")
        before = os.environ.get("TIKTOKEN_ENCODINGS_BASE")
        os.environ["TIKTOKEN_ENCODINGS_BASE"] = folder
        try:
            return load_harmony_encoding(HarmonyEncodingName.HARMONY_GPT_OSS)
        finally:
            del os.environ["TIKTOKEN_ENCODINGS_BASE"]
            if before is not None:
                os.environ["TIKTOKEN_ENCODINGS_BASE"] = before


def _render(messages: Messages, tools: Tools, prompt: bool) -> str:
    from openai_harmony import Conversation, HarmonyError, Role

    encoding, conversation = _encoding(), Conversation.from_messages(_messages(messages, tools))
    try:
        if prompt:
            tokens = encoding.render_conversation_for_completion(conversation, Role.ASSISTANT)
        else:
            tokens = encoding.render_conversation_for_training(conversation)
        return str(encoding.decode_utf8(tokens))
    except HarmonyError as error:
        raise VendorRefusedError(str(error)) from None


def _messages(messages: Messages, tools: Tools) -> list[Any]:
    from openai_harmony import Author, DeveloperContent, Message, Role, SystemContent, ToolDescription

    first = messages[0]["role"] == "system"
    developer = DeveloperContent.new()
    if first and messages[0].get("content"):
        developer = developer.with_instructions(messages[0]["content"])
    if tools:
        told = [tool["function"] for tool in tools]
        developer = developer.with_function_tools(
            [ToolDescription.new(tool["name"], tool.get("description", ""), tool.get("parameters")) for tool in told]
        )
    lines = [Message.from_role_and_content(Role.SYSTEM, SystemContent.new())]
    if developer.instructions is not None or developer.tools:
        lines.append(Message.from_role_and_content(Role.DEVELOPER, developer))
    called: dict[str, str] = {}
    for message in messages[first:]:
        text = message.get("content") or ""
        match message["role"]:
            case "system":
                lines.append(
                    Message.from_role_and_content(Role.DEVELOPER, DeveloperContent.new().with_instructions(text))
                )
            case "user":
                lines.append(Message.from_role_and_content(Role.USER, text))
            case "tool":
                author = Author.new(
                    Role.TOOL,
                    f"functions.{called.get(message.get('tool_call_id', ''), message.get('name') or 'unknown')}",
                )
                answer = Message.from_author_and_content(author, text)
                lines.append(answer.with_channel("commentary").with_recipient("assistant"))
            case _:
                lines += _turn(message, text, called)
    return lines


def _turn(message: dict[str, Any], text: str, called: dict[str, str]) -> list[Any]:
    from openai_harmony import Message, Role

    calls = message.get("tool_calls") or []
    lines = []
    if thought := message.get("reasoning_content"):
        lines.append(Message.from_role_and_content(Role.ASSISTANT, thought).with_channel("analysis"))
    if text or not calls:
        channel = "commentary" if calls else "final"
        lines.append(Message.from_role_and_content(Role.ASSISTANT, text).with_channel(channel))
    for call in calls:
        called[call["id"]] = call["function"]["name"]
        arguments = json.dumps(call["function"]["arguments"], ensure_ascii=False)
        line = Message.from_role_and_content(Role.ASSISTANT, arguments).with_channel("commentary")
        lines.append(
            line.with_recipient(f"functions.{call['function']['name']}").with_content_type("<|constrain|>json")
        )
    return lines
