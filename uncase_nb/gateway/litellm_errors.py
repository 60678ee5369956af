"""What went wrong in a call through LiteLLM, in our words: the vendor's text may quote the request."""

from __future__ import annotations

import difflib
import time
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime
from typing import Any

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.litellm_broken import unreadable, web_page
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.retry import TransientError
from uncase_nb.gateway.unknown_provider import listed

_THROTTLED = 429
_PASSING = frozenset({408, 409, 425, _THROTTLED})  # with every 5xx: the statuses that may pass by themselves
_NO_CREDIT = ("insufficient_quota", "exceeded your current quota", "credit balance is too low")
"""In the body or the text of a 429 or 400 that does not pass by waiting."""
_NOT_AN_ANSWER = "Empty or invalid response from LLM endpoint"
_LITELLMS_OWN = 500  # also where the server said 200
_OFFERED = 3
_FIXES = {
    401: "check the API key in the environment.",
    403: "check what the API key may use.",
    404: "check the model's name and the api base.",
}


def translated(
    litellm: Any, error: Exception, *, name: str, model: str, registered: Sequence[str] = ()
) -> ProviderError:
    """The error to raise instead: transient where trying again helps, fatal where every call would meet it."""
    status = getattr(error, "status_code", None)
    kind = type(error).__name__ + (f" ({status})" if status else "")
    text = f"{error} {getattr(error, 'body', None)}"
    if "LLM Provider NOT provided" in text:
        return FatalProviderError(f"There is no provider {model!r}.", _nearest(model, litellm, registered))
    if any(words in text for words in _NO_CREDIT):
        return FatalProviderError(f"{name} has no credit left: {kind}.", "top up the account behind the API key.")
    if _NOT_AN_ANSWER in text and "Received: '<" in text:
        return web_page(name)
    if isinstance(status, int) and (status in _PASSING or status >= 500):
        what = (status == _LITELLMS_OWN and unreadable(error)) or kind
        return TransientError(what, retry_after=retry_after(error), throttled=status == _THROTTLED)
    if isinstance(error, OSError | TimeoutError):
        return TransientError(kind)
    refused = FatalProviderError if status in _FIXES else ProviderError
    return refused(
        f"{name} refused the call: {kind}.",
        _FIXES.get(status or 0, "check the parameters and the length of the prompt."),
    )


def _nearest(model: str, litellm: Any, registered: Sequence[str]) -> str:
    near = difflib.get_close_matches(model, _models(litellm), n=_OFFERED, cutoff=0.6)
    offer = f"Did you mean {' or '.join(map(repr, near))}? " if near else ""
    own = listed(registered) or "un.providers() lists your own."
    return f"{offer}A model is written vendor/model, for example 'openai/gpt-4o-mini'. {own}"


def retry_after(error: Exception) -> float | None:
    """Seconds the vendor asks to wait; LiteLLM keeps the vendor's headers in one of two places."""
    for headers in (
        getattr(error, "litellm_response_headers", None),
        getattr(getattr(error, "response", None), "headers", None),
    ):
        if (seconds := _seconds(headers or {})) is not None:
            return seconds
    return None


def _seconds(headers: Mapping[str, str]) -> float | None:
    """`retry-after-ms` as OpenAI writes it, or `retry-after` in seconds or as a date (RFC 9110, 10.2.3)."""
    exact, usual = headers.get("retry-after-ms"), headers.get("retry-after")
    if exact and _is_number(exact):
        return float(exact) / 1000
    if not usual:
        return None
    if _is_number(usual):
        return float(usual)
    try:
        return max(0.0, parsedate_to_datetime(usual).timestamp() - time.time())
    except ValueError:
        return None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _models(litellm: Any) -> list[str]:
    """Model strings LiteLLM knows a price for, with and without the vendor in front."""
    vendors = {
        f"{entry.get('litellm_provider')}/{name}" for name, entry in litellm.model_cost.items() if "/" not in name
    }
    return sorted(vendors | set(litellm.model_cost))
