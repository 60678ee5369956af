"""United States and Canada: social security, taxpayer and Medicare numbers, social insurance."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import SHAPE_ONLY, holds, luhn
from uncase_nb.privacy.rules.labels import labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, alphanumeric, compiled

_MBI = r"[1-9][a-z][a-z0-9]\d[\ -]?[a-z][a-z0-9]\d[\ -]?[a-z]{2}\d{2}"


def _ssn(match: re.Match[str]) -> float | None:
    """Never issued: areas 000, 666 and 900 up, group 00, serial 0000. Taxpayer numbers begin with 9, group 50 up."""
    digits = alphanumeric(match[0])
    if digits[3:5] == "00" or digits[5:] == "0000" or digits[:3] in ("000", "666"):
        return None
    return 0.85 if digits[0] != "9" or digits[3] in "56789" else None


RULES = (
    Rule("US_SSN", "ssn", compiled(r"(?<![\w.+-]) \d{3}(?P<s>[ .-])\d{2}(?P=s)\d{4} (?![\w-]|\.\d)"), judge=_ssn, back=(0,), run=(3, 3), more=ALWAYS),
    labelled("US_SSN", "ssn-label",
             "ssn|social security|social|itin|taxpayer identification|seguro social|taxpayer id|tax id",
             r"\d{3}[\ .-]?\d{2}[\ .-]?\d{4}|[x*]{3}-?[x*]{2}-?\d{4}", score=0.85, unless=r"[ ]insurance"),
    Rule("US_SSN", "ssn-last-four", compiled(
        r"(?:ultimos|ultimas|last) [ ] (?:4|cuatro|four) (?=[^\d\n]{0,48}(?:ssn|social|itin)) [^\d\n]{1,64}? (?::[ ]?\n)? (?P<v>\d{4}) (?!\w|[.,/-]\d)"),
        0.8, first="ultimos ultimas last"),
    labelled("NATIONAL_ID", "ein-label", "ein|fein|employer identification|tax id|federal tax|itin", r"\d{2}-\d{7}"),
    Rule("NATIONAL_ID", "medicare-us", compiled(rf"(?<![\w-]) {_MBI} (?![\w-])"), 0.8, back=(0,), run=(1, 1)),
    labelled("NATIONAL_ID", "sin-label", "sin|social insurance", r"\d{3}[\ .-]?\d{3}[\ .-]?\d{3}", score=0.8),
    Rule("NATIONAL_ID", "sin", compiled(r"(?<![\w.+-]) [1-9]\d{2}(?P<s>[ -])\d{3}(?P=s)\d{3} (?![\w-]|[ ]?\d|\.\d)|(?<![\w.+-])0\d{2}(?P<t>[ -])\d{3}(?P=t)\d{3}(?![\w-]|[ ]?\d|\.\d)"),
         judge=lambda match: SHAPE_ONLY if holds(luhn, None)(match) else None, back=(0,), run=(3, 3), more=ALWAYS),
)  # fmt: skip
