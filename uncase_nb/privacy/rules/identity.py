"""Identity, tax and social security numbers: Mexico, Spain, United States, and by their labels elsewhere."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID, holds, luhn, standard
from uncase_nb.privacy.rules.rule import LINK, Rule, alphanumeric, compiled, value

_EDGE, _END = r"(?<![a-z0-9&])", r"(?![a-z0-9])"
_DATED = re.compile(r"[A-Z&]{3,4}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"  # Real Decreto 1553/2005


def _rfc(match: re.Match[str]) -> float | None:
    """The six digits must be a date: that tells a tax number from a part number. The check digit need not hold."""
    bare = "".join(char for char in value(match).upper() if char.isalnum() or char == "&")
    if not _DATED.match(bare):
        return None
    from stdnum.mx import rfc

    return VALID if rfc.is_valid(bare, validate_check_digits=True) else PLAUSIBLE


def _dni(match: re.Match[str]) -> float | None:
    bare = alphanumeric(match[0])
    if _DNI_LETTERS[int(bare[:8]) % 23] == bare[8]:
        return VALID
    spaced = not match[0][-2].isdigit() and match[0][-2] != "-"
    return None if spaced else PLAUSIBLE  # "llama al 12345678 a las cinco"


def _ssn(match: re.Match[str]) -> float | None:
    """Never issued: areas 000, 666 and 900 up, group 00, serial 0000."""
    digits = alphanumeric(match[0])
    impossible = digits[:3] in ("000", "666") or digits[0] == "9" or digits[3:5] == "00" or digits[5:] == "0000"
    return None if impossible else 0.85


def _labelled(kind: str, name: str, labels: str, pattern: str, first: str) -> Rule:
    return Rule(kind, name, compiled(rf"\b(?:{labels}) {LINK} (?P<v>{pattern}) {_END}"), first=first)


RULES = (
    Rule("MX_CURP", "curp", compiled(
        rf"{_EDGE} [a-z]{{4}}[ -]?\d{{6}}[ -]?[hmx][ -]?[a-z]{{2}}[ -]?[a-z]{{3}}[ -]?[a-z0-9][ -]?\d {_END}"),
        judge=standard("mx.curp"), back=(4, 5), run=(6, 6)),
    Rule("MX_RFC", "rfc", compiled(rf"{_EDGE} [a-z&]{{3,4}}[ -]?\d{{6}}[ -]?[a-z0-9]{{2}}[a0-9] {_END}"),
         judge=_rfc, back=(3, 4, 5), run=(6, 7)),
    _labelled("MX_RFC", "rfc-label", "rfc", r"[a-z&]{3,4}[\x20-]?\d{6}(?:[\x20-]?[a-z0-9]{3})?", "rfc"),
    Rule("MX_INE", "elector-key", compiled(rf"{_EDGE} [a-z]{{6}}[ -]?\d{{8}}[ -]?[hm][ -]?\d{{3}} {_END}"), 0.95,
         back=(6, 7), run=(8, 8)),
    Rule("MX_INE", "idmex", compiled(r"\bidmex[ ]?\d{9,10}(?:<<\d{13})?"), 0.95, first="idmex"),
    _labelled("MX_INE", "ine-label", r"ine|ife|cic|ocr|clave\ de\ elector|credencial(?:\ de\ elector|\ para\ votar)?",
              r"\d{9,13}", "ine ife cic ocr clave credencial"),
    Rule("MX_NSS", "nss", compiled(r"(?<![\w.+-]) \d{2}-\d{2}-\d{2}-\d{4}-\d (?![\w-])"), judge=holds(luhn), back=(0,), run=(2, 2)),
    _labelled("MX_NSS", "nss-label", r"nss|imss|seguro\ social|afiliacion", r"\d(?:[\x20-]?\d){10}", "nss imss seguro afiliacion"),
    Rule("ES_DNI", "dni", compiled(r"(?<![\w.+-]) (?:\d{8}|\d{2}\.\d{3}\.\d{3}) [ -]?[a-z] (?![\w-])"), judge=_dni,
         back=(0,), run=(2, 8)),
    Rule("ES_NIE", "nie", compiled(r"(?<![\w-]) [xyz][ -]?\d{7}[ -]?[a-z] (?![\w-])"), judge=standard("es.nie"),
         back=(1, 2), run=(7, 7)),
    Rule("US_SSN", "ssn", compiled(r"(?<![\w.+-]) \d{3}(?P<s>[ -])\d{2}(?P=s)\d{4} (?![\w-])"), judge=_ssn, back=(0,), run=(3, 3)),
    _labelled("US_SSN", "ssn-label", r"ssn|social\ security", r"\d{3}[\x20-]?\d{2}[\x20-]?\d{4}", "ssn social"),
    Rule("NATIONAL_ID", "cpf", compiled(r"(?<![\w.]) \d{3}\.\d{3}\.\d{3}-\d{2} (?!\w)"), back=(0,), run=(3, 3)),
    Rule("NATIONAL_ID", "cnpj", compiled(r"(?<![\w.]) \d{2}\.\d{3}\.\d{3}/\d{4}-\d{2} (?!\w)"), back=(0,), run=(2, 2)),
    Rule("NATIONAL_ID", "rut", compiled(r"(?<![\w.]) \d{1,2}\.\d{3}\.\d{3}-[\dk] (?!\w)"), back=(0,), run=(1, 2)),
    Rule("NATIONAL_ID", "cuit", compiled(r"(?<![\w-]) (?:20|2[3-7]|3[034])-\d{8}-\d (?![\w-])"), back=(0,), run=(2, 2)),
    _labelled("NATIONAL_ID", "id-label",
              r"dni|nif|nie|cif|cpf|cuit|cuil|rut|cedula|c\.c\.|curp|nass|n\.?s\.?s|seguridad\ social"
              r"|documento(?:\ de\ identidad)?|identificacion|national\ insurance|nino|medicare|aadhaar|tin",
              r"(?=[a-z]*[\x20.-]?\d)[a-z0-9](?:[\x20./-]?[a-z0-9]){0,3}(?:[\x20./-]?\d[\x20./-]?){4,14}[a-z0-9]",
              "dni nif nie cif cpf cuit cuil rut cedula c curp nass n nss ns seguridad documento identificacion national nino "
              "medicare aadhaar tin"),
    _labelled("PASSPORT", "passport-label", r"pasaporte|passport", r"(?=[a-z]{0,3}\d)[a-z0-9]{6,10}", "pasaporte passport"),
    _labelled("DRIVER_LICENSE", "licence-label",
              r"licencia(?:\ (?:de\ )?(?:conducir|conduccion|manejo))?|carnet\ de\ conducir|driver'?s?\ licen[cs]e|licen[cs]e",
              r"(?=[a-z]{0,3}[\x20-]?\d)[a-z0-9](?:-?[a-z0-9]){5,14}", "licencia carnet driver drivers license licence"),
    _labelled("PROFESSIONAL_LICENSE", "college-label",
              r"cedula\ profesional|ced\.?\ prof\.?|n[o.º°]*\ ?(?:de\ )?col(?:egiad[oa])?|colegiad[oa]|npi|dea|bar",
              r"(?=[a-z]{0,2}\d)[a-z0-9](?:[\x20/-]{0,2}\d){3,11}", "cedula ced n no ncol col colegiado colegiada npi dea bar"),
    _labelled("MEDICAL_RECORD", "record-label",
              r"nhc|historia(?:\ clinica)?|h\.?c\.?|expediente(?:\ clinico)?|mrn|medical\ record|patient\ id|poliza"
              r"|policy|episodio|cip[as]?|numero\ de\ paciente",
              r"(?=[a-z]{0,4}[\x20-]?\d)[a-z0-9](?:[./-]?[a-z0-9]){3,17}",
              "nhc historia h hc expediente mrn medical patient poliza policy episodio cip cipa cips numero"),
)  # fmt: skip
