"""Residual risk: what a run leaves in clear, who is still singled out, and what a person should look at."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uncase_nb.privacy.risk.anonymity import k_anonymity as k_anonymity
    from uncase_nb.privacy.risk.decisions import Decisions as Decisions
    from uncase_nb.privacy.risk.planting import plant as plant
    from uncase_nb.privacy.risk.reviewed import Reviewed as Reviewed
    from uncase_nb.privacy.risk.reviewing import review as review

_HOME = {
    "Decisions": "decisions",
    "Reviewed": "reviewed",
    "k_anonymity": "anonymity",
    "plant": "planting",
    "review": "reviewing",
}
__all__ = sorted(_HOME)  # noqa: PLE0605 - the table is the one list of public names


def __getattr__(name: str) -> Any:
    # On first use: the detectors may import `Reviewed`, and `plant` imports the detectors.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
