"""`%uncase_train`: a training file becomes an adapter."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import SEED, TEMPLATE, Option
from uncase_nb.magics.progress import progress

PATH = Option("path", "a file that %uncase_export wrote, or {{name}} of conversations")
BASE = Option(
    "--base", "a folder with a Hugging Face model, or tiny: random weights, built here", values=lambda: ("tiny",)
)
METHOD = Option("--method", "how the adapter is trained", values=lambda: ("lora",))
STEPS = Option("--steps", "optimizer steps; by default three passes over the data", int, to="max_steps", kind=int)
OUTPUT = Option("--path", "the folder to write; by default one in the workspace", to="output")


@magic("uncase_train", PATH, BASE, METHOD, TEMPLATE, STEPS, SEED, OUTPUT)
def train(path: Any, **options: Any) -> Any:
    """Train an adapter on an exported file, tracked in the workspace; nothing goes online."""
    with progress("Training") as show:
        return un.train(path, **options, on_progress=show)
