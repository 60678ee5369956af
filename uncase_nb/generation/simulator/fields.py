"""Fields of a tool's result in words: labels, amounts, units, dates."""

from __future__ import annotations

import re
from typing import Any

from uncase_nb.generation.simulator.facts import Fact, fact_of
from uncase_nb.generation.simulator.lexicon import Lexicon

_MONEY = re.compile(
    r"(?:precio|costo|monto|mensualidad|enganche|comision|bono|tarifa|total|saldo|cuota|valor|honorario|pago|ahorro|aportacion|interes)"
)
_UNITS = (("_meses", "meses", "months"), ("_dias", "días", "days"), ("_dias_habiles", "días hábiles", "business days"),
          ("_horas", "horas", "hours"), ("_minutos", "minutos", "minutes"), ("_min", "minutos", "minutes"), ("_km", "km", "km"), ("_millas", "millas", "miles"),
          ("_anios", "años", "years"))  # fmt: skip
_RATE = re.compile(r"^(?:tasa|cat|rendimiento_anual|porcentaje)")
_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "en": "January February March April May June July August September October November December",
}
_ENGLISH = {
    "modelo": "model", "transmision": "transmission", "rendimiento": "fuel economy", "kilometraje": "mileage", "color": "color",
    "precio": "price", "total": "total", "plazo": "term", "tasa_anual": "annual rate", "mensualidad": "monthly payment",
    "enganche": "down payment", "total_pagado": "total to pay", "historial_de_servicio": "service history", "bono": "bonus",
    "vigente_hasta": "expiry date", "vigencia": "validity", "condicion": "condition", "fecha": "date", "hora": "time",
    "especialidad": "specialty", "modalidad": "modality", "duracion": "duration", "plazo_dias": "term", "etapa": "stage",
    "titulo": "title", "tema": "topic", "nivel": "level", "tipo": "type", "proxima_fecha": "next date", "monto": "amount",
}  # fmt: skip
_LONG = 8
_DATE = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")


def field_fact(key: str, value: Any, currency: str, lexicon: Lexicon) -> Fact | None:
    """A field as a fact: an amount with its currency, a date in words; None where it cannot be said."""
    spanish = lexicon.language == "es"
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
    label = _label(key, lexicon)
    return fact_of(key, label, value if isinstance(value, str) else text, text, lexicon) if label else None


def _label(key: str, lexicon: Lexicon) -> str:
    if lexicon.language == "en":
        return _ENGLISH.get(key, "")
    return " ".join(lexicon.spelled("año" if word == "anio" else word) for word in key.split("_"))


def _number(value: Any) -> str:
    if isinstance(value, str):
        return value
    return (
        f"{value:,.2f}".removesuffix(".00")
        if isinstance(value, float) and not value.is_integer()
        else f"{int(value):,}"
    )


def _date(year: int, month: int, day: int, *, spanish: bool) -> str:
    name = _MONTHS["es" if spanish else "en"].split()[month - 1]
    return f"{day} de {name} de {year}" if spanish else f"{name} {day}, {year}"
