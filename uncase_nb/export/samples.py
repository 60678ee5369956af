"""One conversation made ready for the file: its samples, or none, with what there is to say about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from uncase_nb.export.audit import audit, probed
from uncase_nb.export.base_template import BaseTemplate
from uncase_nb.export.control_tokens import Control, injected, marked, neutralized
from uncase_nb.export.ids import with_ids
from uncase_nb.export.profiles import Profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, rendered
from uncase_nb.export.sandbox import Rendered
from uncase_nb.export.splitting import Messages, Parts, Sample, Tools, split
from uncase_nb.export.tool_modes import ToolMode, in_mode
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.export import ExportIssue, IssueKind

_SHOWN = 12  # characters of a hash in a report


class How(NamedTuple):
    """How conversations are written."""

    profile: Profile
    today: date | None = None
    roles: Mapping[str, str] | None = None
    tools: ToolMode = "native"
    control: Control = "quarantine"
    split: Literal["never", "lossy", "always"] = "never"
    """Whether a sample is a conversation or an assistant turn."""
    base: BaseTemplate | None = None
    """Renders instead of the profile, and is compared with it."""
    also: tuple[str, ...] = ()
    """Control tokens of the tokenizer that the profile does not know of."""

    def tokens(self) -> re.Pattern[str]:
        """Finds control tokens."""
        known = self.profile.control_tokens().pattern
        return re.compile("|".join([*map(re.escape, sorted(self.also, key=len, reverse=True)), known]))

    def render(self, messages: Messages, tools: Tools) -> Rendered:
        """The text that is written."""
        messages, tools = in_mode(messages, tools, self.tools)
        return self.base.render(messages, tools) if self.base else self.ours(messages, tools)

    def ours(self, messages: Messages, tools: Tools) -> Rendered:
        """The profile's."""
        return rendered(self.profile, messages, tools, today=self.today)


def sampled(conversation: Conversation, how: How) -> Parts:
    """The samples of one conversation, after every check; none where it is left out."""
    messages = with_ids(as_messages(conversation, how.roles), how.profile.ids)
    tools = as_tools(conversation)
    if not any(message["role"] == "assistant" for message in messages):
        return _out(conversation, "refused", "has no assistant turn, so there is nothing to train on")
    if how.control == "quarantine":
        if found := list(injected(conversation.id, messages, tools, how.tokens())):
            return Parts([], found)
    else:
        change = neutralized if how.control == "neutralize" else marked
        messages, tools, found = change(conversation.id, messages, tools, how.tokens())
    try:
        parts = _parts(conversation.id, messages, tools, how)
    except RefusedError as error:
        return _out(conversation, "refused", error.problem)
    return Parts(parts.samples, [*found, *parts.issues, *drift(conversation.id, messages, tools, how)])


def _parts(conversation: str, messages: Messages, tools: Tools, how: How) -> Parts:
    text = how.render(messages, tools)
    issues = list(audit(conversation, messages, probed(messages, tools, how.render), text))
    lossy = any(issue.kind == "lost" for issue in issues)
    if how.split == "always" or (how.split == "lossy" and lossy):
        return split(conversation, messages, tools, how.render)
    return Parts([Sample(messages, tools, text)], issues)


def drift(conversation: str, messages: Messages, tools: Tools, how: How) -> list[ExportIssue]:
    """Where the base's own template writes other bytes than the profile, whose hashes are told."""
    if how.base is None:
        return []
    written = in_mode(messages, tools, how.tools)
    theirs, ours = (_hash(write, *written) for write in (how.base.plain, how.ours))
    if ours == theirs:
        return []
    reason = f"the base's own template writes {theirs} where {how.profile.name} writes {ours}"
    return [ExportIssue(conversation=conversation, kind="drift", reason=reason)]


def _hash(write: Callable[[Messages, Tools], Rendered], messages: Messages, tools: Tools) -> str:
    try:
        return hashlib.sha256(write(messages, tools).text.encode()).hexdigest()[:_SHOWN]
    except RefusedError:
        return "a refusal"


def _out(conversation: Conversation, kind: IssueKind, reason: str) -> Parts:
    return Parts([], [ExportIssue(conversation=conversation.id, kind=kind, reason=reason)])
