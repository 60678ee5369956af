"""Replace personal data consistently: the same person, the same pseudonym, everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar, cast, get_args

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.anonymizer import Anonymizer
from uncase_nb.privacy.parallel import OnProgress
from uncase_nb.privacy.replacing import Options
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.privacy.types import chosen
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.anonymized import AnonymizeResult, Style
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations
from uncase_nb.workspace.folder import Workspace

__all__ = ["Style", "anonymize", "anonymize_report", "anonymizer"]

Timestamps = Literal["keep", "shift"]
T = TypeVar("T", str, list[str], Conversation, list[Conversation], Conversations)


def anonymize(  # noqa: PLR0913 - the options of one public call, all keyword-only
    x: T,
    *,
    style: Style = "token",
    vault: Vault | bool | None = None,
    language: str | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    workspace: Workspace | None = None,
    timestamps: Timestamps = "keep",
    confidence: float | Mapping[str, float] | None = None,
    reviewed: Decisions | None = None,
    workers: int = 1,
    on_progress: OnProgress | None = None,
) -> T:
    """Replace personal data in a text, a list of texts, a conversation or a list of them; return the same kind.

    Every entity gets one pseudonym, the same in all turns and conversations of the call, and of the project where a
    vault is used: a numbered token such as `[PERSON_1]`, or a surrogate, invented data of the same type and form.
    Tokens already in the text are left alone, and doing it twice changes nothing. Surrogates cannot be told from real
    data: a conversation notes in its metadata that it has them and is then returned as it is, and in bare text they
    are known again only with the vault that issued them.

    A surrogate is nothing that occurs in the texts of the call, or that the vault knows as an original; what comes in
    a later call may still be like it. Dates move by one offset a conversation, ages stay in bands of five years, those
    of children as they are.

    The source of a raw conversation becomes the hash of its content, its id is kept unless personal data is in it.

    Args:
        x: what to anonymize; it is not changed.
        style: `token` or `surrogate`.
        vault: `True` or a `Vault` keeps originals and pseudonyms, encrypted, in the project's workspace: the result is
            then pseudonymized, not anonymous, under GDPR. Otherwise nothing is kept, and every call starts anew.
        language: ISO 639-1; by default each conversation's own.
        ner: as in `un.scan`.
        types: which types to replace. Fewer than all does not make a raw conversation `anonymized`.
        workspace: where the vault is; by default that of the current folder.
        timestamps: `keep`, or `shift` those of raw conversations by the same days as the dates in their text.
        confidence: as in `un.scan`.
        reviewed: what people decided in `un.review`, for example `queue.decisions`.
        workers: processes to use, as in `un.scan`.
        on_progress: called with the number of characters read and of all.

    Raises:
        PrivacyError: where an identifier is still found in the result.
        MissingExtraError, MissingModelError: where `ner` asks for a detector that is not there.
        ParameterError: on an unknown style or type, or something that is neither text nor conversation.
    """
    report = anonymize_report(
        x, style=style, vault=vault, language=language, ner=ner, types=types, workspace=workspace,
        timestamps=timestamps, confidence=confidence, reviewed=reviewed, workers=workers, on_progress=on_progress,
    )  # fmt: skip
    return cast("T", report.result)


def anonymize_report(x: Any, *, language: str | None = None, **options: Any) -> AnonymizeResult:
    """The same with what was replaced, where, and by which detectors it was found.

    Args:
        x: what to anonymize; it is not changed.
        language: ISO 639-1; by default each conversation's own.
        **options: as in `anonymize`.
    """
    return anonymizer(**options).run(x, language)


def anonymizer(  # noqa: PLR0913 - the options of `anonymize`
    *,
    style: Style = "token",
    vault: Vault | bool | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    workspace: Workspace | None = None,
    timestamps: Timestamps = "keep",
    confidence: float | Mapping[str, float] | None = None,
    reviewed: Decisions | None = None,
    workers: int = 1,
    on_progress: OnProgress | None = None,
) -> Anonymizer:
    """For a stream: what anonymizes one batch after the other, with the same pseudonyms in all of them."""
    if style not in get_args(Style):
        raise ParameterError(f"Unknown style {style!r}.", did_you_mean(str(style), get_args(Style)))
    if timestamps not in get_args(Timestamps):
        raise ParameterError(f"Unknown timestamps {timestamps!r}.", did_you_mean(str(timestamps), get_args(Timestamps)))
    if not isinstance(vault, Vault | bool | None):
        raise ParameterError(f"vault is a {type(vault).__name__}.", "give True, False or un.Vault().")
    if not isinstance(reviewed, Decisions | None):
        raise ParameterError(f"reviewed is a {type(reviewed).__name__}.", "give queue.decisions of un.review.")
    opened = Vault(workspace) if vault is True else vault or None
    options = Options(
        style=style, vault=opened, ner=ner, types=frozenset(chosen(types)), accept=acceptance(confidence, reviewed),
        workers=workers, on_progress=on_progress,
    )  # fmt: skip
    return Anonymizer(options, shift_timestamps=timestamps == "shift")
