"""Sampling parameters, and the names that are none: who is asked, and with which key, is said elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.chat_secrets import OWN_WORDS, is_secrets_name, secret_in
from uncase_nb.gateway.registry.checks import begins_like_key

_PROVIDER = 'name the provider: provider="openai/gpt-4o-mini", or a registered one (un.providers()).'
_ADDRESS = "register a provider with its address: %uncase_provider add NAME --type … --model … --api-base …"
_KEY = "keys are never parameters, which are kept in the ledger: set the vendor's environment variable."
_RETRIES = "calls that fail for a while are tried again by themselves; leave it out."
_RESERVED = {
    "stream": "use un.stream(…), which gives the answer while it arrives.",
    "stream_options": "use un.stream(…), which asks for what it needs by itself.",
    "model": _PROVIDER,
    "custom_llm_provider": _PROVIDER,
    "api_base": _ADDRESS,
    "base_url": _ADDRESS,
    "api_key": _KEY,
    "headers": _KEY,
    "extra_headers": _KEY,
    "messages": "give what is said as the first argument of un.chat; un.generate writes its own.",
    "tools": "give them as un.chat(…, tools=[…]); in un.generate they are those of the seed.",
    "functions": "give them as un.chat(…, tools=[…]); in un.generate they are those of the seed.",
    "n": "one answer is kept of a call: ask again with fresh=True, or un.generate(…, count=…).",
    "max_retries": _RETRIES,
    "num_retries": _RETRIES,
}


def refuse_reserved(parameters: Mapping[str, Any] | None) -> None:
    """Refuse a name that is not for the model's sampling, and a key in any value. Values are not quoted.

    Raises:
        ParameterError: for the first such name, with what to use instead.
    """
    if not isinstance(parameters, Mapping | None):
        raise ParameterError(
            f"parameters is a {type(parameters).__name__}.", 'give names with values: parameters={"temperature": 0.8}.'
        )
    for name, value in (parameters or {}).items():
        fix = _KEY if is_secrets_name(str(name)) else _RESERVED.get(str(name))
        if fix is not None:
            raise ParameterError(f"{name} is not a sampling parameter.", fix)
        if name in OWN_WORDS and isinstance(value, Mapping):
            refuse_reserved(value)
    if (found := secret_in(parameters or {})) is not None:
        shown = "A parameter's name" if begins_like_key(found) else found
        raise ParameterError(f"{shown} holds a key or a password.", _KEY)
