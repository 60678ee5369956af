"""Which figures and numerals are somebody's age."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold

_YEARS = re.compile(
    r"\b(?:anos?|anitos?|year|years|yr|yrs|mes|meses|months?|dias?|semanas|weeks?|days?)\b|\d\s?(?:a|yo|y/o)\b"
)
_AGED = re.compile(r"\b(?:edad|aged?|years?[- ]old|year[- ]old|months?[- ]old|y/o|yo|anitos?|de vida)\b")
_SOMEBODY = re.compile(
    r"\b(?:paciente|varon|mujer|hombre|nin[oa]s?|bebe|lactante|neonato|adolescente|joven|hij[oa]s?|gemel[oa]s|senora?|"
    r"masculin[oa]|femenin[oa]|padres?|madre|espos[oa]|herman[oa]s?|abuel[oa]|viud[oa]|persona|ancian[oa]|escolar|recien|"
    r"patient|male|female|man|woman|boy|girl|child|kid|son|daughter|wife|husband|mother|father|mom|dad|brother|sister)\b"
    r"[^.\n]{0,36}$"
)
_HAS = re.compile(
    r"\b(?:tengo|tiene|tenia|tienes|cumpli|cumple|cumplio|cumplire|cumplo|turned|turns|turning|i'?m|i am|he is|she is|he's|she's|shes|hes)"
    r"(?: ya| casi| como| unos| apenas| almost| only| just)?\W*$|\b(?:a|desde|hasta|de) (?:los|la edad de)(?: \d+ (?:y|a))? ?(?:los )?$|\bcon (?:solo )?$|\b(?:at|since) $"
)
_NAMED_IS = re.compile(r"(?:^|\s)[A-ZÁÉÍÓÚÑ][^\W\d_]+ (?:is|turned|turns|tiene|cumple|cumplió) $")
_AFTER_NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][^\W\d_]+, $")
"""`Thaddeus Boyle, 64, denies pain`."""
_DURATION = re.compile(
    r"^\W{0,2}(?:de |of )?(?:garantia|warrant|experiencia|experience|antiguedad|plazo|contrato|credito|uso|vigencia|"
    r"casad|seguro|servicio|pagand|ago|left|term|miles|km|payments?|pagos?|evolucion|cotiza|despues|later|pm\b|am\b)"
)


def is_age(text: str, start: int, end: int) -> bool:
    """Whether figures or numerals are somebody's age, and not a term, a distance, a time or a warranty."""
    written = text[max(0, start - 48) : start]
    before, after = fold(written), fold(text[end : end + 24])
    near = fold(text[start:end]) + after[:12]
    if _AGED.search(before[-20:]) or _AGED.search(near):
        return True
    if _DURATION.search(after):
        return False
    if _HAS.search(before) or _NAMED_IS.search(written) or (_YEARS.search(near) and _SOMEBODY.search(before)):
        return True
    if _AFTER_NAME.search(written) and after[:1] in {",", "", "\n", "."}:
        return True
    alone = before.rstrip(" \t")[-1:] in {"", "\n"} and after.strip(" \t.")[:1] in {"", "\n"}
    return alone and bool(_YEARS.search(near))
