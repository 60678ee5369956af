"""Messages and tools as a chat is given them, in the form the API wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import ParameterError
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolDefinition

Messages = str | Iterable[Mapping[str, Any] | Message]
"""OpenAI chat messages; a text is one message of the user."""
Tools = Iterable[Mapping[str, Any] | ToolDefinition]
"""Functions the model may call."""

ROLES = ("system", "developer", "user", "assistant", "tool")
"""Who speaks in a chat."""

_TEXT_PARTS = ("text", "input_text", "output_text")
_MESSAGE_FORM = 'a message is {"role": "user", "content": "…"}.'
_TOOL_FORM = 'a tool is {"type": "function", "function": {"name": "…", "parameters": {…}}}.'


def parsed_messages(messages: Messages) -> list[Message]:
    """The messages, checked.

    Raises:
        ParameterError: where one is not in OpenAI's form, or holds more than text. What it says is not quoted.
    """
    listed = [{"role": "user", "content": messages}] if isinstance(messages, str) else _listed(messages, "messages")
    if not listed:
        raise ParameterError("There is no message to send.", _MESSAGE_FORM)
    for message in listed:
        _refuse_parts(message)
    try:
        parsed = [Message.model_validate(message) for message in listed]
    except ValidationError as error:
        raise ParameterError(f"A message is not in OpenAI's chat form: {_where(error)}.", _MESSAGE_FORM) from None
    for message in parsed:
        if message.role not in ROLES:
            raise ParameterError("A message has a role that no model knows.", f"roles are {', '.join(ROLES)}.")
    return parsed


def sent_messages(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """As the API wants them: tool arguments as JSON text."""
    return [
        message.to_openai()
        | (
            {"tool_calls": [call.to_openai(as_string=True) for call in message.tool_calls]}
            if message.tool_calls
            else {}
        )
        for message in messages
    ]


def sent_tools(tools: Tools) -> list[dict[str, Any]]:
    """Tool definitions as the API wants them.

    Raises:
        ParameterError: where one is not in OpenAI's form.
    """
    try:
        return [ToolDefinition.model_validate(tool).to_openai() for tool in _listed(tools, "tools")]
    except ValidationError as error:
        raise ParameterError(f"A tool is not in OpenAI's form: {_where(error)}.", _TOOL_FORM) from None


def _listed(given: Any, what: str) -> list[Any]:
    """The items of a list, or of anything like one; a single message or tool is not a list of them."""
    if isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping | Message | ToolDefinition):
        return list(given)
    form = _MESSAGE_FORM if what == "messages" else _TOOL_FORM
    raise ParameterError(f"{what} is a {type(given).__name__}, and has to be a list.", form)


def _refuse_parts(message: Any) -> None:
    """Refuse what is not text: a detector cannot read it, and leaving it out would be another question."""
    content = message.get("content") if isinstance(message, Mapping) else None
    if isinstance(content, list | tuple) and not all(map(_is_text, content)):
        raise ParameterError(
            "A message holds a part that is not text, such as an image.",
            "only text parts can be scanned, so only they are sent.",
        )


def _is_text(part: Any) -> bool:
    if isinstance(part, str):
        return True
    return isinstance(part, Mapping) and isinstance(part.get("text"), str) and part.get("type", "text") in _TEXT_PARTS


def _where(error: ValidationError) -> str:
    """Place and kind of the first problem; the input may be personal data."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'value'}: {first['type']}"
