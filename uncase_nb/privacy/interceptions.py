"""The record of every check at a border: types, counts, fields and a keyed hash, never text."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, DateTime, Integer, String, insert
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import derived_key

if TYPE_CHECKING:
    from uncase_nb.privacy.interceptor import Interception


class InterceptionRecord(Base):
    """One check."""

    __tablename__ = "interceptions"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    mode: Mapped[str] = mapped_column(String(16))
    direction: Mapped[str] = mapped_column(String(16))
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    detectors: Mapped[list[str]] = mapped_column(JSON)
    fields: Mapped[int] = mapped_column(Integer)
    digest: Mapped[str] = mapped_column(String(64))
    """HMAC-SHA256 of the texts with the project's key: a plain hash of a short text could be guessed."""


_INSERT = insert(InterceptionRecord)  # made once: without objects a row takes a tenth of the time


Row = dict[str, Any]
"""A check, ready to be recorded."""


def row_of(workspace: Workspace, interception: Interception, texts: Sequence[str]) -> Row:
    """What is recorded of a check. It holds no text."""
    digest = hmac.new(derived_key(workspace, "interceptions"), digestmod="sha256")
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return {
        "at": datetime.now(UTC),
        "mode": interception.mode,
        "direction": interception.direction,
        "findings": [finding.model_dump() for finding in interception.findings],
        "detectors": interception.detectors,
        "fields": interception.fields,
        "digest": digest.hexdigest(),
    }


def record_all(workspace: Workspace, rows: Sequence[Row]) -> None:
    """Write checks to the table `interceptions` in one transaction: all of them are on disk afterwards, or none."""
    if not rows:
        return
    with session(workspace) as database:
        database.connection().execute(_INSERT, list(rows))
        database.commit()


def record(workspace: Workspace, interception: Interception, texts: Sequence[str]) -> None:
    """Write one check to the table `interceptions`."""
    record_all(workspace, [row_of(workspace, interception, texts)])
