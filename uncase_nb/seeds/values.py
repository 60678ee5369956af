"""Facts of a conversation that are not personal, each under a name of what it is about.

A bare number is never taken: it could be part of an identifier that no detector knew. Nor is anything that is
tied to one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.seeds.answers import OF_A_PERSON, Said, answered, chosen
from uncase_nb.seeds.figures import Figure, figures_of
from uncase_nb.seeds.plain import plain, sentences
from uncase_nb.seeds.topics import Mentioned, mentioned

FACTS_MAX = 14
"""Facts of a seed at most."""
_NEAR = 60  # characters between a figure and the topic that names it
_NAMES = {
    "money": ("precio", "price"), "percent": ("porcentaje", "percentage"), "rate": ("rendimiento", "rate"),
    "distance": ("distancia", "distance"), "duration": ("plazo", "term"), "date": ("fecha", "date"),
    "time": ("horario", "time"), "product": ("modelo", "model"), "temperature": ("temperatura", "temperature"),
    "dose": ("dosis", "dose"), "weight": ("peso", "weight"), "size": ("medida", "size"), "pressure": ("presion", "pressure"),
    "electric": ("lectura_electrica", "electrical_reading"), "power": ("potencia", "power"), "code": ("codigo", "code"),
    "count": ("cantidad", "quantity"),
}  # fmt: skip
_FIELD_NAMES = {
    ("automotive", "distance"): ("kilometraje", "mileage"),
}
_ALWAYS = {"product": ("modelo", "model")}
_AMOUNT = {"es": "monto", "en": "amount"}
_HAS = re.compile(r"\b(?:(?:i|we)(?: have|'ve|'ve got) an? (?:used|20\d\d|19\d\d)|tengo un[ao]? [^.]*(?:20\d\d|usad))")
"""What the one who came owns: it tells who that is."""
_MINE = re.compile(r"\b(?:mi|mis|my|our|nuestr[oa])\s(?:\w+\s)?$")
_AGAIN = {"es": "{}_alternativo", "en": "alternative_{}"}
_FEMININE = re.compile(
    r"^(?:fecha|tasa|garantia|comision|mensualidad|cita|clase|entrega|inspeccion|inversion|factura|prueba|dosis|presion|"
    r"temperatura|distancia|cantidad|medida|potencia|lectura|sesion|comision|multa|visita|llegada|salida|diferencia|deuda|"
    r"habitacion|reparacion|camioneta|consulta|transferencia|tarjeta|indemnizacion|clausula|aportacion|cancelacion|fiebre|tos|"
    r"receta|falla|refaccion|vibracion|corriente|velocidad)"
)


def values_of(said: Sequence[Said], language: str, field: str) -> dict[str, str]:
    """Facts by name, at most two of a name, in order of appearance; a value has one name."""
    found: dict[str, tuple[str, str]] = {}
    for name, kind, value in _candidates(said, language, field):
        if any(_same(value, other) for _, other in found.values()):
            continue
        forms = [name, _of_kind(name, kind, language), _numbered(name, language)]
        free = next((form for form in forms if form not in found), None)
        if name in found and found[name][0] == kind:
            free = forms[-1] if forms[-1] not in found else None
        if free:
            found[free] = (kind, value)
    return {name: value for name, (_, value) in list(found.items())[:FACTS_MAX]}


def _candidates(said: Sequence[Said], language: str, field: str) -> Iterator[tuple[str, str, str]]:
    asked: list[Mentioned] = []
    for at, message in enumerate(said):
        for sentence in sentences(message.text):
            bare = plain(sentence)
            if not OF_A_PERSON.search(bare) and (message.speaker or not _HAS.search(bare)):
                yield from _figures(TOKEN.sub(" | ", sentence), language, field, asked)
        if at and message.speaker and not said[at - 1].speaker:
            yield from answered(said[at - 1].text, message.text, language, field)
        last = sentences(message.text)[-1:]
        asked = mentioned(last[0], language, field) if last and "?" in last[0] else []
    yield from chosen(said, language)


def _figures(text: str, language: str, field: str, asked: Sequence[Mentioned]) -> Iterator[tuple[str, str, str]]:
    """Figures of a sentence; where it does not say what they are about, what was asked before it does."""
    topics = mentioned(text, language, field)
    for figure in figures_of(text):
        if not _MINE.search(plain(text[: figure.start])):
            yield _name(figure, topics, asked, language, field), figure.kind, figure.text


def _name(figure: Figure, topics: Sequence[Mentioned], asked: Sequence[Mentioned], language: str, field: str) -> str:
    if figure.kind in _ALWAYS:
        return _ALWAYS[figure.kind][language == "en"]
    near = [
        (_distance(figure, mention), mention.topic)
        for mention in topics
        if figure.kind in mention.topic.kinds and _distance(figure, mention) <= _NEAR
    ]
    if near:
        return min(near, key=lambda item: item[0])[1].key
    named = next((mention.topic.key for mention in asked if figure.kind in mention.topic.kinds), None)
    usual = _FIELD_NAMES.get((field, figure.kind), _NAMES[figure.kind])
    return named or usual[language == "en"]


def _distance(figure: Figure, mention: Mentioned) -> int:
    """Characters between; what stands after counts double, for a name goes before its figure more often."""
    if figure.start <= mention.start < figure.end:
        return 0
    return figure.start - mention.end if mention.end <= figure.start else 2 * (mention.start - figure.end)


def _same(one: str, other: str) -> bool:
    """Whether two values say the same in other words: `8:00` and `8:00 AM`, `570 dollars` and `$570`."""
    short, long = sorted((plain(one), plain(other)), key=len)
    figures = re.findall(r"\d+", short)
    return short == long or (
        bool(figures) and re.findall(r"\d+", long) == figures and _unit(short) in ("", _unit(long))
    )


def _unit(value: str) -> str:
    """The words of a value; currencies are one."""
    return " ".join(re.findall(r"[^\W\d_]+", re.sub(r"[$€£]|dollars|dolares|pesos|mxn|usd|eur(?:os)?", "", value)))


def _of_kind(name: str, kind: str, language: str) -> str:
    """Another kind of figure on the same thing: `porcentaje_de_enganche`."""
    usual = _AMOUNT[language] if kind == "money" else _NAMES.get(kind, (name, name))[language == "en"]
    return f"{usual}_de_{name}" if language == "es" else f"{name}_{usual}"


def _numbered(name: str, language: str) -> str:
    form = _AGAIN[language].format(name)
    return f"{form[:-1]}a" if language == "es" and _FEMININE.match(name) else form
