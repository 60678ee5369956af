"""Postal addresses of Mexico, Spain and the English-speaking countries, coordinates, homes and institutions."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import PARTICLES, STOP, listed

_UP = r"[A-ZÁÉÍÓÚÜÑ]"
_STREET_ES = (
    r"calle|cll|cra|av|avda|ave|avenida|blvd|bulevar|boulevard|calz|calzada|carretera|carr|paseo|pza|plaza|andador"
    r"|privada|priv|prol|prolongacion|camino|cerrada|cda|callejon|ronda|travesia|glorieta|circuito|periferico|pje"
    r"|pasaje|jiron|urb|urbanizacion|rambla|viaducto"
)
_TAIL_ES = (
    r"(?: [^\S\n]*[,.]?[^\S\n]* (?: (?:col|colonia|fracc|fraccionamiento|barrio|int|interior|ext|exterior|depto|dpto|dto"
    r"|departamento|apto|piso|puerta|mz|manzana|lt|lote|edif|edificio|torre|esc|escalera|portal|planta|alcaldia"
    r"|delegacion|municipio|mpio)\b\.?[^\S\n]*[\w#-]+ (?:[^\S\n](?:de|del|la|las|los)\b)* (?:[^\S\n](?-i:"
    + _UP
    + r")\w+)*"
    r"| c\.?[^\S\n]?p\.?:?[^\S\n]*\d{5} | \d{5}\b (?:\.?[^\S\n]+(?:(?:de|del|la|las|los)[^\S\n]+)*(?-i:"
    + _UP
    + r")\w+){0,4} | \d{1,2}[^\S\n]?[ºª°]?[^\S\n]?[a-z]? (?![\w]) ) )*"
)
_STREET_EN = r"street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|way|place|pl|parkway|pkwy|terrace|circle|cir|highway|hwy|square|close|crescent"
_HOME = r"vivo\ en|vivimos\ en|radico\ en|resido\ en|naci\ en|soy\ de|somos\ de|vengo\ de|live\ in|living\ in|i'?m\ from|i\ am\ from|born\ in|based\ in|reside\ in"


def _spoken(match: re.Match[str]) -> float | None:
    """A street in lower case: no word of its name may be an ordinary one (`la avenida tiene 4 carriles`)."""
    middle = match["name"].split()
    return None if any(word in STOP and word not in PARTICLES for word in middle) else 0.6


RULES = (
    Rule("ADDRESS", "street-es", compiled(
        rf"(?<!\w) (?i:c/|(?:{_STREET_ES})\b)\.?[^\S\n]* (?:(?i:de|del|la|las|los|el)\b[^\S\n]*){{0,3}} (?:{_UP}|\d{{1,2}}[^\S\n]+(?:de\b|{_UP}))"
        r"[\w.'-]* (?:[^\S\n]+(?:(?i:de|del|la|las|los|y)\b[^\S\n]+){0,2}" + _UP + r"[\w.'-]*){0,6}"
        r"(?i: (?:[^\S\n]*,?[^\S\n]*(?:\#|no\.?|num\.?|numero|n[º°.]?|s/n)?[^\S\n]*\d{1,5}[a-z]?(?![\w-]|[^\S\n]?(?:pesos|km|mil|euros|min))"
        + _TAIL_ES + r")? )"),
        0.75, cased=True, first="c " + _STREET_ES.replace("|", " ")),
    Rule("ADDRESS", "street-es-spoken", compiled(
        r"(?<!\w) (?:c/|(?:calle|avenida|av|avda|blvd|bulevar|calzada|privada|andador|cerrada|callejon|prolongacion)\b)\.?[^\S\n]*"
        r"(?P<name>[^\W\d_]+(?:[^\S\n]+[^\W\d_]+){0,4}) [^\S\n]*,?[^\S\n]*(?:\#|no\.?|num\.?|numero|n[º°.]?)?[^\S\n]*\d{1,5}[a-z]? (?!\w|[.,]\d)"
        + _TAIL_ES.replace(r"(?-i:" + _UP + ")", "[a-z]").replace(r"(?:[^\S\n][a-z]\w+)*", "")),
        judge=_spoken, first="c calle avenida av avda blvd bulevar calzada privada andador cerrada callejon prolongacion"),
    Rule("ADDRESS", "colony", compiled(
        rf"\b(?i:col|colonia|fracc|fraccionamiento|barrio|alcald[ií]a|delegaci[oó]n)\b\.?[^\S\n]+ (?P<v>(?:(?i:de|del|la|las|los|el)[^\S\n]+)* {_UP}[\w.]* (?:[^\S\n]+(?:(?i:de|del|la|las|los|y)[^\S\n]+)*{_UP}[\w.]*){{0,4}})"),
        0.7, cased=True, first="col colonia fracc fraccionamiento barrio alcaldia delegacion"),
    Rule("ADDRESS", "postcode-label", compiled(
        r"\b(?:c\.?[^\S\n]?p\.?|codigo\ postal|zip(?:\ code)?|post\ ?code)[^\S\n]*:?[^\S\n]*(?:es[^\S\n]|is[^\S\n])?(?P<v>\d{5}(?:-\d{4})?) (?!\w)"),
        0.8, first="c cp codigo zip post postcode"),
    Rule("ADDRESS", "street-en", compiled(
        rf"(?<![\w$.,-]) \d{{1,6}}[a-z]?[^\S\n]+ (?:[nsew]\.?[^\S\n]+)? (?:[^\W\d_][\w'.-]*[^\S\n]+){{1,3}}? (?:{_STREET_EN})\b\.?"
        r"(?:,?[^\S\n]+(?:apt|apartment|suite|ste|unit|flat|floor|\#)\.?[^\S\n]*\#?\w{1,5})?"
        r"(?:,[^\S\n]*[^\W\d_]+(?:[^\S\n][^\W\d_]+){0,2})? (?:,?[^\S\n]+[a-z]{2}[^\S\n]+\d{5}(?:-\d{4})?)?"),
        judge=lambda match: 0.7 if _street_en(match) else None, back=(0,), run=(1, 6)),
    Rule("ADDRESS", "state-zip", compiled(r"[A-Z] (?<!\w.) [a-z]+ (?:[^\S\n][A-Z][a-z]+){0,2},[^\S\n]*[A-Z]{2}[^\S\n]+\d{5}(?:-\d{4})? (?!\w)"), 0.75, cased=True),
    Rule("ADDRESS", "postcode-uk", compiled(r"(?<![\w-]) [A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2} (?![\w-])"), 0.6, back=(1, 2), run=(1, 2), cased=True),
    Rule("ADDRESS", "po-box", compiled(r"\b(?:p\.?\ ?o\.?\ box|apartado(?:\ postal| de correos)?|apdo)\.?[^\S\n]+\d{1,6}\b"), 0.7, first="p po apartado apdo"),
    Rule("LOCATION", "coordinates", compiled(r"(?<![\w.]) [-+]?\d{1,2}\.\d{4,}°?[ ]?[ns]?,\s?[-+]?\d{1,3}\.\d{4,}°?[ ]?[ewo]? (?!\w)"), 0.85, back=(0, 1), run=(1, 2)),
    Rule("LOCATION", "home", compiled(
        rf"\b(?i:{_HOME})[^\S\n]+ (?P<v>(?:(?i:la|el|los|las|the)[^\S\n]+)? {_UP}[\w.'-]* (?:[^\S\n]+(?:(?:de|del|la|las|los|y)[^\S\n]+)*{_UP}[\w.'-]*){{0,4}})"),
        0.6, cased=True, first="vivo vivimos radico resido naci soy somos vengo live living i im born based reside"),
    Rule("ORGANIZATION", "institution", compiled(
        rf"\b(?:Hospital|Cl[ií]nica|Universidad|Instituto|Centro[ ](?:M[eé]dico|de[ ]Salud)|Colegio|Escuela|Sanatorio|University|Clinic|Medical[ ]Center)"
        rf"(?:[^\S\n]+(?:(?:de|del|la|las|los|y|d'|of|the)[^\S\n]+){{0,3}}(?:Dr\.[^\S\n]?)?{_UP}[\w.'-]*(?<!\.)){{1,7}}"),
        0.6, cased=True, first="hospital clinica universidad instituto centro colegio escuela sanatorio university clinic medical"),
)  # fmt: skip


def _street_en(match: re.Match[str]) -> bool:
    """`5 minutes drive`, `2 years away`: the words between number and street word must be a name."""
    middle = match[0].split()[1:-1]
    return all(word.strip(".,") not in STOP and word not in _MEASURES for word in middle)


_MEASURES = listed(
    "minute minutes hour hours mile miles km day days week weeks month months year years door doors minutos horas wheel all test people seats person hp"
)
