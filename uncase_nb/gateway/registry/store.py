"""Registered providers in the workspace's database. Each change is one transaction, so several kernels may make them."""

from __future__ import annotations

import os
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import delete, func, select, update

from uncase_nb.errors import ProviderError, WorkspaceError
from uncase_nb.gateway.registry.secret import Key
from uncase_nb.gateway.registry.table import ProviderRow
from uncase_nb.gateway.unknown_provider import not_a_provider, unregistered
from uncase_nb.schemas.provider import Provider, ProviderList
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import fernet

_PURPOSE = "providers"
_APART = {"default", "has_key"}  # columns of their own
_ADD_ONE = "add it: %uncase_provider add NAME --type … --model …"


def add(workspace: Workspace, provider: Provider, key: Key | None) -> None:
    """Store a provider, in place of an earlier one of its name; the first of all becomes the default."""
    sealed = fernet(workspace, _PURPOSE).encrypt(key.encode()) if key else None
    with session(workspace) as database:
        earlier = database.get(ProviderRow, provider.name)
        first = database.scalar(select(func.count()).select_from(ProviderRow)) == 0
        database.merge(
            ProviderRow(
                name=provider.name,
                settings=provider.model_dump(mode="json", exclude=_APART, exclude_none=True),
                key=sealed,
                is_default=first or bool(earlier and earlier.is_default),
            )
        )
        database.flush()
        if provider.default:
            database.execute(_only(provider.name))
        database.commit()


def remove(workspace: Workspace, name: str) -> None:
    """Forget a provider and its key.

    Raises:
        ProviderError: where there is none of that name.
    """
    get(workspace, name)
    with session(workspace) as database:
        database.execute(delete(ProviderRow).where(ProviderRow.name == name))
        database.commit()


def use(workspace: Workspace, name: str) -> None:
    """Make a provider the default.

    Raises:
        ProviderError: where there is none of that name.
    """
    get(workspace, name)
    with session(workspace) as database:
        database.execute(_only(name))
        database.commit()


def listed(workspace: Workspace) -> ProviderList:
    """All of them, by name."""
    with session(workspace) as database:
        return ProviderList(_provider(row) for row in database.scalars(select(ProviderRow).order_by(ProviderRow.name)))


def find(workspace: Workspace, name: str) -> Provider | None:
    """The provider of a name, or None.

    Raises:
        ParameterError: where that is no name.
    """
    if not isinstance(name, str):
        raise not_a_provider(name)
    with session(workspace) as database:
        row = database.get(ProviderRow, name)
    return _provider(row) if row else None


def get(workspace: Workspace, name: str) -> Provider:
    """The provider of a name.

    Raises:
        ProviderError: where there is none, with the nearest.
    """
    if provider := find(workspace, name):
        return provider
    raise unregistered(name, [known.name for known in listed(workspace)], _ADD_ONE)


def default(workspace: Workspace) -> Provider | None:
    """The one that answers where none is named; null where none is set."""
    return next((provider for provider in listed(workspace) if provider.default), None)


def chosen(workspace: Workspace) -> Provider:
    """The default.

    Raises:
        ProviderError: where none is set.
    """
    if provider := default(workspace):
        return provider
    raise ProviderError(
        "No provider was named, and no default is set.",
        "set one: %uncase_provider default NAME" if listed(workspace) else f"name one, or {_ADD_ONE}",
    )


def key_of(workspace: Workspace, provider: Provider) -> Key | None:
    """Its key: that of the environment where its variable is set, otherwise the stored one.

    Raises:
        WorkspaceError: where it was encrypted with another secret.
    """
    if provider.key_env and (current := os.environ.get(provider.key_env, "").strip()):
        return Key(current, provider.name)
    with session(workspace) as database:
        sealed = database.scalar(select(ProviderRow.key).filter_by(name=provider.name))
    return None if sealed is None else opened(workspace, provider.name, sealed)


def opened(workspace: Workspace, name: str, sealed: bytes) -> Key:
    """A stored key, decrypted.

    Raises:
        WorkspaceError: where it was encrypted with another secret.
    """
    try:
        return Key(fernet(workspace, _PURPOSE).decrypt(sealed).decode(), name)
    except InvalidToken:
        raise WorkspaceError(
            f"The key of {name} was stored with another secret and cannot be read.",
            "give UNCASE_SECRET_KEY (or vault/key) its earlier value, or add the provider again.",
        ) from None


def _only(name: str) -> Any:
    """One statement, so that two kernels never leave two defaults."""
    return update(ProviderRow).values(is_default=ProviderRow.name == name)


def _provider(row: ProviderRow) -> Provider:
    return Provider.model_validate({**row.settings, "default": row.is_default, "has_key": row.key is not None})
