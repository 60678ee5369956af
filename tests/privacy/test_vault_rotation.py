"""A new key for the vault: all of it or nothing, whenever the process dies; and its end."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from uncase_nb.errors import WorkspaceError
from uncase_nb.privacy import rotation
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.reveal import reveal
from uncase_nb.privacy.sealed import seal, seal_jsonl, unseal, unseal_jsonl
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import derived_key

TEXT = "me llamo Juan Pérez, tel 55 1234 5678"
ROWS = [{"texto": "hola", "n": number} for number in range(300)]
ENVIRONMENT_KEY = "a secret of the tests, one"


@pytest.fixture(params=["file", "environment"])
def project(request, tmp_path, monkeypatch):
    if request.param == "environment":
        monkeypatch.setenv("UNCASE_SECRET_KEY", ENVIRONMENT_KEY)
    else:
        monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    made = Workspace(tmp_path / ".uncase")
    fill(made)
    return made


def fill(project):
    for style in ("token", "surrogate"):
        anonymize(TEXT, style=style, ner="off", vault=True, workspace=project)
    seal(project, "blob", b"\x00\xff")
    seal_jsonl(project, "rows", iter(ROWS))


def pseudonyms(project):
    return [anonymize(TEXT, style=style, ner="off", vault=True, workspace=project) for style in ("token", "surrogate")]


def opens(project):
    """Every file opens; what the vault says, to be compared."""
    assert unseal(project, "blob") == b"\x00\xff"
    assert list(unseal_jsonl(project, "rows")) == ROWS
    state = Vault(project).read().to_state()
    assert [entity["originals"] for entity in state["entities"]]
    return state


def new_key():
    return "a secret of the tests, two" if "UNCASE_SECRET_KEY" in os.environ else None


def test_everything_opens_with_the_new_key_and_nothing_with_the_old(project, monkeypatch):
    before, ledger, state = pseudonyms(project), derived_key(project, "ledger"), opens(project)
    old = {path.name: path.read_bytes() for path in project.vault.iterdir() if path.is_file()}
    Vault(project).rotate(new_key())
    assert opens(project) == state
    assert pseudonyms(project) == before
    assert [reveal(text, workspace=project) for text in before] == [TEXT, TEXT]
    assert derived_key(project, "ledger") == ledger, "what lies outside the vault goes on being read"
    changed = [
        name for name, data in old.items() if name != "pseudonyms.lock" and (project.vault / name).read_bytes() == data
    ]
    assert not changed
    if "key" in old:
        (project.vault / "key").write_bytes(old["key"])
    else:
        monkeypatch.setenv("UNCASE_SECRET_KEY", ENVIRONMENT_KEY)
    with pytest.raises(WorkspaceError, match="another key"):
        Vault(project).values()
    with pytest.raises(WorkspaceError, match="another key"):
        unseal(project, "blob")


def test_it_can_be_done_again_and_again(project):
    ledger = derived_key(project, "ledger")
    for number in range(3):
        Vault(project).rotate(new_key() and f"{new_key()} {number}")
        assert opens(project)
    assert derived_key(project, "ledger") == ledger


def test_a_secret_of_the_environment_must_be_given(tmp_path, monkeypatch):
    monkeypatch.setenv("UNCASE_SECRET_KEY", ENVIRONMENT_KEY)
    project = Workspace(tmp_path / ".uncase")
    fill(project)
    with pytest.raises(WorkspaceError, match="new_key"):
        Vault(project).rotate()
    with pytest.raises(WorkspaceError, match="16"):
        Vault(project).rotate("short")
    assert opens(project)


def test_a_damaged_file_stops_it_before_anything_changes(project):
    (project.vault / "blob.sealed").write_bytes(b"damaged\n")
    with pytest.raises(WorkspaceError, match="nothing was changed"):
        Vault(project).rotate(new_key())
    assert list(unseal_jsonl(project, "rows")) == ROWS
    assert Vault(project).values()


class Crash(BaseException):
    """The process dies here."""


def crash_points():
    """Every write, sync, rename and replace of a rotation."""
    return ["_write", "_encrypted_anew", "_sync", "rename", "replace"]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("point", crash_points())
def test_a_crash_between_any_two_steps_loses_nothing(project, monkeypatch, point, after):
    """All of it is as before, or all of it as after, at each occurrence of each step."""
    before, old = opens(project), (project.vault / "data.key").read_bytes()
    pristine = project.root.with_name("pristine")
    shutil.copytree(project.root, pristine)
    environment = os.environ.get("UNCASE_SECRET_KEY")
    for occurrence in range(1, 40):
        died = crash(project, monkeypatch, point, occurrence, after=after)
        committed = (project.vault / ".rotated").exists() or (project.vault / "data.key").read_bytes() != old
        if environment and died:
            monkeypatch.setenv("UNCASE_SECRET_KEY", new_key() if committed else environment)
        assert opens(project) == before
        if not died:
            assert occurrence > 1
            return
        shutil.rmtree(project.root)
        shutil.copytree(pristine, project.root)
        if environment:
            monkeypatch.setenv("UNCASE_SECRET_KEY", environment)
    pytest.fail("the rotation never ends")


def crash(project, monkeypatch, point, occurrence, *, after):
    """Rotate, and die before or after the n-th use of a step; whether it came to that."""
    owner = Path if point in ("rename", "replace") else rotation
    real, count = getattr(owner, point), 0

    def step(*arguments):
        nonlocal count
        inside = point not in ("rename", "replace") or arguments[0].parent.name in (".rotating", ".rotated", "vault")
        count += inside
        if inside and count == occurrence and not after:
            raise Crash
        result = real(*arguments)
        if inside and count == occurrence:
            raise Crash
        return result

    with monkeypatch.context() as patched:
        patched.setattr(owner, point, step)
        try:
            Vault(project).rotate(new_key())
        except Crash:
            return True
    return False


_ROTATING = """
import sys
from pathlib import Path
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.folder import Workspace
vault = Vault(Workspace(Path(sys.argv[1])))
print("ready", flush=True)
while True:
    vault.rotate()
"""


def test_a_killed_process_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    project = Workspace(tmp_path / ".uncase")
    fill(project)
    before = opens(project)
    for wait in (0.0, 0.013, 0.031, 0.05):
        process = subprocess.Popen([sys.executable, "-c", _ROTATING, project.root], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"ready\n"
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert opens(project) == before


def test_a_destroyed_vault_reveals_nothing(project):
    text = pseudonyms(project)[1]
    kept = {path.name: path.read_bytes() for path in project.vault.iterdir() if path.suffix in (".fernet", ".sealed")}
    ledger = derived_key(project, "ledger")
    Vault(project).destroy()
    assert not [path for path in project.vault.iterdir() if path.suffix in (".fernet", ".sealed")]
    with pytest.raises(WorkspaceError, match="destroyed"):
        reveal(text, workspace=project)
    for name, data in kept.items():  # a backup of the files alone is worth nothing
        (project.vault / name).write_bytes(data)
    with pytest.raises(WorkspaceError, match="another key"):
        Vault(project).values()
    with pytest.raises(WorkspaceError, match="another key"):
        unseal(project, "blob")
    assert derived_key(project, "ledger") == ledger
    for name in kept:
        (project.vault / name).unlink()
    fill(project)
    assert opens(project), "a new one begins"
    assert anonymize(TEXT, style="surrogate", ner="off", vault=True, workspace=project) != text
