"""What is said about a provider that is not there: which one was probably meant, and which ones there are."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from uncase_nb.errors import ParameterError, ProviderError

_HOW = 'name one: provider="openai/gpt-4o-mini", or a registered one (un.providers()).'
_NEAR = 0.75  # similarity above which a bare name is a misspelling of one of ours, not a model of somebody's
_SHOWN = 6  # names of a longer list
_PRICES = "model_prices_and_context_window_backup.json"  # LiteLLM's list of models, read without importing it


def nearest(name: str, known: Iterable[str], cutoff: float = _NEAR) -> str | None:
    """The known name that a name is a misspelling of, capitals aside; null for none."""
    lower = {each.lower(): each for each in known}
    near = difflib.get_close_matches(name.lower(), lower, n=1, cutoff=cutoff)
    return lower[near[0]] if near else None


def meant(name: str, ours: Mapping[str, str], registered: Sequence[str]) -> str | None:
    """What to do about a misspelt name; null where it may be a model of somebody's.

    Args:
        name: as the user wrote it.
        ours: names with a meaning of their own, and how each is written.
        registered: names of registered providers.
    """
    near = None if "/" in name else nearest(name.partition(":")[0], [*ours, *registered])
    if (near is None and name.strip()) or (near in registered and _is_vendors(name)):
        return None
    spelt = ours.get(near, near) if near else next(iter(ours.values()))
    fix = f"did you mean {spelt!r}? {listed(registered)}".rstrip()
    return f"{fix} Any LiteLLM model string works too, for example 'openai/gpt-4o-mini'."


def listed(registered: Sequence[str]) -> str:
    """A sentence with the registered names; empty where there are none."""
    more = len(registered) - _SHOWN
    names = ", ".join(sorted(registered)[:_SHOWN])
    return f"Registered: {names}{f' and {more} more (un.providers())' if more > 0 else ''}." if registered else ""


def unregistered(name: str, registered: Sequence[str], none: str) -> ProviderError:
    """The error for a name that only a registered provider may have; `none` says what to do where there are none."""
    near = nearest(name, registered, cutoff=0.6)
    fix = f"{f'Did you mean {near!r}? ' if near else ''}{listed(registered)}"
    return ProviderError("There is no provider of that name.", fix or none)


def not_a_provider(given: Any) -> ParameterError:
    """The error for what is neither a name nor answers requests. It is not quoted: it may hold a key."""
    return ParameterError(f"provider is a {type(given).__name__}, and has to be a name or a ChatProvider.", _HOW)


def _is_vendors(name: str) -> bool:
    """Whether a bare name is a model LiteLLM knows, by its own list."""
    found = find_spec("litellm")
    files = [Path(folder) / _PRICES for folder in (found.submodule_search_locations or ())] if found else []
    return any(name in json.loads(path.read_text("utf-8")) for path in files if path.is_file())
