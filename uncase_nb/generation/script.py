"""A conversation a model wrote as a script: `Cliente: …` lines instead of JSON."""

from __future__ import annotations

import re
from typing import Any

_LINE = re.compile(r"^[\s>*_#-]*(?P<role>[^\W\d][^:\n*]{0,40}?)[*_]*\s*:[*_]*\s*(?P<text>.*)$")


def script_messages(text: str, roles: list[str]) -> list[dict[str, Any]]:
    """The turns, as `{"role", "content"}`; lines without a known role in front continue the turn before."""
    known = {role.casefold() for role in (*roles, "user", "assistant")}
    turns: list[dict[str, Any]] = []
    for line in text.splitlines():
        match = _LINE.match(line)
        if match and match["role"].strip().casefold() in known:
            turns.append({"role": match["role"].strip(), "content": match["text"]})
        elif turns and line.strip():
            turns[-1]["content"] += f"\n{line.strip()}"
    return turns
