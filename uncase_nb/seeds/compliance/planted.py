"""Checks on what came through of planted values."""

from __future__ import annotations

from collections.abc import Iterable

from uncase_nb.schemas.manifest import StageRecord
from uncase_nb.schemas.risk import PlantedRecall, RecallRow
from uncase_nb.seeds.compliance.evidence import Evidence
from uncase_nb.seeds.compliance.profile import Check, Finding, failed, met, unknown

NOT_PLANTED = frozenset(["OTHER"])
"""Types of which `un.plant` plants nothing."""
_PLANT = "pass plant=un.plant(un.read(...)), made with the run's ner"


def residual_risk(least: float) -> Check:
    """Planted canaries: over all types, the lower bound of their recall."""

    def check(evidence: Evidence) -> Finding:
        plant, record = evidence.plant, evidence.stage("anonymize")
        if plant is None or record is None:
            return unknown("what comes through was not measured", _PLANT)
        if other := _other_detectors(plant, record):
            return other
        low = plant.overall.low
        if low < least:
            return failed(
                f"planted recall is at least {low:.1%}, and {least:.1%} is asked for", _fix(plant.overall, least)
            )
        return met(
            f"planted recall is at least {low:.1%} over {plant.overall.planted} values; this profile asks {least:.0%}"
        )

    return check


def came_through(
    types: Iterable[str], least: float, record: StageRecord, plant: PlantedRecall | None
) -> Finding | None:
    """The first of `types` whose planted recall is not shown to reach `least`."""
    if plant is None:
        return None  # the residual-risk requirement says so, once
    if other := _other_detectors(plant, record):
        return other
    rows = {row.name: row for row in plant.rows if row.group == "type"}
    for kind in (kind for kind in types if kind not in NOT_PLANTED):
        if kind not in rows:
            return unknown(f"no {kind} was planted", "plant all types: un.plant(conversations)")
        if rows[kind].low < least:
            found = f"planted recall of {kind} is at least {rows[kind].low:.1%}, and {least:.1%} is asked for"
            return failed(found, _fix(rows[kind], least))
    return None


def _other_detectors(plant: PlantedRecall, record: StageRecord) -> Finding | None:
    """A report made with other detectors says nothing of this run."""
    if set(plant.detectors) == set(record.summary.get("detectors") or ()):
        return None
    return unknown("the planted report was made with other detectors than the run", _PLANT)


def _fix(row: RecallRow, least: float) -> str:
    if row.recall >= least:
        return "plant more people to narrow the interval: un.plant(conversations, people=...)"
    return "see .leaked() of the planted report; add detectors, or review with un.review"
