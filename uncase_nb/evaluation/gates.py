"""Gates: which thresholds hold, the composite, and why a conversation is rejected."""

from __future__ import annotations

from collections.abc import Mapping

from uncase_nb.schemas.quality import THRESHOLDS, QualityReport, Thresholds
from uncase_nb.schemas.seed import Seed

MINIMA = ("rouge_l", "fidelity", "diversity", "coherence")
"""Metrics that must reach their threshold, and make the composite."""

_SEED_KEYS = {
    "rouge_l_min": "rouge_l", "fidelidad_min": "fidelity", "diversidad_lexica_min": "diversity",
    "coherencia_dialogica_min": "coherence",
}  # fmt: skip
_BELOW = {
    "rouge_l": "structure (ROUGE-L) is below {level:.2f}: steps of the seed are missing or out of order",
    "fidelity": "fidelity is below {level:.2f}: it states facts that the seed and the tools do not support",
    "diversity": "lexical diversity is below {level:.2f}: a speaker repeats the same words",
    "coherence": "coherence is below {level:.2f}: turns do not answer one another",
}
_UNMEASURED = {
    "rouge_l": "insufficient evidence: nobody speaks, so there is no structure to measure",
    "fidelity": "insufficient evidence: it states none of the facts that are known",
    "diversity": "insufficient evidence: nobody says a word",
    "coherence": "insufficient evidence: fewer than two turns are spoken",
    "privacy": "insufficient evidence: it was not scanned for personal data",
    "memorization": "insufficient evidence: memorization needs the source conversations (source=…)",
}


def thresholds_of(seed: Seed, base: Thresholds | None = None) -> Thresholds:
    """The published thresholds, or `base`, with the minima the seed sets itself."""
    own = seed.metricas_calidad
    set_here = own.model_fields_set if own is not None else set()
    return (base or THRESHOLDS)._replace(**{_SEED_KEYS[key]: getattr(own, key) for key in set_here})


def judge(metrics: Mapping[str, float | None], thresholds: Thresholds) -> tuple[float, dict[str, str]]:
    """The composite Q, and the reason for rejection of each metric: none when every gate passed.

    Q is the lowest of the four minima, or 0 where privacy or memorization fails or anything was not measured.
    """
    reasons = {name: reason for name in Thresholds._fields if (reason := _reason(name, metrics[name], thresholds))}
    minima = [value for name in MINIMA if (value := metrics[name]) is not None]
    hard = "privacy" in reasons or "memorization" in reasons
    return (0.0 if hard or len(minima) < len(MINIMA) else min(minima)), reasons


def report(
    conversation_id: str, seed_id: str, metrics: Mapping[str, float | None], limits: Thresholds
) -> QualityReport:
    """The row of one conversation."""
    q, reasons = judge(metrics, limits)
    return QualityReport(
        conversation_id=conversation_id,
        seed_id=seed_id,
        **metrics,
        q=q,
        passed=not reasons,
        reasons=list(reasons.values()),
        failed=[name for name in reasons if metrics[name] is not None],
    )


def _reason(name: str, value: float | None, thresholds: Thresholds) -> str | None:
    level = getattr(thresholds, name)
    if value is None:
        return _UNMEASURED[name]
    if name in MINIMA:
        return _BELOW[name].format(level=level) if value < level else None
    if name == "privacy":
        return "privacy: personal data was found in it" if value > level else None
    return (
        f"memorization is not below {level:.2f}: it repeats its source, word for word or lightly edited"
        if value >= level
        else None
    )
