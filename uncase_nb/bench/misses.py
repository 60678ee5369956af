"""The pieces of personal data that a system left, in their context: for the half that may be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from uncase_nb.bench.coverage import uncovered
from uncase_nb.bench.labelled import Labelled
from uncase_nb.bench.systems import Run
from uncase_nb.errors import ParameterError

_CONTEXT = 30
_HELD = "_held"


def refuse_held(names: Sequence[str]) -> None:
    """Held-out texts are for measuring only.

    Raises:
        ParameterError: where a file's name contains `_held`.
    """
    if held := [name for name in names if _HELD in name]:
        raise ParameterError(
            f"--misses does not show texts of {held[0]}: rules that are mended on held-out texts are no longer "
            "measured by them.",
            "look at the _dev half instead, or leave --misses out.",
        )


def misses(texts: Sequence[Labelled], run: Run, limit: int) -> Iterator[str]:
    """Up to `limit` uncovered pieces with their line and type, between brackets in 30 characters of context."""
    for row, ranges in zip(texts, run.ranges, strict=True):
        for start, end, kind in uncovered(row, ranges):
            if limit <= 0:
                return
            limit -= 1
            before, after = row.text[max(0, start - _CONTEXT) : start], row.text[end : end + _CONTEXT]
            shown = f"{before}⟦{row.text[start:end]}⟧{after}".replace("\n", "⏎")
            yield f"{row.line:>5} {kind:<14} {shown}"
