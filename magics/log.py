"""`%uncase_log`: who did what in this workspace."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import Option


def _actions() -> Iterable[str]:
    from uncase_nb.workspace.activity_record import REVEALED, RUN_FINISHED, STAGE_FAILED, STAGE_RAN, STAGE_REUSED

    return STAGE_RAN, STAGE_REUSED, STAGE_FAILED, RUN_FINISHED, REVEALED


RUN = Option("--run", "one run: its id, or {{name}} of what running returned")
ACTION = Option("--action", "only this action, for example reveal", values=_actions, strict=True)
VERIFY = Option("--verify", "fail where a row was changed, removed or moved", bool)


@magic("uncase_log", RUN, ACTION, VERIFY)
def log(*, verify: bool = False, **options: Any) -> Any:
    """Show who did what, the latest first, and whether the log is whole."""
    from uncase_nb.workspace.activity import activity_log

    found = activity_log(**options)
    if verify:
        found.verify()
    return found
