"""Checks on what the detectors of a run could find."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from uncase_nb.privacy.acceptance import PUBLISHED, VARIABLE, acceptance
from uncase_nb.privacy.detectors import NER_OFF
from uncase_nb.schemas.manifest import StageRecord
from uncase_nb.seeds.compliance.evidence import Evidence
from uncase_nb.seeds.compliance.planted import NOT_PLANTED, came_through
from uncase_nb.seeds.compliance.profile import Check, Finding, failed, met, unknown

STAGE = "anonymize"
_BY_NAME_MODELS = frozenset(["PERSON", "LOCATION", "ORGANIZATION"])
"""Types that rules alone do not cover: no pattern and no list holds every name."""
_COMPACT, _SPACY = "compact-ner", "spacy:"
_COMPACT_READS = frozenset(["es", "en"])


def category(*types: str, least: float, tokens: bool = False) -> Check:
    """A legal category: every one of `types` could be found, and planted values of them were.

    Args:
        types: published types that the category maps to.
        least: lower bound of the planted recall of each.
        tokens: whether surrogates of these types keep too much, so that only tokens will do.
    """

    def check(evidence: Evidence) -> Finding:
        record = evidence.stage(STAGE)
        if record is None:
            return failed("nothing was anonymized in this run", "run the pipeline with its anonymize stage")
        if tokens and evidence.manifest.parameters.get("style") != "token":
            return failed("dates were shifted, not removed", "run again with style=token")
        problem = (
            _narrowed(types, evidence)
            or _not_detected(types, record, evidence)
            or _raised(types, record, evidence)
            or came_through(types, least, record, evidence.plant)
        )
        planted = set(types) - NOT_PLANTED
        not_planted = f", {', '.join(sorted(NOT_PLANTED & set(types)))} not planted" if planted != set(types) else ""
        measured = "" if evidence.plant is None else f"; planted recall at least {least:.0%} each{not_planted}"
        return problem or met(f"{', '.join(types)} looked for with the published thresholds{measured}")

    return check


def _narrowed(types: Iterable[str], evidence: Evidence) -> Finding | None:
    only = evidence.manifest.parameters.get("types")
    left_out = sorted(set(types) - set(only)) if only is not None else []
    return failed(f"{', '.join(left_out)} was not looked for", "run again without types") if left_out else None


def _not_detected(types: Iterable[str], record: StageRecord, evidence: Evidence) -> Finding | None:
    ran = record.summary.get("detectors")
    if not _names(ran):
        return unknown("the run does not say which detectors ran", "run the pipeline again")
    if not any(name.startswith("rules") for name in ran):
        return failed("the rules did not run", "run the pipeline again")
    if not _BY_NAME_MODELS & set(types):
        return None
    models = [name for name in ran if name.startswith((_COMPACT, _SPACY))]
    if NER_OFF in ran or not models:
        return failed("names and places were not looked for (ner off)", "run again with ner=auto")
    if unread := sorted(language for language in evidence.languages if not any(_reads(m, language) for m in models)):
        spoken = ", ".join(language or "unknown" for language in unread)
        return unknown(f"no model for names that ran reads these languages: {spoken}", "run again with ner=auto")
    return None


def _names(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value)


def _reads(model: str, language: str) -> bool:
    if model.startswith(_COMPACT):
        return language in _COMPACT_READS
    return bool(language) and model.removeprefix(_SPACY).startswith(f"{language}_")


def _raised(types: Iterable[str], record: StageRecord, evidence: Evidence) -> Finding | None:
    """The log alone says with which thresholds a stage ran."""
    rows = [
        row for row in evidence.noted(f"{evidence.manifest.run_id}/{STAGE}") if row.details.get("key") == record.key
    ]
    if not rows:
        return unknown("the activity log does not say with which thresholds it ran", "run the pipeline again")
    published = acceptance(PUBLISHED).thresholds
    used = {kind: rows[-1].details.get(f"threshold.{kind}", published[kind]) for kind in types}
    raised = [kind for kind, at in used.items() if float(at) > published[kind]]
    if raised:
        return failed(
            f"the threshold of {', '.join(raised)} was above the published one", f"unset {VARIABLE}, run again"
        )
    return None
