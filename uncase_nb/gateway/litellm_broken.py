"""What became of an answer that is no answer: a web page, JSON that ends early, a stream that breaks off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.retry import TransientError

_CUT = ("ClientPayloadError", "IncompleteRead", "RemoteProtocolError")  # of aiohttp, http.client and httpx
_REPORTED = "APIError"  # of openai: an event of the stream says that something went wrong
_MID_STREAM = "MidStreamFallbackError"  # LiteLLM's, around whatever ends a stream


def web_page(name: str) -> FatalProviderError:
    """The error for an answer in HTML."""
    return FatalProviderError(
        f"{name} answered with a web page instead of JSON.",
        "check the api base (it often ends in /v1), and whether a proxy or a sign-in page stands in between.",
    )


def unreadable(error: BaseException) -> str | None:
    """What became of an answer that arrived in part or is no JSON: LiteLLM calls it a server's error 500."""
    streaming, names = type(error).__name__ == _MID_STREAM, set(_causes(error))
    if not names.isdisjoint(_CUT):
        return "the connection ended in the middle of the answer"
    if "JSONDecodeError" in names:
        return f"{'an event of the stream' if streaming else 'the answer'} is not JSON, or ends early"
    if streaming and _REPORTED in names:
        return "the server reported an error of its own in the middle of the answer"
    return None


def endless(stream: Any, name: str) -> ProviderError:
    """The error for a stream that was over before the answer ended."""
    if stream.chunks:
        return TransientError("the stream ended before the answer did")
    kind = str((getattr(stream, "_response_headers", None) or {}).get("content-type", ""))
    if "html" in kind:
        return web_page(name)
    if "json" in kind:
        return ProviderError(
            f"{name} answered with JSON instead of a stream.",
            "where it cannot stream, ask with un.chat, which takes the answer whole and says what is wrong with it.",
        )
    return TransientError("the stream held no answer")


def _causes(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield type(error).__name__
        error = error.__cause__ or error.__context__
