"""Residual risk: what a run leaves in clear, who is still singled out, and what a person should look at."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uncase_nb.privacy.risk.planting import plant as plant

_HOME = {
    "plant": "planting",
}
__all__ = sorted(_HOME)  # noqa: PLE0605 - the table is the one list of public names


def __getattr__(name: str) -> Any:
    # On first use: the detectors may import `Reviewed`, and `plant` imports the detectors.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
