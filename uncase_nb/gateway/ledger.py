"""The ledger: every finished call by its content address, stored before its result is used.

Requests and replies are encrypted with the workspace's key (purpose `ledger`), so that nothing a person or
a model wrote can be read in the database file. What stays readable is what costs are counted by: address,
provider, model, run, seed, sample, tokens, cost, latency.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from cryptography.fernet import InvalidToken
from sqlalchemy import Engine, Float, Insert, Integer, LargeBinary, String, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.errors import WorkspaceError
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import fernet


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


class Entry(NamedTuple):
    """A finished call, ready to be stored."""

    request: ChatRequest
    reply: Reply
    fresh: bool = False
    """Stored as a new take, also where the request was answered before."""


class Ledger:
    """The finished calls of one workspace. Safe with several kernels: the first to store a call wins."""

    def __init__(self, workspace: Workspace) -> None:
        with session(workspace) as opened:
            bind = opened.get_bind()
        assert isinstance(bind, Engine)
        self._engine = bind
        dialect = postgresql if bind.dialect.name == "postgresql" else sqlite
        self._first_take: Insert = dialect.insert(LedgerCall.__table__).on_conflict_do_nothing()
        self._cipher = fernet(workspace, "ledger")

    def lookup(self, address: str) -> Reply | None:
        """The stored reply of the last take, or None.

        Raises:
            WorkspaceError: where it was encrypted with another key.
        """
        last = select(LedgerCall.reply).filter_by(address=address).order_by(LedgerCall.take.desc()).limit(1)
        with self._engine.connect() as connection:
            sealed = connection.scalar(last)
        return None if sealed is None else Reply.model_validate_json(self._opened(sealed))

    def store(self, entries: Sequence[Entry]) -> list[Reply]:
        """Store finished calls in one transaction; return the replies that count, in the order given.

        A call that another kernel stored first is answered with that kernel's reply.
        """
        rows = [self._row(entry) for entry in entries]
        with self._engine.begin() as connection:
            new = [
                connection.execute(self._insert(entry), row).rowcount == 1
                for entry, row in zip(entries, rows, strict=True)
            ]
        return [
            entry.reply if is_new else (self.lookup(entry.request.address) or entry.reply)
            for entry, is_new in zip(entries, new, strict=True)
        ]

    def _insert(self, entry: Entry) -> Insert:
        """The prepared statement; a fresh call counts its take within it, so that two kernels cannot disagree."""
        if not entry.fresh:
            return self._first_take
        next_take = select(func.coalesce(func.max(LedgerCall.take) + 1, 0)).filter_by(address=entry.request.address)
        return self._first_take.values(take=next_take.scalar_subquery())

    def _row(self, entry: Entry) -> dict[str, Any]:
        request, reply = entry.request, entry.reply
        return {
            "address": request.address,
            **({} if entry.fresh else {"take": 0}),
            **request.model_dump(include={"provider", "model", "run_id", "seed_id", "sample_index"}),
            **reply.model_dump(include={"prompt_tokens", "completion_tokens", "cost_usd", "latency_s"}),
            "request": self._cipher.encrypt(request.model_dump_json(exclude_defaults=True).encode()),
            "reply": self._cipher.encrypt(reply.model_dump_json(exclude_defaults=True).encode()),
        }

    def _opened(self, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(sealed)
        except InvalidToken:
            raise WorkspaceError(
                "The ledger was written with another key: stored replies cannot be read.",
                "give UNCASE_SECRET_KEY (or vault/key) its earlier value, or pass fresh=True to ask again.",
            ) from None
