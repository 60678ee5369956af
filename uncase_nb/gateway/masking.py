"""A request about pseudonyms instead of people, and what puts the people back into the answer.

The pseudonyms are those of the project's vault, so that the same person is the same in the next call. What is sent,
and so what the ledger keeps, has no originals.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.gateway.fields import request_fields, rewritten_request
from uncase_nb.gateway.masking_pairs import pairs_of
from uncase_nb.gateway.masking_restore import Restorer
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.interceptor_fields import document_of
from uncase_nb.privacy.replacing import Options, Replacer, Source
from uncase_nb.privacy.types import chosen
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.anonymized import Style
from uncase_nb.workspace.folder import Workspace

STYLES: tuple[Style, ...] = ("token", "surrogate")


@dataclass(frozen=True)
class Masked:
    """A request without personal data, and the way back."""

    request: ChatRequest
    """What is sent."""
    restorer: Restorer
    """Knows what stands for whom in this request, and nobody else."""


def style_of(anonymize: bool | str) -> Style | None:
    """The style that `anonymize=` of a chat asks for; null for none.

    Raises:
        ParameterError: where it is neither true, false, nor a style.
    """
    if isinstance(anonymize, bool):
        return "token" if anonymize else None
    for style in STYLES:
        if anonymize == style:
            return style
    raise ParameterError(f"Unknown style {anonymize!r}.", did_you_mean(str(anonymize), STYLES))


def masked(
    request: ChatRequest, *, style: Style, workspace: Workspace, ner: str, types: Collection[str] | None
) -> Masked:
    """Replace the personal data in every text of a request.

    Raises:
        MissingExtraError, MissingModelError: where `ner` asks for a detector that is not there.
        WorkspaceError: where the vault cannot be read.
    """
    vault = Vault(workspace)
    options = Options(style=style, vault=vault, ner=ner, types=frozenset(chosen(types)), accept=acceptance())
    document = document_of(list(request_fields(request)), request.language)
    batch = Replacer(options).batch([Source(document, raw=False)])
    texts = batch.texts[0]
    rewritten = iter(texts)
    anonymous = rewritten_request(request, lambda _path, _text: next(rewritten).text)
    return Masked(anonymous, Restorer(pairs_of(document.fields, texts, vault)))
