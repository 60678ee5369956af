"""Many processes that make a new database at the same moment."""

import subprocess
import sys
import time
from pathlib import Path

START = """
import sys, time
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import workspace
import uncase_nb.gateway.ledger
while time.time() < float(sys.argv[2]):
    pass
with session(workspace(sys.argv[1])) as opened:
    opened.commit()
"""


def test_processes_that_start_together_all_get_a_database(tmp_path: Path) -> None:
    """The change to WAL was refused to one of two in some of a hundred starts."""
    at = str(time.time() + 3)
    started = [
        subprocess.Popen([sys.executable, "-c", START, str(tmp_path), at], stderr=subprocess.PIPE) for _ in range(6)
    ]
    failed = [process.communicate()[1].decode()[-200:] for process in started]
    assert [process.returncode for process in started] == [0] * len(started), failed
