"""Relatives and trades of a patient, in clinical records only: `refiere su hermano mayor`, `minero jubilado`.

In a conversation a kinship word names nobody and masking it would ruin the text; in a clinical record it is part of what
data protection rules for records call identifying (MEDDOCAN: FAMILIARES, PROFESION).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.numerals import WORDS
from uncase_nb.privacy.rules.rule import compiled

_BORDER = "\n\x00\n"  # between texts read together
_FARTHEST = 1 << 16
_SHORTEST, _REACH = 400, 12_000
_MARKS = tuple(
    re.compile(mark)
    for mark in (
        r"\b(?:paciente|patient)s?\b", r"\b(?:exploracion|physical exam\w*|examination)\b", r"\b(?:antecedentes|history of|medical history)\b",
        r"\b(?:diagnostic\w*|diagnos[ei]s\w*)\b", r"\b(?:tratamiento|treatment|therapy)\b", r"\b(?:ingres[oa]\w*|admitted|admission|nhc|mrn)\b",
        r"\b(?:analitica|hemograma|radiografia|tac|ecografia|biopsia|ct scan|x-ray|ultrasound|biopsy|blood count)\b",
    )
)  # fmt: skip
_ENOUGH = 3
_KIN = (
    "bisabuelo bisabuela bisabuelos padre padres madre madres hermano hermana hermanos hermanas hijo hija hijos hijas abuelo abuela abuelos abuelas tio tia tios tias primo prima primos primas sobrino sobrina "
    "sobrinos nieto nieta nietos marido esposo esposa conyuge pareja novio novia suegro suegra cunado cunada yerno nuera familia familiar familiares gemelo gemela mellizo progenitor progenitores "
    "mother father parents brother sister brothers sisters daughter grandmother grandfather uncle aunt cousin nephew niece husband wife spouse"
)
_RELATIVE = compiled(
    rf"(?P<v>(?:prim[oa]s?\ herman[oa]s?|{_KIN.replace(' ', '|')})"
    r"(?:[^\S\n](?:matern[oa]s?|patern[oa]s?|mayor(?:es)?|menor(?:es)?|gemel[oa]s?|varon(?:es)?|median[oa]s?|sano|sanos|unico|jovenes|adoptiv[oa]s?|fallecid[oa]s?|de\ primer\ grado|de\ segundo\ grado|politic[oa]s?))?)(?!\w)"
)
_NOT_KIN = re.compile(
    r"(?:antecedentes|historia|anamnesis|agregacion|planificacion|medic[oa] de|incidencia|carga|enfermedad|poliposis|forma|formas|caracter|patron|hipercolesterolemia|fiebre|adenomatosa|virus|celulas?)\s+(?:personales y\s+|de\s+)?$"
)
_COUNT = compiled(rf"(?<![a-z0-9])(?:{WORDS}|\d{{1,2}}|ambos|ambas)[ ]$")
_TRADES = (
    "agricultor agricultora albanil ama azafata dependiente dependienta minero pescador camionero camionera carpintero electricista fontanero ganadero ganadera jardinero limpiadora "
    "mecanico militar modista obrero obrera panadero panadera peluquero peluquera pensionista pintor pastor peon policia soldador taxista tornero veterinario zapatero funcionario "
    "funcionaria administrativo administrativa auxiliar camarero camarera cocinero cocinera conductor conductora oficinista secretaria deportista futbolista jugador jugadora monitor "
    "monitora maestra maestro profesora profesor estudiante jubilado jubilada comerciante empresario empresaria labrador vendedor vendedora cazador bombero bomberos soldador soldadora trabajador trabajadora profesional marinero musico escritora"
)
_PATIENT_TRADE = compiled(
    rf"(?P<v>(?:ama\ de\ casa|(?!ama\b)(?:{_TRADES.replace(' ', '|')}))(?:[^\S\n](?:de|en)[^\S\n](?:la[^\S\n])?(?!edad|\d)[a-z]{{4,}}|[^\S\n](?:jubilad[oa]|profesional|activ[oa]|agricola))?)(?!\w)"
)
_TRADE = compiled(
    r"\b(?:profesion|trabaja(?:ba|dor|dora)?(?:\ (?:como|de|en))|ocupacion|se\ dedica(?:ba)?\ a|oficio|ex[- ](?=[a-z]{5})|estudiante\ de|occupation|works?\ as\ an?)[^\w\n]{1,3}(?:el\ |la\ |las\ |los\ |un\ |una\ |de\ )?"
    r"(?P<v>[a-z]{4,}(?:[^\S\n](?:de|en|del|la|el|los|las)){0,2}(?:[^\S\n][a-z]{4,})?(?:[^\S\n]de[^\S\n][a-z]{4,})?)"
)


class RecordRule:
    """A pattern that counts in a clinical record alone."""

    def __init__(self, name: str, first: str, pattern: re.Pattern[str], score: float, kind: str = "OTHER") -> None:
        self.name = name
        self.first = first
        self.pattern = pattern
        self.cased = False
        self._score = score
        self._kind = kind

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The mention that begins at a place."""
        del text
        if folded[place - 1 : place].isalnum():
            return
        match = self.pattern.match(folded, place)
        if match and not _NOT_KIN.search(folded[max(0, place - 40) : place]) and in_record(folded, place):
            start, end = match.span("v")
            count = _COUNT.search(folded[max(0, place - 16) : start]) if start == place else None
            yield Found(start - len(count[0]) if count else start, end, self._kind, self._score, self.name)


def in_record(folded: str, place: int) -> bool:
    """Whether the text around a place is a clinical record: long, and with most of what such a record has."""
    border = folded.rfind(_BORDER, max(0, place - _FARTHEST), place)
    begin = border + len(_BORDER) if border >= 0 else 0
    start = place - (place - begin) % _REACH  # the same stretch for all its places
    end = folded.find(_BORDER, place, start + _REACH)
    return _is_record(folded[start : end if end >= 0 else start + _REACH])


@lru_cache(maxsize=64)
def _is_record(stretch: str) -> bool:
    return len(stretch) >= _SHORTEST and sum(bool(mark.search(stretch)) for mark in _MARKS) >= _ENOUGH


RULES = (
    RecordRule("relative", _KIN, _RELATIVE, 0.45),
    RecordRule("trade-listed", _TRADES, _PATIENT_TRADE, 0.42),
    RecordRule(
        "trade-of-patient",
        "profesion trabaja trabajaba trabajador trabajadora ocupacion se oficio ex estudiante occupation works work",
        _TRADE,
        0.42,
    ),
)
