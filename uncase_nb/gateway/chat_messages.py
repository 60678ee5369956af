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

_MESSAGE_FORM = 'a message is {"role": "user", "content": "…"}.'
_TOOL_FORM = 'a tool is {"type": "function", "function": {"name": "…", "parameters": {…}}}.'


def parsed_messages(messages: Messages) -> list[Message]:
    """The messages, checked.

    Raises:
        ParameterError: where one is not in OpenAI's form. What it says is not quoted.
    """
    listed = [{"role": "user", "content": messages}] if isinstance(messages, str) else messages
    try:
        return [Message.model_validate(message) for message in listed]
    except ValidationError as error:
        raise ParameterError(f"A message is not in OpenAI's chat form: {_where(error)}.", _MESSAGE_FORM) from None


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
        return [ToolDefinition.model_validate(tool).to_openai() for tool in tools]
    except ValidationError as error:
        raise ParameterError(f"A tool is not in OpenAI's form: {_where(error)}.", _TOOL_FORM) from None


def _where(error: ValidationError) -> str:
    """Place and kind of the first problem; the input may be personal data."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'value'}: {first['type']}"
