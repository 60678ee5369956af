"""`un.evaluate`: six metrics and their gates for every conversation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.evaluation.judging import Judge, Judged
from uncase_nb.evaluation.memorization import repeated
from uncase_nb.evaluation.memory_evidence import against_holdout, memory_evidence, on_equal_terms
from uncase_nb.evaluation.privacy import Vault, personal_data
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.memory import MemoryEvidence
from uncase_nb.schemas.quality import THRESHOLDS, EvaluationReport, Thresholds
from uncase_nb.schemas.seed import Seed


def evaluate(  # noqa: PLR0913 - the published signature
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    source: Iterable[Conversation] | None = None,
    holdout: Iterable[Conversation] | None = None,
    vault: Vault | None = None,
    ner: str = "auto",
    thresholds: Thresholds | None = None,
) -> EvaluationReport:
    """Judge conversations against the seeds they were generated from.

    Args:
        conversations: synthetic or anonymized; each names its seed in `seed_id`.
        seeds: where the conversations come from. One that is missing rejects its conversations.
        source: the anonymized real conversations behind the seeds. Without them memorization is unknown and
            nothing is certified, unless the seed is a curated one, which has no source.
        holdout: anonymized real conversations no seed was made from. What repeats them repeats by chance, so they
            tell how much of the overlap with `source` is memory.
        vault: personal values of the source, to see whether one comes back.
        ner: `"auto"` for the named-entity models that are installed, `"off"` for rules alone.
        thresholds: gates other than the published ones; minima a seed sets itself go before them.

    Raises:
        EmptyResultError: there is no conversation.
        ParameterError: two seeds have the same id.
        PrivacyError: a conversation, or one of the source, is raw.
        MissingModelError: no named-entity model is there and `ner` is not `"off"`.
    """
    batch = [conversations] if isinstance(conversations, Conversation) else list(conversations)
    real = None if source is None else list(source)
    unseen = None if holdout is None else list(holdout)
    if not batch:
        raise EmptyResultError(
            "There is no conversation to evaluate.", "generate some first: un.generate(seeds, count=…)."
        )
    refuse_raw([*batch, *(real or ()), *(unseen or ())], stage="evaluation")
    by_id = _by_id([seeds] if isinstance(seeds, Seed) else list(seeds))
    judge = Judge(by_id, real, thresholds)
    found = personal_data(batch, [by_id.get(item.seed_id or "") for item in batch], vault=vault, ner=ner)
    judged = [judge.judge(conversation, marks) for conversation, marks in zip(batch, found, strict=True)]
    rows = [item.row for item in judged]
    return EvaluationReport(
        rows=rows,
        certified=[item for item, row in zip(batch, rows, strict=True) if row.passed],
        rejected=[item for item, row in zip(batch, rows, strict=True) if not row.passed],
        thresholds=thresholds or THRESHOLDS,
        memory=_evidence(batch, judged, real, unseen, (thresholds or THRESHOLDS).memorization),
    )


def _evidence(
    batch: Sequence[Conversation],
    judged: Sequence[Judged],
    source: Sequence[Conversation] | None,
    holdout: Sequence[Conversation] | None,
    limit: float,
) -> MemoryEvidence:
    """What the copies found say of the whole set, and whether they are more than chance where a holdout tells."""
    evidence = memory_evidence([item.compared for item in judged], limit)
    if not source or not holdout:
        return evidence
    sides = on_equal_terms(source, holdout)
    of_source, of_holdout = (repeated(batch, side, limit) for side in sides)
    return against_holdout(evidence, of_source, of_holdout, compared=len(sides[0]))


def _by_id(seeds: Sequence[Seed]) -> dict[str, Seed]:
    by_id = {seed.seed_id: seed for seed in seeds}
    if len(by_id) < len(seeds):
        raise ParameterError("Two seeds have the same seed_id.", "give each seed an id of its own.")
    return by_id
