"""Recorded replies, played back: `replay:<cassette>` answers from a file, and a miss is an error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import ReadError
from uncase_nb.gateway.fields import reply_fields, request_fields
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.workspace.files import read_jsonl, write_jsonl
from uncase_nb.workspace.hashing import sha256_file


class ReplayProvider:
    """Answers from a cassette: JSON Lines of `{"prompt": <prompt_key>, "reply": {…}}`."""

    kind = "replay"
    local = True
    simulated = False

    def __init__(self, cassette: Path) -> None:
        if not cassette.is_file():
            raise FatalProviderError(
                f"There is no cassette {cassette.name!r}.",
                "give the path of a file written by uncase_nb.gateway.replay.record(path, calls).",
            )
        self.name = f"replay:{cassette.name}"
        self.model = sha256_file(cassette)  # an edited cassette gives other replies, so other addresses
        self._replies = dict(_rows(cassette))

    async def complete(self, request: ChatRequest) -> Reply:
        """The recorded reply.

        Raises:
            FatalProviderError: where the cassette has none for this request.
        """
        if (reply := self._replies.get(request.prompt_key)) is None:
            raise FatalProviderError(
                f"{self.name} has no reply for this request ({request.prompt_key[:12]}).",
                "ask what was recorded, or make the call with its model and record it again: "
                "uncase_nb.gateway.replay.record(path, calls).",
            )
        return reply


def record(path: str | Path, calls: Iterable[tuple[ChatRequest, Reply]], *, ner: str = "auto") -> Path:
    """Write a cassette of finished calls; return its path.

    Raises:
        PrivacyError: where a request or a reply holds personal data; a cassette is made to be shared.
    """
    guard = Interceptor("block", ner=ner)
    rows = []
    for request, reply in calls:
        guard.check([*request_fields(request), *reply_fields(reply)], direction="outgoing")
        rows.append({"prompt": request.prompt_key, "reply": reply.model_dump(mode="json", exclude_none=True)})
    return write_jsonl(path, rows)


def _rows(cassette: Path) -> Iterator[tuple[str, Reply]]:
    try:
        for row in read_jsonl(cassette):
            yield _row(row)
    except (ValidationError, json.JSONDecodeError, KeyError, TypeError):
        raise ReadError(
            f"{cassette.name} is not a cassette.", 'each line is {"prompt": …, "reply": {"message": {…}}}.'
        ) from None


def _row(row: dict[str, Any]) -> tuple[str, Reply]:
    return str(row["prompt"]), Reply.model_validate(row["reply"])
