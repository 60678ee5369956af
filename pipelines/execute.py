"""Execute one stage's notebook with papermill, and keep what it must not show out of it."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from uncase_nb.errors import UncaseError
from uncase_nb.pipelines.stages import Stage
from uncase_nb.workspace.files import write_text

_WITHHELD = "(withheld: an error's text may quote a conversation)"


class StageError(UncaseError):
    """A stage's notebook failed."""


def execute(stage: Stage, output: Path, parameters: dict[str, Any], *, cwd: Path) -> None:
    """Run the stage's notebook in a kernel of its own; the executed notebook is written to `output`.

    Raises:
        StageError: a cell failed; the executed notebook shows which.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # papermill and its kernel client, not ours to mend
        import papermill
        from nbclient.exceptions import DeadKernelError
        from papermill.exceptions import PapermillExecutionError

        logging.getLogger("papermill").setLevel(logging.WARNING)
        try:
            with _kernel_manager() as manager:
                papermill.execute_notebook(
                    str(stage.notebook),
                    str(output),
                    parameters=parameters,
                    cwd=str(cwd),
                    kernel_name="python3",
                    kernel_manager_class=manager,
                    progress_bar=False,
                )
        except PapermillExecutionError as error:
            _withhold(output)
            ours = _is_ours(error.traceback)
            said = str(error.evalue).splitlines()[0] if ours else f"{error.ename} {_WITHHELD}"
            fix = str(error.evalue).splitlines()[-1] if ours else f"open {output}"
            raise StageError(f"The stage {stage.name!r} failed: {said}", fix) from None
        except DeadKernelError:
            problem = f"The kernel of the stage {stage.name!r} died; it may have run out of memory."
            raise StageError(problem, "free memory and run the same command: finished work is kept.") from None


def _is_ours(traceback: list[str]) -> bool:
    """Whether an error rendered itself as an `UncaseError` does. Those never quote content; any other may."""
    return len(traceback) == 2 and traceback[1].startswith("  Fix: ")


@contextmanager
def _kernel_manager() -> Iterator[type[Any]]:
    """Talks to the kernel through sockets in a folder only this user can open, if it can; TCP is open to all."""
    from jupyter_client.manager import AsyncKernelManager

    with tempfile.TemporaryDirectory(prefix="uncase-") as folder:
        private = {"transport": "ipc", "ip": f"{folder}/kernel"} if os.name == "posix" else {}
        yield type("LocalKernelManager", (AsyncKernelManager,), private)


def _withhold(path: Path) -> None:
    """Take the text of errors that are not ours out of a failed notebook."""
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if output["output_type"] == "error" and not _is_ours(output["traceback"]):
                output["evalue"] = _WITHHELD
                output["traceback"] = [f"{output['ename']} {_WITHHELD}"]
    notebook["metadata"].get("papermill", {}).pop("exception", None)
    write_text(path, json.dumps(notebook, ensure_ascii=False, indent=1) + "\n")
