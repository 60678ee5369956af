"""The folder `.uncase/`: found upward like `.git`, made where there is none."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from uncase_nb.workspace.files import write_text

FOLDER = ".uncase"


@dataclass(frozen=True)
class Workspace:
    """A project's `.uncase/` folder."""

    root: Path
    """The folder itself, absolute."""

    @property
    def database_url(self) -> str:
        """`UNCASE_DATABASE_URL`, or SQLite in the folder."""
        return os.environ.get("UNCASE_DATABASE_URL") or f"sqlite:///{self.root / 'uncase.db'}"

    @property
    def mlflow_url(self) -> str:
        """Where MLflow keeps its runs."""
        return f"sqlite:///{self.root / 'mlflow.db'}"

    @property
    def vault(self) -> Path:
        """Encrypted files, and the key where no other place holds it."""
        return self.root / "vault"

    @property
    def runs(self) -> Path:
        """A folder a run."""
        return self.root / "runs"


def workspace(start: str | Path | None = None) -> Workspace:
    """The workspace of `start` (default: the current folder).

    `UNCASE_WORKSPACE` names the `.uncase` folder directly. Otherwise the nearest one upward is used, and
    where there is none it is made in `start`, with a `.gitignore` that keeps it out of version control.
    """
    if named := os.environ.get("UNCASE_WORKSPACE"):
        return _made(Path(named).absolute())
    here = Path(start or Path.cwd()).absolute()
    found = next((folder / FOLDER for folder in (here, *here.parents) if (folder / FOLDER).is_dir()), None)
    return _made(found or here / FOLDER)


def _made(root: Path) -> Workspace:
    if not (root / ".gitignore").exists():
        write_text(root / ".gitignore", "*\n")
    return Workspace(root)
