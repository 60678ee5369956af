"""Organizations that narrow down who somebody is: where they are treated, taught, tried, employed; firms by their legal form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import STOP

_UP = r"[A-ZÀ-ÖØ-Þ]"
_LABEL = r"(?!(?:E-?mail|Email|Correo|Tel|Fax|Tlf|Avda?|Av|Calle|Ctra|Carretera|Paseo|Plaza|C/|Servicio|Urolog|Planta|Mail|Departamento)\b)"
_SMALL = r"(?:de|del|la|las|los|y|e|d'|of|the|and|for|i|el|para|en|al|da|do|dos)"
_WORD = rf"{_LABEL}(?:Dr\.|Dra\.|St\.|Sta\.|Sto\.|Gral\.|Univ\.|Lic\.|Ing\.|Prof\.|No\.|Núm\.|{_UP}[\w'’&-]*|\d{{1,4}}(?=[^\S\n]+de[^\S\n]))"
_QUOTED = r"[\"'“”«‘][^\"'“”«»’\n]{2,50}[\"'“”»’]"
_NAME = rf"(?:[^\S\n]+(?:{_SMALL}[^\S\n]+){{0,3}}(?:{_WORD}|{_QUOTED})){{1,8}}"
_HEADS = (
    "Hospital|Hopital|Clínica|Clinica|Clínic|Clinic|Universidad|Universitat|Universidade|Instituto|Institut|Centro|Centre|Center|Colegio|Col·legi|Escuela|Sanatorio|Complejo|Complexo|Facultad|Fundación|Fundació|"
    "Fundacion|Asociación|Asociacion|Academia|Liceo|Preparatoria|Prepa|Secundaria|Primaria|Kínder|Kinder|Jardín|CBTIS|CONALEP|Conalep|Tecnológico|Tec|Unidad|Residencia|"
    "Juzgado|Tribunal|Bufete|Despacho|Notaría|Notaria|Consultorio|Laboratorios|Laboratorio|Farmacia|Grupo|Parroquia|Iglesia|Ayuntamiento|Consejería|Servicios|Politécnico|Maternidad|Policlínica|Policlínico|Ambulatorio|"
    "University|College|School|Academy|Institute|Foundation|Law|Church|Hospitals|Infirmary|Servicio|Gimnasio|Consorcio|Corporativo"
)
_FOLDED_HEADS = (
    "hospital hopital clinica clinic universidad universitat universidade instituto institut centro centre center colegio escuela sanatorio complejo complexo facultad fundacion "
    "fundacio asociacion academia liceo preparatoria prepa secundaria primaria kinder jardin cbtis conalep tecnologico tec residencia juzgado tribunal "
    "bufete despacho notaria consultorio laboratorios laboratorio parroquia politecnico maternidad policlinica policlinico ambulatorio university college school academy institute foundation infirmary gimnasio"
)
_ENGLISH_HEADS = "hospital clinic university college school academy institute elementary medical infirmary hospice surgery law llp attorneys associates solicitors church"
_LEGAL = (
    r"(?:S\.?\s?A\.?(?:\s?P\.?\s?I\.?)?(?:[^\S\n]?B\.?)?(?:[^\S\n]de[^\S\n]C\.?[^\S\n]?V\.?)|S\.?[^\S\n]?de[^\S\n]R\.?[^\S\n]?L\.?(?:[^\S\n]de[^\S\n]C\.?[^\S\n]?V\.?)?"
    r"|S\.A\.S?\.?|S\.?L\.?U?\.?|S\.?C\.?L?\.?|A\.?C\.?|S\.?R\.?L\.?|LLC|L\.L\.C\.|LLP|Inc|Ltda?|Limited|PLC|plc|Pty(?:[^\S\n]Ltd)?|Corp|GmbH|GMBH|Co|Pvt\.?[^\S\n]Ltd)"
)
_FIRM = re.compile(
    rf"(?<![\w@])(?:{_UP}[\w&'’.-]*[^\S\n]+(?:(?:de|del|la|las|los|y|e|&|and|of)[^\S\n]+){{0,2}}){{1,6}}{_LEGAL}(?!\w)\.?|(?<![\w@]){_UP}[\w&'’-]*(?:[^\S\n]+(?:(?:de|del|la|y|&|and)[^\S\n]+)?{_UP}[\w&'’-]*){{0,5}},[^\S\n]{_LEGAL}(?!\w)\.?"
)
_LEGAL_WORDS = "s sa sapi sl slu sc ac srl llc llp inc ltd ltda limited plc pty corp gmbh pvt"


class FirmRule:
    """A company by its legal form: read backwards from it."""

    name = "company"
    first = _LEGAL_WORDS
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Companies anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in _LEGAL_WORDS.split():
                yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The company whose legal form begins at a place."""
        legal = _LEGAL_AT.match(text, place)
        if not legal or (text[place : place + 1].islower() and legal[0] != "plc"):
            return
        before = _FIRM_NAME.search(text[max(0, place - 70) : place])
        if before and folded[max(0, place - 70) :][: before.start()][-2:] != "@":
            yield Found(max(0, place - 70) + before.start(), legal.end(), "ORGANIZATION", 0.65, self.name)


_LEGAL_AT = re.compile(rf"{_LEGAL}(?!\w)\.?")
_FIRM_NAME = re.compile(
    rf"(?<![\w@]){_UP}[\w&'’.-]*(?:[^\S\n]+(?:(?:de|del|la|las|los|y|e|&|and|of)[^\S\n]+){{0,2}}{_UP}[\w&'’.-]*){{0,5}},?[^\S\n]+$"
)


class SchoolRule:
    """`Hospital Universitario "Marqués de Valdecilla"`, `Secundaria Técnica 45`, `University of Leeds`."""

    name = "institution"
    first = _FOLDED_HEADS
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Institutions anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in _FOLDED_HEADS.split():
                yield from self.at(text, folded, match.start())

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
    rf"(?i:hospital|cl[ií]nica|universidad|colegio|escuela|secundaria|primaria|prepa|preparatoria|k[ií]nder|liceo|academia|sanatorio|bufete|despacho|consultorio|notar[ií]a|instituto|tec|facultad|university|juzgado)"
    rf"(?:[^\S\n]+(?i:{_SMALL}|t[eé]cnica|general|regional|privad[ao]|federal|estatal|particular|central|materno|infantil|veterinari[ao]|dental|jur[ií]dico|oficial|nacional)){{0,3}}[^\S\n]+{_WORD}(?:[^\S\n]+(?:{_SMALL}[^\S\n]+){{0,2}}{_WORD}){{0,5}}(?:[^\S\n]+\d{{1,4}}(?![\w,.%]))?"
)
_NUMBERED = compiled(
    r"(?:secundaria|primaria|prepa|preparatoria|cbtis|conalep|juzgado|notaria|escuela|cetis|umf)(?:[^\S\n]+(?:tecnica|general|federal|estatal|publica|civil|familiar|secundaria|primaria|mercantil)){0,2}"
    r"[^\S\n]+(?:n[uº°o]m?(?:ero)?\.?[^\S\n]?|\#)?\d{1,4}(?![\w%.,]|[^\S\n]?(?:pesos|anos|alumnos))"
)


class EnglishInstitutionRule:
    """`St Mary's Hospital`, `Lincoln High School`, `Harper & Cole LLP`: read backwards from the kind."""

    name = "institution-en"
    first = _ENGLISH_HEADS
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Institutions anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in _ENGLISH_HEADS.split():
                yield from self.at(text, folded, match.start())

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
    r"(?:Hospital|Clinic|University|College|(?:High|Middle|Primary|Elementary|Grammar|Nursery|Law|Medical)?[^\S\n]?School|Academy|Institute|Elementary(?:[^\S\n]School)?|Medical[^\S\n](?:Center|Centre|Group|Practice)"
    r"|Infirmary|Hospice|Surgery|Law[^\S\n](?:Firm|Group|Offices?)|LLP|Attorneys|Associates|Solicitors|Church)(?:[^\S\n]of[^\S\n](?:the[^\S\n])?[A-Z][\w'’]+(?:[^\S\n][A-Z][\w'’]+)?)?(?![\w@])"
)
_BEFORE_KIND = re.compile(
    rf"(?<![\w@]){_UP}[\w&'’.-]*(?:[^\S\n]+(?:(?:of|the|and|&|for)[^\S\n]+){{0,2}}{_UP}[\w&'’.-]*){{0,4}}[^\S\n]+$"
)
_NOT_FIRST = STOP | frozenset(
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


class EmployerRule:
    """Whom somebody works for: `trabajo en Aceros del Norte`, `I work at Globex`, `soy empleado de`."""

    name = "employer"
    first = "trabajo trabaja trabajamos trabajaba trabajo laboro labora empleado empleada gerente director directora maestra maestro profesor profesora contador contadora enfermera enfermero chofer work works worked working employed employee employer job teacher nurse manager engineer accountant intern hired estudio estudia estudie study studies studying graduated empresa"
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Employers anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in self.first.split():
                yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The employer announced at a place, if there is one."""
        cue = _EMPLOYER_CUE.match(folded, place)
        if not cue:
            return
        match = _EMPLOYER.match(text, cue.end())
        if not match:
            return
        town = place_at(folded, match.start())
        if town and town.end >= match.end():
            return
        if folded[match.start() : match.end()].split(maxsplit=1)[0] not in _NO_EMPLOYER:
            yield Found(match.start(), match.end(), "ORGANIZATION", 0.55, self.name)


_NO_EMPLOYER = STOP | frozenset(
    [
        "excel",
        "word",
        "python",
        "windows",
        "java",
        "sql",
        "power",
        "home",
        "turno",
        "obra",
        "ingles",
        "espanol",
        "english",
        "online",
        "uber",
    ]
)
_EMPLOYER_CUE = compiled(
    r"\b(?:(?:trabaj\w+|labor[oa]|empleada?|empleado|gerente(?:[^\S\n]\w+){0,2}|director[a]?(?:[^\S\n]\w+){0,2}|maestr[oa](?:[^\S\n]\w+){0,2}|profesora?(?:[^\S\n]\w+){0,2}|contador[a]?|enfermer[oa]|chofer|estudi[oae]|empresa)"
    r"[^\S\n]+(?:en|de|para|con|del|se\ llama)|(?:work(?:s|ed|ing)?|employed|employee|job|teacher|nurse|manager|engineer|accountant|intern|hired|stud(?:y|ies|ying)|graduated|employer)[^\S\n]+(?:at|for|by|of|with|from|is))"
    r"[^\S\n]+(?:(?:la|el|los|las|the|una?|empresa|compania|despacho|company|called|llamada|cadena|tienda|fabrica|planta|de)[^\S\n]+){0,4}"
)
_EMPLOYER = re.compile(rf"(?:{_WORD})(?:[^\S\n]+(?:{_SMALL}[^\S\n]+|&[^\S\n]+){{0,2}}{_WORD}){{0,5}}(?![\w@])")
RULES: tuple[FirmRule | SchoolRule | EnglishInstitutionRule | EmployerRule | Rule, ...] = (
    FirmRule(),
    SchoolRule(),
    EnglishInstitutionRule(),
    EmployerRule(),
)
