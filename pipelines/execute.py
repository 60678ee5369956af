"""Execute one stage's notebook with papermill, and keep what it must not show out of it."""

from __future__ import annotations

import json
import logging
import warnings
from pathlib import Path
from typing import Any

from uncase_nb import errors
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
        from papermill.exceptions import PapermillExecutionError

        logging.getLogger("papermill").setLevel(logging.WARNING)
        try:
            papermill.execute_notebook(
                str(stage.notebook),
                str(output),
                parameters=parameters,
                cwd=str(cwd),
                kernel_name="python3",
                progress_bar=False,
            )
        except PapermillExecutionError as error:
            _withhold(output)
            said = str(error.evalue).splitlines()[0] if _ours(error.ename) else f"{error.ename} {_WITHHELD}"
            fix = str(error.evalue).splitlines()[-1] if _ours(error.ename) else f"open {output}"
            raise StageError(f"The stage {stage.name!r} failed: {said}", fix) from None


def _ours(name: str) -> bool:
    """Whether an error of this name is one of ours: those never quote content."""
    return name == StageError.__name__ or hasattr(errors, name)


def _withhold(path: Path) -> None:
    """Take the text of errors that are not ours out of a failed notebook."""
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if output["output_type"] == "error" and not _ours(output["ename"]):
                output["evalue"] = _WITHHELD
                output["traceback"] = [f"{output['ename']} {_WITHHELD}"]
    notebook["metadata"].get("papermill", {}).pop("exception", None)
    write_text(path, json.dumps(notebook, ensure_ascii=False, indent=1) + "\n")
