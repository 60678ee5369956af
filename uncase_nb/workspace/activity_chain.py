"""Rows that each carry a keyed hash over themselves and the row before, and the end of the chain beside them."""

from __future__ import annotations

import hmac
import json
from typing import NamedTuple

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.workspace.database import Base
from uncase_nb.workspace.files import write_text
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import canonical_json

HEAD_FILE = "activity.head"
"""In the workspace, outside the database: how long the chain is, and how it ends."""


class ActivityRecord(Base):
    """One row of the log. Nothing in this package changes or deletes one."""

    __tablename__ = "activity"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(40))
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(64), index=True)
    subject: Mapped[str] = mapped_column(String(200), index=True)
    details: Mapped[str] = mapped_column(Text)
    """Canonical JSON: its bytes are hashed."""
    previous: Mapped[str] = mapped_column(String(64))
    """Hash of the row before; empty for the first."""
    mac: Mapped[str] = mapped_column(String(64))
    """HMAC-SHA256 of everything above with the project's key."""


class Head(NamedTuple):
    """Where the chain ends."""

    number: int
    """Of the last row; 0 before the first."""
    mac: str
    """Its hash."""


START = Head(0, "")
_WIDTH = 12  # digits: the line stays as long as it is, within one sector of a disk


def mac_of(key: bytes, row: ActivityRecord) -> str:
    """The keyed hash of a row."""
    content = [row.number, row.at, row.actor, row.action, row.subject, row.details, row.previous]
    return _mac(key, canonical_json(content))


def read_head(workspace: Workspace, key: bytes) -> Head | None:
    """The end of the chain as it was last written; null where the file is missing or was changed."""
    try:
        kept = json.loads((workspace.root / HEAD_FILE).read_text("utf-8"))
        head = Head(int(kept["number"]), str(kept["mac"]))
        genuine = hmac.compare_digest(str(kept["seal"]), _seal(key, head))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return head if genuine else None


def write_head(workspace: Workspace, key: bytes, head: Head) -> None:
    """Note where the chain ends now: overwritten in place and not synced, as an end that lags behind is no harm."""
    path = workspace.root / HEAD_FILE
    line = f'{{"number": {head.number:{_WIDTH}d}, "mac": "{head.mac}", "seal": "{_seal(key, head)}"}}\n'
    try:
        with path.open("r+b", buffering=0) as file:
            file.write(line.encode())
            file.truncate()
    except FileNotFoundError:
        write_text(path, line)


def _seal(key: bytes, head: Head) -> str:
    return _mac(key, canonical_json(["head", *head]))


def _mac(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode("utf-8", "surrogatepass"), "sha256").hexdigest()
