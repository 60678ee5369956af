"""Vehicle identification numbers and plates."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import holds
from uncase_nb.privacy.rules.rule import LINK, Rule, compiled, value

_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_LETTERS = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))  # fmt: skip
_UNITS = frozenset(["RPM", "PSI", "MHZ", "KHZ", "KMS", "BTU", "MXN", "PCS", "DPI", "GHZ", "LTS", "HRS", "MTS", "PPM"])


def _vin_check(vin: str) -> bool:
    """49 CFR 565.15: weighted sum modulo 11. Only North American makers must use it."""
    total = sum(
        (int(char) if char.isdigit() else _LETTERS[char]) * weight for char, weight in zip(vin, _WEIGHTS, strict=True)
    )
    return "0123456789X"[total % 11] == vin[8]


def _vin(match: re.Match[str]) -> float | None:
    digits = sum(char.isdigit() for char in match[0])
    return holds(_vin_check)(match) if 4 < digits < 17 else None


def _plate(match: re.Match[str]) -> float | None:
    bare = value(match).replace(" ", "").replace("-", "")
    return 0.8 if 5 <= len(bare) <= 8 and any(char.isdigit() for char in bare) else None


def _spanish_plate(match: re.Match[str]) -> float | None:
    return None if match[0][-3:] in _UNITS or (match[0][-4] == " " and match[0][:2] in ("19", "20")) else 0.5


RULES = (
    Rule("VIN", "vin", compiled(r"(?<![a-z0-9]) [a-hj-npr-z0-9]{13}\d{4} (?![a-z0-9])"), judge=_vin, back=tuple(range(8))),
    Rule("LICENSE_PLATE", "plate-label", compiled(
        rf"\b(?:placas?|matricula|patente|license\ plates?|plates?|number\ plate|reg(?:istration)?\ plate) {LINK}"
        r"(?P<v> (?=[a-z]{0,4}[ -]?\d|\d) [a-z0-9]{1,4} (?:[ -]?[a-z0-9]{1,4}){1,2}) (?![\w])"),
        judge=_plate, first="placa placas matricula patente license plate plates number reg registration"),
    Rule("LICENSE_PLATE", "plate-mx", compiled(
        r"(?<![\w-]) (?: [A-Z]{3}-\d{3}-[A-Z] | [A-Z]{3}-\d{2}-\d{2} | [A-Z]{2}-\d{4,5}-[A-Z] ) (?![\w-])"), 0.55,
        back=(3, 4), run=(2, 5), cased=True),
    Rule("LICENSE_PLATE", "plate-es", compiled(r"(?<![\w-]) \d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3} (?![\w-])"),
         judge=_spanish_plate, back=(0,), run=(4, 4), cased=True),
)  # fmt: skip
