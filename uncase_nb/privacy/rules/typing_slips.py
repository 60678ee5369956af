"""Numbers with a slip of the keys after their label: the letter o for 0, l for 1, s for 5."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import digits_at_least, labelled
from uncase_nb.privacy.rules.rule import Judge, alphanumeric, value

_SLIP = r"[\doils]"
_NUMBER = rf"{_SLIP}(?:[\ .-]?{_SLIP}){{6,17}}"
_MOST_SLIPS = 3
_CORRECTED = re.compile(r"[^\w\n]{0,3}(?:perdon|digo|sorry|rather|i mean)\b")
"""The number said again, as it should be."""


def _slipped(least: int) -> Judge:
    """A few letters among many figures; never at the ends of words, as in `10 oil`."""

    def judge(match: re.Match[str]) -> float | None:
        bare = alphanumeric(value(match))
        letters = sum(char.isalpha() for char in bare)
        words = re.search(r"(?<![a-z\d])[a-z]{1,}(?![a-z\d])", value(match))
        return (
            0.6
            if len(bare) - letters >= least
            and (letters or _CORRECTED.match(match[0]))
            and letters <= _MOST_SLIPS
            and not words
            else None
        )

    return judge


RULES = (
    labelled("NATIONAL_ID", "identity-slip", "cédula|céd|cc|c c|ti|dni|rut|documento|ssn|social|nss|imss|cuit|cuil|aadhaar", _NUMBER, judge=_slipped(6)),
    labelled("PHONE_NUMBER", "phone-slip", "tel|teléfono|cel|celular|móvil|whatsapp|whats|phone|mobile|cell", _NUMBER, judge=_slipped(6)),
    labelled("MX_CURP", "curp-slip", "curp", r"[a-z0-9]{17,19}", judge=digits_at_least(5, 19, 0.7)),
    labelled("MX_RFC", "rfc-slip", "rfc", r"[a-zñ&]{3,4}[\doils]{6}[a-z0-9]{3}", judge=digits_at_least(4, 13, 0.7)),
)  # fmt: skip
