"""Every key the workspace holds, for whatever must not show one."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import select

from uncase_nb.errors import WorkspaceError
from uncase_nb.gateway.registry.store import opened
from uncase_nb.gateway.registry.table import ProviderRow
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import FOLDER, Workspace


def known_keys() -> dict[str, str]:
    """Keys by their text, with the provider each belongs to: the stored ones, and those of the environment.

    No workspace is made for it, and a key that cannot be read here is left out: it cannot be shown either.
    """
    room = existing_workspace()
    if room is None:
        return {}
    with session(room) as database:
        rows = list(database.scalars(select(ProviderRow)))
    keys: dict[str, str] = {}
    for row in rows:
        if current := os.environ.get(row.settings.get("key_env") or "", "").strip():
            keys[current] = row.name
        if row.key is not None:
            try:
                keys[str(opened(room, row.name, row.key))] = row.name
            except WorkspaceError:
                continue
    return keys


def existing_workspace() -> Workspace | None:
    if named := os.environ.get("UNCASE_WORKSPACE"):
        folders = [Path(named).absolute()]
    else:
        here = Path.cwd()
        folders = [folder / FOLDER for folder in (here, *here.parents)]
    root = next((folder for folder in folders if folder.is_dir()), None)
    if root is None or not (os.environ.get("UNCASE_DATABASE_URL") or (root / "uncase.db").exists()):
        return None
    return Workspace(root)
