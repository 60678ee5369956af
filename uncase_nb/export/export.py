"""`un.export`: certified conversations as a training file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.export.prepare import Prepared, prepare
from uncase_nb.export.profiles import Profile, profile
from uncase_nb.export.render import day
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.export import ExportIssue, ExportReport
from uncase_nb.workspace.files import write_jsonl
from uncase_nb.workspace.hashing import sha256_file

Form = Literal["messages", "text"]
OnLoss = Literal["error", "warn"]


class LossError(ParameterError):
    """A template would leave out some of the text. `issues` says which."""

    issues: list[ExportIssue]


def export(  # noqa: PLR0913 - options are keywords
    conversations: Conversation | Iterable[Conversation],
    *,
    template: str = "chatml",
    path: str | Path,
    form: Form = "messages",
    on_loss: OnLoss = "error",
    today: date | None = None,
    roles: Mapping[str, str] | None = None,
) -> ExportReport:
    """Write conversations as JSON Lines, one a line; the same bytes for the same input.

    Each is checked against the template whichever form is written, since that is what training will read.
    One that the template refuses, or that carries its control tokens, is left out and reported.

    Args:
        conversations: anonymized or synthetic ones, for example `report.certified`.
        template: a format's name, for example `chatml`, `llama:3.1` or `openai_api`.
        path: the file to write. It appears whole or not at all.
        form: `messages` (with `tools`, and `id`, `seed_id`, `privacy` to trace a row) or rendered `text`
            (with `assistant_spans` in characters). `openai_api` rows hold `messages` and `tools` only.
        on_loss: `error` writes nothing where the template would drop text, as a model trained on less than
            you think shows it nowhere; `warn` writes and reports.
        today: the date a template states; the vendor's fixed one by default.
        roles: the standard role of each role that is not `system`, `user`, `assistant` or `tool`.

    Raises:
        PrivacyError: for a raw conversation.
        EmptyResultError: where nothing is left to write.
        LossError: where text would be lost and `on_loss` is `error`.
        ParameterError: for an unknown template, form or role.
    """
    _check("form", form, ("messages", "text"))
    _check("on_loss", on_loss, ("error", "warn"))
    run = _Run(profile(template), form, today, roles)
    write_jsonl(path, run.rows(_listed(conversations), on_loss))
    return ExportReport(
        path=str(path),
        template=run.profile.name,
        form=form,
        sha256=sha256_file(path),
        conversations=len(run.ids),
        messages=run.messages,
        assistant_turns=run.turns,
        today=day(today) if today else None,
        ids=run.ids,
        issues=run.issues,
    )


class _Run:
    """Rows as they stream by, and what is counted on the way."""

    def __init__(self, form: Profile, kind: Form, today: date | None, roles: Mapping[str, str] | None) -> None:
        self.profile, self.kind, self.today, self.roles = form, kind, today, roles
        self.ids: list[str] = []
        self.issues: list[ExportIssue] = []
        self.messages = self.turns = 0

    def rows(self, conversations: Iterable[Conversation], on_loss: OnLoss) -> Iterator[dict[str, Any]]:
        """Raises at the end, so that one error counts all losses; nothing is written then."""
        seen = 0
        for seen, conversation in enumerate(conversations, 1):  # noqa: B007 - read after the loop
            refuse_raw([conversation], stage="Export")
            prepared = prepare(conversation, self.profile, kind=self.kind, today=self.today, roles=self.roles)
            self.issues += prepared.issues
            if prepared.row is not None:
                self._count(conversation, prepared)
                yield prepared.row
        _refuse_nothing(seen, len(self.ids), self.issues)
        if on_loss == "error":
            _refuse_losses(self.issues, self.profile, seen)

    def _count(self, conversation: Conversation, prepared: Prepared) -> None:
        self.ids.append(conversation.id)
        self.messages += len(conversation.messages)
        self.turns += prepared.turns


def _listed(conversations: Conversation | Iterable[Conversation]) -> Iterator[Conversation]:
    for item in [conversations] if isinstance(conversations, Conversation) else conversations:
        if not isinstance(item, Conversation):
            raise ParameterError(
                f"Export takes conversations, and got {type(conversations).__name__}.",
                "pass report.certified, run.conversations or another list of them.",
            )
        yield item


def _refuse_nothing(seen: int, written: int, issues: list[ExportIssue]) -> None:
    if not seen:
        raise EmptyResultError(
            "No certified conversation to export.", "see why they were rejected: report.reasons() of the evaluation."
        )
    if not written:
        reasons = "; ".join(sorted({issue.reason for issue in issues if issue.kind in ("refused", "quarantined")}))
        raise EmptyResultError(f"None of {seen} conversations could be exported: {reasons}.", "use another template.")


def _refuse_losses(issues: list[ExportIssue], form: Profile, seen: int) -> None:
    lost = [issue for issue in issues if issue.kind == "lost"]
    if lost:
        fields = ", ".join(sorted({f"{issue.field} {issue.reason}" for issue in lost})[:3])
        count = len({issue.conversation for issue in lost})
        error = LossError(
            f"{form.name} would lose text of {count} of {seen} conversations: {fields}.",
            'use another template, or on_loss="warn" to write them all the same and read report.losses.',
        )
        error.issues = lost
        raise error


def _check(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ParameterError(f"{name}={value!r} is unknown.", f"use one of {', '.join(known)}.")
