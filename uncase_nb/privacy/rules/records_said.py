"""Numbers on file that are said digit by digit, or stand after `#`: `expediente cuatro cuatro ocho uno dos`, `member # UHP0094471822`."""

from __future__ import annotations

from uncase_nb.privacy.rules.labels import SPACED, digits_at_least, labelled
from uncase_nb.privacy.rules.phone_words import DIGIT_WORDS
from uncase_nb.privacy.rules.rule import Rule, compiled

_LINK = r"(?:[ ,:]{1,3}(?:es|is|id|numero|number|no|num|el|la|de|del|mi|my|the|su|seria|fue|was|clinico|medico|it'?s|son|are)\b){0,5}[ ,:]{1,3}"
_SAID = rf"(?P<v>(?:{DIGIT_WORDS}|\d{{1,3}})(?:[ ,.-]{{1,3}}(?:y[ ]|and[ ]|guion[ ]|dash[ ]|letra[ ]|[a-z][ ])?(?:{DIGIT_WORDS}|\d{{1,3}})(?![a-z])){{3,17}})(?![a-z])"
_SIGN = r"[^\S\n]?(?:(?:id|no|num|nbr)\.?[^\S\n]?)?\#[^\w\n]{0,2}(?:is[^\S\n]|es[^\S\n])?"
_INSURED = "expediente poliza siniestro afiliado policy claim chart member membership subscriber"
_ENROLLED = "empleado nomina matricula boleta control cliente socio cedula dni pasaporte licencia nss rut documento credencial employee payroll student badge customer passport licence license account cuenta tarjeta social"


def _said(kind: str, name: str, labels: str) -> Rule:
    return Rule(kind, name, compiled(rf"\b(?:{labels.replace(' ', '|')})\b{_LINK}{_SAID}"), 0.6, first=labels)


RULES = (
    _said("MEDICAL_RECORD", "record-said", _INSURED),
    _said("OTHER", "number-said", _ENROLLED),
    labelled("MEDICAL_RECORD", "record-sign", "member|mbr|subscriber|policyholder|insured|group|grp|claim|clm|patient|pt|chart|plan|cert|certificate|beneficiary|dependent",
             SPACED, judge=digits_at_least(5, 24), link=_SIGN),
    labelled("OTHER", "employee-sign", "emp|employee|staff|student|stu|pupil|client|customer|cust|badge|payroll|personnel|emp no|emp id|emp num|emp number|no emp|num emp"
             "|staff no|staff number|payroll no|payroll number|payroll id|personnel number|personnel no|clock no|clock number|pupil number|candidate number|candidate no|applicant id|applicant number|número de nómina",
             SPACED, judge=digits_at_least(4, 20, 0.6), link=rf"(?:{_SIGN}|(?<=no)[^\w\n]{{1,3}}|(?<=id)[^\w\n]{{1,3}}|(?<=num)[^\w\n]{{1,3}}|(?<=number)[^\w\n]{{1,3}}(?:is[^\S\n])?|(?<=emp)[^\w\n]{{1,2}}|(?<=nomina)[^\w\n]{{1,3}}(?:es[^\S\n]))"),
)  # fmt: skip
