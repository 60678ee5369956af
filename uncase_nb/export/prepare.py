"""One conversation in a format that is JSON: written, or left out, with what there is to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from uncase_nb.export.plain_rows import plain_row
from uncase_nb.export.profiles import Profile
from uncase_nb.export.refusal import RefusedError
from uncase_nb.export.roles import standard_roles
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


def prepare(conversation: Conversation, form: Profile, *, roles: Mapping[str, str] | None) -> Prepared:
    """The row of one conversation, after every check."""
    standard = standard_roles(conversation, roles)
    turns = standard.count("assistant")
    if not turns:
        return _out(conversation, "refused", "has no assistant turn, so there is nothing to train on")
    try:
        return Prepared(plain_row(form, conversation, standard), _unheld(conversation), turns)
    except RefusedError as error:
        return _out(conversation, "refused", error.problem)


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
