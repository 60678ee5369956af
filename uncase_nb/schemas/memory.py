"""What the copies found in a set of conversations prove, and what they do not."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema

Verdict = Literal["below", "above", "insufficient evidence"]


class MemoryEvidence(Schema):
    """How many conversations repeat their source, as a rate with a one-sided bound (Clopper and Pearson 1934)."""

    conversations: int = Field(ge=0)
    """Compared with a source."""
    copied: int = Field(ge=0)
    """Of them, those that repeat a stretch of it."""
    limit: float = Field(gt=0, lt=1)
    """The rate the claim is about: the published memorization gate."""
    upper: float = Field(ge=0, le=1)
    """One-sided 95 % upper bound of the rate."""
    lower: float = Field(ge=0, le=1)
    """One-sided 95 % lower bound of the rate."""
    verdict: Verdict
    """`below` or `above` the limit, where the bound says so."""
    needed: int = Field(ge=0)
    """Conversations without a copy that would support `below`."""
    holdout_compared: int | None = None
    """Source and holdout conversations compared on equal terms; null without a holdout."""
    source_only: int | None = None
    """Conversations that repeat the compared source and not the holdout."""
    holdout_only: int | None = None
    """Conversations that repeat the holdout and not the compared source: overlap by chance."""
    p_value: float | None = None
    """Of more copies of the source than of the holdout by chance: exact one-sided McNemar test (1947)."""

    @property
    def rate(self) -> float | None:
        """Share of conversations that repeat their source; null where none was compared."""
        return self.copied / self.conversations if self.conversations else None

    def statement(self) -> str:
        """The finding in one or two sentences."""
        if not self.conversations:
            return "Memorization: no conversation was compared with a source."
        found = (
            f"{self.copied} of {self.conversations} conversations repeat their source "
            f"({self.rate:.1%}, one-sided 95 % upper bound {self.upper:.1%})"
        )
        claim = {
            "below": f"the rate is below {self.limit:.0%}",
            "above": f"the rate is above {self.limit:.0%}",
            "insufficient evidence": f"insufficient evidence for a rate below {self.limit:.0%}, "
            f"which takes {self.needed} conversations without a copy",
        }[self.verdict]
        return f"Memorization: {found}; {claim}.{self._against_holdout()}"

    def _against_holdout(self) -> str:
        if self.p_value is None:
            return ""
        significant = self.p_value < _SIGNIFICANT
        telling = "more than by chance" if significant else "no more than chance explains"
        return (
            f" Against {self.holdout_compared} source and as many holdout conversations: {self.source_only} repeat only "
            f"the source, {self.holdout_only} only the holdout: {telling} (p = {self.p_value:.3f})."
        )


_SIGNIFICANT = 0.05
