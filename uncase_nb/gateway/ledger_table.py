"""The table of finished calls. What stays readable in it is what costs are counted by."""

from __future__ import annotations

from sqlalchemy import Boolean, Engine, Float, Integer, LargeBinary, String, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace


class LedgerCall(Base):
    """One finished call. `take` counts the times the same request was asked afresh, from 0; the last one is used."""

    __tablename__ = "ledger_call"

    address: Mapped[str] = mapped_column(String(64), primary_key=True)
    take: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    provider: Mapped[str] = mapped_column(String(64))
    model: Mapped[str] = mapped_column(String(255))
    run_id: Mapped[str | None] = mapped_column(String(64), index=True)
    seed_id: Mapped[str | None] = mapped_column(String(255))
    sample_index: Mapped[int] = mapped_column(Integer)
    prompt_tokens: Mapped[int | None] = mapped_column(Integer)
    completion_tokens: Mapped[int | None] = mapped_column(Integer)
    cost_usd: Mapped[float | None] = mapped_column(Float)
    latency_s: Mapped[float] = mapped_column(Float)
    request: Mapped[bytes] = mapped_column(LargeBinary)
    reply: Mapped[bytes] = mapped_column(LargeBinary)
    finished_at: Mapped[str | None] = mapped_column(String(32))
    """ISO 8601, UTC; null in workspaces of the first version."""
    local: Mapped[bool | None] = mapped_column(Boolean)
    """Whether it was answered on this machine, at nobody's expense; null in workspaces of the first version."""


_ADDED = ("finished_at", "local")


def ledger_engine(workspace: Workspace) -> Engine:
    """The workspace's database, with the table as it is today."""
    with session(workspace) as opened:
        bind = opened.get_bind()
    assert isinstance(bind, Engine)
    for name in _ADDED:
        _add_missing(bind, name)
    return bind


def _add_missing(engine: Engine, name: str) -> None:
    """Columns that workspaces of an earlier version lack."""
    if _has(engine, name):
        return
    column = LedgerCall.__table__.columns[name]
    kind = column.type.compile(engine.dialect)
    try:
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE {LedgerCall.__tablename__} ADD COLUMN {name} {kind}"))
    except DBAPIError:
        if not _has(engine, name):  # otherwise another kernel was first
            raise


def _has(engine: Engine, name: str) -> bool:
    return any(column["name"] == name for column in inspect(engine).get_columns(LedgerCall.__tablename__))
