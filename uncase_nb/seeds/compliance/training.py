"""Checks on what was exported and what was trained."""

from __future__ import annotations

import json
import math

from uncase_nb.schemas.quality import THRESHOLDS
from uncase_nb.seeds.compliance.evidence import Evidence
from uncase_nb.seeds.compliance.profile import Check, Finding, failed, met, unknown

_AGAIN = "run the pipeline again up to export"


def certified_only(evidence: Evidence) -> Finding:
    """Every exported conversation is certified, with privacy and memorization measured."""
    if evidence.stage("export") is None or evidence.stage("evaluate") is None:
        return unknown("the run has no evaluation and export to judge", "run the pipeline export or full")
    if not evidence.exported:
        return failed("nothing was exported", _AGAIN)
    judged = {row["conversation_id"]: row for row in json.loads((evidence.folder / "evaluate/report.json").read_text())}
    certified = {row["id"] for row in evidence.rows("evaluate", "certified.jsonl")}
    ids = [row.get("id") for row in evidence.exported]
    if not all(ids):
        return unknown("exported rows do not say which conversation they are", "export with a template that keeps ids")
    wrong = [each for each in ids if each not in certified or not judged.get(each, {}).get("passed")]
    if wrong:
        return failed(f"{len(wrong)} of {len(ids)} exported conversations are not certified", _AGAIN)
    if open_ := [each for each in ids if not _measured(judged[each])]:
        found = f"privacy or memorization of {len(open_)} exported conversations was not measured, or is too high"
        return failed(found, "evaluate with source= and vault=, as the pipeline does")
    return met(f"all {len(ids)} exported conversations are certified: no personal data found, memorization measured")


def _measured(row: dict[str, float | None]) -> bool:
    privacy, memorization = row.get("privacy"), row.get("memorization")
    return (
        privacy is not None
        and memorization is not None
        and privacy <= THRESHOLDS.privacy
        and memorization < THRESHOLDS.memorization
    )


def epsilon_at_most(ceiling: float) -> Check:
    """Where the run trained, its ε is recorded and within this profile's ceiling."""

    def check(evidence: Evidence) -> Finding:
        record = evidence.stage("train")
        if record is None:
            return met("nothing was trained in this run")
        spent = record.summary.get("epsilon")
        if isinstance(spent, bool) or not isinstance(spent, int | float) or not math.isfinite(spent):
            return unknown(
                "a model was trained, and no privacy loss ε is recorded: it may remember what it was trained on",
                f"train with differential privacy: epsilon={ceiling:g} or less",
            )
        if spent > ceiling:
            found = f"training spent ε = {spent:g}, and this profile's ceiling is {ceiling:g} (no law gives a number)"
            return failed(found, f"train again with epsilon={ceiling:g} or less")
        return met(f"training spent ε = {spent:g}; this profile's ceiling is {ceiling:g}, no law gives a number")

    return check


def marked_synthetic(evidence: Evidence) -> Finding:
    """Every exported row says in a field of its own that it is synthetic."""
    if evidence.stage("export") is None or not evidence.exported:
        return unknown("nothing was exported that could be marked", _AGAIN)
    unmarked = sum(row.get("privacy") != "synthetic" for row in evidence.exported)
    if unmarked:
        found = f"{unmarked} of {len(evidence.exported)} exported rows do not say that they are synthetic"
        return failed(found, 'export synthetic conversations with form="messages", which writes privacy: synthetic')
    return met(f"all {len(evidence.exported)} exported rows carry privacy: synthetic")


def documented(evidence: Evidence) -> Finding:
    """Where the data comes from and how it was made: versions, random seed, provider, seeds, sources."""
    manifest = evidence.manifest
    wanted = {"random_seed", "provider"} - {name for name, value in manifest.parameters.items() if value is not None}
    missing = sorted(wanted | ({"python", "uncase_nb"} - manifest.versions.keys()))
    if missing or not all(record.outputs for record in manifest.stages if record.stage not in ("full", "train")):
        return failed(f"the manifest does not record {', '.join(missing) or 'what each stage wrote'}", _AGAIN)
    seeds = {row.get("seed_id"): row for row in evidence.rows("extract", "seeds.jsonl")}
    lost = {row.get("seed_id") for row in evidence.exported} - seeds.keys()
    if lost or not evidence.exported:
        return failed(f"{len(lost)} seeds of exported rows are not among the run's seeds", _AGAIN)
    if sourceless := [row for row in seeds.values() if not _source(row)]:
        return failed(f"{len(sourceless)} seeds do not name their anonymized source by its hash", _AGAIN)
    return met(
        "versions, random seed, provider and stages are recorded; each row leads to a seed, each seed to a source"
    )


def _source(seed: dict[str, list[str]]) -> bool:
    return any(label.startswith("source:sha256:") for label in seed.get("etiquetas") or ())
