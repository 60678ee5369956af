"""Numbers under which somebody is on file: patients, policies, claims, students, employees, customers, court cases."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import CODE, SPACED, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled, value

_CASE = r"(?:[a-z]{1,4}[ .-]?)?(?:\d{1,6}/(?:\d{1,6}/)?(?:19|20)\d{2}|\d{3,6}/\d{2})(?:-[a-z0-9]{1,5})?".replace(
    "[ ", r"[\ "
)
_FILE = r"[a-z]{1,6}(?:[/-][a-z0-9]{1,8}){2,6}|\d:\d{2}-[a-z]{2}-\d{3,6}(?:-[a-z0-9]{1,4}){0,3}"
_INSURED = (
    "nhc|nuhsa|historia|historia clínica|hc|h c|h c n|expediente|expediente clínico|expediente médico|mrn|medical record|chart|pol|uhid|hospital number|hospital no|hosp number|hosp no|ins|insurance|seguro"
    "|patient id|patient number|patient no|póliza|pol no|póliza de seguro|policy|policy number|insurance policy|episodio|cip|cipa|tarjeta sanitaria"
    "|número de paciente|no de paciente|afiliado|asegurado|número de asegurado|siniestro|beneficiario|reclamo|reclamación|claim|member id"
    "|member number|member no|insurance member|subscriber id|subscriber number|subscriber|insurance id|insurance number|group number|group no|health card"
    "|ohip|tarjeta de salud|encounter|admission|folio de hospitalización|seguro médico|health insurance|health plan|número de historia|derechohabiente"
)
_ENROLLED = (
    "matrícula|matrícula escolar|boleta|boleta escolar|número de control|cuenta de la unam|número de alumno|código de alumno|código de estudiante|student id|student number"
    "|student no|student|ucas|número de empleado|no de empleado|nómina|employee id|employee number|employee no|badge|staff id"
    "|número de cliente|no de cliente|id de cliente|número de socio|número de usuario|customer number|customer id|customer no|client number|client id"
    "|membership|membership number|membership id|account id|user id|número de servicio|contrato|contract number|contract no"
    "|registro civil|acta de nacimiento|birth certificate|recibo de migración|receipt number|uscis receipt|alien number|a number"
    "|green card|i 94|empleado|employee|uscis number|extranjero|número de extranjero|legajo|ficha|gafete|credencial|voter id|permiso de trabajo|work permit|fm3|fm2|inapam|visa number|número de visa|folio fiscal|loyalty number|frequent flyer|viajero frecuente|cuenta predial|medidor"
)
_COURT = (
    "expediente|exp|expte|juicio|amparo|causa penal|causa|toca|carpeta de investigación|carpeta|averiguación previa|case|case no|case number"
    "|court case|case file|docket|docket number|civil action|file number|file no|cause no|investigation file|procedimiento|autos|diligencias|rollo|sentencia"
)

_FEW = 100
"""Under it a number counts things: `0001` of a series."""
_PRESSURE = re.compile(r"\d{2,3}/(?:[5-9]\d|1[0-2]\d)")


def _on_file(match: re.Match[str]) -> float | None:
    """Four digits at least, that are no counter and no blood pressure."""
    written = value(match)
    figures = "".join(char for char in written if char.isdigit())
    counts = figures.isascii() and int(figures or 0) < _FEW
    return None if counts or _PRESSURE.fullmatch(written) else digits_at_least(4, 24)(match)


def _of_a_court(match: re.Match[str]) -> float | None:
    return None if _PRESSURE.fullmatch(value(match)) else digits_at_least(3, 40, 0.7)(match)


RULES = (
    Rule("NATIONAL_ID", "alien-number", compiled(r"(?<![a-z0-9]) a[ -]?\d{3}(?P<s>[ -])\d{3}(?P=s)\d{3} (?![\w-])"), 0.8, back=(1, 2), run=(3, 3), more=ALWAYS),
    labelled("MEDICAL_RECORD", "record-label", _INSURED, SPACED, judge=_on_file,
             unless=r"[^\w\n]{0,3}(?:gradua|penal|judicial)|s?-[a-z]{2}"),
    labelled("MEDICAL_RECORD", "file-label", "exp|exped", r"\d{3,5}[\ /-]\d{3,6}|\d{5,10}"),
    labelled("OTHER", "id-groups", "id|id number|id card|card id", r"[a-z]{1,3}\d{3,8}(?:[\ -]\d{2,6}){1,4}", score=0.6),
    labelled("OTHER", "enrolled-label", _ENROLLED, SPACED, judge=digits_at_least(5, 20, 0.6), unless=r"[^\w\n]{0,3}prof"),
    labelled("OTHER", "court-label", _COURT, rf"{_CASE}|{_FILE}", judge=_of_a_court),
    labelled("OTHER", "court-number-label", "court case|court case number|case number|case no|docket number|docket no|carpeta de investigación"
             "|número de expediente|expediente judicial|police report|incident report|report number|report no|crime reference|número de carpeta", CODE, judge=digits_at_least(4, 24, 0.6)),
    Rule("MEDICAL_RECORD", "record-loose", compiled(
        r"\b(?:polic(?:y|ies)|poliza|claims?|siniestro|expediente|file|case|report|reporte|member(?:ship)?|contract|contrato|matricula|badge|gafete|carpeta|chart|insurance|seguro|pension)\b"
        r"(?!\ (?:of|de)\ (?:an?|un|una)\ )[^.!?\n\d]{1,60}[ ,:(](?P<v>[a-z]{1,5}(?:[-/][a-z]{1,5}){0,2}[-/]?\d{4,}(?:[-/][a-z0-9]{1,8}){0,4}|\d{4}-\d{4,6})(?![\w%-]|[.,]\d)"),
        judge=digits_at_least(5, 40, 0.5), first="policy policies poliza claim claims siniestro expediente file case report reporte member membership contract contrato matricula badge gafete carpeta chart insurance seguro pension"),
    Rule("OTHER", "us-docket", compiled(r"(?<![\w:]) \d:\d{2}-(?:cv|cr|mc|mj|bk|po|ap)-\d{3,6}(?:-[a-z]{1,4}){0,3} (?![\w-])"), 0.8,
         back=(0,), run=(1, 1), more=ALWAYS),
)  # fmt: skip
