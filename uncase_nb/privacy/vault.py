"""The vault: which token stands for what, encrypted, in the project's workspace.

With a vault the result is pseudonymized, not anonymous, data in the sense of the GDPR: whoever has the key can
go back. Without one nothing is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.fernet import InvalidToken

from uncase_nb.errors import WorkspaceError
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.tokens import token
from uncase_nb.workspace.files import atomic
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.keys import derived_key, fernet
from uncase_nb.workspace.lock import locked

_FILE = "pseudonyms.fernet"
_VERSION = 1


class Vault:
    """Originals and their tokens. Safe with several kernels: each change is made under an exclusive lock."""

    def __init__(self, workspace: Workspace | None = None) -> None:
        """The vault of a workspace; by default that of the current folder."""
        self._workspace = workspace or current_workspace()
        self._path = self._workspace.vault / _FILE

    def __repr__(self) -> str:
        return "Vault()"

    @contextmanager
    def entities(self) -> Iterator[Entities]:
        """The entities, to be read and added to; saved when the block ends without an error.

        Raises:
            WorkspaceError: where the file was written with another key, or another kernel holds the lock.
        """
        with locked(self._path.with_suffix(".lock")):
            entities = self._load()
            before = entities.to_rows()
            yield entities
            after = entities.to_rows()
            if after != before:
                self._save(after)

    def values(self) -> frozenset[str]:
        """Every original, as written: to check that none comes back."""
        return frozenset(original for entity in self._load() for original in entity.originals)

    def token_of(self, kind: str, text: str) -> str | None:
        """The token of an original, whatever way it is written; null where there is none."""
        entity = self._load().find(kind, text)
        return token(entity.type, entity.number) if entity else None

    def _load(self) -> Entities:
        rows = []
        if self._path.exists():
            try:
                rows = json.loads(fernet(self._workspace, "vault").decrypt(self._path.read_bytes()))["entities"]
            except InvalidToken:
                raise WorkspaceError(
                    "The vault was written with another key, or is damaged.",
                    "restore UNCASE_SECRET_KEY or the vault's key file, or delete .uncase/vault to start a new one.",
                ) from None
        return Entities.from_rows(rows, derived_key(self._workspace, "pseudonyms"))

    def _save(self, rows: list[dict[str, object]]) -> None:
        data = json.dumps({"version": _VERSION, "entities": rows}, ensure_ascii=True).encode()
        with atomic(self._path, mode=0o600) as file:
            file.write(fernet(self._workspace, "vault").encrypt(data))
