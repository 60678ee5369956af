"""Which spaCy models are installed: asked once, and again when packages come or go."""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib import metadata
from pathlib import Path

Places = tuple[tuple[str, int], ...]
"""Where packages lie, each with the time something was last installed or removed there."""


def installed_models() -> dict[str, str]:
    """Installed spaCy models by the name that loads them, with their version; spaCy itself is not imported."""
    return dict(_installed(places()))


def places() -> Places:
    """What tells that packages came or went: it takes some microseconds, the metadata of them all many milliseconds."""
    return tuple((place, _changed(Path(place))) for place in sys.path)


def _changed(place: Path) -> int:
    try:
        return place.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=2)
def _installed(_of: Places) -> dict[str, str]:
    found = metadata.entry_points(group="spacy_models")
    return {point.name: point.dist.version if point.dist else "" for point in sorted(found, key=lambda p: p.name)}
