"""Who did what in this workspace, and proof that nobody changed the record.

Each row carries an HMAC over itself and the row before, with a key derived from the project's secret; the number of
the last row and its hash are kept, sealed, in a file beside the database. A row that was changed, removed or moved is
found, and so are rows missing at the end.

What is not found: both database and file put back to an earlier state together, and anything done by somebody who
holds the project's secret, which on one machine is the user. Against the first, keep the `anchor` of a check outside
this machine and pass it to `verify` later; against the second, give the secret by `UNCASE_SECRET_KEY` from elsewhere.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from uncase_nb.errors import WorkspaceError
from uncase_nb.schemas.activity import Activity, ActivityLog, LogCheck
from uncase_nb.workspace.activity_chain import START, ActivityRecord, Head, mac_of, read_head
from uncase_nb.workspace.activity_record import HEAD_LOST, LOCK, PURPOSE
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.keys import derived_key
from uncase_nb.workspace.lock import locked

_SHOWN = 16  # characters of a hash in an anchor


def activity_log(run: Any = None, *, action: str | None = None, workspace: Workspace | None = None) -> ActivityLog:
    """Who did what: each stage that ran or was reused, each time originals were put back.

    Args:
        run: a run's id, or what `un.run_pipeline` returned; all by default.
        action: only rows of this action, for example `reveal`.
        workspace: whose log; by default that of the current folder.
    """
    records, check = _checked(workspace or current_workspace(), None)
    run_id = None if run is None else str(getattr(run, "run_id", run))
    rows = [
        row
        for row in records
        if (run_id is None or row.subject.split("/")[0] == run_id) and (action is None or row.action == action)
    ]
    return ActivityLog(rows=rows, check=check)


def verify(workspace: Workspace | None = None, *, anchor: str | None = None) -> LogCheck:
    """Whether the log is whole, and the first row that is wrong or missing.

    Args:
        workspace: whose log; by default that of the current folder.
        anchor: of an earlier check, kept elsewhere: the row it names must still be there, unchanged.
    """
    return _checked(workspace or current_workspace(), anchor)[1]


def _checked(place: Workspace, anchor: str | None) -> tuple[list[Activity], LogCheck]:
    key = derived_key(place, PURPOSE)
    with locked(place.root / LOCK):
        records, head = _read(place), read_head(place, key)
    genuine = [hmac.compare_digest(str(record.mac).encode(), mac_of(key, record).encode()) for record in records]
    problem = next(_problems(records, genuine, head, anchor), None)
    end = records[-1] if records else None
    check = LogCheck(
        whole=problem is None,
        rows=len(records),
        broken=problem[0] if problem else None,
        reason=problem[1] if problem else "",
        anchor=_anchor(end) if end else "",
    )
    return [_row(record, good) for record, good in zip(records, genuine, strict=True)], check


def _read(place: Workspace) -> list[ActivityRecord]:
    try:
        with session(place) as database:
            return list(database.scalars(select(ActivityRecord).order_by(ActivityRecord.number)))
    except DBAPIError:
        raise WorkspaceError(
            "The activity log cannot be read: the database is damaged or out of reach.",
            "restore .uncase/uncase.db from a backup, or check UNCASE_DATABASE_URL.",
        ) from None


def _problems(
    records: list[ActivityRecord], genuine: list[bool], head: Head | None, anchor: str | None
) -> Iterator[tuple[int, str]]:
    """What is wrong, the first row first."""
    end = START
    for record, good in zip(records, genuine, strict=True):
        if record.number != end.number + 1:
            yield end.number + 1, "it is missing"
        if not good:
            yield record.number, "it was changed, moved, or written with another key"
        if record.previous != end.mac:
            yield record.number, "it does not follow the row before"
        if record.action == HEAD_LOST:
            yield record.number, "the end of the log was lost before it, so rows may have been removed there"
        end = Head(record.number, record.mac)
    if head is None and records:
        yield end.number + 1, "the file that says where the log ends is missing or was changed"
    # Rows after the kept end are genuine: a process died between writing a row and noting it.
    if head is not None and head.number > end.number:
        yield end.number + 1, f"it and all rows up to {head.number} were removed"
    if anchor and anchor not in {_anchor(record) for record in records}:
        yield int(anchor.partition(":")[0]), "it is not the row of the anchor that was given"


def _anchor(record: ActivityRecord) -> str:
    return f"{record.number}:{record.mac[:_SHOWN]}"


def _row(record: ActivityRecord, genuine: bool) -> Activity:
    # A changed row may hold anything, also bytes.
    details = json.loads(record.details) if genuine else {}
    return Activity(
        number=record.number,
        at=str(record.at),
        actor=str(record.actor),
        action=str(record.action),
        subject=str(record.subject),
        details=details,
        genuine=genuine,
    )
