"""Where a provider's key comes from: the environment, or somebody who is asked. Never from a cell."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.registry.checks import checked_key
from uncase_nb.gateway.registry.secret import Key
from uncase_nb.gateway.registry.services import service

Ask = Callable[[], str]
"""Asks the user, without showing what is typed; empty where nobody can be asked."""


class Source(NamedTuple):
    """A key, and the variable it was read from."""

    key: Key | None
    variable: str | None


def key_for(name: str, kind: str, *, given: str | None, variable: str | None, ask: Ask | None) -> Source:
    """The key of a new provider: the one given, that of the variable, the vendor's usual one, or the answer to `ask`.

    Raises:
        ProviderError: where the type needs one and none is found; the variable to set is named.
    """
    if given is not None:
        return Source(Key(checked_key(given), name), None)
    usual = service(kind).key_env
    for candidate in (variable,) if variable else usual:
        if value := os.environ.get(candidate, "").strip():
            return Source(Key(checked_key(value), name), candidate)
    if variable:
        raise ProviderError(
            f"The environment variable {variable} is not set.",
            "set it before the kernel starts, or leave it out to be asked for the key.",
        )
    if not service(kind).needs_key:
        return Source(None, None)
    typed = ask() if ask else ""
    if not typed:
        raise ProviderError(
            f"{name} needs an API key.",
            f"set the environment variable {usual[0]} before the kernel starts, "
            "or name the variable that holds it: key_env, --key-env.",
        )
    return Source(Key(checked_key(typed), name), None)
