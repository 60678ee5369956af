"""One sample an assistant turn, for templates that keep reasoning, or text beside a call, of the last turn only.

A sample holds the conversation up to a turn, and only that turn is trained. Its reasoning is then never the past's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from uncase_nb.export.audit import Probe, Render, audit, probed
from uncase_nb.export.render import RefusedError
from uncase_nb.export.sandbox import Rendered
from uncase_nb.schemas.export import ExportIssue

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None


class Sample(NamedTuple):
    """What one line of the file is made of."""

    messages: Messages
    tools: Tools
    text: Rendered
    """Its spans are what is trained."""
    turn: int | None = None
    """The one message that is trained; null where all of the assistant's are."""


class Parts(NamedTuple):
    """A conversation's samples, and what none of them carries."""

    samples: list[Sample]
    issues: list[ExportIssue]


def split(conversation: str, messages: Messages, tools: Tools, render: Render) -> Parts:
    """One sample for each assistant turn; a turn the vendor refuses is left out and told."""
    samples, issues, turns = [], list[ExportIssue](), _turns(messages)
    found, accepted = list[list[ExportIssue]](), list[int]()
    for turn in turns:
        part = messages[: turn + 1]
        try:
            text, probe = render(part, tools), probed(part, tools, render)
        except RefusedError as error:
            issues.append(ExportIssue(conversation=conversation, message=turn, kind="refused", reason=error.problem))
            continue
        found.append(list(audit(conversation, part, probe, text)))
        accepted.append(turn)
        if spans := _of_last(turn, probe, text):  # a turn written as another's is told, and trains nothing
            samples.append(Sample(part, tools, Rendered(text.text, spans), turn))
    issues += _lost_everywhere(messages, accepted, found)
    return Parts(samples, [*issues, *_after(conversation, messages, turns[-1])])


def _turns(messages: Messages) -> list[int]:
    return [index for index, message in enumerate(messages) if message["role"] == "assistant"]


def _of_last(turn: int, probe: Probe, text: Rendered) -> list[tuple[int, int]]:
    """The spans of the last turn: those after everything said before it, or with its own words in them."""
    before = max((probe.place(piece) for piece in probe.pieces if piece.message < turn), default=0)
    own = [probe.place(piece) for piece in probe.pieces if piece.message == turn]
    spans = [
        place
        for place, (start, end) in enumerate(probe.text.spans)
        if start >= before or any(start <= word < end for word in own)
    ]
    return text.spans[spans[0] - len(probe.text.spans) :] if spans else []


def _lost_everywhere(messages: Messages, turns: list[int], found: list[list[ExportIssue]]) -> Iterator[ExportIssue]:
    """An assistant's text has to stand in its own sample, any other in one that holds its message."""
    missing: dict[tuple[int, str, str], list[ExportIssue]] = {}
    for turn, issues in zip(turns, found, strict=True):
        for issue in issues:
            assistants = issue.message >= 0 and messages[issue.message]["role"] == "assistant"
            if not assistants or issue.message == turn:
                missing.setdefault((issue.message, issue.field, issue.kind), []).append(issue)
    for (message, _field, _kind), issues in sorted(missing.items()):
        own = message >= 0 and messages[message]["role"] == "assistant"
        holders = 1 if own else sum(turn > message for turn in turns)
        if len(issues) == holders:
            yield issues[0]


def _after(conversation: str, messages: Messages, last: int) -> Iterator[ExportIssue]:
    """What is said when the assistant has spoken for the last time teaches nothing, and stands in no sample."""
    for index in range(last + 1, len(messages)):
        reason = "follows the assistant's last turn, so no sample holds it"
        yield ExportIssue(conversation=conversation, message=index, field="content", kind="unused", reason=reason)
