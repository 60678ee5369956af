"""`%%uncase_seed`, `%uncase_seeds` and `%uncase_extract`: seeds written, chosen and extracted."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import CONVERSATIONS, DOMAIN, LANGUAGE, NER, Option

FIND = Option("--find", "only seeds that hold these words")


@magic("uncase_seed", kind="cell")
def seed(cell: str) -> Any:
    """Check the seed written as JSON in the cell, and return it."""
    from uncase_nb.seeds.parse import parse_seed

    return parse_seed(cell)


@magic("uncase_seeds", DOMAIN, LANGUAGE, FIND)
def library(**options: Any) -> Any:
    """Show the curated seeds, of one domain or of all."""
    return un.seeds(options.pop("domain", None), **options)


@magic("uncase_extract", CONVERSATIONS, DOMAIN, LANGUAGE, NER)
def extract(conversations: Any, **options: Any) -> Any:
    """Make seeds from anonymized conversations; no one's words are in them."""
    return un.extract_seeds(conversations, **options)
