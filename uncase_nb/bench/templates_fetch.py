"""Brings what no wheel installs: vendors' templates that lie in a source distribution, and peers' template copies.

Files are taken out of pip's downloads and read as text; nothing of them is imported or run but templates.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from uncase_nb.bench.templates_oracle import FETCHED
from uncase_nb.errors import UncaseError
from uncase_nb.workspace.files import write_text

_LLAMA_CPP = "vendor/llama.cpp/"
PACKAGES = {
    "llama-cpp-python==0.3.36": (
        "llama.cpp",
        (f"{_LLAMA_CPP}models/templates/", f"{_LLAMA_CPP}tests/test-chat-template.cpp"),
    ),
    "axolotl==0.21.0": ("axolotl", ("axolotl/utils/chat_templates/templates/",)),
    "unsloth==2026.10.9": ("unsloth", ("unsloth/chat_templates.py",)),
}
"""By requirement: the folder here, and what is wanted of it. llama-cpp-python is MIT, the others Apache-2.0."""


def fetch() -> list[str]:
    """Download each and keep its templates. Returns how many files each gave."""
    return [f"{requirement}: {_fetched(requirement, *wanted)} files" for requirement, wanted in PACKAGES.items()]


def _fetched(requirement: str, folder: str, wanted: tuple[str, ...]) -> int:
    with tempfile.TemporaryDirectory() as temporary:
        source = ["--no-binary", ":all:"] if folder == "llama.cpp" else ["--ignore-requires-python"]
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            *source,
            "-d",
            temporary,
            requirement,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
        if done.returncode:
            raise UncaseError(f"pip could not download {requirement}.", "see that a package index can be reached.")
        [archive] = Path(temporary).iterdir()
        files = [(path, text) for path, text in _texts(archive, wanted)]
    for path, text in files:
        write_text(FETCHED / folder / PurePosixPath(path).name, text)
    return len(files)


def _texts(archive: Path, wanted: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                if any(part in name for part in wanted):
                    yield name, wheel.read(name).decode()
        return
    with tarfile.open(archive) as source:
        for member in source:
            if member.isfile() and any(part in member.name for part in wanted) and (file := source.extractfile(member)):
                yield member.name, file.read().decode()
