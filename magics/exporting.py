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
FORM = Option(
    "--form",
    "messages, prompt_completion, text or tokens",
    values=lambda: ("messages", "prompt_completion", "text", "tokens"),
)
CONTAINER = Option(
    "--container", "jsonl, parquet, or dataset for a folder with a card", values=lambda: ("jsonl", "parquet", "dataset")
)
ON_LOSS = Option(
    "--on-loss", "error, warn, or split for a row each assistant turn", values=lambda: ("error", "warn", "split")
)
TOOLS = Option("--tools", "native, function_calling or inline", values=lambda: ("native", "function_calling", "inline"))
CONTROL = Option(
    "--control-tokens",
    "quarantine, neutralize, or encode with --form tokens",
    values=lambda: ("quarantine", "neutralize", "encode"),
)
TOKENIZER = Option("--tokenizer", "folder of the base model, or {{name}} of its tokenizer")
LICENCE = Option("--licence", "for the dataset card, for example cc-by-4.0")
LIST = Option("--list", "show the templates: models, tools, reasoning, known losses", convert=bool)


_HOW = (FORM, CONTAINER, ON_LOSS, TOOLS, CONTROL, TOKENIZER, LICENCE)


@magic("uncase_export", CONVERSATIONS, TEMPLATE, PATH, *_HOW, LIST)
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
    if hasattr(conversations, "certified"):
        if not chosen:
            raise EmptyResultError("The report certifies no conversation.", "its .reasons() say why.")
        options["evaluation"] = conversations
    return un.export(chosen, **options)
