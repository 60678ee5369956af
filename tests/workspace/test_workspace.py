"""The workspace folder: found upward, written atomically, safe with two kernels."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.errors import WorkspaceError
from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.files import atomic, read_jsonl, write_jsonl, write_text
from uncase_nb.workspace.folder import Workspace, workspace
from uncase_nb.workspace.hashing import sha256_file, sha256_of
from uncase_nb.workspace.keys import derived_key, fernet
from uncase_nb.workspace.lock import locked


class Note(Base):
    __tablename__ = "test_notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def test_it_is_made_here_and_found_upward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UNCASE_WORKSPACE", raising=False)
    made = workspace(tmp_path)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert workspace(below) == made
    assert (made.root / ".gitignore").read_text() == "*\n"


def test_the_environment_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / "elsewhere"))
    assert workspace().root == tmp_path / "elsewhere"


def test_a_write_that_fails_leaves_the_old_file_and_no_debris(tmp_path: Path) -> None:
    target = write_text(tmp_path / "file", "old")

    def fail() -> None:
        with atomic(target) as file:
            file.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_killed_writer_never_leaves_half_a_file(tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    write_jsonl(target, [{"n": 0}] * 10)
    code = (
        "import sys; from uncase_nb.workspace.files import write_jsonl\n"
        "for n in range(1, 10**6): write_jsonl(sys.argv[1], [{'n': n}] * 1000)"
    )
    for pause in (0.3, 0.4, 0.5):
        writer = subprocess.Popen([sys.executable, "-c", code, str(target)])
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        rows = list(read_jsonl(target))
        assert len(rows) in (10, 1000)
        assert len({row["n"] for row in rows}) == 1


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.none() | st.booleans())))
def test_rows_come_back_whatever_they_hold(tmp_path_factory: pytest.TempPathFactory, rows: list[object]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    write_jsonl(path, rows)
    assert list(read_jsonl(path)) == rows


def test_hashes_do_not_depend_on_the_order_of_keys(tmp_path: Path) -> None:
    assert sha256_of({"a": 1, "b": 2}) == sha256_of({"b": 2, "a": 1})
    assert sha256_file(write_text(tmp_path / "x", "")) == sha256_file(write_text(tmp_path / "y", ""))


def test_keys_differ_by_purpose_and_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    here, there = Workspace(tmp_path / "here"), Workspace(tmp_path / "there")
    assert derived_key(here, "vault") == derived_key(here, "vault")
    assert derived_key(here, "vault") != derived_key(here, "ledger")
    assert derived_key(here, "vault") != derived_key(there, "vault")
    assert (here.vault / "key").stat().st_mode & 0o777 == 0o600
    assert fernet(here, "vault").decrypt(fernet(here, "vault").encrypt(b"x")) == b"x"


def test_a_given_secret_leaves_no_key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNCASE_SECRET_KEY", "sixteen characters")
    derived_key(Workspace(tmp_path), "vault")
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("UNCASE_SECRET_KEY", "short")
    with pytest.raises(WorkspaceError, match="token_urlsafe"):
        derived_key(Workspace(tmp_path), "vault")


TWO_KERNELS = """
import sys
from pathlib import Path
from sqlalchemy.orm import Mapped, mapped_column
from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import derived_key
class Note(Base):
    __tablename__ = "test_notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
place = Workspace(Path(sys.argv[1]))
place.root.mkdir(exist_ok=True)
print(derived_key(place, "vault").hex())
for n in range(50):
    with session(place) as db:
        db.add(Note(text=f"{sys.argv[2]}-{n}"))
        db.commit()
"""


def test_two_kernels_share_one_database_and_one_key(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UNCASE")}
    kernels = [
        subprocess.Popen(
            [sys.executable, "-c", TWO_KERNELS, str(tmp_path / "ws"), name],
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for name in "ab"
    ]
    keys = {kernel.communicate(timeout=60)[0] for kernel in kernels}
    assert [kernel.returncode for kernel in kernels] == [0, 0]
    assert len(keys) == 1
    with session(Workspace(tmp_path / "ws")) as db:
        assert db.query(Note).count() == 100


def test_a_lock_that_is_held_names_the_way_out(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "lock"),
        pytest.raises(WorkspaceError, match="other kernel"),
        locked(tmp_path / "lock", timeout=0.1),
    ):
        pass
