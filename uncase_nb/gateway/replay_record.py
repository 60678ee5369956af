"""Write cassettes: finished calls, scrubbed, so that they can be shared and played back by `replay:<cassette>`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from uncase_nb.errors import ParameterError, PrivacyError, ReadError, did_you_mean
from uncase_nb.gateway.fields import reply_fields, request_fields, rewritten_message
from uncase_nb.gateway.registry.checks import begins_like_key
from uncase_nb.gateway.replay_ledger import Call, calls_of
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.workspace.files import read_jsonl, write_jsonl
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.lock import locked

Personal = Literal["refuse", "replace"]
"""What happens to personal data in a reply."""


def record(  # noqa: PLR0913 - keyword-only options with defaults
    path: str | Path,
    calls: str | Iterable[Call] | Any,
    *,
    personal: Personal = "refuse",
    ner: str = "auto",
    types: Iterable[str] | None = None,
    workspace: Workspace | None = None,
) -> Path:
    """Write a cassette; return its path. It is played back by the provider `replay:<path>`.

    A cassette holds replies, and of each request only the hash it is found by. A request with personal data is
    refused in any case: the hash of a short text can be guessed.

    Args:
        path: the file to write, JSON Lines.
        calls: what `un.generate` returned, or the `run_id` of any run, whose calls are taken from the ledger; or
            finished calls, as requests with their replies.
        personal: `refuse` to record a reply with personal data, or `replace` it by tokens such as `[PERSON_1]`.
        ner: which statistical detector looks for names; see `un.scan`.
        types: which types of personal data count; all by default.
        workspace: whose ledger holds the run; by default that of the current folder.

    Raises:
        PrivacyError: where a request or a reply holds personal data that may not be recorded.
        EmptyResultError: where the ledger holds no call of the run.
    """
    rows = _rows(_finished(calls, workspace), personal, ner=ner, types=None if types is None else frozenset(types))
    return write_jsonl(path, rows)


def record_call(path: str | Path, request: ChatRequest, reply: Reply, **options: Any) -> Path:
    """Add one call to a cassette, which is made where there is none; an earlier reply to the same request gives way.

    Args:
        path: the cassette.
        request: what was asked.
        reply: what came back.
        options: `personal`, `ner`, `types` and `workspace` as in `record`.

    Raises:
        PrivacyError: where it may not be recorded; the cassette stays as it is then.
    """
    target = Path(path)
    room: Workspace = options.pop("workspace", None) or current_workspace()
    types = options.pop("types", None)
    [row] = _rows(
        [(request, reply)],
        options.pop("personal", "refuse"),
        ner=options.pop("ner", "auto"),
        types=None if types is None else frozenset(types),
    )
    with locked(room.root / "cassette.lock"):  # kernels may record into one file
        others = [old for old in _held(target) if old["prompt"] != row["prompt"]]
        return write_jsonl(target, [*others, row])


def _held(cassette: Path) -> list[dict[str, Any]]:
    """What it holds by now. A file of another kind is not written over."""
    try:
        rows = list(read_jsonl(cassette)) if cassette.exists() else []
    except json.JSONDecodeError:
        rows = [None]
    if not all(isinstance(row, dict) and {"prompt", "reply"} <= row.keys() for row in rows):
        raise ReadError(f"{cassette.name} is there, and is not a cassette.", "choose another name for the recording.")
    return rows


def _finished(calls: Any, workspace: Workspace | None) -> Sequence[Call]:
    run_id = calls if isinstance(calls, str) else getattr(calls, "run_id", None)
    return list(calls) if run_id is None else calls_of(workspace or current_workspace(), run_id)


def _rows(calls: Sequence[Call], personal: Personal, *, ner: str, types: frozenset[str] | None) -> list[dict[str, Any]]:
    if personal not in get_args(Personal):
        raise ParameterError(f"personal={personal!r} is unknown.", did_you_mean(str(personal), get_args(Personal)))
    guard = Interceptor("block", ner=ner, types=types)
    for request, reply in calls:
        guard.check(request_fields(request), direction="outgoing")
        if any(begins_like_key(text) for _, text in reply_fields(reply)):
            raise PrivacyError("A reply holds a key, as services issue them.", "leave that call out of the cassette.")
    replies = [reply for _, reply in calls]
    if personal == "replace":
        replies = list(_replaced(replies, ner=ner, types=types))
    for reply in replies:
        _check(guard, reply)
    return [
        {"prompt": request.prompt_key, "reply": reply.model_dump(mode="json", exclude_none=True)}
        for (request, _), reply in zip(calls, replies, strict=True)
    ]


def _replaced(replies: Sequence[Reply], *, ner: str, types: frozenset[str] | None) -> Iterator[Reply]:
    """The same person, the same token, over all replies of the cassette."""
    texts = list(dict.fromkeys(text for reply in replies for _, text in reply_fields(reply)))
    clean = dict(zip(texts, anonymize(texts, ner=ner, types=types), strict=True))
    for reply in replies:
        message = rewritten_message(reply.message, lambda _, text: clean.get(text, text))
        yield reply.model_copy(update={"message": message})


def _check(guard: Interceptor, reply: Reply) -> None:
    try:
        guard.check(reply_fields(reply), direction="outgoing")
    except PrivacyError as error:
        raise PrivacyError(error.problem, 'record it with personal="replace", or leave that call out.') from None
