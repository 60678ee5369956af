"""`%uncase_evaluate`: metrics, gates and what is certified."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import NER, Option

CONVERSATIONS = Option("conversations", "{{name}} of a generation run or of conversations", variable=True)
SEEDS = Option("seeds", "{{name}} of the seeds they were made from", variable=True)
SOURCE = Option("--source", "{{name}} of the anonymized conversations behind the seeds", variable=True)
HOLDOUT = Option("--holdout", "{{name}} of anonymized conversations no seed was made from", variable=True)


@magic("uncase_evaluate", CONVERSATIONS, SEEDS, SOURCE, HOLDOUT, NER)
def evaluate(conversations: Any, seeds: Any, **options: Any) -> Any:
    """Judge conversations by six metrics; only those that pass every gate are certified."""
    return un.evaluate(getattr(conversations, "conversations", conversations), seeds, **options)
