"""What a tool's result says beyond the seed's facts, as facts that can be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from uncase_nb.generation.simulator.facts import Fact, fact_of
from uncase_nb.generation.simulator.plan import Plan
from uncase_nb.generation.simulator.turns import Turn
from uncase_nb.generation.simulator.words import content

FINE = "ok"
_SILENT = re.compile(
    r"^(?:id|estado|status|simulado|herramienta|argumentos|moneda|currency|nota|mensaje|total|unidades|expediente|alternativas|"
    r"advertencias?|fuente|folio|canal|referencia|unidad|codigo|clave|tipo|anio|condicion|puntaje|respuestas)(?:_|$)|_id$|_pct$|^ultimo_pago$|^marca$"
)
_MONEY = re.compile(
    r"(?:precio|costo|monto|mensualidad|enganche|comision|bono|tarifa|total|saldo|cuota|valor|honorario|pago|ahorro|aportacion|interes)"
)
_UNITS = (("_meses", "meses", "months"), ("_dias", "días", "days"), ("_dias_habiles", "días hábiles", "business days"),
          ("_horas", "horas", "hours"), ("_minutos", "minutos", "minutes"), ("_min", "minutos", "minutes"), ("_km", "km", "km"),
          ("_anios", "años", "years"))  # fmt: skip
_RATE = re.compile(r"^(?:tasa|cat|rendimiento_anual|porcentaje)")
_MONTHS = {
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_ENGLISH = {
    "modelo": "model", "transmision": "transmission", "rendimiento": "fuel economy", "kilometraje": "mileage", "color": "color",
    "precio": "price", "total": "total", "plazo": "term", "tasa_anual": "annual rate", "mensualidad": "monthly payment",
    "enganche": "down payment", "total_pagado": "total to pay", "historial_de_servicio": "service history", "bono": "bonus",
    "vigente_hasta": "expiry date", "vigencia": "validity", "condicion": "condition", "fecha": "date", "hora": "time",
    "especialidad": "specialty", "modalidad": "modality", "duracion": "duration", "plazo_dias": "term", "etapa": "stage",
    "titulo": "title", "tema": "topic", "nivel": "level", "tipo": "type", "proxima_fecha": "next date", "monto": "amount",
}  # fmt: skip
_FEW, _MORE = 2, 3
_TELLS = frozenset({"give", "offer", "schedule", "confirm", "check"})
_LONG = 8
_DATE = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")


def found(result: Mapping[str, Any], plan: Plan, turn: Turn) -> list[Fact]:
    """The fields worth saying: those the turn is about; more of them where the seed states nothing itself."""
    known = {fact.key for fact in plan.facts}
    values = {_digits(fact.text) for fact in plan.facts} - {""}
    currency = str(next((value for key, value in _every(result) if key == "moneda"), ""))
    facts: list[Fact] = []
    for key, value in _leaves(result):
        fact = _fact(key, value, currency, plan)
        if (
            fact is not None
            and key not in known
            and _digits(fact.text) not in values
            and fact.text not in {f.text for f in facts}
        ):
            facts.append(fact)
    open_topics = [
        content(move.topic.text, plan.language)
        for move in turn.moves
        if move.act in _TELLS and not move.known and not move.facts
    ]
    if not plan.facts:
        return facts[:_MORE]
    return [fact for fact in facts if any(_own(fact.stems) <= topic for topic in open_topics)][:_FEW]


def _own(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if not stem.startswith("~"))


def _every(result: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every field, those of the first record of a list too."""
    for key, value in result.items():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, Mapping):
            yield from _every(inner)
        else:
            yield key, value


def _leaves(result: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Fields in order; of a list of records the first record's."""
    for key, value in result.items():
        if _SILENT.search(key) and not isinstance(value, Mapping | list):
            continue
        if isinstance(value, Mapping):
            yield from _leaves(value)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from _leaves(value[0])
        elif not isinstance(value, list | bool) and value not in (None, "", 0, 0.0):
            yield key, value


def _fact(key: str, value: Any, currency: str, plan: Plan) -> Fact | None:
    spanish = plan.language == "es"
    text = str(value)
    for suffix, es, en in _UNITS:
        if key.endswith(suffix):
            key, text = key.removesuffix(suffix), f"{_number(value)} {es if spanish else en}"
            break
    else:
        if isinstance(value, int | float):
            if _RATE.match(key):
                text = f"{_number(value)} %"
            elif _MONEY.search(key) and currency:
                text = f"${_number(value)} {currency}"
            else:
                text = _number(value).replace(",", "") if key.startswith("an") else _number(value)
        elif date := _DATE.match(text):
            text = _date(int(date[1]), int(date[2]), int(date[3]), spanish=spanish)
    if len(text.split()) > _LONG:
        return None
    label = _label(key, plan)
    return fact_of(key, label, value if isinstance(value, str) else text, text, plan.lexicon) if label else None


def _label(key: str, plan: Plan) -> str:
    if plan.language == "en":
        return _ENGLISH.get(key, "")
    return " ".join(plan.lexicon.spelled("año" if word == "anio" else word) for word in key.split("_"))


def _number(value: Any) -> str:
    if isinstance(value, str):
        return value
    return (
        f"{value:,.2f}".removesuffix(".00")
        if isinstance(value, float) and not value.is_integer()
        else f"{int(value):,}"
    )


def _date(year: int, month: int, day: int, *, spanish: bool) -> str:
    name = _MONTHS["es" if spanish else "en"][month - 1]
    return f"{day} de {name} de {year}" if spanish else f"{name} {day}, {year}"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
