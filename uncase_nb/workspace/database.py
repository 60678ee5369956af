"""The workspace database: SQLite by default, PostgreSQL by `UNCASE_DATABASE_URL`, safe with several kernels."""

from __future__ import annotations

import sqlite3
import time
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.schema import CreateIndex, CreateTable

from uncase_nb.workspace.folder import Workspace

_WAIT_MS = 30_000  # another kernel's write transaction is over well within this
_RETRY_S = 0.02


class Base(DeclarativeBase):
    """Base of every table. A room declares its tables beside the code that uses them."""


class _Made(NamedTuple):
    """What this process knows of a database."""

    file: tuple[int, int] | None
    tables: frozenset[str]


_made: WeakKeyDictionary[Engine, _Made] = WeakKeyDictionary()


def session(workspace: Workspace) -> Session:
    """A session on the workspace's database; tables that are missing are made.

    Use it as a context manager, and `commit()`.
    """
    engine = _engine(workspace.database_url)
    _create_missing(engine)
    return Session(engine, expire_on_commit=False)


def _create_missing(engine: Engine) -> None:
    """Make the tables this process has not made there yet; a database file that was replaced is begun anew.

    `create_all` looks first and creates then: two kernels that start together would both create.
    """
    file = _file(engine)
    known = _made.get(engine)
    if known and known.file == file and Base.metadata.tables.keys() <= known.tables:
        return
    if known and known.file != file:
        engine.dispose()  # connections to the old file would go on writing where nobody looks
    tables = Base.metadata.sorted_tables
    with engine.begin() as connection:
        for table in tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    _made[engine] = _Made(_file(engine), frozenset(table.key for table in tables))


def _file(engine: Engine) -> tuple[int, int] | None:
    """Which file the database is; null where it is none, or not there yet."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    try:
        found = Path(engine.url.database).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


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
