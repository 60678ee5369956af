"""The ledger: every finished call by its content address, stored before its result is used.

Requests and replies are encrypted with the workspace's key (purpose `ledger`), so that nothing a person or
a model wrote can be read in the database file. What stays readable is what costs are counted by: address,
provider, model, run, seed, sample, tokens, cost, latency, time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from cryptography.fernet import InvalidToken
from sqlalchemy import Connection, Insert, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from uncase_nb.errors import WorkspaceError
from uncase_nb.gateway.ledger_table import LedgerCall, ledger_engine
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import fernet

_AT_ONCE = 500  # addresses in one query; SQLite takes 32,766 values, older ones 999
# Made once: putting a statement together takes longer than running it.
_LAST_TAKE = (
    select(LedgerCall.reply).where(LedgerCall.address == bindparam("address")).order_by(LedgerCall.take.desc()).limit(1)
)


class Entry(NamedTuple):
    """A finished call, ready to be stored."""

    request: ChatRequest
    reply: Reply
    fresh: bool = False
    """Stored as a new take, also where the request was answered before."""
    local: bool = False
    """Answered on this machine, at nobody's expense."""


class Ledger:
    """The finished calls of one workspace. Safe with several kernels: the first to store a call wins."""

    def __init__(self, workspace: Workspace) -> None:
        self.engine = ledger_engine(workspace)
        dialect = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        self._first_take: Insert = dialect.insert(LedgerCall.__table__).on_conflict_do_nothing()
        self._cipher = fernet(workspace, "ledger")

    def lookup(self, address: str) -> Reply | None:
        """The stored reply of the last take, or None.

        Raises:
            WorkspaceError: where it was encrypted with another key.
        """
        with self.engine.connect() as connection:
            sealed = connection.scalar(_LAST_TAKE, {"address": address})
        return None if sealed is None else Reply.model_validate_json(self._opened(sealed))

    def stored(self, addresses: Iterable[str]) -> set[str]:
        """Which of these calls are finished."""
        found: set[str] = set()
        with self.engine.connect() as connection:
            for group in _groups(addresses):
                found.update(connection.scalars(select(LedgerCall.address).where(LedgerCall.address.in_(group))))
        return found

    def store(self, entries: Sequence[Entry]) -> list[Reply]:
        """Store finished calls in one transaction; return the replies that count, in the order given.

        A call that another kernel stored first is answered with that kernel's reply.
        """
        firsts = [entry for entry in entries if not entry.fresh]
        with self.engine.begin() as connection:
            all_new = self._store_first(connection, firsts) == len(firsts)
            ours = [self._store_next(connection, entry) if entry.fresh else all_new for entry in entries]
        return [
            entry.reply if mine else (self.lookup(entry.request.address) or entry.reply)
            for entry, mine in zip(entries, ours, strict=True)
        ]

    def _store_first(self, connection: Connection, entries: Sequence[Entry]) -> int:
        """How many of them nobody had stored before."""
        return connection.execute(self._first_take, [self._row(entry) for entry in entries]).rowcount if entries else 0

    def _store_next(self, connection: Connection, entry: Entry) -> bool:
        """Whether it was stored. It counts its take within the statement, so that two kernels cannot disagree."""
        take = select(func.coalesce(func.max(LedgerCall.take) + 1, 0)).filter_by(address=entry.request.address)
        insert = self._first_take.values(take=take.scalar_subquery())
        return connection.execute(insert, self._row(entry)).rowcount == 1

    def _row(self, entry: Entry) -> dict[str, Any]:
        request, reply = entry.request, entry.reply
        return {
            "address": request.address,
            **({} if entry.fresh else {"take": 0}),
            **{name: getattr(request, name) for name in ("provider", "model", "run_id", "seed_id", "sample_index")},
            **{name: getattr(reply, name) for name in ("prompt_tokens", "completion_tokens", "cost_usd", "latency_s")},
            "request": self._cipher.encrypt(request.model_dump_json(exclude_defaults=True).encode()),
            "reply": self._cipher.encrypt(reply.model_dump_json(exclude_defaults=True).encode()),
            "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "local": entry.local,
        }

    def _opened(self, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(sealed)
        except InvalidToken:
            raise WorkspaceError(
                "The ledger was written with another key: stored replies cannot be read.",
                "give UNCASE_SECRET_KEY (or vault/key) its earlier value, or pass fresh=True to ask again.",
            ) from None


def _groups(addresses: Iterable[str]) -> Iterator[list[str]]:
    listed = list(addresses)
    return (listed[start : start + _AT_ONCE] for start in range(0, len(listed), _AT_ONCE))
