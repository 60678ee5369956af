"""The project's secret, and the keys derived from it. One secret, one key a purpose."""

from __future__ import annotations

import base64
import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from uncase_nb.errors import WorkspaceError
from uncase_nb.workspace.folder import Workspace

_SECRET_BYTES = 32


def derived_key(workspace: Workspace, purpose: str) -> bytes:
    """32 bytes for one purpose, for example `vault` or `pseudonyms`.

    The secret is `UNCASE_SECRET_KEY` (any text of 16 characters or more), or the file `vault/key`, which is
    made with mode 0600 when it is first needed.

    Raises:
        WorkspaceError: where `UNCASE_SECRET_KEY` is too short, or the key file is empty.
    """
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"uncase_nb/{purpose}".encode()).derive(
        _secret(workspace)
    )


def fernet(workspace: Workspace, purpose: str) -> Fernet:
    """A Fernet cipher with the key of one purpose."""
    return Fernet(base64.urlsafe_b64encode(derived_key(workspace, purpose)))


def _secret(workspace: Workspace) -> bytes:
    if given := os.environ.get("UNCASE_SECRET_KEY"):
        if len(given) < 16:
            raise WorkspaceError(
                "UNCASE_SECRET_KEY is shorter than 16 characters.",
                'make one: python -c "import secrets; print(secrets.token_urlsafe(32))"',
            )
        return given.encode()
    path = workspace.vault / "key"
    if not path.exists():
        _create(path)
    secret = path.read_bytes().strip()
    if not secret:
        raise WorkspaceError(
            f"The key file {path.name} in the vault is empty.", "restore it from a backup, or delete the vault."
        )
    return secret


def _create(path: Path) -> None:
    """Write the file whole before it gets its name, and let the first of two kernels win."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_urlsafe(_SECRET_BYTES).encode())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(temporary, path)
    finally:
        Path(temporary).unlink()
