"""The workspace database: SQLite by default, PostgreSQL by `UNCASE_DATABASE_URL`, safe with several kernels."""

from __future__ import annotations

import sqlite3
import time
from functools import lru_cache
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.schema import CreateIndex, CreateTable

from uncase_nb.workspace.folder import Workspace

_WAIT_MS = 30_000  # another kernel's write transaction is over well within this
_RETRY_S = 0.02


class Base(DeclarativeBase):
    """Base of every table. A room declares its tables beside the code that uses them."""


def session(workspace: Workspace) -> Session:
    """A session on the workspace's database; tables that are missing are made.

    Use it as a context manager, and `commit()`.
    """
    engine = _engine(workspace.database_url)
    _create_missing(engine)
    return Session(engine, expire_on_commit=False)


def _create_missing(engine: Engine) -> None:
    """`create_all` looks first and creates then: two kernels that start together would both create."""
    with engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))


@lru_cache(maxsize=8)
def _engine(url: str) -> Engine:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _configure_sqlite)
    return engine


def _configure_sqlite(connection: Any, _: Any) -> None:
    """WAL lets kernels read while one writes; FULL makes a commit survive a power cut."""
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_WAIT_MS}", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    _use_wal(cursor)
    cursor.close()


def _use_wal(cursor: Any) -> None:
    """Change the journal mode; of two kernels that do it at once SQLite turns one away without making it wait."""
    until = time.monotonic() + _WAIT_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(_RETRY_S)
        else:
            return
