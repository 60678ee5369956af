"""How people speak: the region's words and the register."""

from __future__ import annotations

import re
from typing import NamedTuple

POLITE, FAMILIAR, VOSEO = 0, 1, 2
_REGIONS = {"es": ("mx", "es", "ar", "co"), "en": ("us", "gb")}
_VOSEO = frozenset({"ar", "uy", "py"})
_KIN = {"uy": "ar", "py": "ar", "pe": "co", "ec": "co", "ve": "co", "us": "us"}
"""Regions that speak much as one the phrase banks know."""
_FAMILIAR = frozenset(
    """informal cercano cercana amigable coloquial casual familiar amistoso amistosa relajado relajada juvenil friendly
    motivador motivadora entusiasta playful warm relaxed conversational""".split()  # noqa: SIM905 - a list of words reads better as text
)
_COLLOQUIAL = frozenset(["informal", "coloquial", "casual", "relajado", "relajada", "juvenil", "playful", "relaxed"])
_FORMAL = frozenset(["formal", "serio", "seria", "solemne", "protocolario", "institucional"])


class Manner(NamedTuple):
    """Region and register of a seed."""

    region: str
    """`mx`, `es`, `ar`, `co`; `us`, `gb`."""
    register: int
    """`POLITE`, `FAMILIAR` or `VOSEO`."""
    tone: str
    """`formal`, `plain` or `casual`: which everyday words fit."""


def manner_of(code: str, tone: str) -> Manner:
    """The manner of a language code (`es-AR`) and a tone in words (`cercano, informal`)."""
    language, _, region = code.lower().replace("_", "-").partition("-")
    words = set(re.findall(r"[^\W\d_]+", tone.lower()))
    known = _REGIONS.get(language, ("",))
    place = region if region in known else _KIN.get(region, known[0])
    familiar = bool(words & _FAMILIAR) and not words & _FORMAL
    register = POLITE if not familiar else VOSEO if region in _VOSEO else FAMILIAR
    level = "formal" if words & _FORMAL else "casual" if words & _COLLOQUIAL else "plain"
    return Manner(place, register, level)
