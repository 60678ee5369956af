"""The calls of a run, read back from the ledger."""

from __future__ import annotations

from cryptography.fernet import InvalidToken
from sqlalchemy import select

from uncase_nb.errors import EmptyResultError, WorkspaceError, did_you_mean
from uncase_nb.gateway.ledger_table import LedgerCall, ledger_engine
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import fernet

Call = tuple[ChatRequest, Reply]
"""A finished call."""


def calls_of(workspace: Workspace, run_id: str) -> list[Call]:
    """Its calls, each with the reply of the last take, in an order that does not depend on which finished first.

    A call that an earlier run had made and this one found in the ledger is the earlier run's.

    Raises:
        EmptyResultError: where the ledger holds none.
        WorkspaceError: where they were encrypted with another key.
    """
    taken = (
        select(LedgerCall.request, LedgerCall.reply)
        .filter_by(run_id=run_id)
        .order_by(LedgerCall.seed_id, LedgerCall.sample_index, LedgerCall.address, LedgerCall.take)
    )
    with ledger_engine(workspace).connect() as connection:
        rows = connection.execute(taken).all()
        runs = [] if rows else list(connection.scalars(select(LedgerCall.run_id).distinct()))
    if not rows:
        known = [str(run) for run in runs if run is not None]
        raise EmptyResultError(
            f"The ledger holds no call of the run {run_id!r}.",
            did_you_mean(run_id, known) if known else "generate first, in this workspace.",
        )
    cipher = fernet(workspace, "ledger")
    try:
        calls = [
            (
                ChatRequest.model_validate_json(cipher.decrypt(request)),
                Reply.model_validate_json(cipher.decrypt(reply)),
            )
            for request, reply in rows
        ]
    except InvalidToken:
        raise WorkspaceError(
            "The ledger was written with another key: its calls cannot be read.",
            "give UNCASE_SECRET_KEY (or vault/key) its earlier value.",
        ) from None
    return list({request.address: (request, reply) for request, reply in calls}.values())
