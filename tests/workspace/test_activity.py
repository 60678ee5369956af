"""The log of who did what: nothing can be changed in it unseen, and no text gets into it."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.reveal import reveal
from uncase_nb.privacy.vault import Vault
from uncase_nb.workspace.activity import activity_log, verify
from uncase_nb.workspace.activity_chain import HEAD_FILE
from uncase_nb.workspace.activity_record import VARIABLE, record
from uncase_nb.workspace.folder import Workspace

ROWS = 6


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv(VARIABLE, "auditor-1")
    place = Workspace(tmp_path / ".uncase")
    for number in range(1, ROWS + 1):
        record(place, "stage.ran", f"full-1/stage{number}", {"conversations": number, "key": f"{number:064x}"})
    return place


def sql(place: Workspace, *statements: str) -> None:
    with sqlite3.connect(place.root / "uncase.db") as database:
        for statement in statements:
            database.execute(statement)
    database.close()


def test_a_log_says_who_did_what_when(place: Workspace) -> None:
    log = activity_log(workspace=place)
    assert log.verify().whole
    assert [row.number for row in log.rows] == list(range(1, ROWS + 1))
    assert {row.actor for row in log.rows} == {"auditor-1"}
    assert log.rows[2].subject == "full-1/stage3"
    assert log.rows[2].details["conversations"] == 3
    assert log.rows[0].at.endswith("+00:00")
    assert [row["number"] for row in log.table()] == list(range(ROWS, 0, -1))


def test_a_part_of_the_log_is_chosen_and_the_whole_is_checked(place: Workspace) -> None:
    record(place, "reveal", "vault", {"PERSON": 2})
    assert [row.action for row in activity_log(action="reveal", workspace=place).rows] == ["reveal"]
    assert len(activity_log("full-1", workspace=place).rows) == ROWS
    assert activity_log("full-2", workspace=place).check.rows == ROWS + 1


CHANGES = {
    "who": "UPDATE activity SET actor = 'somebody-else' WHERE number = {n}",
    "when": "UPDATE activity SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = {n}",
    "what": "UPDATE activity SET action = 'stage.reused' WHERE number = {n}",
    "to what": "UPDATE activity SET subject = 'full-2/stage' WHERE number = {n}",
    "how many": "UPDATE activity SET details = '{{}}' WHERE number = {n}",
    "no text": "UPDATE activity SET actor = x'ff00', mac = x'ff' WHERE number = {n}",
    "hash": "UPDATE activity SET mac = previous || 'a' WHERE number = {n}",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_row_is_named(place: Workspace, change: str) -> None:
    sql(place, CHANGES[change].format(n=4))
    check = verify(place)
    assert (check.whole, check.broken) == (False, 4)
    with pytest.raises(WorkspaceError, match="row 4"):
        activity_log(workspace=place).verify()
    assert [row.number for row in activity_log(workspace=place).rows if not row.genuine] == [4]


def test_a_row_removed_from_the_middle_is_named(place: Workspace) -> None:
    sql(place, "DELETE FROM activity WHERE number = 3")
    check = verify(place)
    assert (check.whole, check.broken, check.reason) == (False, 3, "it is missing")


def test_numbers_that_are_closed_up_do_not_hide_a_removed_row(place: Workspace) -> None:
    sql(place, "DELETE FROM activity WHERE number = 3", "UPDATE activity SET number = number - 1 WHERE number > 3")
    assert verify(place).broken == 3


def test_rows_that_changed_places_are_named(place: Workspace) -> None:
    sql(
        place,
        "UPDATE activity SET number = 99 WHERE number = 2",
        "UPDATE activity SET number = 2 WHERE number = 5",
        "UPDATE activity SET number = 5 WHERE number = 99",
    )
    assert verify(place).broken == 2


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(removed=st.sets(st.integers(1, ROWS), min_size=1))
def test_whatever_is_removed_the_first_of_it_is_named(place: Workspace, removed: set[int]) -> None:
    chosen = f"FROM activity WHERE number IN ({', '.join(map(str, removed))})"
    sql(place, f"CREATE TABLE kept AS SELECT * {chosen}", f"DELETE {chosen}")
    assert verify(place).broken == min(removed)
    sql(place, "INSERT INTO activity SELECT * FROM kept", "DROP TABLE kept")
    assert verify(place).whole


def test_rows_removed_from_the_end_stay_missed_when_the_log_goes_on(place: Workspace) -> None:
    sql(place, "DELETE FROM activity WHERE number >= 5")
    assert verify(place).broken == 5
    record(place, "reveal")
    assert verify(place).broken == 5
    assert activity_log(workspace=place).rows[-1].number == ROWS + 1


def _deleted(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_text(path.read_text().replace('"number":            6', '"number":            4'))


@pytest.mark.parametrize("damage", [_deleted, _cut])
def test_the_end_cannot_be_taken_away_with_the_rows(place: Workspace, damage: Callable[[Path], None]) -> None:
    damage(place.root / HEAD_FILE)
    sql(place, "DELETE FROM activity WHERE number >= 5")
    assert verify(place).broken == 5
    record(place, "reveal")  # which says for good that the end was lost
    assert verify(place).broken == 5


def test_a_process_that_died_before_it_noted_the_end_has_broken_nothing(place: Workspace) -> None:
    head = place.root / HEAD_FILE
    before = head.read_bytes()
    record(place, "reveal")
    head.write_bytes(before)
    assert verify(place).whole
    record(place, "reveal")
    assert verify(place).whole


def test_only_an_anchor_kept_elsewhere_shows_that_all_was_put_back(place: Workspace) -> None:
    head = place.root / HEAD_FILE
    earlier = head.read_bytes()
    record(place, "reveal")
    anchor = verify(place).anchor
    assert verify(place, anchor=anchor).whole
    sql(place, f"DELETE FROM activity WHERE number > {ROWS}")
    head.write_bytes(earlier)
    assert verify(place).whole  # the stated limit
    assert verify(place, anchor=anchor).broken == ROWS + 1


def test_a_log_under_another_key_is_not_whole(place: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of some length")
    assert verify(place).broken == 1


@pytest.mark.parametrize(
    ("action", "subject", "details"),
    [
        ("reveal", "la clienta Ximena Inventada", {}),
        ("said something", "", {}),
        ("reveal", "vault", {"name": "Ximena"}),
        ("reveal", "vault", {"Ximena Inventada": 1}),
    ],
)
def test_text_is_refused(place: Workspace, action: str, subject: str, details: dict[str, int | float | str]) -> None:
    with pytest.raises(ParameterError) as refused:
        record(place, action, subject, details)
    assert "Ximena" not in str(refused.value)
    assert verify(place).rows == ROWS


def test_two_kernels_at_once_make_one_chain(place: Workspace) -> None:
    code = (
        "import sys; from pathlib import Path; from uncase_nb.workspace.folder import Workspace\n"
        "from uncase_nb.workspace.activity_record import record\n"
        "for n in range(15): record(Workspace(Path(sys.argv[1])), 'stage.ran', f'run/{n}', {'n': n})"
    )
    kernels = [subprocess.Popen([sys.executable, "-c", code, str(place.root)]) for _ in range(2)]
    assert [kernel.wait(60) for kernel in kernels] == [0, 0]
    check = verify(place)
    assert (check.whole, check.rows) == (True, ROWS + 30)


def test_a_damaged_database_is_said_in_two_lines(tmp_path: Path) -> None:
    place = Workspace(tmp_path / ".uncase")
    place.root.mkdir()
    (place.root / "uncase.db").write_text("this is no database, and long enough to be read as a header " * 20)
    with pytest.raises(WorkspaceError, match="cannot be read"):
        verify(place)


def test_what_reveal_puts_back_is_in_the_log_with_who_did_it(place: Workspace) -> None:
    vault = Vault(place)
    hidden = anonymize("Mi correo es ximena.inventada@correo.example", vault=vault, ner="off")
    assert "ximena" in reveal(hidden, vault=vault)
    (row,) = activity_log(action="reveal", workspace=place).rows
    assert (row.actor, row.details) == ("auditor-1", {"EMAIL_ADDRESS": 1})
    assert b"ximena" not in b"".join(path.read_bytes() for path in place.root.glob("*") if path.is_file())


def test_an_empty_log_is_whole(tmp_path: Path) -> None:
    log = activity_log(workspace=Workspace(tmp_path / ".uncase"))
    assert (log.verify().whole, log.rows, log.check.anchor) == (True, [], "")
