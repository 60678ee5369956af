"""Firms by their legal form or their trade, and whom somebody works for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.names_not import BRANDS
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.org_words import SMALL, UP, WORD
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP

_LOOKBACK = 70
_LEGAL = (
    r"(?:S\.?\s?A\.?(?:\s?P\.?\s?I\.?)?(?:[^\S\n]?B\.?)?(?:[^\S\n]de[^\S\n]C\.?[^\S\n]?V\.?)|S\.?[^\S\n]?de[^\S\n]R\.?[^\S\n]?L\.?(?:[^\S\n]de[^\S\n]C\.?[^\S\n]?V\.?)?"
    r"|S\.?A\.?[^\S\n]DE[^\S\n]C\.?V\.?|S\.A\.S?\.?|SAS|S\.?L\.?U?\.?|S\.?C\.?L?\.?|A\.?C\.?|S\.?R\.?L\.?|LLC|L\.L\.C\.|LLP|Inc|Ltda?|Limited|PLC|plc|Pty(?:[^\S\n]Ltd)?|Corp|GmbH|GMBH|Pvt\.?[^\S\n]Ltd)"
)
_LEGAL_WORDS = "s sa sas sapi sl slu sc ac a srl llc l llp inc ltd ltda limited plc pty corp gmbh pvt"
_LEGAL_AT = re.compile(rf"{_LEGAL}(?!\w)\.?")
_FIRM_NAME = re.compile(
    rf"(?<![\w@]){UP}[\w&'’.-]*(?:[^\S\n]+(?:(?:de|del|la|las|los|y|e|&|and|of|E|DE|DEL|LA|Y)[^\S\n]+){{0,2}}{UP}[\w&'’.-]*){{0,5}},?[^\S\n]+$"
)
_TRADES = (
    "banquetes taller talleres empaques aceros constructora comercializadora distribuidora transportes refaccionaria panaderia pasteleria restaurante ferreteria "
    "inmobiliaria consultores industrias textiles muebles mueblera materiales autopartes plasticos maquinados logistica agencia papeleria farmacias hotel salon "
    "cafeteria taqueria carniceria lavanderia tortilleria imprenta veterinaria optica joyeria floreria abarrotes maquiladora fundidora cementos grupo corporativo "
    "ingenio empacadora minera aserradero purificadora cerveceria textilera avicola ganadera agropecuaria forrajera llantera herreria carpinteria estetica barberia autolavado tintoreria fonda loncheria neveria dulceria tlapaleria merceria maquila "
    "asesores bodegas vinos quesos lacteos embotelladora armadora ingenieria soluciones sistemas servicios construcciones metalurgica cooperativa editorial automotriz galletas guarderia bodega gimnasio"
)
_TRADE = re.compile(rf"(?:[^\W\d_]+)(?:[^\S\n]+{SMALL})?(?:[^\S\n]+(?:{SMALL}[^\S\n]+){{0,2}}{WORD}){{1,4}}(?![\w@])")
_ENGLISH_TRADES = (
    "fabricators textiles paper industries manufacturing logistics plumbing roofing dental realty bakery foods farms consulting solutions systems holdings "
    "construction electric supply trucking landscaping insurance pediatrics orthopedics cardiology dermatology partners group motors brewing packaging foundry "
    "storage freight warehouse distribution trading engineering builders contractors haulage transport couriers laundry cleaners cleaning recruitment staffing bookkeeping orthodontics rehab physiotherapy opticians joinery quarry fisheries creamery distillery "
    "brewery winery cannery sawmill credit cold union health landscapes nurseries preschool daycare "
    "steel mills catering florist veterinary pharmacy hardware machining tooling plastics poultry timber dairy"
)
_KIND = re.compile(
    r"(?:Credit[^\S\n]Union|Cold[^\S\n]Storage|(?!Credit|Cold|Union|Health)[A-Z][a-z]+)(?![\w@])(?:[^\S\n](?:&|and)[^\S\n][A-Z][a-z]+)?(?:[^\S\n](?:Inc|Ltd|LLC|Co)\b\.?)?"
)
_LOWER_TRADE = re.compile(
    rf"[^\W\d_]+[^\S\n]+(?:(?:El|La|Los|Las|Don|Doña)[^\S\n]+)?{WORD}(?:[^\S\n]+(?:{SMALL}[^\S\n]+){{0,2}}{WORD}){{0,3}}(?![\w@])"
)
_LOWER_TRADES = frozenset(
    [
        "banquetes",
        "taller",
        "constructora",
        "comercializadora",
        "distribuidora",
        "transportes",
        "refaccionaria",
        "panaderia",
        "pasteleria",
        "restaurante",
        "ferreteria",
        "inmobiliaria",
        "papeleria",
        "farmacia",
        "salon",
        "cafeteria",
        "taqueria",
        "carniceria",
        "tortilleria",
        "imprenta",
        "veterinaria",
        "optica",
        "joyeria",
        "floreria",
        "maquiladora",
        "bodega",
        "gimnasio",
    ]
)


class FirmRule:
    """A company by its legal form: read backwards from it."""

    name = "company"
    first = _LEGAL_WORDS
    pattern, cased = _LEGAL_AT, True

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The company whose legal form begins at a place."""
        del folded
        legal = _LEGAL_AT.match(text, place)
        if not legal or (text[place].islower() and legal[0] != "plc") or text[place - 1 : place].isalnum():
            return
        left = max(0, place - _LOOKBACK)
        if before := _FIRM_NAME.search(text[left:place]):
            yield Found(left + before.start(), legal.end(), "ORGANIZATION", 0.65, self.name)


class TradeRule:
    """`Banquetes La Encina`, `Talleres Gráficos Ocampo`: a trade and a name, both capitalised."""

    name = "firm-trade"
    first = _TRADES

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The firm whose trade stands at a place."""
        match = _TRADE.match(text, place) if text[place].isupper() else _lower_trade(text, folded, place)
        if match and not BRANDS & set(folded[place : match.end()].split()[1:]):
            yield Found(place, match.end(), "ORGANIZATION", 0.5, self.name)


def _lower_trade(text: str, folded: str, place: int) -> re.Match[str] | None:
    """`la bodega Los Toneles`: the trade in lower case, the name not."""
    match = _LOWER_TRADE.match(text, place)
    return match if match and folded[place : match.end()].split(maxsplit=1)[0] in _LOWER_TRADES else None


class EnglishTradeRule:
    """`Tidewater Marine Fabricators`, `Pitcairnie Paper`: read backwards from the trade."""

    name = "firm-trade-en"
    first = _ENGLISH_TRADES

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The firm whose trade stands at a place."""
        kind = _KIND.match(text, place)
        left = max(0, place - _LOOKBACK)
        name = _FIRM_NAME.search(text[left:place]) if kind else None
        if kind and name and not _ordinary_start(folded[left + name.start() : place]):
            yield Found(left + name.start(), kind.end(), "ORGANIZATION", 0.5, self.name)


def _ordinary_start(name: str) -> bool:
    """Whether the name is a word of every day at a sentence's beginning, or a brand."""
    words = name.split()
    return not words or (len(words) == 1 and words[0] in STOP) or bool(BRANDS & set(words))


class EmployerRule:
    """Whom somebody works for: `trabajo en Aceros del Norte`, `a welder at Globex`, `soy empleado de`."""

    name = "employer"
    first = (
        "entro entra trabajar trabajo trabaja trabajamos trabajaba trabajan laboro labora laboraba empleado empleada gerente director directora maestra maestro profesor profesora docente contador contadora "
        "enfermera enfermero chofer ingeniero ingeniera obrero obrera operador operadora supervisor supervisora empresa estudio estudia estudie cursa oferta factura facturame "
        "work works worked working employed employee employer job teacher nurse manager engineer accountant intern hired study studies studying studied graduated welder clerk driver cook chef "
        "cashier technician lead director done at"
    )

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The employer announced at a place, if there is one."""
        alone = folded.startswith("at ", place)
        cue = (_AT if alone else _EMPLOYER_CUE).match(folded, place)
        match = _EMPLOYER.match(text, cue.end()) if cue else None
        if not match or text[place : place + 6].isupper():
            return
        start, end = match.span()
        words = fold(match[0]).split()
        town = place_at(folded, start)
        if (town and town.end >= end) or (len(words) == 1 and (alone or words[0] in _NO_EMPLOYER)):
            return
        branch = "de" in words or "del" in words
        if not (words[0] in STOP and words[0] != "grupo") and (branch or not BRANDS & set(words)):
            yield Found(start, end, "ORGANIZATION", 0.45 if alone else 0.55, self.name)


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
        "lunes",
        "monday",
    ]
)
_AT = compiled(r"(?<![\w@])at[^\S\n](?:the[^\S\n])?")
_EMPLOYER_CUE = compiled(
    r"\b(?:(?:(?:entro|entra|salgo|sale)(?:[^\S\n]a[^\S\n]trabajar)?|trabaj\w+|labor[oa]\w*|emplead[oa]|gerente(?:[^\S\n]\w+){0,2}|director[a]?(?:[^\S\n]\w+){0,2}|maestr[oa](?:[^\S\n]\w+){0,2}|profesora?(?:[^\S\n]\w+){0,2}|docente|contador[a]?|enfermer[oa]|chofer"
    r"|ingenier[oa]|obrer[oa]|operador[a]?|supervisor[a]?|estudi[oae]|cursa|empresa|oferta|facturame|factura)[^\S\n]+(?:en|de|para|con|del|al|a|se\ llama)|(?:work(?:s|ed|ing)?|employed|employee|job|teacher|nurse|manager"
    r"|engineer|accountant|intern|hired|stud(?:y|ies|ying|ied)|graduated|employer|welder|clerk|driver|cook|chef|cashier|technician|lead|director|done)(?:,|[^\S\n]+(?:at|for|by|with|from|is)))"
    r"[^\S\n]+(?:(?:la|el|los|las|the|una?|empresa|compania|despacho|company|called|llamada|cadena|tienda|fabrica|planta|de|nombre\ de)[^\S\n]+){0,4}"
)
_EMPLOYER = re.compile(rf"(?:{WORD})(?:[^\S\n]+(?:{SMALL}[^\S\n]+|&[^\S\n]+){{0,2}}{WORD}){{0,5}}(?![\w@])")
RULES = (FirmRule(), TradeRule(), EnglishTradeRule(), EmployerRule())
