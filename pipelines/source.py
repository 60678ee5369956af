"""The input of a run. Its path may name a person, so nothing outside the vault ever holds it."""

from __future__ import annotations

from glob import glob, has_magic
from pathlib import Path

from uncase_nb.connectors.samples import samples
from uncase_nb.errors import ParameterError
from uncase_nb.privacy.sealed import seal_jsonl, unseal_jsonl
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_file, sha256_of


def remember(workspace: Workspace, given: str) -> str:
    """Put the path of a file, folder or glob into the vault; return the content hash it is found by.

    The same export under another name is the same input. Nothing given means the sample exports.

    Raises:
        ParameterError: nothing is there.
    """
    source = given or str(samples())
    digest = sha256_of([sha256_file(file) for file in _files(source)])
    seal_jsonl(workspace, f"source-{digest}", [str(Path(source).absolute())])
    return digest


def recall(workspace: Workspace, digest: str) -> str:
    """The path put into the vault by `remember`."""
    return str(next(iter(unseal_jsonl(workspace, f"source-{digest}"))))


def _files(source: str) -> list[Path]:
    """Every file behind the source, sorted."""
    path = Path(source)
    if path.is_dir():
        found = [file for file in path.rglob("*") if file.is_file()]
    elif has_magic(source):
        found = [Path(name) for name in glob(source) if Path(name).is_file()]  # noqa: PTH207 - the pattern may be absolute
    else:
        found = [path] if path.is_file() else []
    if not found:
        raise ParameterError("The input names no file.", "give a file, a folder or a quoted glob: -p input=chats/")
    return sorted(found)
