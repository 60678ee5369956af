"""One exchange with a model, through the gateway: `un.chat`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.privacy.interceptor import Mode
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

Messages = Iterable[Mapping[str, Any] | Message]
Tools = Iterable[Mapping[str, Any] | ToolDefinition]


def chat(  # noqa: PLR0913 - keyword-only options with defaults
    messages: Messages,
    *,
    provider: str | ChatProvider,
    privacy_mode: Mode = "block",
    tools: Tools | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    language: str | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    **parameters: Any,
) -> ChatReply:
    """Ask a model, and wait for its answer. The same question is answered from the ledger, without a call.

    Args:
        messages: OpenAI chat messages, mappings or `Message`s.
        provider: a LiteLLM model string, `replay:<cassette>`, or a `ChatProvider`.
        privacy_mode: `block` refuses to send or to show personal data, `warn` reports it in `.warnings`,
            `audit` only records it.
        tools: functions the model may call.
        ner: which statistical detector looks for names; see `un.scan`.
        types: which types of personal data count; all by default, dates and places included.
        language: ISO 639-1 of the text, for the scanner.
        workspace: whose ledger is used; by default that of the current folder.
        fresh: ask again what the ledger knows.
        parameters: sampling parameters for the provider, for example `temperature=0.2`.

    Raises:
        PrivacyError: in the mode `block`, where personal data was about to leave or to be shown.
        ProviderError: where the provider is unknown, refuses or keeps failing.
        ParameterError: where a message or a tool is not in OpenAI's form.
    """
    return run(
        lambda _: achat(
            messages,
            provider=provider,
            privacy_mode=privacy_mode,
            tools=tools,
            ner=ner,
            types=types,
            language=language,
            workspace=workspace,
            fresh=fresh,
            **parameters,
        )
    )


async def achat(  # noqa: PLR0913 - keyword-only options with defaults
    messages: Messages,
    *,
    provider: str | ChatProvider,
    privacy_mode: Mode = "block",
    tools: Tools | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    language: str | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    **parameters: Any,
) -> ChatReply:
    """`chat`, for a running event loop."""
    who = resolve(provider)
    request = ChatRequest(
        provider=who.kind,
        model=who.model,
        messages=_messages(messages),
        tools=_tools(tools or ()),
        parameters=parameters,
        language=language,
    )
    async with Gateway(
        workspace or current_workspace(), who, privacy_mode=privacy_mode, ner=ner, types=types, fresh=fresh
    ) as gateway:
        outcome = await gateway.call(request)
    return ChatReply.of(who.name, outcome)


def _messages(messages: Messages) -> list[dict[str, Any]]:
    """As the API wants them: tool arguments as JSON text."""
    try:
        parsed = [Message.model_validate(message) for message in messages]
    except ValidationError as error:
        raise ParameterError(f"A message is not in OpenAI's chat form: {_where(error)}.", _MESSAGE_FORM) from None
    return [
        message.to_openai()
        | (
            {"tool_calls": [call.to_openai(as_string=True) for call in message.tool_calls]}
            if message.tool_calls
            else {}
        )
        for message in parsed
    ]


def _tools(tools: Tools) -> list[dict[str, Any]]:
    try:
        return [ToolDefinition.model_validate(tool).to_openai() for tool in tools]
    except ValidationError as error:
        raise ParameterError(f"A tool is not in OpenAI's form: {_where(error)}.", _TOOL_FORM) from None


def _where(error: ValidationError) -> str:
    """Place and kind of the first problem; the input may be personal data."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'value'}: {first['type']}"


_MESSAGE_FORM = 'a message is {"role": "user", "content": "…"}.'
_TOOL_FORM = 'a tool is {"type": "function", "function": {"name": "…", "parameters": {…}}}.'
