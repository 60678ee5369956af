"""Replace personal data consistently: the same person, the same token, everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any, Literal, TypeVar, cast

from uncase_nb.errors import ParameterError, PrivacyError, did_you_mean
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.detectors import OFF
from uncase_nb.privacy.entities import Entities, Mention
from uncase_nb.privacy.examine import examine
from uncase_nb.privacy.fields import TextField, walk
from uncase_nb.privacy.propose import Document
from uncase_nb.privacy.scan import documents_of
from uncase_nb.privacy.tokens import highest
from uncase_nb.privacy.types import IDENTIFIERS, TYPES, chosen
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_of

Style = Literal["token"]
T = TypeVar("T", str, list[str], Conversation, list[Conversation], Conversations)

_ROUNDS = 20  # each replaces something, so few are ever needed; beyond this a rule finds its own tokens
_HASHED = "sha256:"


def anonymize(  # noqa: PLR0913 - the options of one public call, all keyword-only
    x: T,
    *,
    style: Style = "token",
    vault: Vault | bool | None = None,
    language: str | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    workspace: Workspace | None = None,
) -> T:
    """Replace personal data in a text, a list of texts, a conversation or a list of them; return the same kind.

    Every entity gets a numbered token such as `[PERSON_1]`, the same in all turns and conversations of the call,
    and of the project where a vault is used. Tokens already in the text are left alone; by rules (`ner="off"`)
    doing it twice changes nothing. The source of a raw conversation becomes the hash of its content, its id is kept unless personal data is
    in it, and timestamps stay.

    Args:
        x: what to anonymize; it is not changed.
        style: `token`.
        vault: `True` or a `Vault` keeps originals and tokens, encrypted, in the project's workspace; otherwise
            nothing is kept, and numbers start anew with each call.
        language: ISO 639-1; by default each conversation's own.
        ner: as in `un.scan`.
        types: which types to replace. Fewer than all does not make a raw conversation `anonymized`.
        workspace: where the vault is; by default that of the current folder.

    Raises:
        PrivacyError: where an identifier is still found in the result.
        MissingExtraError, MissingModelError: where `ner` asks for a detector that is not there.
        ParameterError: on an unknown style or type, or something that is neither text nor conversation.
    """
    if style != "token":
        raise ParameterError(f"Unknown style {style!r}.", did_you_mean(str(style), ["token"]))
    wanted = frozenset(chosen(types))
    documents: list[Document] = documents_of(x, language)
    errors: list[Document] = _error_names(x, documents)
    store = _Store(Vault(workspace) if vault is True else vault or None)
    texts, detectors = _replaced([*documents, *errors], store, ner=ner, types=wanted)
    result = _rebuilt(x, texts, complete=wanted == TYPES.keys())
    if isinstance(result, Conversations):
        result.notes.append(f"anonymized with: {', '.join(detectors)}")
    _refuse_identifiers(result, wanted)
    return cast("T", result)


class _Store:
    """Entities of this call, or the vault's, opened for as short as it takes."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault
        self._own = Entities()

    def entities(self) -> AbstractContextManager[Entities]:
        return self._vault.entities() if self._vault else nullcontext(self._own)


def _replaced(
    documents: Sequence[Document], store: _Store, *, ner: str, types: frozenset[str]
) -> tuple[list[list[str]], list[str]]:
    """The new text of every field. What changed is read again by the rules, until nothing more is found."""
    texts = [[text.text for text in item.fields] for item in documents]
    reserved = highest(text for row in texts for text in row)
    pending = [list(range(len(item.fields))) for item in documents]
    detectors: list[str] = []
    for _ in range(_ROUNDS):
        current = [_subset(item, row, some) for item, row, some in zip(documents, texts, pending, strict=True)]
        found, ran = examine(current, ner=OFF if detectors else ner, types=types)
        detectors = detectors or ran
        pending = [
            [some[place] for place, places in enumerate(row) if places]
            for some, row in zip(pending, found, strict=True)
        ]
        if not any(pending):
            break
        mentions = _mentions(current, found)
        with store.entities() as entities:
            entities.reserve(reserved)
            tokens = iter(entities.tokens(mentions))
        for row, some, item, rows in zip(texts, pending, current, found, strict=True):
            new = [
                _substituted(text.text, places, tokens)
                for text, places in zip(item.fields, rows, strict=True)
                if places
            ]
            for place, text in zip(some, new, strict=True):
                row[place] = text
    return texts, detectors


def _subset(item: Document, texts: Sequence[str], some: Sequence[int]) -> Document:
    return replace(item, fields=[item.fields[place]._replace(text=texts[place]) for place in some])


def _mentions(documents: Sequence[Document], found: Sequence[Sequence[Sequence[Found]]]) -> list[Mention]:
    return [
        Mention(number, place.type, text.text[place.start : place.end])
        for number, (item, rows) in enumerate(zip(documents, found, strict=True))
        for text, places in zip(item.fields, rows, strict=True)
        for place in places
    ]


def _substituted(text: str, places: Iterable[Found], tokens: Iterator[str]) -> str:
    """The text with its places replaced; everything else stays, character by character."""
    pieces, end = [], 0
    for place in places:
        pieces += [text[end : place.start], next(tokens)]
        end = place.end
    return "".join([*pieces, text[end:]])


def _error_names(x: Any, documents: Sequence[Document]) -> list[Document]:
    """File names in `.errors` are text too: `Chat with Ana.txt`."""
    errors = x.errors if isinstance(x, Conversations) else []
    if not errors:
        return []
    speakers = dict.fromkeys(name for item in documents for name in item.speakers)
    return [Document([TextField(-1, "file", error.file, prose=False) for error in errors], speakers=list(speakers))]


def _rebuilt(x: Any, texts: Sequence[Sequence[str]], *, complete: bool) -> Any:
    if isinstance(x, str):
        return texts[0][0]
    if isinstance(x, Conversation):
        return _conversation(x, texts[0], complete=complete)
    items = list(x)
    if items and isinstance(items[0], str):
        return [row[0] for row in texts]
    if not items and not isinstance(x, Conversations):
        return []
    given = cast("Sequence[Conversation]", items)
    new = [_conversation(item, row, complete=complete) for item, row in zip(given, texts, strict=False)]
    errors = getattr(x, "errors", [])
    files = texts[len(items)] if errors else []
    renamed = [error.model_copy(update={"file": file}) for error, file in zip(errors, files, strict=True)]
    return Conversations(new, errors=renamed, notes=getattr(x, "notes", []))


def _conversation(before: Conversation, texts: Sequence[str], *, complete: bool) -> Conversation:
    remaining = iter(texts)
    data = walk(before, lambda _: next(remaining))
    digest = sha256_of(before.model_dump(mode="json"))
    if data["id"] != before.id:
        data["id"] = f"conv-{digest[:16]}"
    if before.privacy == "raw" and complete:
        data["privacy"] = "anonymized"
        data["source"] = _HASHED + digest
    return Conversation.model_validate(data)


def _refuse_identifiers(result: Any, types: frozenset[str]) -> None:
    """The border: the finished result is read once more, by the rules alone."""
    found, _ = examine(documents_of(result, None), ner=OFF, types=types & IDENTIFIERS)
    kinds = sorted({place.type for rows in found for places in rows for place in places})
    if kinds:
        raise PrivacyError(
            f"Personal data is still found after anonymization: {', '.join(kinds)}.",
            "nothing was returned; scan the input with un.scan, and report the pattern that came through.",
        )
