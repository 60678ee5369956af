"""What an oracle is: the vendor's own renderer, or the nearest published thing, behind one call."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None
Render = Callable[[Messages, Tools, bool], str]
"""Messages and tools in the OpenAI form, and whether the assistant's next head is wanted, to text."""

FETCHED = Path(sys.prefix) / "share" / "uncase-oracles"
"""Where `python -m uncase_nb bench templates --fetch` puts what no wheel installs."""

KIND = 60
"""Characters of a refusal's reason that tell its kind; one vendor goes on for a page."""


class VendorRefusedError(Exception):
    """The vendor's renderer does not write this conversation. Its text is the reason, empty where it just fails."""


class Oracle(NamedTuple):
    """Where the truth about one profile comes from."""

    source: str
    """Package, version and file, for people."""
    present: Callable[[], bool]
    """Whether it can be asked here."""
    load: Callable[[], Render]
    """Makes it ready; heavy imports happen here.

    Its render raises VendorRefusedError where the vendor refuses.
    """


def outcome(render: Callable[[], str]) -> str:
    """SHA-256 of the bytes, or `refuses: …` with the vendor's reason, or `fails`."""
    try:
        return hashlib.sha256(render().encode()).hexdigest()
    except VendorRefusedError as refusal:
        return f"refuses: {str(refusal)[:KIND]}" if str(refusal) else "fails"


def package(name: str) -> Path | None:
    """Where a package lies, found without importing it; null where it is not installed."""
    spec = find_spec(name)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None
