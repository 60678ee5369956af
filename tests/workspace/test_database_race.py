"""A kernel that opens a new database while another writes its first rows."""

import sqlite3
import threading
from pathlib import Path

from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import workspace

HELD_S = 0.3


def test_the_change_to_wal_waits_for_another_writer(tmp_path: Path) -> None:
    """SQLite refuses that change at once while another connection is about to write, whatever the busy timeout."""
    place = workspace(tmp_path)
    place.root.mkdir(parents=True, exist_ok=True)
    path = place.database_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE started (at)")
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(HELD_S, other.execute, ["COMMIT"])
    done.start()
    with session(place) as opened:
        mode = opened.connection().exec_driver_sql("PRAGMA journal_mode").scalar_one()
    done.join()
    other.close()
    assert mode == "wal"
