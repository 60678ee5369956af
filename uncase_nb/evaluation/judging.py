"""One conversation against its seed and its source: every metric, and the places each speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from uncase_nb.evaluation.coherence import coherence
from uncase_nb.evaluation.diversity import diversity
from uncase_nb.evaluation.fidelity import Fidelity, fidelity
from uncase_nb.evaluation.gates import report, thresholds_of
from uncase_nb.evaluation.memorization import Memory, memory
from uncase_nb.evaluation.seed_view import SeedView, view
from uncase_nb.evaluation.source_index import SourceIndex
from uncase_nb.evaluation.structure import structure
from uncase_nb.evaluation.turns import spoken_turns
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.mark import Mark
from uncase_nb.schemas.quality import QualityReport, Thresholds
from uncase_nb.schemas.seed import Seed

_NOTHING = Memory(0.0, ())
_UNKNOWN = Memory(None, ())
_TOLD = ("contradicted", "unsupported")


class Judged(NamedTuple):
    """What was worked out of one conversation."""

    row: QualityReport
    compared: float | None
    """Share that repeats the source; null where there was none to compare with."""


class Judge:
    """What is worked out once for all conversations: seeds by id, and the index of the source by language."""

    def __init__(
        self, seeds: Mapping[str, Seed], source: Sequence[Conversation] | None, thresholds: Thresholds | None
    ) -> None:
        self._seeds = seeds
        self._source = source
        self._thresholds = thresholds
        self._views: dict[str, SeedView] = {}
        self._indexes: dict[str, SourceIndex] = {}

    def judge(self, conversation: Conversation, personal: Sequence[Mark]) -> Judged:
        """The report of one conversation, whose personal data was looked for already."""
        seed = self._seeds.get(conversation.seed_id or "")
        if seed is None:
            return Judged(_without_seed(conversation, personal), None)
        seen = self._view(seed)
        turns = spoken_turns(conversation, seen.speakers, seen.language)
        stated = fidelity(conversation, turns, seen)
        copied = self._memory(conversation, seed, seen.language)
        metrics = {
            "rouge_l": structure(turns, seen),
            "fidelity": stated.score,
            "diversity": diversity(turns),
            "coherence": coherence(turns, seen.language, seen, _results(conversation)),
            "privacy": float(len(personal)),
            "memorization": copied.share,
        }
        marks = [*personal, *_facts(stated), *_copies(copied)]
        row = report(conversation.id, seed.seed_id, metrics, thresholds_of(seed, self._thresholds))
        return Judged(row.model_copy(update={"marks": marks}), copied.share if self._source else None)

    def _view(self, seed: Seed) -> SeedView:
        if seed.seed_id not in self._views:
            self._views[seed.seed_id] = view(seed)
        return self._views[seed.seed_id]

    def _memory(self, conversation: Conversation, seed: Seed, language: str) -> Memory:
        """Compared with the whole source where there is one; nothing to memorize stands behind a curated seed."""
        if not self._source:
            return _NOTHING if seed.curated else _UNKNOWN
        if language not in self._indexes:
            self._indexes[language] = SourceIndex(self._source, language)
        return memory(conversation, self._indexes[language])


def _results(conversation: Conversation) -> str:
    """What tools gave, as one text."""
    return " ".join(message.content for message in conversation.messages if message.role == "tool" and message.content)


def _without_seed(conversation: Conversation, personal: Sequence[Mark]) -> QualityReport:
    why = "it names no seed" if not conversation.seed_id else "its seed is not among the seeds given"
    return QualityReport(
        conversation_id=conversation.id,
        seed_id=conversation.seed_id,
        privacy=len(personal),
        reasons=[f"insufficient evidence: {why}"],
        marks=list(personal),
    )


def _facts(stated: Fidelity) -> Iterator[Mark]:
    for fact in stated.stated:
        if fact.verdict in _TOLD:
            yield Mark(
                metric="fidelity",
                label=fact.verdict,
                message=fact.message,
                start=fact.mention.start,
                end=fact.mention.end,
            )


def _copies(copied: Memory) -> Iterator[Mark]:
    for place in copied.copies:
        yield Mark(
            metric="memorization",
            label="copied" if place.verbatim else "edited",
            message=place.message,
            start=place.start,
            end=place.end,
            note=place.source,
        )
