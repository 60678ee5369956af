"""Words as the simulator compares them, and the small words of each language."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_STEM = 6  # letters: enough to tell `mensual` from `mensaje`, few enough to join `financia` and `financiamiento`

_SMALL_ES = """
a al ante con de del desde e el en es eso esta este esto la las le les lo los mas me mi mis muy ni no nos o para
pero por que se si sin sobre son su sus te tu tus un una unas unos y ya como cual cuando donde ser hay
"""
_SMALL_EN = """
a about an and are as at be by do does for from has have he her his i if in is it its me my not of on or our she so
that the their them they this to was we what when where which who will with you your
"""
SMALL = {"es": frozenset(_SMALL_ES.split()), "en": frozenset(_SMALL_EN.split())}

_ALIKE = (
    "precio costo cuesta valor cotizacion tarifa honorarios price cost quote fare fee",
    "enganche anticipo deposito downpayment deposit",
    "plazo duracion vigencia meses term duration months",
    "fecha dia hora horario cita visita agenda date day time appointment schedule slot visit booking",
    "modelo vehiculo auto coche carro unidad camioneta version model car vehicle trim",
    "mensualidad financiamiento credito tasa pago cuota payment rate loan monthly instalment financing",
    "presupuesto budget afford",
    "sintoma molestia dolor malestar symptom pain discomfort",
    "medicamento dosis tratamiento receta medicine dose treatment prescription",
    "garantia cobertura warranty coverage",
    "documento requisito papeles identificacion document requirement paperwork",
    "rendimiento inversion comision fondo return investment commission fund yield",
    "falla error alarma codigo fault failure alarm code",
    "refaccion pieza repuesto part spare component",
    "ejercicio problema tarea ecuacion exercise problem homework equation",
    "resultado respuesta solucion result answer solution",
    "direccion ubicacion sucursal lugar address location branch place",
)


def plain(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _stem(word: str) -> str:
    return word.rstrip("s")[:_STEM]


_GROUP = {_stem(word): f"~{number}" for number, group in enumerate(_ALIKE) for word in group.split()}


def content(text: str, language: str) -> frozenset[str]:
    """Stems of the content words, and the groups of words alike they belong to (`~3`)."""
    stems = {_stem(word) for word in _WORD.findall(plain(text)) if word not in SMALL[language]} - {""}
    return frozenset(stems | {_GROUP[stem] for stem in stems if stem in _GROUP})


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of stems share; a shared word counts more than words that are only alike."""
    return float(sum(1.0 if stem.startswith("~") else 2.0 for stem in one & other))
