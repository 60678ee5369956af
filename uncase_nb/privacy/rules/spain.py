"""Spain: identity card, foreigner's number, companies' tax number, social security."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import PLAUSIBLE, SHAPE_ONLY, VALID, only, standard
from uncase_nb.privacy.rules.labels import digits, labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, alphanumeric, compiled

_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"  # Real Decreto 1553/2005
_CHILEAN = re.compile(r"\b(?:rut|run)\b")
_CIF = r"[abcdefghjnpqrsuvw][\ .-]?\d{7}[\ .-]?[0-9a-j]"


def _dni(match: re.Match[str]) -> float | None:
    bare = alphanumeric(match[0])
    if bare[8] == "K" and _CHILEAN.search(match.string, max(0, match.start() - 24), match.start()):
        return None
    if _DNI_LETTERS[int(bare[:8]) % 23] == bare[8]:
        return VALID
    if bare[8] == "K" and "." in match[0]:
        return None  # a Chilean RUT
    spaced = not match[0][-2].isdigit() and match[0][-2] != "-"
    return None if spaced else PLAUSIBLE  # "llama al 12345678 a las cinco"


RULES = (
    Rule("ES_DNI", "dni", compiled(r"(?<![\w.+-]) (?:\d{8}|\d{2}\.\d{3}\.\d{3}|\d{2}[ ]\d{3}[ ]\d{3}) [ -]?[a-z] (?![\w-])"),
         judge=_dni, back=(0,), run=(2, 8), more=8),
    labelled("ES_DNI", "dni-label", "dni|nif|documento nacional de identidad",
             r"\d{8}[\ .-]?[a-z]|\d{2}\.\d{3}\.\d{3}[\ .-]?[a-z]|[klm]\d{7}[a-z]", score=0.8),
    Rule("ES_NIE", "nie", compiled(r"(?<![^\W_])(?<!-) [xyz][ .-]?\d{7}[ .-]?[a-z] (?![\w-])"), judge=standard("es.nie"),
         back=(1, 2), run=(7, 7)),
    Rule("NATIONAL_ID", "cif", compiled(rf"(?<![^\W_])(?<!-) {_CIF} (?![\w-])"),
         judge=only("es.cif", SHAPE_ONLY), back=(1, 2), run=(7, 8)),
    labelled("NATIONAL_ID", "cif-label", "cif|nif|vat|número de iva", rf"(?:es)?{_CIF}"),
    Rule("NATIONAL_ID", "nass", compiled(r"(?<![\w.+-]) \d{2}/\d{7,8}/\d{2} (?![\w/-])"), 0.7, back=(0,), run=(2, 2), more=ALWAYS),
    labelled("NATIONAL_ID", "nass-label", "nass|nuss|naf|seguridad social|número de afiliación", digits(11, 12)),
)  # fmt: skip
