"""A seed's facts as they can be said, and who is likely to say them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from uncase_nb.generation.simulator.clauses import article
from uncase_nb.generation.simulator.words import content, plain


class Fact(NamedTuple):
    """One fact."""

    key: str
    label: str
    """The key in words: `tasa_anual` -> `tasa anual`."""
    value: Any
    """As the seed gives it."""
    text: str
    """The value as it is said, verbatim."""
    stems: frozenset[str]
    asks: bool
    """Whether the one who came with a need is likely to say it."""


_OWN_STEMS = content(
    "presupuesto sintoma síntomas molestia edad uso interés problema necesidad motivo antecedente alergia equipo alarma "
    "materia grado meta ahorro ingreso perfil preferencia familia pasajeros tema duda examen tema dificultad experiencia "
    "budget symptom age use interest issue need reason history allergy equipment alarm subject grade goal savings income "
    "profile preference passengers topic exam monto_disponible situación antigüedad horizonte amount",
    "es",
)
_OWN = frozenset(stem for stem in _OWN_STEMS if not stem.startswith("~"))
_UNITS = {
    "meses", "años", "anos", "dias", "días", "horas", "minutos", "semanas", "km", "mxn", "usd", "eur", "ars", "cop", "kg",
    "litros", "kilometros", "porcentaje", "months", "years", "days", "hours", "minutes", "weeks", "miles", "percent",
    "bar", "psi", "rpm", "celsius", "grados",
}  # fmt: skip
_SAID_UNIT = {
    "porcentaje": "%",
    "percent": "%",
    "anos": "años",
    "dias": "días",
    "kilometros": "kilómetros",
    "mxn": "MXN",
    "usd": "USD",
    "eur": "EUR",
    "ars": "ARS",
    "cop": "COP",
}


_COMMON = (
    "garantía duración crédito día días vehículo síntoma síntomas teléfono número código máximo mínimo médico ubicación"
)
_MORE = "opción inversión comisión cotización atención versión presión dirección sesión ecuación antigüedad línea área técnico interés"


def said_facts(facts: Mapping[str, Any], language: str, *, words: str = "") -> list[Fact]:
    """Every fact that holds something to say, nested mappings flattened, in the seed's order.

    `words` is any text of the seed: keys are written without accents, and their words get those used there.
    """
    known = f"{_COMMON} {_MORE} {words.lower()}" if language == "es" else ""
    accents = {plain(word): word for word in re.findall(r"[^\W\d_]+", known) if not word.isascii()}
    return list(_flat(facts, language, "", accents))


def _flat(facts: Mapping[str, Any], language: str, above: str, accents: Mapping[str, str]) -> list[Fact]:
    found: list[Fact] = []
    for key, value in facts.items():
        name = f"{above} {key}".strip()
        if isinstance(value, Mapping):
            found += _flat(value, language, name, accents)
        elif (text := _text(value)) and (label := _label(name, accents)):
            label, text = _unit(label, text, value)
            stems = content(label, language)
            found.append(Fact(str(key), label, value, text, stems, bool(stems & _OWN)))
    return found


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(text for item in value if (text := _text(item)))
    return " ".join(str(value).split())


def _label(name: str, accents: Mapping[str, str]) -> str:
    return " ".join(accents.get(word, word) for word in name.replace("_", " ").replace("-", " ").split())


def _unit(label: str, text: str, value: Any) -> tuple[str, str]:
    """`plazo meses` = 48 -> `plazo`, `48 meses`."""
    head, _, last = label.rpartition(" ")
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not head
        or plain(last) not in {plain(u) for u in _UNITS}
    ):
        return label, text
    unit = _SAID_UNIT.get(plain(last), last)
    return head, f"{text}%" if unit == "%" else f"{text} {unit}"


def named(fact: Fact, language: str) -> tuple[str, str]:
    """The label with its article, and the verb: (`las mensualidades`, `son`)."""
    head = fact.label.split(maxsplit=1)[0]
    if language == "en":
        plural = fact.label.endswith("s") and not fact.label.endswith("ss")
        return f"the {fact.label}", "are" if plural else "is"
    if not head[0].isalpha() or not head[0].islower():
        return fact.label, "es"
    word = article(head)
    return f"{word} {fact.label}", "son" if word in ("los", "las") else "es"
