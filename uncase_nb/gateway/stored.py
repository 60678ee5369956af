"""Stored replies, shown again: `un.reply(address)`."""

from __future__ import annotations

from sqlalchemy import select

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.chat_reply import ChatReply
from uncase_nb.gateway.fields import reply_fields
from uncase_nb.gateway.gateway import Outcome
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.ledger_table import LedgerCall
from uncase_nb.gateway.providers import SIMULATOR
from uncase_nb.gateway.request import Reply
from uncase_nb.privacy.interceptor import Interception, Interceptor, Mode
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_LEAST = 8  # hex digits that tell a call from the others of a project


def reply(
    address: str, *, workspace: Workspace | None = None, privacy_mode: Mode = "block", ner: str = "auto"
) -> ChatReply:
    """Show a reply of the ledger again, for example that of a failure: `un.reply(run.failures[0].call)`.

    It passes the interceptor as each time it is used. Where `anonymize` replaced personal data, it speaks of pseudonyms:
    `un.reveal(reply.content)` puts originals back.

    Args:
        address: of the call, or its first 8 or more characters.
        workspace: whose ledger; by default that of the current folder.
        privacy_mode: as in `un.chat`.
        ner: as in `un.scan`.

    Raises:
        PrivacyError: in the mode `block`, where the reply holds personal data.
        ParameterError: where there is no such call, or several.
    """
    room = workspace or current_workspace()
    ledger = Ledger(room)
    whole, kind, model = _found(ledger, address)
    stored = ledger.lookup(whole)
    assert stored is not None
    checked = () if kind == SIMULATOR else (_checked(stored, Interceptor(privacy_mode, ner=ner, workspace=room)),)
    return ChatReply.of(model or kind, Outcome(stored, reused=True, interceptions=checked), call=whole)


def _checked(stored: Reply, guard: Interceptor) -> Interception:
    return guard.check(list(reply_fields(stored)), direction="incoming")


def _found(ledger: Ledger, address: str) -> tuple[str, str, str]:
    """Address, kind of provider and model of the one call that is meant."""
    if not isinstance(address, str) or len(address) < _LEAST or not address.isalnum():
        raise ParameterError(
            "That is no address of a call.", "give what a failure or a reply has in .call, or its first 8 characters."
        )
    known = select(LedgerCall.address, LedgerCall.provider, LedgerCall.model).distinct()
    with ledger.engine.connect() as connection:
        rows = connection.execute(known.where(LedgerCall.address.startswith(address)).limit(2)).all()
    if len(rows) == 1:
        return rows[0].address, rows[0].provider, rows[0].model
    if rows:
        raise ParameterError("Several calls begin with that.", "give more of the address.")
    raise ParameterError(
        "There is no such call in the ledger of this project.", "look in the folder whose workspace made it."
    )
