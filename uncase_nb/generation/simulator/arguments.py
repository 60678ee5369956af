"""Arguments of a tool call, by its schema, from a seed's facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.figures import days, readings
from uncase_nb.generation.simulator.known import choices
from uncase_nb.generation.simulator.words import content, overlap, plain
from uncase_nb.tools.choices import meant

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_ABSENT = object()
_LEAST = 2.0
"""Overlap from which a fact is what an argument asks for: one word in common."""
_REASONS = content(
    "motivo razón asunto tema problema descripción síntoma consulta necesidad caso queja pregunta falla detalle "
    "reason subject topic problem description symptom query need issue question complaint purpose summary",
    "es",
)
"""Arguments that ask in free words what it is about."""


def arguments(tool: Mapping[str, Any], facts: Sequence[Fact], need: str, language: str) -> dict[str, Any]:
    """Arguments by a tool's schema, those the facts give; what it is about fills one that asks for just that.

    Args:
        tool: the JSON Schema of its parameters.
        facts: what is known.
        need: what the conversation is about, in the plan's words.
        language: of the seed.
    """
    properties = tool.get("properties")
    found: dict[str, Any] = {}
    for key, schema in (properties if isinstance(properties, Mapping) else {}).items():
        name = str(key)
        if isinstance(schema, Mapping):
            needed = name in (tool.get("required") or ())
            value = _argument(name, schema, facts, language, needed=needed)
            if value is _ABSENT and needed and _asks_why(name, schema):
                value = need[: int(schema.get("maxLength", len(need)))].strip() or _ABSENT
            if value is not _ABSENT:
                found[name] = value
    return found


def _asks_why(name: str, schema: Mapping[str, Any]) -> bool:
    free = schema.get("type") == "string" and not {"pattern", "format", "const"} & set(schema) and not choices(schema)
    return free and bool(_REASONS & content(name.replace("_", " "), "es"))


def _argument(name: str, schema: Mapping[str, Any], facts: Sequence[Fact], language: str, *, needed: bool) -> Any:
    """What a fact gives; one that may be left out is given by a fact of its whole name only."""
    stems = content(name.replace("_", " "), language)
    told = content(str(schema.get("description", "")), language)
    ranked = sorted(((-2 * overlap(stems, f.stems) - overlap(told, f.stems), at) for at, f in enumerate(facts)))
    for score, at in ranked:
        if -score < _LEAST:
            break
        if not needed and not _own(stems) <= facts[at].stems:
            continue
        value = _coerced(facts[at], schema)
        if value is not _ABSENT:
            return value
    return _ABSENT


def _own(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if not stem.startswith("~"))


def _coerced(fact: Fact, schema: Mapping[str, Any]) -> Any:
    if named := choices(schema):
        return next((choice for choice in named if _names(fact.text, str(choice))), _ABSENT)
    kind = schema.get("type") or next((part.get("type") for part in schema.get("anyOf") or ()), "string")
    if kind == "boolean":
        return fact.value if isinstance(fact.value, bool) else _ABSENT
    if kind in ("integer", "number"):
        return _number(fact, whole=kind == "integer")
    if kind == "array":
        return list(fact.value) if isinstance(fact.value, list | tuple) else [fact.text]
    if schema.get("format") == "date":
        day = next(days(plain(fact.text)), None)
        return f"{day.year}-{day.month:02}-{day.day:02}" if day and day.year else _ABSENT
    return fact.text if kind == "string" else _ABSENT


def _names(text: str, choice: str) -> bool:
    words = plain(text)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words) for word in meant(choice))


def _number(fact: Fact, *, whole: bool) -> Any:
    value: float
    if isinstance(fact.value, int | float) and not isinstance(fact.value, bool):
        value = fact.value
    else:
        match = _NUMBER.search(fact.text)
        if match is None:
            return _ABSENT
        read = readings(match.group())
        value = max(read) if _THOUSANDS.fullmatch(match.group()) else min(read)
    if whole and value != int(value):
        return _ABSENT
    return int(value) if whole or float(value).is_integer() else value
