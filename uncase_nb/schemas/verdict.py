"""One answer of a judge that is a model, and one conversation's over several runs."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, stdev
from typing import Literal

from pydantic import Field

from uncase_nb.schemas.base import Schema

JudgeMetric = Literal["hallucination", "coherence", "relevance"]
"""`hallucination` is better the lower it is, the others the higher they are."""
JUDGE_METRICS: tuple[JudgeMetric, ...] = ("hallucination", "coherence", "relevance")


class Verdict(Schema):
    """One answer of the judge, or why there is none."""

    conversation_id: str
    """The conversation judged."""
    seed_id: str | None = None
    """The seed it was judged against."""
    metric: JudgeMetric
    """What was asked."""
    run: int
    """Which of the runs, from 0."""
    score: float | None = Field(default=None, ge=0, le=1)
    """Null where there is no readable answer."""
    reason: str | None = Field(default=None, repr=False)
    """The judge's own words."""
    failure: str | None = None
    """Why there is no score, without the judge's text."""
    call: str | None = None
    """Address in the ledger of the answer: `un.reply(address)` shows it on this machine."""


class JudgeRow(Schema):
    """One conversation and metric over all runs."""

    conversation_id: str
    """The conversation judged."""
    seed_id: str | None
    """The seed it was judged against."""
    metric: JudgeMetric
    """What was asked."""
    mean: float | None
    """Of the scores there are; null where there is none."""
    spread: float | None
    """Standard deviation of the runs; null with fewer than two scores."""
    lowest: float | None
    """Of the scores."""
    highest: float | None
    """Of the scores."""
    scores: int
    """Runs with a readable answer."""
    failed: int
    """Runs without."""
    why: list[str]
    """Why runs failed."""


def judge_row(verdicts: Sequence[Verdict]) -> JudgeRow:
    """Mean and spread of the runs of one conversation and metric."""
    first = verdicts[0]
    scores = [verdict.score for verdict in verdicts if verdict.score is not None]
    return JudgeRow(
        conversation_id=first.conversation_id,
        seed_id=first.seed_id,
        metric=first.metric,
        mean=mean(scores) if scores else None,
        spread=stdev(scores) if len(scores) > 1 else None,
        lowest=min(scores, default=None),
        highest=max(scores, default=None),
        scores=len(scores),
        failed=len(verdicts) - len(scores),
        why=sorted({verdict.failure for verdict in verdicts if verdict.failure}),
    )
