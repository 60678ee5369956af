"""One chat call, ready to be made: who is asked, what, under which rules, and how the answer is read."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from uncase_nb.gateway.chat_messages import Messages, Tools, parsed_messages, sent_messages, sent_tools
from uncase_nb.gateway.chat_parameters import refuse_reserved
from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.gateway import Gateway, Outcome
from uncase_nb.gateway.masking import Masked, masked, style_of
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.privacy.interceptions import record
from uncase_nb.privacy.interceptor import Finding, Interception, Interceptor, Mode
from uncase_nb.schemas.message import Message
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace


@dataclass(frozen=True)
class Rules:
    """What applies to a call, whatever it asks."""

    workspace: Workspace
    privacy_mode: Mode
    ner: str
    types: frozenset[str] | None
    language: str | None
    fresh: bool


@dataclass(frozen=True)
class ChatCall:
    """A call before it is made."""

    provider: ChatProvider
    request: ChatRequest
    """What is sent: without originals where they were replaced."""
    asked: list[Message]
    """What was asked, with originals."""
    mask: Masked | None
    rules: Rules

    def gateway(self, provider: ChatProvider) -> Gateway:
        """The door it goes through."""
        rules = self.rules
        return Gateway(
            rules.workspace,
            provider,
            pseudonyms=self.mask.restorer.places if self.mask else None,
            privacy_mode=rules.privacy_mode,
            ner=rules.ner,
            types=rules.types,
            fresh=rules.fresh,
        )

    def guard(self) -> Interceptor:
        """The same eyes as the gateway's, for the pieces of a stream."""
        rules = self.rules
        return Interceptor(
            rules.privacy_mode,
            ner=rules.ner,
            language=rules.language,
            types=rules.types,
            workspace=rules.workspace,
            pseudonyms=self.mask.restorer.places if self.mask else None,
        )

    def restored(self, text: str) -> str:
        """A text of the answer with originals."""
        return self.mask.restorer.text(text) if self.mask else text

    def reply(self, outcome: Outcome) -> ChatReply:
        """The result of the gateway's outcome. That originals were put back is recorded: how many, never which."""
        restorer = self.mask.restorer if self.mask else None
        reply = ChatReply.of(
            self.provider.name, outcome, call=self.request.address, asked=self.asked, restorer=restorer
        )
        if restorer and reply.pseudonymized:
            found = restorer.counted(outcome.reply.message)
            findings = [Finding(field="chat", type=kind, count=count) for kind, count in sorted(found.items())]
            entry = Interception(mode="audit", direction="incoming", findings=findings, detectors=["vault"])
            record(self.rules.workspace, entry, [])
        return reply


async def chat_call(  # noqa: PLR0913 - the options of `chat`, passed on
    messages: Messages,
    *,
    provider: str | ChatProvider | None = None,
    privacy_mode: Mode = "block",
    anonymize: bool | str = False,
    tools: Tools | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    language: str | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    **parameters: Any,
) -> ChatCall:
    """Everything that can be said before anybody is asked; see `chat` for the options and errors."""
    refuse_reserved(parameters)
    style = style_of(anonymize)
    room = workspace or current_workspace()
    chosen = None if types is None else frozenset({types} if isinstance(types, str) else types)
    rules = Rules(room, privacy_mode, ner, chosen, language, fresh)
    who = resolve(provider, workspace=room)
    asked = parsed_messages(messages)
    request = ChatRequest(
        provider=who.kind,
        model=who.model,
        messages=sent_messages(asked),
        tools=sent_tools(tools or ()),
        parameters=parameters,
        language=language,
    )
    if style is None:
        return ChatCall(who, request, asked, None, rules)
    mask = await asyncio.to_thread(masked, request, style=style, workspace=room, ner=ner, types=chosen)
    return ChatCall(who, mask.request, asked, mask, rules)
