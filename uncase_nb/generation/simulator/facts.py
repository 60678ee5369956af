"""A seed's facts as they can be said, and who is likely to say them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.nounphrase import NounPhrase, noun_phrase
from uncase_nb.generation.simulator.values import kind_of, said
from uncase_nb.generation.simulator.words import content, plain

SOLID = frozenset({"money", "percent", "measure"})
"""Kinds of values that are amounts: `un plazo de 48 meses`."""


class Fact(NamedTuple):
    """One fact."""

    key: str
    phrase: NounPhrase
    """Its key in words: `tasa_anual` is `la tasa anual`."""
    value: Any
    """As the seed gives it."""
    text: str
    """The value as it is said, verbatim."""
    kind: str
    """What the value is; see `values.kind_of`."""
    stems: frozenset[str]
    asks: bool
    """Whether the one who came with a need is likely to say it."""
    again: bool
    """Whether the value names what it is about itself: `5 sesiones por semana`."""


_OWN_STEMS = content(
    "presupuesto sintoma síntomas molestia edad uso interés problema necesidad motivo antecedente alergia equipo alarma "
    "materia grado meta ahorro ingreso perfil preferencia familia pasajeros tema duda examen tema dificultad experiencia "
    "nivel recorrido salario antigüedad objetivo giro "
    "budget symptom age use interest issue need reason history allergy equipment alarm subject grade goal savings income "
    "profile preference passengers topic exam monto_disponible situación antigüedad horizonte amount level",
    "es",
)
_OWN = frozenset(stem for stem in _OWN_STEMS if not stem.startswith("~"))
_SAID_UNIT = {
    "porcentaje": "%", "percent": "%", "pct": "%", "anos": "años", "dias": "días", "kilometros": "kilómetros", "mxn": "MXN",
    "usd": "USD", "eur": "EUR", "ars": "ARS", "cop": "COP",
} | {unit: unit for unit in (
    "meses", "horas", "minutos", "semanas", "km", "kg", "litros", "months", "years", "days", "hours", "minutes", "weeks",
    "miles", "bar", "psi", "rpm", "celsius", "grados", "pesos", "euros",
)}  # fmt: skip


def said_facts(facts: Mapping[str, Any], lexicon: Lexicon) -> list[Fact]:
    """Every fact that holds something to say, nested mappings flattened, in the seed's order."""
    return list(_flat(facts, lexicon, ""))


def _flat(facts: Mapping[str, Any], lexicon: Lexicon, above: str) -> Iterator[Fact]:
    for key, value in facts.items():
        name = f"{above} {key}".strip()
        if isinstance(value, Mapping):
            yield from _flat(value, lexicon, name)
        elif text := said(value, lexicon.language):
            label = _label(name, lexicon)
            if label:
                yield fact_of(str(key), label, value, text, lexicon)


def fact_of(key: str, label: str, value: Any, text: str, lexicon: Lexicon) -> Fact:
    """A fact of a key in words and a value as said."""
    label, text = _unit(label, text, value)
    phrase = noun_phrase(label, lexicon)
    if not phrase.article and phrase.text == phrase.bare:  # the name of a fact is no proper name: `the LDL level`
        phrase = phrase._replace(text=phrase.definite)
    stems = content(label, lexicon.language)
    kind = "bool" if isinstance(value, bool) else kind_of(text, lexicon.language)
    head = plain(phrase.head).rstrip("s")
    again = len(head) > 2 and re.search(rf"\b{re.escape(head)}", plain(text)) is not None
    return Fact(key, phrase, value, text, kind, stems, bool(stems & _OWN), again)


def _label(name: str, lexicon: Lexicon) -> str:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ")
    return lexicon.phrase(" ".join(spaced.split()))


def _unit(label: str, text: str, value: Any) -> tuple[str, str]:
    """`plazo meses` = 48 -> `plazo`, `48 meses`."""
    head, _, last = label.rpartition(" ")
    if isinstance(value, bool) or not isinstance(value, int | float) or not head:
        return label, text
    unit = _SAID_UNIT.get(plain(last))
    if unit is None:
        return label, text
    head = re.sub(r"\s(?:de|en|in|of)$", "", head)
    return head, f"{text}%" if unit == "%" else f"{text} {unit}"
