"""A rendering as token ids with labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import Profile
from uncase_nb.export.sandbox import Rendered
from uncase_nb.extras import require

IGNORED = -100
"""The label that a loss leaves out."""


class Encoded(NamedTuple):
    """Token ids with labels."""

    input_ids: list[int]
    labels: list[int]
    """The id where it is trained, else -100."""
    offsets: list[tuple[int, int]]
    """The characters of each token."""


def loaded(tokenizer: Any) -> Any:
    """A tokenizer: the one given, or that of a Hugging Face model folder.

    Raises:
        MissingExtraError: without the [train] extra, for a folder.
        ParameterError: where there is none, or it cannot tell where its tokens stand.
    """
    if isinstance(tokenizer, str | Path):
        transformers = require("transformers", extra="train", what="A tokenizer's folder")
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(tokenizer, local_files_only=True)
        except (OSError, ValueError):
            raise ParameterError(
                f"There is no tokenizer in {Path(tokenizer).name!r}.", "give a downloaded Hugging Face model's folder."
            ) from None
    if not getattr(tokenizer, "is_fast", False):
        raise ParameterError(
            "This tokenizer cannot tell which characters a token stands for.",
            "pass a fast one of transformers: AutoTokenizer.from_pretrained(folder).",
        )
    return tokenizer


def check_knows(tokenizer: Any, form: Profile) -> None:
    """An end of turn in several tokens would be trained, and never stop the model.

    Raises:
        ParameterError: where the tokenizer lacks what ends the format's turns.
    """
    for token in filter(None, (form.end_of_turn, *form.other_ends)):
        if len(tokenizer.encode(token, add_special_tokens=False)) != 1:
            raise ParameterError(
                f"The tokenizer has no token {token}, which {form.name} ends turns with.",
                "use the template of the tokenizer's own family.",
            )


def control_tokens(tokenizer: Any) -> tuple[str, ...]:
    """Every text that the tokenizer reads as one token of its own, whatever stands around it."""
    return tuple(sorted(token for token in tokenizer.get_added_vocab() if token.strip()))


def encoded(text: Rendered, tokenizer: Any, cuts: Sequence[int] = ()) -> Encoded:
    """Ids, labels and offsets. A token is trained where its characters meet a span, as Transformers masks.

    No special token is added: the text begins with its own, and a second one is what a model never sees. At each of
    `cuts` the text is cut before it is encoded, so that a control token in content becomes ordinary tokens.

    Raises:
        ParameterError: where the tokenizer writes pieces of a text in another way than the whole.
    """
    ids, offsets = list[int](), list[tuple[int, int]]()
    for start, end in pairwise([0, *cuts, len(text.text)]):
        piece = tokenizer(text.text[start:end], add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        ids += piece["input_ids"]
        offsets += [(start + first, start + last) for first, last in piece["offset_mapping"]]
    if cuts:
        _check_pieces(text.text, ids, tokenizer)
    labels = [
        token if any(start < last and end > first for first, last in text.spans) else IGNORED
        for token, (start, end) in zip(ids, offsets, strict=True)
    ]
    return Encoded(ids, labels, offsets)


def _check_pieces(text: str, ids: list[int], tokenizer: Any) -> None:
    whole = tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
    if tokenizer.decode(ids) != tokenizer.decode(whole):
        raise ParameterError(
            "This tokenizer cannot encode control tokens in content as plain text.",
            'use control_tokens="quarantine" or "neutralize".',
        )
