"""Figures in a text that can be facts of a seed: amounts with their unit, never a bare number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_BRANDS = (
    "Nissan|Toyota|Mazda|Honda|Kia|Hyundai|Chevrolet|Ford|Volkswagen|Renault|Seat|Jeep|Suzuki|Mitsubishi|Subaru|Tesla|BYD|"
    "Peugeot|Ram|GMC|BMW|Audi|Siemens|Bosch|Schneider|Grundfos|KSB|SKF|Atlas Copco|Allen-Bradley|Danfoss|Fanuc|Kuka"
)
_MODELS = (
    "Versa|Sentra|March|Kicks|X-Trail|Frontier|Corolla|Camry|Yaris|RAV4|Hilux|Prius|Tacoma|CX-5|CX-30|CX-3|Mazda2|Mazda3|Civic|"
    "CR-V|HR-V|Accord|Fit|Rio|Forte|Sportage|Seltos|Niro|K3|K5|Tucson|Creta|Elantra|Ioniq|Aveo|Onix|Tracker|Spark|Silverado|"
    "F-150|Ranger|Escape|Maverick|Bronco|Transit|Jetta|Vento|Virtus|Taos|Tiguan|Polo|Golf|Duster|Kwid|Logan|Ibiza|Leon|Ateca|"
    "Compass|Renegade|Wrangler|Swift|Ignis|Jimny|Outlander|L200|Outback|Forester|Impreza|Model|Dolphin|Yuan|208|2008|3008|1500|"
    "Advance|Sense|Exclusive|Premium|Limited|Touring|Sport|LE|SE|XLE|XL|XLT|EX|LX|LT|LS|GT|Híbrido|Hybrid|[A-Z]{1,3}-?\\d{1,3}|20\\d\\d"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d+)?"
_CURRENCY = r"MXN|USD|EUR|ARS|COP|pesos(?: (?:mexicanos|argentinos|colombianos))?|dólares|euros|dollars"
_MONEY = rf"(?:(?:US|MX)?[$€£]\s?(?:{_NUMBER})(?:\s?(?:{_CURRENCY}))?|(?:{_NUMBER})\s?(?:{_CURRENCY}|€)(?!\w))"
_PER = r"(?:\s(?:al mes|mensuales|anual(?:es)?|al año|por hora|por litro|por semana|al día|cada \d{1,2} horas|a month|per month|a year|per year|an hour|per hour|a day|per day|every \d{1,2} hours|per gallon))?"
_SPAN = r"(?:months?|years?|days?|weeks?|hours?|minutes?|meses|mes|años|año|días|día|semanas?|horas?|minutos?)"
_UNITS = {
    "percent": rf"(?:%|por ciento\b|percent\b){_PER}",
    "rate": r"(?:km|kilómetros|millas|miles)\s(?:por|per)\s(?:litro|gallon|hora|hour)\b|(?:rpm|mm/s|l/min|m3/h|gpm|mg/dL|km/l|mpg)\b",
    "distance": r"(?:km|kilómetros|miles|millas|mi)\b",
    "duration": rf"{_SPAN}(?:\s(?:hábiles|naturales))?\b",
    "temperature": r"(?:°\s?[CF]?|grados(?: (?:centígrados|celsius))?|degrees)(?!\w)",
    "dose": rf"(?:mg|ml|mcg|UI|gotas|tabletas|cápsulas|tablets|drops)\b{_PER}",
    "weight": r"(?:kg|kilos|toneladas|pounds|lbs?|tons)\b",
    "size": r"(?:cm|mm|m2|m²|metros(?: cuadrados)?|pulgadas|litros|feet|ft|inches|square feet|GB)\b",
    "pressure": r"(?:psi|bar|kPa|MPa|mmHg)\b",
    "electric": r"(?:V|A|mA|volts|voltios|amperes|amps)\b",
    "power": r"(?:kW|kWh|hp|HP)\b",
}  # fmt: skip
_RANGE_LINK = r"\s?(?:a|y|o|to|and|or|-|–)\s?"


_OF = re.compile(r"^(?:from|de)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"^(?:entre|between)\s", re.IGNORECASE)
_LINKED = re.compile(r"\d[^\d]*?(?:\s(?:a|y|o|to|and|or)\s|-|–)[^\d]*?\d")


class Figure(NamedTuple):
    """One figure in a text."""

    kind: str
    start: int
    end: int
    text: str


def _ranged(unit: str) -> str:
    return rf"(?:(?:entre|between|from|de)\s)?(?<![\d.,$])(?:{_NUMBER})(?:{_RANGE_LINK}(?:{_NUMBER}))?\s?(?:{unit})"


_KINDS = (
    ("product", re.compile(rf"\b(?:{_BRANDS})(?:\s(?:{_MODELS})\b){{1,3}}")),
    ("money", re.compile(rf"(?:(?:entre|between|from|de)\s)?{_MONEY}(?:{_RANGE_LINK}{_MONEY})?{_PER}")),
    *((kind, re.compile(_ranged(unit), re.IGNORECASE)) for kind, unit in _UNITS.items()),
    ("pressure", re.compile(r"\b\d{2,3}\s?(?:/|sobre|over)\s?\d{2,3}(?=\s|[.,;]|$)(?!\s?%)")),
    ("date", re.compile(rf"\b(?:(?:{_DAYS}),?\s)?(?:\d{{1,2}}\s(?:de\s)?(?:{_MONTHS})|(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?)\b|\b(?:{_DAYS})\b", re.IGNORECASE)),
    ("time", re.compile(r"\b\d{1,2}:\d{2}(?:\s?(?:[ap]\.\s?m\.|[ap]m\b|hrs?\b|h\b))?(?!\w)|\b\d{1,2}\s?(?:am|pm)\b", re.IGNORECASE)),
    ("code", re.compile(r"(?<=c[oó]digo\s)[A-Z]{1,3}-?\d{1,3}\b|(?<=alarma\s)[A-Z]{1,3}-?\d{1,3}\b|(?<=error\s)[A-Z]{1,3}-?\d{1,3}\b|(?<=code\s)[A-Z]{1,3}-?\d{1,3}\b|(?<=alarm\s)[A-Z]{1,3}-?\d{1,3}\b")),
    ("count", re.compile(r"\b(?:\d{1,2})\s(?:boletos|pasajeros|personas|recámaras|habitaciones|sesiones|ejercicios|tickets|passengers|people|bedrooms|bathrooms|baths|rooms|sessions|exercises|transfers|stops)\b", re.IGNORECASE)),
)  # fmt: skip


def figures_of(text: str) -> Iterator[Figure]:
    """Figures in a text, in order, none within another."""
    found = [
        Figure(kind, match.start(), match.end(), _cut(" ".join(match.group().split())))
        for kind, pattern in _KINDS
        for match in pattern.finditer(text)
    ]
    end = 0
    for figure in sorted(found, key=lambda figure: (figure.start, -figure.end)):
        if figure.start >= end:
            end = figure.end
            yield figure


def _cut(text: str) -> str:
    """Without the words around a figure that are not part of it: `entre` where there is no range."""
    text = _OF.sub("", text)
    return text if _LINKED.search(text) else _BETWEEN.sub("", text)
