"""Where people are taught, treated and tried: `Hospital Universitario "Marqués de Valdecilla"`, `Lincoln High School`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.org_words import SMALL, UP, WORD
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import STOP

_QUOTED = r"[\"'“”«‘][^\"'“”«»’\n]{2,50}[\"'“”»’]"
_NAME = rf"(?:[^\S\n]+(?:{SMALL}[^\S\n]+){{0,3}}(?:{WORD}|{_QUOTED})){{1,8}}"
_HEADS = (
    r"Servicio[^\S\n](?=[^.\n]{3,30}[^\S\n]de[^\S\n]Salud)|Área[^\S\n]Hospitalaria|Hospital|Hopital|Clínica|Clinica|Clínic|Clinic|Universidad|Universitat|Universidade|Instituto|Institut|Centro|Centre|Center|Colegio|Col·legi|Escuela|Sanatorio|Complejo|Complexo|Facultad|Fundación|Fundació|"
    r"Fundacion|Asociación|Asociacion|Academia|Liceo|Preparatoria|Prepa|Secundaria|Primaria|Kínder|Kinder|Guardería|Guarderia|IES|CIFP|CEIP|Jardín|CBTIS|CBTis|CETIS|CECyT|CCH|CONALEP|Conalep|Tecnológico|Tec|Unidad|Residencia|"
    r"Juzgado|Tribunal|Bufete|Despacho|Notaría|Notaria|Consultorio|Laboratorios|Laboratorio|Farmacia|Grupo|Parroquia|Iglesia|Ayuntamiento|Parque[^\S\n]Tecnológico|Consejería|Servicios[^\S\n]de[^\S\n]Salud|Sindicato|Comisión|Politécnico|Maternidad|Policlínica|Policlínico|Ambulatorio|"
    "University|College|School|Academy|Institute|Foundation|Law|Church|Hospitals|Infirmary|Gimnasio|Consorcio|Corporativo"
)
_FOLDED_HEADS = (
    "hospital hopital clinica clinic universidad universitat universidade instituto institut centro centre center colegio escuela sanatorio complejo complexo facultad fundacion "
    "fundacio asociacion academia liceo preparatoria prepa secundaria primaria kinder guarderia ies cifp ceip secu jardin cbtis cetis cecyt cch conalep tecnologico asociacion servicio servicios area sindicato comision tec residencia juzgado tribunal "
    "bufete despacho notaria consultorio laboratorios laboratorio parroquia politecnico maternidad policlinica policlinico ambulatorio university college school academy institute foundation infirmary gimnasio"
)
_ENGLISH_HEADS = "hospital clinic university college school academy institute elementary medical family dental infirmary hospice surgery law llp attorneys associates solicitors church children childrens memorial metropolitan polytechnic"


class SchoolRule:
    """`Hospital Universitario "Marqués de Valdecilla"`, `Secundaria Técnica 45`, `University of Leeds`."""

    name = "institution"
    first = _FOLDED_HEADS

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The institution whose kind stands at a place."""
        if text[place].isupper():
            match = _INSTITUTION.match(text, place)
            if match and not _PLAIN.fullmatch(match[0]):
                yield Found(place, match.end(), "ORGANIZATION", 0.6, self.name)
                return
        if (match := _LOWER.match(text, place)) or (match := _NUMBERED.match(folded, place)):
            yield Found(place, match.end(), "ORGANIZATION", 0.5, self.name)


_INSTITUTION = re.compile(
    rf"(?:{_HEADS}){_NAME}(?:[^\S\n]+(?:n[º°.]|N[oº°]\.?|No\.|Núm\.|#)?[^\S\n]?\d{{1,4}}(?![\w,.]))?(?:[^\S\n]?\([A-Z]{{2,8}}\))?"
)
_PLAIN = re.compile(
    r"(?:Centro|Complejo|Residencia|Instituto|Centre|Center)[^\S\n]+(?:de|Comercial|Histórico|Deportivo|la|el)?[^\S\n]?(?:Comercial|Histórico|Atención|Servicio)?"
)
_LOWER = re.compile(
    rf"(?i:hospital|cl[ií]nica|universidad|colegio|escuela|secundaria|secu|primaria|prepa|preparatoria|k[ií]nder|guarder[ií]a|centro[^\S\n]de[^\S\n]salud|liceo|academia|sanatorio|bufete|despacho|consultorio|notar[ií]a|instituto|tec|facultad|university|juzgado)"
    rf"(?:[^\S\n]+(?i:{SMALL}|t[eé]cnica|general|regional|privad[ao]|federal|estatal|particular|central|materno|infantil|veterinari[ao]|dental|jur[ií]dico|oficial|nacional|universitari[oa]|cl[ií]nico|comarcal|provincial|militar)){{0,3}}[^\S\n]+{WORD}(?:[^\S\n]+(?:{SMALL}[^\S\n]+){{0,2}}{WORD}){{0,5}}(?:[^\S\n]+\d{{1,4}}(?![\w,.%]))?"
)
_NUMBERED = compiled(
    r"(?:secundaria|secu|primaria|prepa|preparatoria|cbtis|conalep|juzgado|notaria|escuela|cetis|umf)(?:[^\S\n]+(?:tecnica|general|federal|estatal|publica|civil|familiar|secundaria|primaria|mercantil)){0,2}"
    r"[^\S\n]+(?:n[uº°o]m?(?:ero)?\.?[^\S\n]?|\#)?\d{1,4}(?![\w%.,]|[^\S\n]?(?:pesos|anos|alumnos))"
)


class EnglishInstitutionRule:
    """`St Mary's Hospital`, `Lincoln High School`, `Harper & Cole LLP`: read backwards from the kind."""

    name = "institution-en"
    first = _ENGLISH_HEADS

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The institution whose kind stands at a place, after its name."""
        kind = _KIND.match(text, place)
        if not kind or not text[place].isupper():
            return
        before = max(0, place - 60)
        name = _BEFORE_KIND.search(text[before:place])
        if name and folded[before + name.start() :].split(None, 1)[0].strip("'’.,") not in _NOT_FIRST:
            yield Found(before + name.start(), kind.end(), "ORGANIZATION", 0.55, self.name)


_KIND = re.compile(
    r"(?:Hospital|Clinic|University|College|(?:High|Middle|Primary|Elementary|Grammar|Nursery|Law|Medical)?[^\S\n]?School|Academy|Institute|Elementary(?:[^\S\n]School)?|(?:Family|Dental|Medical|Group)[^\S\n]Practice|Medical[^\S\n](?:Center|Centre|Group|Practice)"
    r"|Infirmary|Hospice|Surgery|Children[’']?s|Memorial|Metropolitan|Polytechnic|Law[^\S\n](?:Firm|Group|Offices?)|LLP|Attorneys|Associates|Solicitors|Church)(?:[^\S\n]of[^\S\n](?:the[^\S\n])?[A-Z][\w'’]+(?:[^\S\n][A-Z][\w'’]+)?)?(?![\w@])"
)
_BEFORE_KIND = re.compile(
    rf"(?<![\w@]){UP}[\w&'’.-]*(?:[^\S\n]+(?:(?:of|the|and|&|for)[^\S\n]+){{0,2}}{UP}[\w&'’.-]*){{0,4}}[^\S\n]+$"
)
_NOT_FIRST = (STOP - {"le", "la", "los", "las", "el", "san", "santa"}) | frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "our",
        "your",
        "this",
        "local",
        "nearest",
        "high",
        "middle",
        "primary",
        "medical",
        "law",
        "grad",
        "elementary",
        "business",
        "dr",
        "mr",
        "mrs",
        "general",
    ]
)


_LOWER_SCHOOL = Rule(
    "ORGANIZATION",
    "school-lower",
    compiled(
        r"\b(?:at|attends?|goes[ ]to|go[ ]to|going[ ]to|teach(?:es)?[ ]at|from|graduated)[ ](?!the\b|a\b|my\b|our\b|this\b|that\b|your\b|his\b|her\b|their\b|any\b|public\b|private\b|local\b|regular\b|normal\b|junior\b|senior\b|high\b|middle\b|very\b|different\b|another\b|some\b)"
        r"(?P<v>[a-z'’.]{4,}(?:[ ][a-z'’]{4,})?[ ](?:middle|elementary|high|primary|academy|college|university|prep|montessori|preschool|daycare)(?:[ ]school)?)(?![\w-]|[ ](?:school|level|risk|speed|price|prices|quality|rate|end|cost|interest))"
    ),
    0.45,
    first="at attend attends goes go going teach teaches from graduated",
)
RULES: tuple[SchoolRule | EnglishInstitutionRule | Rule, ...] = (
    SchoolRule(),
    EnglishInstitutionRule(),
    _LOWER_SCHOOL,
)
