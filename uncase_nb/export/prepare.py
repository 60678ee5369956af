"""One conversation made ready for the file: written, or left out, with what there is to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from uncase_nb.export.audit import audit
from uncase_nb.export.control_tokens import injected
from uncase_nb.export.plain_rows import plain_row
from uncase_nb.export.profiles import Profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, rendered
from uncase_nb.export.rows import messages_row, text_row
from uncase_nb.export.sandbox import Rendered
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.export import ExportIssue, IssueKind


class Prepared(NamedTuple):
    """A row for the file, or none."""

    row: dict[str, Any] | None
    """Null where the conversation is left out."""
    issues: list[ExportIssue]
    """Why, or what the row lacks."""
    turns: int = 0
    """Assistant turns in it."""


def prepare(
    conversation: Conversation, form: Profile, *, kind: str, today: date | None, roles: Mapping[str, str] | None
) -> Prepared:
    """The row of one conversation, after every check."""
    messages, tools = as_messages(conversation, roles), as_tools(conversation)
    turns = sum(message["role"] == "assistant" for message in messages)
    if not turns:
        return _out(conversation, "refused", "has no assistant turn, so there is nothing to train on")
    if form.file is None:
        try:
            row = plain_row(form, conversation, [message["role"] for message in messages])
        except RefusedError as error:
            return _out(conversation, "refused", error.problem)
        return Prepared(row, _unheld(conversation), turns)
    if found := list(injected(conversation.id, messages, tools, form.control_tokens())):
        return Prepared(None, found)
    render = partial(rendered, form, today=today)
    try:
        text: Rendered = render(messages, tools)
        issues = list(audit(conversation.id, messages, tools, render, text))
    except RefusedError as error:
        return _out(conversation, "refused", error.problem)
    row = messages_row(conversation, messages) if kind == "messages" else text_row(conversation, text, form.name)
    return Prepared(row, issues, turns)


def _out(conversation: Conversation, kind: IssueKind, reason: str) -> Prepared:
    return Prepared(None, [ExportIssue(conversation=conversation.id, kind=kind, reason=reason)])


def _unheld(conversation: Conversation) -> list[ExportIssue]:
    """JSON formats have no place for reasoning; everything else is carried as it is."""
    return [
        ExportIssue(
            conversation=conversation.id, message=index, field="reasoning_content", kind="lost", reason="is left out"
        )
        for index, message in enumerate(conversation.messages)
        if (message.reasoning_content or "").strip()
    ]
