"""A token that was given once is never given to somebody else, whatever becomes of the vault."""

import json
import re
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import WorkspaceError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.numbers import FILE, note_numbers, read_numbers
from uncase_nb.privacy.reveal import reveal
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.folder import Workspace

ANA, JUAN = "me llamo Ana Ruiz, tel 55 1234 5678", "me llamo Juan Pérez, tel 55 8765 4321"
TOKEN = re.compile(r"\[[A-Z_]+_\d+\]")


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    return Workspace(tmp_path / ".uncase")


def tokens(project, text):
    hidden = anonymize(text, ner="off", vault=True, workspace=project)
    return hidden, set(TOKEN.findall(hidden))


def end(project, how):
    if how == "destroyed":
        Vault(project).destroy()
    elif how == "folder deleted":
        shutil.rmtree(project.vault)
    elif how == "key lost":
        (project.vault / "data.key").unlink()
        Vault(project).destroy()
    else:  # a vault of an earlier version, which noted no numbers
        (project.root / FILE).unlink()
        Vault(project).destroy()


@pytest.mark.parametrize("how", ["destroyed", "folder deleted", "key lost", "earlier version"])
def test_an_old_token_reveals_nobody_else(project, how):
    old, given_before = tokens(project, ANA)
    assert len(given_before) == 2
    end(project, how)
    new, given_after = tokens(project, JUAN)
    assert len(given_after) == 2
    assert not given_before & given_after
    assert reveal(new, workspace=project) == JUAN
    assert "Juan" not in reveal(old, workspace=project)
    assert "4321" not in reveal(old, workspace=project)


def test_numbers_grow_over_several_vaults(project):
    seen = set()
    for text in (ANA, JUAN, ANA, JUAN):
        _, some = tokens(project, text)
        assert not seen & some
        seen |= some
        Vault(project).destroy()
    assert read_numbers(project) == {"PERSON": 4, "PHONE_NUMBER": 4}


def test_nothing_personal_is_kept(project):
    tokens(project, ANA)
    Vault(project).destroy()
    kept = json.loads((project.root / FILE).read_text())
    assert kept == {"PERSON": 1, "PHONE_NUMBER": 1}
    assert (project.root / FILE).stat().st_mode & 0o077 == 0


def test_tokens_in_the_input_do_not_count_as_given(project):
    tokens(project, f"[PERSON_70] dijo: {ANA}")
    Vault(project).destroy()
    assert read_numbers(project)["PERSON"] == 71
    other = Workspace(project.root.with_name("other"))
    tokens(other, "[PERSON_70] dijo: hola, tel 55 1234 5678")
    assert read_numbers(other) == {"PHONE_NUMBER": 1}


def test_a_damaged_file_is_an_error_that_says_so(project):
    tokens(project, ANA)
    (project.root / FILE).write_text('{"PERSON": ')
    with pytest.raises(WorkspaceError, match="damaged"):
        tokens(project, JUAN)


NUMBERS = st.dictionaries(st.sampled_from(["PERSON", "AGE", "URL"]), st.integers(1, 99), max_size=3)


@given(some=st.lists(NUMBERS, max_size=5))
@settings(max_examples=25, deadline=None)
def test_what_is_noted_never_goes_down(tmp_path_factory, some):
    made = Workspace(tmp_path_factory.mktemp("numbers"))
    for numbers in some:
        note_numbers(made, numbers)
    assert read_numbers(made) == {kind: max(numbers.get(kind, 0) for numbers in some) for kind in set().union(*some)}
