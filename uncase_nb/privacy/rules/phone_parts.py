"""Telephone numbers told in parts: `es el 55, luego 12 34, luego 56 78`, `area code 912 then 555 0 1 88`, `62*13*4410`."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import END
from uncase_nb.privacy.rules.phone_context import before, is_amount, is_another, is_called
from uncase_nb.privacy.rules.phone_plans import digits_of, in_a_plan
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled

_THEN = r"(?:luego|despues|then|seguido\ de|followed\ by)"
_STEP = rf"(?:[\ ,.\-]{{0,3}}(?:\ (?:y|and)\ )?\ ?{_THEN}[\ ,]{{1,3}}(?:(?:el|the)\ )?|[\ ,.\-]{{1,3}})"
_PARTS = re.compile(r"\d+")
_THENS = re.compile(_THEN, re.VERBOSE)
_LEAD = re.compile(
    r"(?:\b(?:es el|es al|it'?s|is|lada|area code|codigo de area|clave|empieza con|starts with)[^\w\n]{0,3})\Z"
)
_RADIO = re.compile(r"\b(?:nextel|radio|flota|prip|walkie|tel|telefono|phone|cel|contacto)\b[^\n]{0,32}\Z")
_LEAST, _MOST = 9, 12
_YEARS = re.compile(r"(?:19|20)\d\d")


def _in_parts(match: re.Match[str]) -> float | None:
    """As many digits as a telephone has, and something that says it is one."""
    text, (start, end) = match.string, match.span()
    told = _THENS.search(match[0]) is not None
    if not told and "," not in match[0]:
        return None
    digits, parts = digits_of(match[0]), _PARTS.findall(match[0])
    if not _LEAST <= len(digits) <= _MOST or is_amount(text, start, end) or is_another(text, start, grouped=True):
        return None
    if not in_a_plan(digits) or all(_YEARS.fullmatch(part) for part in parts):
        return None
    return 0.75 if is_called(text, start, end) or _LEAD.search(before(text, start)) else None


def _radio(match: re.Match[str]) -> float | None:
    """A fleet number with its asterisks; a sum has none of these words before it."""
    return 0.7 if _RADIO.search(before(match.string, match.start())) else None


RULES = (
    Rule("PHONE_NUMBER", "phone-parts", compiled(rf"(?<![\w.,$-])\d{{1,4}}(?:{_STEP}\d{{1,4}}(?!\d)){{2,9}} {END}"), judge=_in_parts,
         back=(0,), run=(2, 4)),
    Rule("PHONE_NUMBER", "phone-radio", compiled(r"(?<![\w*])\d{2,3}\*\d{1,6}\*\d{1,6}(?![\w*]|\ ?=)"), judge=_radio, back=(0,), run=(2, 3), more=ALWAYS),
)  # fmt: skip
