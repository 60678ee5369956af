"""The project's secret, and the keys derived from it. One secret, one key a purpose.

Files of the vault are encrypted with a data key of their own, which lies in the vault encrypted with the secret
(envelope encryption): destroying that one small file destroys what they say, also where the secret lives elsewhere.
"""

from __future__ import annotations

import base64
import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from uncase_nb.errors import WorkspaceError
from uncase_nb.workspace.folder import Workspace

VARIABLE = "UNCASE_SECRET_KEY"
SECRET_FILE = "key"  # noqa: S105 - the name of a file
"""In the vault: the secret, where the environment does not give one."""
DATA_FILE = "data.key"
"""In the vault: the key of its files, encrypted with the secret."""
ROOT_FILE = "root.key"
"""In the vault, once the secret was rotated: the first secret, encrypted with the present one. What lies outside the
vault, such as the ledger of model calls, goes on being read with it."""
ROTATED = ".rotated"
"""In the vault: files of a finished rotation that take their places at the next use, should it have been killed."""
_SECRET_BYTES = 32
_SHORTEST = 16
_OF_THE_VAULT = frozenset(["vault", "sealed"])


def derived_key(workspace: Workspace, purpose: str) -> bytes:
    """32 bytes for one purpose, for example `ledger` or `interceptions`.

    The secret is `UNCASE_SECRET_KEY` (any text of 16 characters or more), or the file `vault/key`, which is
    made with mode 0600 when it is first needed. These keys outlast a rotation of the secret.

    Raises:
        WorkspaceError: where `UNCASE_SECRET_KEY` is too short, or the key file is empty.
    """
    present = secret(workspace)
    path = workspace.vault / ROOT_FILE
    return derived(_unwrapped(path, present, "root") if path.exists() else present, purpose)


def fernet(workspace: Workspace, purpose: str) -> Fernet | MultiFernet:
    """A Fernet cipher with the key of one purpose; `vault` and `sealed` are those of the vault's files.

    Raises:
        WorkspaceError: where the vault was made with another secret.
    """
    if purpose not in _OF_THE_VAULT:
        return cipher(derived_key(workspace, purpose))
    present = secret(workspace)
    path = workspace.vault / DATA_FILE
    if not path.exists():
        _create(path, wrapped(secrets.token_bytes(_SECRET_BYTES), present, "data"))
    data = _unwrapped(path, present, "data")
    # Files of the first version were encrypted with the secret itself.
    return MultiFernet([cipher(derived(data, purpose)), cipher(derived(present, purpose))])


def secret(workspace: Workspace) -> bytes:
    """The project's secret. A rotation that was killed after it was decided is finished first."""
    settle(workspace)
    if given := os.environ.get(VARIABLE):
        return checked(given)
    path = workspace.vault / SECRET_FILE
    if not path.exists():
        _create(path, secrets.token_urlsafe(_SECRET_BYTES).encode())
    found = path.read_bytes().strip()
    if not found:
        raise WorkspaceError(
            f"The key file {path.name} in the vault is empty.", "restore it from a backup, or delete the vault."
        )
    return found


def checked(given: str) -> bytes:
    """A secret somebody chose.

    Raises:
        WorkspaceError: where it is shorter than 16 characters.
    """
    if len(given) < _SHORTEST:
        raise WorkspaceError(
            f"{VARIABLE} is shorter than {_SHORTEST} characters.",
            'make one: python -c "import secrets; print(secrets.token_urlsafe(32))"',
        )
    return given.encode()


def settle(workspace: Workspace) -> None:
    """Let the files of a finished rotation take their places; several kernels may do so at once."""
    folder = workspace.vault / ROTATED
    if not folder.is_dir():
        return
    with suppress(FileNotFoundError):
        for path in sorted(folder.iterdir()):
            with suppress(FileNotFoundError):
                path.replace(workspace.vault / path.name)
        folder.rmdir()


def generation(workspace: Workspace) -> bytes:
    """Differs before and after a rotation."""
    settle(workspace)
    path = workspace.vault / DATA_FILE
    return path.read_bytes() if path.exists() else b""


def derived(key: bytes, purpose: str) -> bytes:
    """A key for one purpose from another key."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"uncase_nb/{purpose}".encode()).derive(key)


def cipher(key: bytes) -> Fernet:
    """Fernet with 32 bytes of key."""
    return Fernet(base64.urlsafe_b64encode(key))


def wrapped(key: bytes, by: bytes, purpose: str) -> bytes:
    """A key, encrypted with a secret."""
    return cipher(derived(by, purpose)).encrypt(key)


def _unwrapped(path: Path, by: bytes, purpose: str) -> bytes:
    try:
        return cipher(derived(by, purpose)).decrypt(path.read_bytes())
    except InvalidToken:
        raise WorkspaceError(
            "The vault was written with another key, or is damaged.",
            f"restore {VARIABLE} or the vault's key file, or delete .uncase/vault to start a new one.",
        ) from None


def _create(path: Path, data: bytes) -> None:
    """Write the file whole before it gets its name, and let the first of two kernels win."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(temporary, path)
    finally:
        Path(temporary).unlink()
