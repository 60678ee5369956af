"""United Kingdom, Ireland, Australia, India: insurance, health, tax and identity numbers."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import SHAPE_ONLY, only
from uncase_nb.privacy.rules.labels import labelled
from uncase_nb.privacy.rules.phone_context import is_another
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled

_INSURED = r"[\ -]?\d{2}[\ -]?\d{2}[\ -]?\d{2}[\ -]?[a-d]"
_NINO = rf"[a-z]{{2}}{_INSURED}"
_ALONE, _DONE = r"(?<![^\W_])(?<![.+-])", r"(?![\w-]|[ ]?\d|\.\d)"


def _aadhaar(match: re.Match[str]) -> float | None:
    """Couriers group their numbers alike."""
    return None if is_another(match.string, match.start(), grouped=True) else only("in_.aadhaar", 0.7)(match)


RULES = (
    Rule("NATIONAL_ID", "nino", compiled(
        rf"(?<![a-z0-9]) (?!bg|gb|nk|kn|tn|nt|zz|[a-z]o|[dfiuv]|[a-z][dfiuv]) {_NINO} (?![a-z0-9])"), 0.85, back=(2, 3), run=(2, 6), more=6),
    labelled("NATIONAL_ID", "nino-label", "national insurance|ni number|ni no|ni|nino|seguro nacional", rf"{_NINO}|[a-z]\ [a-z]{_INSURED}"),
    labelled("NATIONAL_ID", "nhs-label", "nhs", r"\d{3}[\ -]?\d{3}[\ -]?\d{4}", score=0.8),
    Rule("NATIONAL_ID", "nhs", compiled(rf"{_ALONE} \d{{3}}[ ]\d{{3}}[ ]\d{{4}} {_DONE}"), judge=only("gb.nhs", SHAPE_ONLY),
         back=(0,), run=(3, 3), more=ALWAYS),
    labelled("NATIONAL_ID", "crn-label", "crn|centrelink|centrelink ref|centrelink reference|customer reference number", r"\d{3}[\ -]?\d{3}[\ -]?\d{3}[a-z]", score=0.8),
    labelled("NATIONAL_ID", "pps-label", "pps|ppsn|personal public service|medical card|gms|drugs payment", r"\d{7}[\ -]?[a-w][abhitwx]?", score=0.85),
    Rule("NATIONAL_ID", "pps-alone", re.compile(r"(?:(?<=^)|(?<=[\n:,;]\s)|(?<=\n)|(?<=[Nn]o\s)|(?<=is\s))\d{7}[A-W](?![\w-])(?=[^\S\n]*(?:[.,;\n]|$))"), 0.5,
         cased=True, back=(0,), run=(7, 7)),
    Rule("NATIONAL_ID", "pps", compiled(rf"{_ALONE} \d{{7}}[a-w][abhitwx] {_DONE}"), judge=only("ie.pps", 0.8),
         back=(0,), run=(7, 7)),
    labelled("NATIONAL_ID", "tfn-label", "tfn|tax file|abn|acn", r"\d{2,3}[\ -]?\d{3}[\ -]?\d{3}(?:[\ -]?\d{3})?", score=0.8),
    Rule("NATIONAL_ID", "tfn", compiled(rf"{_ALONE} \d{{3}}[ ]\d{{3}}[ ]\d{{3}} {_DONE}"), judge=only("au.tfn", SHAPE_ONLY),
         back=(0,), run=(3, 3), more=ALWAYS),
    labelled("NATIONAL_ID", "medicare-label", "medicare|mbi",
             r"\d{4}[\ -]?\d{5}[\ -]?\d(?:[\ /-]?\d)?|\d[a-z][a-z0-9]\d-?[a-z][a-z0-9]\d-?[a-z]{2}\d{2}", score=0.8),
    Rule("NATIONAL_ID", "medicare-au", compiled(rf"{_ALONE} [2-6]\d{{3}}[ ]\d{{5}}[ ]\d(?:/\d)? {_DONE}"), 0.6, back=(0,), run=(4, 4), more=ALWAYS),
    labelled("NATIONAL_ID", "aadhaar-label", "aadhaar|aadhar|adhar|uidai|uid", r"[2-9]\d{3}[\ -]?\d{4}[\ -]?\d{4}|[x*]{4}[\ -]?[x*]{4}[\ -]?\d{4}", score=0.85),
    Rule("NATIONAL_ID", "aadhaar", compiled(rf"{_ALONE} [2-9]\d{{3}}(?P<s>[ -])\d{{4}}(?P=s)\d{{4}} {_DONE}"),
         judge=_aadhaar, back=(0,), run=(4, 4), more=ALWAYS),
    Rule("NATIONAL_ID", "pan", compiled(r"(?<![\w-]) [a-z]{3}[abcfghljpt][a-z]\d{4}[a-z] (?![\w-])"), 0.75, back=(5,), run=(4, 4)),
    labelled("NATIONAL_ID", "pan-label", "pan|permanent account", r"[a-z]{5}[\ -]?\d{4}[\ -]?[a-z]", score=0.85),
)  # fmt: skip
