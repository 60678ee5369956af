"""Keys among the parameters of a call. Those are kept in the ledger, so a key is found wherever it stands in them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.gateway.registry.checks import SHORTEST_KEY, begins_like_key, holds_key

OWN_WORDS = frozenset({"extra_body", "extra_query"})
"""Parameters whose values go out as they are: a long word without meaning is a key there."""

_ENDS = (
    "api_key",
    "apikey",
    "access_key",
    "access_key_id",
    "private_key",
    "secret_key",
    "secret",
    "password",
    "credentials",
    "auth_token",
    "access_token",
    "session_token",
    "ad_token",
)
_KEPT_AS = ("api_key", "access_key", "secret_key")  # environment variables whose value is never an ordinary word
_NAMES = frozenset({"authorization", "bearer", "token", "cookie", "passwd", "subscription_key"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HEADER = re.compile(r"\bbearer\s+\S{6,}|-----BEGIN [A-Z ]*PRIVATE KEY", re.IGNORECASE)


class _Leaf(NamedTuple):
    """A text somewhere in the parameters."""

    top: str
    name: str
    text: str


def is_secrets_name(name: str) -> bool:
    """Whether a parameter of that name holds a key: `api_key`, `x-api-key`, `aws_secret_access_key`, `apiKey`."""
    plain = _CAMEL.sub("_", name).replace("-", "_").lower()
    return plain.endswith(_ENDS) or plain in _NAMES


def secret_in(parameters: Mapping[str, Any]) -> str | None:
    """The first parameter with a key in it, by its name at the top; null where there is none."""
    leaves = list(_leaves(parameters))
    known = _known() if any(len(leaf.text) >= SHORTEST_KEY and leaf.text != leaf.top for leaf in leaves) else set()
    for leaf in leaves:
        if (leaf.text and is_secrets_name(leaf.name)) or _is_secret(leaf, known):
            return leaf.top
    return None


def _is_secret(leaf: _Leaf, known: Collection[str]) -> bool:
    shaped = holds_key if leaf.top in OWN_WORDS else begins_like_key
    return shaped(leaf.text) or _HEADER.search(leaf.text) is not None or any(key in leaf.text for key in known)


def _leaves(parameters: Mapping[str, Any]) -> Iterator[_Leaf]:
    for name, value in parameters.items():
        yield _Leaf(str(name), "", str(name))
        yield from _within(value, str(name), str(name))


def _within(value: Any, top: str, name: str) -> Iterator[_Leaf]:
    """Every text, and every key of a mapping; a list's items have the list's name no longer."""
    if isinstance(value, str | bytes):
        yield _Leaf(top, name, value if isinstance(value, str) else value.decode("utf-8", "replace"))
    elif isinstance(value, Mapping):
        for inner, item in value.items():
            yield _Leaf(top, "", str(inner))
            yield from _within(item, top, str(inner))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _within(item, top, "")


def _known() -> set[str]:
    """Keys of registered providers, and those of the environment."""
    from uncase_nb.gateway.registry.known_keys import known_keys

    environment = {value.strip() for name, value in os.environ.items() if name.lower().endswith(_KEPT_AS)}
    return {key for key in environment | set(known_keys()) if len(key) >= SHORTEST_KEY}
