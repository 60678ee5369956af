"""Words that may stand where a provider is asked for, to offer on Tab."""

from __future__ import annotations

from sqlalchemy import select

from uncase_nb.gateway.providers import LOCAL, REPLAY, SIMULATOR
from uncase_nb.gateway.registry.known_keys import existing_workspace
from uncase_nb.gateway.registry.table import ProviderRow
from uncase_nb.workspace.database import session


def provider_names() -> list[str]:
    """The simulator, the registered providers of the workspace here, and the prefixes of cassettes and folders."""
    return [SIMULATOR, *registered_names(), REPLAY, LOCAL]


def registered_names() -> list[str]:
    """The registered ones. No workspace is made for it."""
    room = existing_workspace()
    if room is None:
        return []
    with session(room) as database:
        return list(database.scalars(select(ProviderRow.name).order_by(ProviderRow.name)))
