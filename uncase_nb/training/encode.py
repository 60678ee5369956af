"""Text to token ids and labels. Only what the assistant says has a loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from uncase_nb.errors import EmptyResultError
from uncase_nb.export.sandbox import Rendered

IGNORED = -100
"""The label that the loss leaves out."""


class Encoded(NamedTuple):
    """Data as the trainer takes it."""

    rows: list[dict[str, list[int]]]
    """`input_ids` and `labels` of each conversation."""
    truncated: int
    """Conversations cut at the end."""
    dropped: int
    """Conversations with nothing left to learn."""

    @property
    def trained_tokens(self) -> int:
        """Tokens with a loss."""
        return sum(label != IGNORED for row in self.rows for label in row["labels"])


def encode(texts: Sequence[Rendered], tokenizer: Any, *, max_length: int) -> Encoded:
    """Every text, cut at `max_length` tokens.

    Raises:
        EmptyResultError: where nothing has a loss.
    """
    rows, truncated, dropped = [], 0, 0
    for text in texts:
        row = _row(text, tokenizer)
        truncated += len(row["input_ids"]) > max_length
        row = {name: ids[:max_length] for name, ids in row.items()}
        learns = any(label != IGNORED for label in row["labels"])
        dropped += not learns
        rows += [row] if learns else []
    if not rows:
        raise EmptyResultError(
            f"No conversation has an assistant turn within {max_length} tokens.", "raise max_length, or export others."
        )
    return Encoded(rows, truncated, dropped)


def _row(text: Rendered, tokenizer: Any) -> dict[str, list[int]]:
    """A token is trained where its characters meet a span, as Transformers masks assistant tokens.

    No special token is added: the text begins with its own, and a second one is what a model never sees.
    """
    encoding = tokenizer(text.text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    ids = encoding["input_ids"]
    labels = [
        token if any(start < last and end > first for first, last in text.spans) else IGNORED
        for token, (start, end) in zip(ids, encoding["offset_mapping"], strict=True)
    ]
    return {"input_ids": list(ids), "labels": labels}
