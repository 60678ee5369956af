"""Seeds from text: JSON in, validated seeds out, and every mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import SeedError
from uncase_nb.schemas.seed import Seed

_FIX = "correct that key and parse the seed again; un.Seed.model_json_schema() describes every key."


def parse_seed(source: str | Mapping[str, Any]) -> Seed:
    """One seed from JSON text or from a mapping, in either published shape.

    Raises:
        SeedError: what is wrong and where, with the near-match of an unknown key.
    """
    return _seed(_loaded(source) if isinstance(source, str) else source, "seed")


def parse_seeds(source: str | list[Any] | Mapping[str, Any]) -> list[Seed]:
    """Seeds from a JSON list, one JSON object, or JSON Lines.

    Raises:
        SeedError: at the first seed that does not validate, naming which one it is.
    """
    value = _rows(source) if isinstance(source, str) else source
    items = value if isinstance(value, list) else [value]
    seeds = [_seed(item, f"seed {number}" if len(items) > 1 else "seed") for number, item in enumerate(items, 1)]
    known: set[str] = set()
    for seed in seeds:
        if seed.seed_id in known:
            raise SeedError(f"seed_id {seed.seed_id!r} occurs twice.", "give every seed an id of its own.")
        known.add(seed.seed_id)
    return seeds


def _rows(text: str) -> Any:
    """JSON, or one JSON object a line where the whole is not JSON."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines):
        return [_loaded(line) for line in lines]
    return _loaded(text)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SeedError(
            f"the seed is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.",
            'write it as one JSON object, for example {"seed_id": "…", "dominio": "automotive.sales", …}.',
        ) from None


def _seed(value: Any, name: str) -> Seed:
    if not isinstance(value, Mapping):
        raise SeedError(f"{name} is a {type(value).__name__}, not a mapping.", "write a seed as one JSON object.")
    try:
        return Seed.model_validate(dict(value))
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False, include_context=False)
        first = max(problems, key=lambda item: len(_path(item["loc"])))  # of the shapes tried, the one that fits best
        more = f" ({error.error_count() - 1} more)" if error.error_count() > 1 else ""
        problem = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
        raise SeedError(f"{name}, {_place(first['loc'])}: {problem}.{more}", _FIX) from None


def _path(loc: tuple[int | str, ...]) -> list[str]:
    """`pasos_turnos`, `turnos_min`; the names of union branches pydantic adds are left out."""
    return [str(part) for part in loc if not (isinstance(part, str) and (part[:1].isupper() or "[" in part))]


def _place(loc: tuple[int | str, ...]) -> str:
    return ".".join(_path(loc)) or "top level"
