"""`un.evaluate`: six metrics and their gates for every conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.evaluation.coherence import coherence
from uncase_nb.evaluation.diversity import diversity
from uncase_nb.evaluation.fidelity import fidelity
from uncase_nb.evaluation.gates import report, thresholds_of
from uncase_nb.evaluation.memorization import SourceIndex
from uncase_nb.evaluation.privacy import Vault, personal_data
from uncase_nb.evaluation.seed_view import SeedView, view
from uncase_nb.evaluation.structure import structure
from uncase_nb.evaluation.turns import spoken_turns
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.quality import EvaluationReport, QualityReport, Thresholds
from uncase_nb.schemas.seed import Seed


def evaluate(  # noqa: PLR0913 - the published signature
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    source: Iterable[Conversation] | None = None,
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
    if not batch:
        raise EmptyResultError(
            "There is no conversation to evaluate.", "generate some first: un.generate(seeds, count=…)."
        )
    refuse_raw([*batch, *(real or ())], stage="evaluation")
    by_id = _by_id([seeds] if isinstance(seeds, Seed) else list(seeds))
    judged = _Judge(by_id, real, thresholds)
    found = personal_data(batch, [by_id.get(item.seed_id or "") for item in batch], vault=vault, ner=ner)
    rows = [judged.row(conversation, count) for conversation, count in zip(batch, found, strict=True)]
    return EvaluationReport(
        rows=rows,
        certified=[item for item, row in zip(batch, rows, strict=True) if row.passed],
        rejected=[item for item, row in zip(batch, rows, strict=True) if not row.passed],
    )


class _Judge:
    """What is worked out once for all conversations: seeds by id, and the runs of the source by language."""

    def __init__(
        self, seeds: Mapping[str, Seed], source: Sequence[Conversation] | None, thresholds: Thresholds | None
    ) -> None:
        self._seeds = seeds
        self._source = source
        self._thresholds = thresholds
        self._views: dict[str, SeedView] = {}
        self._indexes: dict[str, SourceIndex] = {}

    def row(self, conversation: Conversation, found: int) -> QualityReport:
        """The report of one conversation."""
        seed = self._seeds.get(conversation.seed_id or "")
        if seed is None:
            why = "it names no seed" if not conversation.seed_id else "its seed is not among the seeds given"
            return QualityReport(
                conversation_id=conversation.id,
                seed_id=conversation.seed_id,
                privacy=found,
                reasons=[f"insufficient evidence: {why}"],
            )
        seen = self._view(seed)
        turns = spoken_turns(conversation, seen.speakers, seen.language)
        metrics = {
            "rouge_l": structure(turns, seen),
            "fidelity": fidelity(conversation, turns, seen).score,
            "diversity": diversity(turns),
            "coherence": coherence(turns, seen.language),
            "privacy": float(found),
            "memorization": self._memorization(conversation, seed, seen.language),
        }
        return report(conversation.id, seed.seed_id, metrics, thresholds_of(seed, self._thresholds))

    def _view(self, seed: Seed) -> SeedView:
        if seed.seed_id not in self._views:
            self._views[seed.seed_id] = view(seed)
        return self._views[seed.seed_id]

    def _memorization(self, conversation: Conversation, seed: Seed, language: str) -> float | None:
        """Compared with the whole source where there is one; nothing to memorize stands behind a curated seed."""
        if not self._source:
            return 0.0 if seed.curated else None
        if language not in self._indexes:
            self._indexes[language] = SourceIndex(self._source, language)
        return self._indexes[language].memorization(conversation.texts())


def _by_id(seeds: Sequence[Seed]) -> dict[str, Seed]:
    by_id = {seed.seed_id: seed for seed in seeds}
    if len(by_id) < len(seeds):
        raise ParameterError("Two seeds have the same seed_id.", "give each seed an id of its own.")
    return by_id
