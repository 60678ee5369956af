"""What a registration may hold. Nothing that may be a key is ever quoted back."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.gateway.registry.services import service
from uncase_nb.schemas.provider import Provider

LIMITS = (
    "concurrency",
    "requests_per_minute",
    "tokens_per_minute",
    "timeout_s",
    "input_usd_per_million",
    "output_usd_per_million",
)
"""Numbers that may be given with a provider."""
SHORTEST_KEY = 8
"""A shorter one would be found, and masked, in ordinary words."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_TAKEN = frozenset({"simulator", "replay", "local"})
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_BEGINNINGS = r"(?<![A-Za-z0-9])(?:sk-|gsk_|xai-|AIza|hf_|AKIA|pplx-|nvapi-|eyJ)[A-Za-z0-9_.-]{12,}"
_BEGINS = re.compile(_BEGINNINGS)
_KEY_SHAPES = re.compile(rf"{_BEGINNINGS}|(?<![A-Za-z0-9])(?=[A-Za-z]*\d)[A-Za-z0-9]{{32,}}(?![A-Za-z0-9/-])")
"""The usual beginnings, or a word longer than any part of a model's name."""


def holds_key(text: str) -> bool:
    """Whether something in a text has the shape of an API key. Model names and addresses have not."""
    return _KEY_SHAPES.search(text) is not None


def begins_like_key(text: str) -> bool:
    """The same by the vendors' beginnings alone, where a long word may also be somebody's hash."""
    return _BEGINS.search(text) is not None


def checked_provider(given: Mapping[str, Any]) -> Provider:
    """A provider as the user described it.

    Raises:
        ParameterError: where something is missing, unknown or ill-formed; the fix is named.
    """
    _named(given["name"])
    _served(given["type"], given["model"], given.get("api_base"))
    if (variable := given.get("key_env")) is not None and not _VARIABLE.fullmatch(variable):
        raise ParameterError(
            "key_env does not name an environment variable.",
            "give its name, for example OPENAI_API_KEY, not its value.",
        )
    _numbers(given)
    try:
        return Provider.model_validate(given)
    except ValidationError as error:
        field = error.errors(include_input=False, include_url=False)[0]["loc"][0]
        raise ParameterError(f"{field} is not what it should be.", "see %uncase_provider --help") from None


def checked_key(key: str) -> str:
    """A key that can stand in a header.

    Raises:
        ParameterError: where it cannot, or is too short to be one.
    """
    bare = key.strip()
    if len(bare) < SHORTEST_KEY or not bare.isascii() or not bare.isprintable() or " " in bare:
        raise ParameterError(
            "That is no API key.", f"a key is one word of {SHORTEST_KEY} characters or more, without accents."
        )
    return bare


def _named(name: str) -> None:
    if holds_key(name):
        raise ParameterError("The name looks like an API key.", "give a name first: %uncase_provider add NAME --type …")
    if not _NAME.fullmatch(name) or name.lower() in _TAKEN:
        raise ParameterError(
            "A provider cannot have that name.",
            f"use letters, digits, _ . and -; {', '.join(sorted(_TAKEN))} have a meaning of their own.",
        )


def _served(kind: str, model: str, api_base: str | None) -> None:
    about = service(kind)
    if not model.strip() or holds_key(model):
        raise ParameterError(f"A provider of type {kind} needs a model's name.", "give it with --model (model=…).")
    if api_base is None:
        if about.needs_base:
            raise ParameterError(
                f"A provider of type {kind} needs the address of its server.",
                "give it with --api-base (api_base=…), for example http://localhost:8000/v1",
            )
        return
    _address(api_base)


def _address(api_base: str) -> None:
    try:
        parts = urlsplit(api_base)
        well_formed = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        well_formed = False
    if not well_formed:
        raise ParameterError("The api base is no address.", "write it whole, for example http://localhost:8000/v1")
    if parts.username is not None or parts.query or parts.fragment:
        raise ParameterError(
            "The api base holds more than an address.",
            "leave out what stands before @ and after ?; a key comes from the environment or is asked for.",
        )


def _numbers(given: Mapping[str, Any]) -> None:
    known = {"name", "type", "model", "api_base", "has_key", "key_env", "default", *LIMITS}
    if unknown := [name for name in given if name not in known]:
        raise ParameterError(f"A provider has no {unknown[0]!r}.", did_you_mean(unknown[0], LIMITS))
    for name in LIMITS:
        number = given.get(name)
        least_is_zero = name.endswith("_per_million")
        if number is not None and not (math.isfinite(number) and (number >= 0 if least_is_zero else number > 0)):
            raise ParameterError(f"{name} is {number}.", f"{name} is {'0 or more' if least_is_zero else 'above 0'}.")
    prices = [given.get(name) is not None for name in LIMITS if name.endswith("_per_million")]
    if any(prices) and not all(prices):
        raise ParameterError(
            "Only one of two prices is given.", "give both input_usd_per_million and output_usd_per_million."
        )
