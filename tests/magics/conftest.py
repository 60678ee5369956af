"""A shell of its own for each test, in a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell


class Shell:
    """Runs cells the way a kernel does, and gives back what they show."""

    def __init__(self, shell: InteractiveShell) -> None:
        self.ip = shell

    def run(self, cell: str) -> ExecutionResult:
        return self.ip.run_cell(cell, store_history=True)

    def value(self, cell: str) -> object:
        done = self.run(cell)
        done.raise_error()
        return done.result

    def error(self, cell: str) -> BaseException:
        error = self.run(cell).error_in_exec
        assert error is not None, "the cell did not fail"
        return error

    def completions(self, text: str) -> list[str]:
        from IPython.core.completer import provisionalcompleter

        with provisionalcompleter():
            found = list(self.ip.Completer.completions(text, len(text)))
        return [text[: one.start] + one.text for one in found]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    InteractiveShell.clear_instance()
    ip = InteractiveShell.instance()
    ip.history_manager.enabled = False
    ip.run_line_magic("load_ext", "uncase_nb")
    yield Shell(ip)
    ip.run_line_magic("unload_ext", "uncase_nb")
    InteractiveShell.clear_instance()
