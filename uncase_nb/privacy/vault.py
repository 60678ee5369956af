"""The vault: which pseudonym stands for what, encrypted, in the project's workspace.

With a vault the result is pseudonymized, not anonymous, data under GDPR: whoever has the key can go back. Without one
nothing is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from cryptography.fernet import InvalidToken

from uncase_nb.errors import WorkspaceError
from uncase_nb.privacy import rotation
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.numbers import highest_given, note_numbers, read_numbers
from uncase_nb.privacy.rotation import DESTROYED, LOCK, PSEUDONYMS
from uncase_nb.privacy.tokens import token
from uncase_nb.workspace.files import atomic
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.keys import fernet
from uncase_nb.workspace.lock import locked

_VERSION = 2  # the first had tokens alone, and is read


class Vault:
    """Originals and their pseudonyms. Safe with several kernels: each change is made under an exclusive lock."""

    def __init__(self, workspace: Workspace | None = None) -> None:
        """The vault of a workspace; by default that of the current folder."""
        self.workspace = workspace or current_workspace()
        self._path = self.workspace.vault / PSEUDONYMS

    def __repr__(self) -> str:
        return "Vault()"

    @contextmanager
    def entities(self) -> Iterator[Entities]:
        """The entities, to be read and added to; saved when the block ends without an error.

        Raises:
            WorkspaceError: where the file was written with another key, or another kernel holds the lock.
        """
        with locked(self.workspace.vault / LOCK):
            before = self._read()
            entities = Entities.from_state(before)
            entities.reserve(read_numbers(self.workspace))
            before_text = _dumped(before)
            yield entities
            after = _dumped(entities.to_state())
            if after != before_text:
                note_numbers(self.workspace, highest_given(entities))  # first: a token that is lost may not come again
                self._save(after)

    def values(self) -> frozenset[str]:
        """Every original, as written: to check that none comes back."""
        return frozenset(original for entity in self.read() for original in entity.originals)

    def token_of(self, kind: str, text: str) -> str | None:
        """The token of an original, whatever way it is written; null where there is none."""
        entity = self.read().find(kind, text)
        return token(entity.type, entity.number) if entity else None

    def surrogate_of(self, kind: str, text: str) -> str | None:
        """The surrogate of an original as written; null where there is none."""
        entity = self.read().find(kind, text)
        return (entity.originals.get(text) or None) if entity else None

    def require(self) -> Vault:
        """This vault, where it holds anything.

        Raises:
            WorkspaceError: where there is none, or it was destroyed.
        """
        if not self._path.exists():
            destroyed = self.workspace.vault / DESTROYED
            when = f"was destroyed at {destroyed.read_text()}" if destroyed.exists() else "holds nothing"
            raise WorkspaceError(
                f"The vault of this project {when}, so no original can be put back.",
                "only what is anonymized with vault=True can be revealed later.",
            )
        return self

    def rotate(self, new_key: str | None = None) -> None:
        """Encrypt everything in the vault, sealed files too, with a new key; see `rotation.rotate`."""
        rotation.rotate(self.workspace, new_key)

    def destroy(self) -> None:
        """Remove the originals and sealed files for good; see `rotation.destroy`.

        Only how many tokens of each type there were is kept, so that a new vault never gives one of them again.
        """
        with locked(self.workspace.vault / LOCK), suppress(WorkspaceError):
            # Earlier versions noted nothing. Where the key is lost it cannot be read, and must end all the same.
            note_numbers(self.workspace, highest_given(self.read()))
        rotation.destroy(self.workspace)

    def read(self) -> Entities:
        """The entities as they are now; changes to them are not kept."""
        return Entities.from_state(self._read())

    def _read(self) -> dict[str, Any]:
        if not self._path.exists():
            return {}
        try:
            state = json.loads(fernet(self.workspace, "vault").decrypt(self._path.read_bytes().strip()))
        except InvalidToken:
            raise WorkspaceError(
                "The vault was written with another key, or is damaged.",
                "restore UNCASE_SECRET_KEY or the vault's key file, or delete .uncase/vault to start a new one.",
            ) from None
        if state["version"] > _VERSION:
            raise WorkspaceError(
                f"The vault has version {state['version']}, and this version of uncase_nb reads up to {_VERSION}.",
                "pip install --upgrade uncase_nb",
            )
        return {name: value for name, value in state.items() if name != "version"}

    def _save(self, state: bytes) -> None:
        data = b'{"version": %d, ' % _VERSION + state[1:]
        with atomic(self._path, mode=0o600) as file:
            file.write(fernet(self.workspace, "vault").encrypt(data))


def _dumped(state: dict[str, Any]) -> bytes:
    return json.dumps(state, ensure_ascii=True).encode()
