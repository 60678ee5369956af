"""Facts of a conversation that are not personal: amounts, percentages, durations, distances, dates, times, products.

Each is a single value under a name of the seed's own. A bare number is never taken: it could be part of an
identifier that no detector knew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.seeds.plain import plain, sentences
from uncase_nb.seeds.topics import topics_of

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_MONTHS_EN = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_BRANDS = (
    "Nissan|Toyota|Mazda|Honda|Kia|Hyundai|Chevrolet|Ford|Volkswagen|Renault|Seat|Jeep|Suzuki|Mitsubishi|Subaru|Tesla|BYD|"
    "Peugeot|Siemens|Bosch|Schneider|Grundfos|KSB|SKF|Atlas Copco|Allen-Bradley|Samsung|Apple|Lenovo|Dell"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d+)?"
_KINDS = (
    ("money", re.compile(rf"(?:US|MX)?\$\s?(?:{_NUMBER})(?:\s?(?:MXN|USD|pesos|dólares))?|(?:{_NUMBER})\s(?:MXN|USD|EUR|pesos|dólares|euros|dollars)\b")),
    ("percent", re.compile(rf"\b(?:{_NUMBER})\s?(?:%|por ciento\b|percent\b)")),
    ("distance", re.compile(rf"\b(?:{_NUMBER})\s?(?:km|kilómetros|miles|mi)\b", re.IGNORECASE)),
    ("duration", re.compile(rf"\b(?:{_NUMBER})\s?(?:meses|mes|años|año|días|día|semanas|semana|horas|hora|minutos|months?|years?|days?|weeks?|hours?|minutes?)\b", re.IGNORECASE)),
    ("date", re.compile(rf"\b(?:(?:{_DAYS}),?\s)?(?:\d{{1,2}}\s(?:de\s)?(?:{_MONTHS})|(?:{_MONTHS_EN})\s\d{{1,2}}(?:st|nd|rd|th)?)\b|\b(?:{_DAYS})\b", re.IGNORECASE)),
    ("time", re.compile(r"\b\d{1,2}:\d{2}(?:\s?(?:[ap]\.\s?m\.|[ap]m\b))?(?!\w)|\b\d{1,2}\s?(?:am|pm)\b", re.IGNORECASE)),
    ("product", re.compile(rf"\b(?:{_BRANDS})(?:\s(?=[A-Z0-9])[A-Za-z0-9-]{{2,12}}){{1,2}}\b")),
)  # fmt: skip
_NAMES = {
    "money": ("precio", "price"), "percent": ("porcentaje", "percentage"), "distance": ("kilometraje", "mileage"),
    "duration": ("plazo", "term"), "date": ("fecha", "date"), "time": ("horario", "time"), "product": ("modelo", "model"),
}  # fmt: skip
_FITS = {
    "money": {"mensualidad", "enganche", "descuento", "precio", "honorarios", "comision", "presupuesto", "pago", "instalment", "deposit", "discount", "price", "fee", "commission", "budget", "payment", "factura", "invoice", "trade_in", "a_cuenta"},
    "percent": {"tasa", "descuento", "comision", "enganche", "rate", "discount", "commission", "deposit", "riesgo", "risk", "inversion", "investment"},
    "distance": {"kilometraje", "mileage"},
    "duration": {"garantia", "warranty", "financiamiento", "financing", "entrega", "delivery", "revision", "inspection", "clase", "lesson", "tratamiento", "treatment", "sintoma", "symptom", "contrato", "contract"},
    "date": {"cita", "appointment", "entrega", "delivery", "examen", "exam", "clase", "lesson"},
    "time": {"cita", "appointment", "clase", "lesson"},
    "product": set(),
}  # fmt: skip
_OF_A_PERSON = re.compile(
    r"\b(?:naci\w*|nacimiento|edad|cumplo|tengo \d+ anos|anos de edad|born|birth\w*|age|years? old|i am \d+|i'm \d+)\b"
)
_AGAIN = {"es": ("{}", "otro {}", "{} adicional"), "en": ("{}", "other {}", "additional {}")}
_FEMININE = {
    "fecha",
    "tasa",
    "garantia",
    "comision",
    "mensualidad",
    "cita",
    "clase",
    "entrega",
    "revision",
    "inversion",
    "a_cuenta",
    "factura",
}


class Value(NamedTuple):
    """One candidate fact."""

    name: str
    value: str


def values_of(texts: Iterable[str], language: str) -> dict[str, str]:
    """Facts by invented names, at most three of a name, in order of appearance."""
    found: dict[str, list[str]] = {}
    for text in texts:
        for candidate in _candidates(text, language):
            known = found.setdefault(candidate.name, [])
            if candidate.value not in known and len(known) < 3:
                known.append(candidate.value)
    return {_numbered(name, at, language): value for name, values in found.items() for at, value in enumerate(values)}


def _candidates(text: str, language: str) -> Iterator[Value]:
    for sentence in sentences(text):
        if _OF_A_PERSON.search(plain(sentence)):
            continue
        clear = TOKEN.sub(" | ", sentence)
        topics = [topic.key for topic in topics_of(clear, language)]
        for kind, pattern in _KINDS:
            for match in pattern.finditer(clear):
                name = next((key for key in topics if key in _FITS[kind]), _NAMES[kind][language == "en"])
                yield Value(name, " ".join(match.group().split()))


def _numbered(name: str, at: int, language: str) -> str:
    form = _AGAIN[language][at]
    if language == "es" and name in _FEMININE:
        form = form.replace("otro", "otra")
    return form.format(name).replace(" ", "_")
