"""`%%uncase_seed`, `%uncase_seeds` and `%uncase_extract`: seeds written, chosen and extracted."""

from __future__ import annotations

import json
from typing import Any

import uncase_nb as un
from uncase_nb.errors import SeedError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import CONVERSATIONS, DOMAIN, LANGUAGE, Option

FIND = Option("--find", "only seeds that hold these words")


@magic("uncase_seed", kind="cell")
def seed(cell: str) -> Any:
    """Check the seed written as JSON in the cell, and return it."""
    from pydantic import ValidationError

    try:
        return un.Seed.model_validate(json.loads(cell))
    except json.JSONDecodeError as error:
        raise SeedError(
            f"The cell is not JSON: {error.msg} in line {error.lineno + 1}, column {error.colno}.",
            "keys and texts stand in double quotes, with a comma between entries and none after the last.",
        ) from None
    except ValidationError as error:
        wrong = [f"{'.'.join(map(str, item['loc'])) or 'seed'}: {_plain(item['msg'])}" for item in error.errors()]
        raise SeedError(f"The seed does not validate: {wrong[0]}", _also(wrong[1:])) from None


@magic("uncase_seeds", DOMAIN, LANGUAGE, FIND)
def library(**options: Any) -> Any:
    """Show the curated seeds, of one domain or of all."""
    return un.seeds(options.pop("domain", None), **options)


@magic("uncase_extract", CONVERSATIONS, DOMAIN)
def extract(conversations: Any, **options: Any) -> Any:
    """Make seeds from anonymized conversations; no one's words are in them."""
    return un.extract_seeds(conversations, **options)


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ")


def _also(wrong: list[str]) -> str:
    more = f"Then: {'; '.join(wrong)}. " if wrong else ""
    return f"{more}%uncase_seeds shows seeds that validate."
