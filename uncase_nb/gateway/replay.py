"""Recorded replies, played back: `replay:<cassette>` answers from a file, and a miss is an error."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from uncase_nb.errors import ReadError
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.replay_record import record, record_call
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.workspace.files import read_jsonl
from uncase_nb.workspace.hashing import sha256_file

__all__ = ["ReplayProvider", "record", "record_call"]

RECORD = "un.record(path, run)"
"""How a cassette is made."""


class ReplayProvider:
    """Answers from a cassette: JSON Lines of `{"prompt": <prompt_key>, "reply": {…}}`."""

    kind = "replay"
    local = True
    simulated = False

    def __init__(self, cassette: Path) -> None:
        if not cassette.is_file():
            raise FatalProviderError(
                f"There is no cassette {cassette.name!r}.",
                f"give the path of a file that was recorded: {RECORD}.",
            )
        self.name = f"replay:{cassette.name}"
        self.model = sha256_file(cassette)  # an edited cassette gives other replies, so other addresses
        self._replies = dict(_rows(cassette))

    async def complete(self, request: ChatRequest) -> Reply:
        """The recorded reply; playing it back costs nothing.

        Raises:
            FatalProviderError: where the cassette has none for this request.
        """
        if (reply := self._replies.get(request.prompt_key)) is None:
            raise FatalProviderError(
                f"{self.name} has no reply for this request ({request.prompt_key[:12]}).",
                f"ask what was recorded, or make the call with its model and record it again: {RECORD}.",
            )
        return reply.model_copy(update={"cost_usd": 0.0})


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
