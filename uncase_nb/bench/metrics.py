"""Natural conversations against their damaged partners, metric by metric."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from uncase_nb.bench.damages.catalogue import DAMAGES, Entry
from uncase_nb.bench.damages.copies import source_of
from uncase_nb.bench.damages.pair import HALVES, Case, Pair, half_of
from uncase_nb.bench.metrics_data import DataSet
from uncase_nb.bench.metrics_result import METRICS, DamageScore, SetScore
from uncase_nb.evaluation.dataset.area import area
from uncase_nb.evaluation.dataset.resample import interval
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import QualityReport
from uncase_nb.schemas.seed import Seed

RANDOM_SEED = 7
_CEILINGS = ("privacy", "memorization")
"""Metrics of which less is better."""

Rows = list[QualityReport | None]
"""By the number of the pair; null where a damage does not apply."""
Observer = Callable[[str, Sequence[Conversation | None], Rows], None]
"""Is told each damage of a data set, `natural` first, as it is judged."""


def damaged(pairs: Sequence[Pair], name: str, random_seed: int = RANDOM_SEED) -> list[Conversation | None]:
    """The damaged partner of each pair. The same seed gives the same partners."""
    make = DAMAGES[name].make
    return [make(Case(pairs, number, random.Random(f"{name} {number} {random_seed}"))) for number in range(len(pairs))]  # noqa: S311


def judged(
    pairs: Sequence[Pair], conversations: Sequence[Conversation | None], *, ner: str, beside_source: bool = False
) -> Rows:
    """The report of each conversation, by choice with the other half of its data set as its source.

    Without it memorization passes: the seeds count as curated, and nothing real stands behind them.
    """
    rows: Rows = [None] * len(pairs)
    for half in range(HALVES if beside_source else 1):
        numbers = [
            n for n, each in enumerate(conversations) if each is not None and (not beside_source or half_of(n) == half)
        ]
        if numbers:
            batch = [each for n in numbers if (each := conversations[n]) is not None]
            source = source_of(pairs, half) if beside_source else None
            report = evaluate(batch, _seeds(pairs, numbers), source=source, ner=ner)
            for number, row in zip(numbers, report.rows, strict=True):
                rows[number] = row
    return rows


def _seeds(pairs: Sequence[Pair], numbers: Sequence[int]) -> list[Seed]:
    return list({pairs[n].seed.seed_id: pairs[n].seed for n in numbers}.values())


def bench_set(
    data: DataSet, *, ner: str = "off", names: Sequence[str] = tuple(DAMAGES), observe: Observer | None = None
) -> SetScore:
    """Measure every damage on one data set."""
    texts: list[Conversation | None] = [pair.conversation for pair in data.pairs]
    natural = {beside: judged(data.pairs, texts, ner=ner, beside_source=beside) for beside in (False, True)}
    if observe:
        observe("natural", texts, natural[False])
    scores = []
    for name in names:
        entry = DAMAGES[name]
        texts = damaged(data.pairs, name)
        rows = judged(data.pairs, texts, ner=ner, beside_source=entry.beside_source)
        if observe:
            observe(name, texts, rows)
        before = natural[entry.beside_source]
        both = [(good, bad) for good, bad in zip(before, rows, strict=True) if good is not None and bad is not None]
        if both:
            scores.append(_score(name, entry, both))
    alone, beside = ([row for row in natural[with_source] if row is not None] for with_source in (False, True))
    return _set_score(data, alone, beside, scores)


def _score(name: str, entry: Entry, both: Sequence[tuple[QualityReport, QualityReport]]) -> DamageScore:
    areas = {
        metric: area([_worth(good, metric) for good, _ in both], [_worth(bad, metric) for _, bad in both])
        for metric in (*METRICS, "q")
    }
    return DamageScore(
        damage=name,
        title=entry.title,
        conversations=len(both),
        areas=areas,
        metric=max(entry.metrics, key=lambda metric: areas[metric].value),
        bar=entry.bar,
        q_above=sum(good.q > bad.q for good, bad in both) / len(both),
        certified=sum(bad.passed for _, bad in both) / len(both),
    )


def _worth(row: QualityReport, metric: str) -> float:
    """More is better. What was not measured fails its gate, so it counts as the worst."""
    value: float | None = getattr(row, metric)
    if metric in _CEILINGS:
        return float("-inf") if value is None else -value
    return 0.0 if value is None else value


def _set_score(
    data: DataSet, alone: Sequence[QualityReport], beside: Sequence[QualityReport], scores: list[DamageScore]
) -> SetScore:
    passed = [int(row.passed) for row in alone]
    low, high = interval(passed, [1] * len(alone))
    return SetScore(
        data=data.name,
        split=data.split,
        conversations=len(alone),
        gates={
            name: sum(_passes(row, name) for row in (beside if name == "memorization" else alone)) / len(alone)
            for name in METRICS
        },
        passed=sum(passed) / len(alone),
        passed_low=low,
        passed_high=high,
        damages=scores,
    )


def _passes(row: QualityReport, name: str) -> bool:
    return getattr(row, name) is not None and name not in row.failed
