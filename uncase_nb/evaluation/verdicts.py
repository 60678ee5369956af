"""Verdicts on what is stated."""

from __future__ import annotations

from typing import Literal, NamedTuple

from uncase_nb.evaluation.mentions import Mention

Verdict = Literal["supported", "contradicted", "unsupported", "given"]


class StatedFact(NamedTuple):
    """One fact a message states, and what became of it."""

    message: int
    """Index of the message."""
    mention: Mention
    """What is stated, with its place in the message."""
    verdict: Verdict
