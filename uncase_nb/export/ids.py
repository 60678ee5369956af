"""Ids of calls in the form a format wants, the same on the call and on its result."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import Any

from uncase_nb.export.profiles.profile import Ids

_NINE = re.compile(r"[a-zA-Z0-9]{9}")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

Named = Callable[[str, str, int], str]
"""Given an id, the function's name, and how many calls came before: the id to write."""


def with_ids(messages: list[dict[str, Any]], form: Ids) -> list[dict[str, Any]]:
    """Messages with the ids of calls as `form` wants them. A result takes over what its call was given."""
    if form == "as given":
        return messages
    named, given, made = _NAMED[form], dict[str, str](), 0
    lines = []
    for message in messages:
        line = dict(message)
        if calls := line.get("tool_calls"):
            line["tool_calls"] = []
            for call in calls:
                given[call["id"]] = named(call["id"], call["function"]["name"], made)
                line["tool_calls"].append({**call, "id": given[call["id"]]})
                made += 1
        if (key := line.get("tool_call_id")) is not None:
            line["tool_call_id"] = given.get(key) or named(key, line.get("name") or "unknown", made)
        lines.append(line)
    return lines


def _nine(key: str, name: str, made: int) -> str:  # noqa: ARG001 - one of several
    """As it is where it is nine letters and digits, and else made from it: the same id for the same one."""
    if _NINE.fullmatch(key):
        return key
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])
    return "".join(_DIGITS[number // 62**place % 62] for place in range(9))


def _kimi(key: str, name: str, made: int) -> str:  # noqa: ARG001 - one of several
    return f"functions.{name}:{made}"


_NAMED: dict[Ids, Named] = {"nine": _nine, "kimi": _kimi}
