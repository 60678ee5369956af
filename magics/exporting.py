"""`%uncase_export`: conversations become a training file."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import TEMPLATE, Option

CONVERSATIONS = Option(
    "conversations", "{{name}} of an evaluation report, a generation run or conversations", variable=True, needed=False
)
PATH = Option("--path", "the file to write, for example train.jsonl")
FORM = Option("--form", "messages, or text as the template renders it", values=lambda: ("messages", "text"))
LIST = Option("--list", "show the templates: models, tools, reasoning, known losses", convert=bool)


@magic("uncase_export", CONVERSATIONS, TEMPLATE, PATH, FORM, LIST)
def export(conversations: Any = None, **options: Any) -> Any:
    """Write training data in a chat template; of a report, what it certifies and nothing else."""
    if options.pop("list", False):
        from uncase_nb.export.formats import Formats

        return Formats()
    if conversations is None:
        raise ParameterError(
            "%uncase_export needs conversations.", "for example %uncase_export {{report}} --path train.jsonl"
        )
    if "path" not in options:
        raise ParameterError("%uncase_export needs --path.", "for example --path train.jsonl")
    chosen = getattr(conversations, "certified", getattr(conversations, "conversations", conversations))
    if hasattr(conversations, "certified") and not chosen:
        raise EmptyResultError("The report certifies no conversation.", "its .reasons() say why.")
    return un.export(chosen, **options)
