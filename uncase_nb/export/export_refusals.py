"""When an export writes nothing, and why."""

from __future__ import annotations

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.schemas.export import ExportIssue


class LossError(ParameterError):
    """A template would leave out some of the text. `issues` says which."""

    issues: list[ExportIssue]


def refuse_nothing(seen: int, written: int, issues: list[ExportIssue]) -> None:
    """Nothing certified is an error, never all of it.

    Raises:
        EmptyResultError: where no conversation came, or none could be written.
    """
    if not seen:
        raise EmptyResultError(
            "No certified conversation to export.", "see why they were rejected: report.reasons() of the evaluation."
        )
    if not written:
        reasons = "; ".join(sorted({issue.reason for issue in issues if issue.kind in ("refused", "quarantined")}))
        raise EmptyResultError(f"None of {seen} conversations could be exported: {reasons}.", "use another template.")


def refuse_losses(issues: list[ExportIssue], name: str, seen: int) -> None:
    """A model trained on less than its owner thinks shows it nowhere.

    Raises:
        LossError: where text would be lost.
    """
    lost = [issue for issue in issues if issue.kind == "lost"]
    if lost:
        fields = ", ".join(sorted({f"{issue.field} {issue.reason}" for issue in lost})[:3])
        count = len({issue.conversation for issue in lost})
        error = LossError(
            f"{name} would lose text of {count} of {seen} conversations: {fields}.",
            'use another template, on_loss="split" to write a row for each assistant turn, '
            'or on_loss="warn" to write them all the same and read report.losses.',
        )
        error.issues = lost
        raise error
