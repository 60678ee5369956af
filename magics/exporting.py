"""`%uncase_export`: conversations become a training file."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import TEMPLATE, Option

CONVERSATIONS = Option(
    "conversations", "{{name}} of an evaluation report, a generation run or conversations", variable=True
)
PATH = Option("--path", "the file to write, for example train.jsonl")
FORM = Option("--form", "messages, or text as the template renders it", values=lambda: ("messages", "text"))


@magic("uncase_export", CONVERSATIONS, TEMPLATE, PATH, FORM)
def export(conversations: Any, **options: Any) -> Any:
    """Write training data in a chat template; of a report, what it certifies and nothing else."""
    if "path" not in options:
        raise ParameterError("%uncase_export needs --path.", "for example --path train.jsonl")
    chosen = getattr(conversations, "certified", getattr(conversations, "conversations", conversations))
    if hasattr(conversations, "certified") and not chosen:
        raise EmptyResultError("The report certifies no conversation.", "its .reasons() say why.")
    return un.export(chosen, **options)
