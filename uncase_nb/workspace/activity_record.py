"""Write one row of the activity log, one kernel at a time."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from uncase_nb.errors import ParameterError
from uncase_nb.workspace.activity_chain import START, ActivityRecord, Head, mac_of, read_head, write_head
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import canonical_json
from uncase_nb.workspace.keys import derived_key
from uncase_nb.workspace.lock import locked

VARIABLE = "UNCASE_ACTOR"
PURPOSE = "activity"
LOCK = "activity.lock"
HEAD_LOST = "log.head-lost"
"""Recorded where the end kept beside the log was gone or changed: rows may have been removed before this one."""
STAGE_RAN, STAGE_REUSED, STAGE_FAILED = "stage.ran", "stage.reused", "stage.failed"
RUN_FINISHED, REVEALED = "run.finished", "reveal"
_ACTOR_LENGTH = 64
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}")
_HASH = re.compile(r"[0-9a-f]{64}")


def record(
    workspace: Workspace, action: str, subject: str = "", details: Mapping[str, int | float | str] | None = None
) -> None:
    """Append one row. A kill leaves it whole or not there.

    Args:
        workspace: whose log.
        action: for example `stage.ran`.
        subject: what it was done to, for example a run's id.
        details: counts, numbers and SHA-256 hashes by name. Nothing else is taken, so that no text gets in.

    Raises:
        ParameterError: on anything that could be text.
        WorkspaceError: where another process holds the log.
    """
    row = ActivityRecord(
        at=datetime.now(UTC).isoformat(timespec="microseconds"),
        actor=actor(),
        action=_named(action),
        subject=_named(subject) if subject else "",
        details=canonical_json({_named(name): _counted(value) for name, value in (details or {}).items()}),
    )
    key = derived_key(workspace, PURPOSE)
    with locked(workspace.root / LOCK), session(workspace) as database:
        end = _end(workspace, key, database)
        last = _append(database, key, end, row)
        database.commit()
        write_head(workspace, key, last)


def actor() -> str:
    """Who is at work: what `UNCASE_ACTOR` says, or the user name of the operating system."""
    named = os.environ.get(VARIABLE) or _user()
    return "".join(char for char in named if char.isprintable()).strip()[:_ACTOR_LENGTH] or "unknown"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container whose user has no name
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def _end(workspace: Workspace, key: bytes, database: Session) -> Head:
    """Where to go on. Rows missing at the end leave a gap: their numbers are never given again."""
    last = database.scalars(select(ActivityRecord).order_by(ActivityRecord.number.desc()).limit(1)).first()
    reached = Head(last.number, last.mac) if last else START
    kept = read_head(workspace, key)
    if kept is None and last is not None:
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        lost = ActivityRecord(at=now, actor=actor(), action=HEAD_LOST, subject="", details="{}")
        return _append(database, key, reached, lost)
    return kept if kept and kept.number > reached.number else reached


def _append(database: Session, key: bytes, end: Head, row: ActivityRecord) -> Head:
    row.number, row.previous = end.number + 1, end.mac
    row.mac = mac_of(key, row)
    database.add(row)
    database.flush()
    return Head(row.number, row.mac)


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ParameterError(
            "The activity log takes names of letters, digits and . _ : / - only.", "give an id or a hash, never text."
        )
    return name


def _counted(value: float | str) -> float | str:
    if isinstance(value, str) and not _HASH.fullmatch(value):
        raise ParameterError("The activity log takes counts and SHA-256 hashes, no text.", "give sha256_of(value).")
    return value
