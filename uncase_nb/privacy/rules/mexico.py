"""Mexico: population code, tax number, social security number, voter card."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID, holds, luhn, standard
from uncase_nb.privacy.rules.labels import CODE, digits, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled, value

_EDGE, _END = r"(?<![a-z0-9&])", r"(?![a-z0-9])"
_DATED = re.compile(r"[A-Z&]{3,4}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_NIT = re.compile(r"[a-z]{3,4} \d{9}")  # a word and a number of nine digits


def _rfc(match: re.Match[str]) -> float | None:
    """The six digits must be a date: that tells a tax number from a part number. The check digit need not hold."""
    bare = "".join(char for char in value(match).upper() if char.isalnum() or char == "&")
    if not _DATED.match(bare) or _NIT.fullmatch(value(match)):
        return None
    from stdnum.mx import rfc

    return VALID if rfc.is_valid(bare, validate_check_digits=True) else PLAUSIBLE


RULES = (
    Rule("MX_CURP", "curp", compiled(
        rf"{_EDGE} [a-z]{{4}}[ .-]?\d{{6}}[ .-]?[hmx][ .-]?[a-z]{{2}}[ .-]?[a-z]{{3}}[ .-]?[a-z0-9][ .-]?\d {_END}"),
        judge=standard("mx.curp"), back=(4, 5), run=(6, 6)),
    labelled("MX_CURP", "curp-label", "curp|clave única de registro de población", CODE, judge=digits_at_least(6)),
    Rule("MX_RFC", "rfc", compiled(rf"{_EDGE} [a-z&]{{3,4}}[ .-]?\d{{6}}[ .-]?(?:[a-z0-9]{{2}}[a0-9]|xxx) {_END}"),
         judge=_rfc, back=(3, 4, 5), run=(6, 9)),
    labelled("MX_RFC", "rfc-label", "rfc|registro federal de contribuyentes|homoclave|tax id",
             r"[a-z&]{3,4}[\ .-]?\d{6}(?:[\ .-]?[a-z0-9]{3})?"),
    Rule("MX_INE", "elector-key", compiled(rf"{_EDGE} [a-z]{{6}}[ -]?\d{{8}}[ -]?[hm][ -]?\d{{3}} {_END}"), 0.95,
         back=(6, 7), run=(8, 8)),
    Rule("MX_INE", "idmex", compiled(r"\bidmex[ ]?\d{9,10}(?:<<\d{13})?"), 0.95, first="idmex"),
    labelled("MX_INE", "ine-label",
             "ine|ife|cic|ocr|clave de elector|credencial|credencial de elector|credencial para votar|elector key|voter key"
             "|identificador del ciudadano|citizen identifier", r"\d{9,13}|[a-z]{6}\ ?\d{8}\ ?[hm]\ ?\d{3}"),
    Rule("MX_NSS", "nss", compiled(r"(?<![\w.+-]) \d{2}(?P<s>[ -])\d{2}(?P=s)\d{2}(?P=s)\d{4}(?P=s)\d (?![\w-])"),
         judge=holds(luhn), back=(0,), run=(2, 2), more=ALWAYS),
    labelled("MX_NSS", "nss-label",
             "nss|imss|issste|seguro social|número de seguro|número del seguro|seguridad social|afiliación|social security",
             digits(11, 11)),
)  # fmt: skip
