"""Passports, driving licences, professional licences."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import VALID, standard
from uncase_nb.privacy.rules.labels import SPACED, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import Rule, alphanumeric, compiled

_PRACTICE = re.compile(r"(?:medical|nursing|professional|rn|business|teaching|law|practice)[ ]\Z|[/\d]\Z")
_COLLEGE = r"[a-z]{0,3}[\ -]?\d(?:[\ /.-]{0,2}\d){3,11}"
_NOT_DRIVING = r"[^\w\n]{0,3}(?:med|nurs|rn\b|prof|to[ ]pract|plate|sanit|de[ ](?:windows|software|office|uso|obra|construccion|funcionamiento))"


def _dea(match: re.Match[str]) -> float | None:
    """Odd digits plus twice the even ones end in the last digit. https://www.deadiversion.usdoj.gov"""
    numbers = [int(char) for char in alphanumeric(match[0])[2:]]
    return VALID if (sum(numbers[0:6:2]) + 2 * sum(numbers[1:6:2])) % 10 == numbers[6] else None


def _driving(match: re.Match[str]) -> float | None:
    """A medical licence is another thing."""
    return (
        None
        if _PRACTICE.search(match.string, max(0, match.start() - 14), match.start())
        else digits_at_least(5, 20)(match)
    )


RULES = (
    labelled("PASSPORT", "passport-label", "pasaporte|passport|pasaportes|passaporte",
             rf"(?:[a-z]{{1,3}}\ (?=\d))?(?:{SPACED})", judge=digits_at_least(4, 12)),
    labelled("PASSPORT", "passport-groups", "pasaporte|passport", r"[a-z]{1,3}\ \d{3,7}(?:\ \d{3,5})?", judge=digits_at_least(6, 12),
             link=r"(?:[^\w\n]{1,3}(?:[^\W\d_]{5,12}[ ])?|[^\w\n]{1,2}(?:then|please|pues|copy)?\?\s{0,2}|[^\w\n]{1,3}(?:es|is|no|number|numero)[^\w\n]{1,3})"),
    Rule("DRIVER_LICENSE", "licence-in", compiled(r"(?<![\w-]) [a-z]{2}[\ -]?\d{2}[\ -]?(?:19|20)\d{2}[\ -]?\d{7} (?![\w-])"), 0.8,
         back=(2, 3), run=(2, 13), more=13),
    labelled("DRIVER_LICENSE", "licence-label",
             "licencia|lic|lic fed|lic federal|licencia de conducir|licencia de manejo|carnet de conducir|permiso de conducir|licencia de chofer|brevete"
             "|driver license|driver licence|driver s license|driver s licence|driving licence|driving license|license|licence|dl|cdl"
             "|conducir|manejo|chofer",
             rf"(?:[a-z]{{2}}\ (?=[a-z]\d))?(?:{SPACED})", judge=_driving, unless=_NOT_DRIVING),
    Rule("DRIVER_LICENSE", "licence-gb", compiled(r"(?<![a-z0-9]) (?:[a-z]{2}9{3}|[a-z]{3}99|[a-z]{4}9|[a-z]{5})[ ]?\d[0156]\d[0-3]\d\d[ ]?[a-z][a-z9][a-z0-9]{3} (?![a-z0-9])"),
         0.75, back=(2, 3, 4, 5, 6), run=(6, 9)),
    labelled("PROFESSIONAL_LICENSE", "college-label",
             "cédula profesional|ced prof|cédula prof|céd profesional|cédula de especialidad|ced esp|n col|no col|núm col|col|n de col"
             "|colegiado|colegiada|número de colegiado|número de colegiada|n colegiado|n colegiada|matrícula profesional|colegiatura|cmp|mp|mn"
             "|registro profesional|registro médico|tarjeta profesional|tp|t p|cscs|gas safe|npi|national provider|national provider identifier|dea|bar number|bar no|state bar|gmc|nmc|nmc pin"
             "|medical license|medical licence|nursing license|nursing licence|rn license|professional license|professional licence"
             "|license to practice|licence to practice|licencia médica|licencia profesional|ahpra",
             _COLLEGE, judge=digits_at_least(4, 13), unless=r"[^\w\n]{0,3}(?:since|desde|for|en)\b"),
    labelled("PROFESSIONAL_LICENSE", "commission-label", "commission|commission number|commission no|commission id|notary id|notary commission|notary number",
             r"(?:[a-z]{1,2}[\ -]?)?\d{3,5}-\d{3,5}|[a-z]{1,2}[\ -]?\d{6,9}", judge=digits_at_least(6, 12)),
    labelled("PROFESSIONAL_LICENSE", "specialty-label", "de especialidad|especialidad|cédula de especialidad", r"[a-z]{1,3}[\ -]?\d{5,8}"),
    Rule("PROFESSIONAL_LICENSE", "dea", compiled(r"(?<![\w-]) [abcdefghjklmprstux][a-z9]\d{7} (?![\w-])"), judge=_dea, back=(2,), run=(7, 7)),
    labelled("PROFESSIONAL_LICENSE", "dea-label", "dea|dea number|dea registration", r"[a-z][a-z9]\d{7}", score=0.85),
    labelled("PROFESSIONAL_LICENSE", "npi-label", "npi", r"[12]\d{9}", judge=standard("luhn")),
)  # fmt: skip
