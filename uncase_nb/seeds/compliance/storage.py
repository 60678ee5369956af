"""Checks on what lies where: encrypted, closed to others, and nothing raw outside the vault."""

from __future__ import annotations

import os
from pathlib import Path

from uncase_nb.privacy.rotation import PSEUDONYMS
from uncase_nb.seeds.compliance.evidence import Evidence
from uncase_nb.seeds.compliance.profile import Finding, failed, met, unknown
from uncase_nb.workspace.files import read_jsonl
from uncase_nb.workspace.keys import DATA_FILE, ROOT_FILE, SECRET_FILE

_FERNET = b"gAAAA"
"""How every Fernet token begins: its version and the high bytes of its time."""
_OTHERS = 0o077


def encrypted(evidence: Evidence) -> Finding:
    """The files of the vault are encrypted, and they and the keys are closed to other users."""
    vault = evidence.workspace.vault
    files = [path for path in (vault / PSEUDONYMS, *sorted(vault.glob("*.sealed"))) if path.exists()]
    if not files:
        return met("no file is left in the vault")
    if not (vault / DATA_FILE).exists():
        return unknown("the vault's key is missing, so its files cannot be judged", "restore it, or destroy the vault")
    if clear := [path for path in files if not _tokens(path)]:
        return failed(f"{len(clear)} of {len(files)} files of the vault are not encrypted", "delete them, import again")
    if os.name != "posix":
        return unknown("this system does not say who may read the key", "check the rights of .uncase/vault by hand")
    keys = [path for name in (SECRET_FILE, DATA_FILE, ROOT_FILE) if (path := vault / name).exists()]
    if any(path.stat().st_mode & _OTHERS for path in (*files, *keys)):
        return failed("other users of this machine may read keys or files of the vault", "chmod 600 .uncase/vault/*")
    beside = "; its secret lies beside it: UNCASE_SECRET_KEY keeps it elsewhere" if vault / SECRET_FILE in keys else ""
    return met(f"{len(files)} files of the vault are encrypted and closed to other users{beside}")


def raw_in_vault(evidence: Evidence) -> Finding:
    """No conversation outside the vault is raw."""
    rows = (row for path in sorted(evidence.folder.rglob("*.jsonl")) for row in read_jsonl(path))
    raw = sum("messages" in row and row.get("privacy", "raw") == "raw" for row in rows)
    if raw:
        return failed(f"{raw} conversations in the run's folder are raw", "delete the run's folder and run it again")
    return met("no conversation in the run's folder is raw")


def no_media(evidence: Evidence) -> Finding:
    """Conversations hold text alone, so that pictures and prints cannot be in them."""
    if evidence.stage("anonymize") is None:
        return failed("nothing was anonymized in this run", "run the pipeline with its anonymize stage")
    path = evidence.folder / "anonymize" / "conversations.jsonl"
    if b";base64," in path.read_bytes():
        return failed("anonymized conversations hold embedded files, which no detector reads", "remove them, run again")
    return met("anonymized conversations are text, without embedded files")


def _tokens(path: Path) -> bool:
    with path.open("rb") as file:
        return all(line.startswith(_FERNET) for line in file if line.strip())
