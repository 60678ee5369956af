"""The vault keeps originals encrypted, shares tokens over calls and kernels, and refuses another key."""

import subprocess
import sys

import pytest

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.sealed import seal, seal_jsonl, unseal, unseal_jsonl
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.folder import Workspace


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    return Workspace(tmp_path / ".uncase")


def test_tokens_last_over_calls(project):
    def call(text):
        return anonymize(text, ner="off", vault=True, workspace=project)

    assert call("me llamo Juan Pérez") == "me llamo [PERSON_1]"
    assert call("me llamo Ana Ruiz, 5512345678") == "me llamo [PERSON_2], [PHONE_NUMBER_1]"
    assert call("soy Juan Pérez, +52 55 1234 5678") == "soy [PERSON_1], [PHONE_NUMBER_1]"
    vault = Vault(project)
    assert vault.values() == {"Juan Pérez", "Ana Ruiz", "5512345678", "+52 55 1234 5678"}
    assert vault.token_of("PERSON", "JUAN PEREZ") == "[PERSON_1]"
    assert vault.token_of("PERSON", "Nadie") is None
    assert anonymize("soy Ana Ruiz", ner="off", vault=vault) == "soy [PERSON_2]"


def test_nothing_is_kept_without_a_vault(project):
    anonymize("me llamo Juan Pérez", ner="off", workspace=project)
    assert not project.root.exists()


def test_originals_are_in_no_file_in_clear(project):
    anonymize("me llamo Juan Pérez", ner="off", vault=True, workspace=project)
    files = [path for path in project.root.rglob("*") if path.is_file()]
    assert any(path.name == "pseudonyms.fernet" for path in files)
    assert not [path for path in files if b"Juan" in path.read_bytes()]
    assert repr(Vault(project)) == "Vault()"


def test_another_key_is_refused(project, monkeypatch):
    anonymize("me llamo Juan Pérez", ner="off", vault=True, workspace=project)
    seal(project, "raw", b"x")
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of the tests")
    with pytest.raises(WorkspaceError, match="another key"):
        Vault(project).values()
    with pytest.raises(WorkspaceError, match="another key"):
        unseal(project, "raw")


_KERNEL = """
import sys
from pathlib import Path
from uncase_nb.privacy.entities import Mention
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.folder import Workspace
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 10):
    with Vault(Workspace(Path(sys.argv[1]))).entities() as entities:
        entities.tokens([Mention(0, "EMAIL_ADDRESS", f"p{number}@ejemplo.mx")])
"""


def test_two_kernels_lose_nothing_and_share_no_number(project):
    Vault(project).values()
    kernels = [subprocess.Popen([sys.executable, "-c", _KERNEL, project.root, start]) for start in ("0", "5")]
    assert [kernel.wait() for kernel in kernels] == [0, 0]
    vault = Vault(project)
    assert len(vault.values()) == 15
    assert len({vault.token_of("EMAIL_ADDRESS", original) for original in vault.values()}) == 15


def test_sealed_files_come_back(project):
    rows = [{"texto": "ñandú\u2028", "n": number} for number in range(50_000)]
    path = seal_jsonl(project, "import-1", iter(rows))
    assert path.parent == project.vault
    assert b"texto" not in path.read_bytes()
    assert list(unseal_jsonl(project, "import-1")) == rows
    seal(project, "blob", b"\x00\xff")
    assert unseal(project, "blob") == b"\x00\xff"
    seal_jsonl(project, "empty", [])
    assert list(unseal_jsonl(project, "empty")) == []


def test_sealed_names_stay_in_the_vault(project):
    with pytest.raises(ParameterError, match="name"):
        seal(project, "../x", b"")
    with pytest.raises(WorkspaceError, match="Nothing is sealed"):
        unseal(project, "absent")
