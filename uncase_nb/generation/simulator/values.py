"""What kind of thing a fact's value is, so that the sentence that states it is built to fit."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_CURRENCY = r"(?:MXN|USD|EUR|ARS|COP|pesos|euros?|d[oó]lares|dollars|€)"
_MONEY = re.compile(
    rf"^(?:US|MX)?[$€£]\s?\d|^\d[\d.,]*\s?(?:mil\s|thousand\s)?(?:millones\sde\s)?{_CURRENCY}(?!\w)", re.IGNORECASE
)
_PERCENT = re.compile(r"^[\d.,]+\s?(?:%|por ciento|percent)")
_HEDGE = re.compile(
    r"^(?:hasta|más de|menos de|unos|unas|alrededor de|entre|al menos|up to|about|around|at least|between|more than|less than|under|over)\s.*\d",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^(?:de|del|desde|from)\s.*\d", re.IGNORECASE)
_DAY_ES = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
_DAY_EN = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH_ES = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
_MONTH_EN = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SPAN = re.compile(
    rf"^(?:{_DAY_ES}\s(?:a|y)\s(?!las?\b)|{_DAY_EN}s?\s(?:to|through|and)|\d{{1,2}}:\d\d\s(?:a|to|y|and)\b|mañanas\b|tardes\b)",
    re.IGNORECASE,
)
_DAY = re.compile(rf"^(?:el\s)?(?:{_DAY_ES}|{_DAY_EN})\b(?!s)", re.IGNORECASE)
_DATE = re.compile(
    rf"^(?:\d{{1,2}}\s(?:de\s)?{_MONTH_ES}|{_MONTH_EN}\s\d|\d{{4}}-\d\d-\d\d$|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}$)",
    re.IGNORECASE,
)
_TIME = re.compile(r"^(?:a las?\s)?\d{1,2}:\d\d(?:\s?(?:h|hrs?|horas|[ap]\.?\s?m\.?))?$", re.IGNORECASE)
_NUMBER = re.compile(r"^-?[\d.,/]*\d$|^\d+\s(?:de|of|out of)\s\d+$|^[\d/]*/\d+\s(?:y|and)\s[\d/]+$")
_MEASURE = re.compile(r"^\d[\d.,/]*\s?[^\W\d][^=+*]*$|^\d[\d.,/]*\s?°.*$")
_CODE = re.compile(r"^(?=\S*\d)(?=\S*[A-Za-z])[\w./-]+$|[=+×÷]|^\S*\d\S*\s[-*/]\s")
_NONE = frozenset({"ninguno", "ninguna", "ningún", "none", "nada"})
_ADVERB = {
    "es": re.compile(
        r"^(?:en|a|al|con|desde|durante|por|según|tras|sobre|antes|después|bajo|dentro|fuera|cada|hoy|casi|solo|del?(?=\s[a-z]))\s"
    ),
    "en": re.compile(
        r"^(?:in|on|at|with|within|after|before|by|during|under|above|through|every|for|twice|once|today)\s"
    ),
}
_AGO = {"es": re.compile(r"^hace\s"), "en": re.compile(r"^.*\sago$")}
_IF = {"es": re.compile(r"^(?:si|cuando)\s"), "en": re.compile(r"^(?:if|when|unless)\s")}
_WITHOUT = {"es": re.compile(r"^(?:sin|gratis)\b"), "en": re.compile(r"^(?:without|free)\b")}
_NOTHING_EN = re.compile(r"^no\s[a-z]+(?!.*\s(?:is|are|was|can|may)\s)")
_INFINITIVE = {
    "es": re.compile(
        r"^(?:no\s)?(?!lugar|hogar|taller|par|mar|bar|azúcar|celular|alquiler|cualquier|auxiliar|militar|familiar|particular|escolar|regular|popular|similar)[a-záéíóúñ]+(?:ar|er|ir)(?:se|lo|la|los|las|le|les)?\s"
    ),
    "en": re.compile(r"^to\s[a-z]+"),
}
_VERBS_ES = (
    "puede|pueden|debe|deben|es|son|está|están|hay|tiene|tienen|falta|faltan|requiere|incluye|cubre|aplica|depende|hace|"
    "conviene|reduce|aumenta|permite|necesita|vence|cuesta|se|responde|paga|corre|sirve|queda|existe"
)
_OWN_SUBJECT = {
    "es": re.compile(
        rf"^(?:el|la|los|las|un|una|cada|todo|toda|lo que)\s(?:.*?\s)?(?:no\s)?(?:{_VERBS_ES})\s|^[a-záéíóúñ]+(?:aría|ería|iría|dría)s?\s(?!de\b)|^(?:en|con)\s.*\s(?:puede|pueden)\s"
    ),
    "en": re.compile(
        r"^(?:(?:the|a|an|each|every|it|you|they|no)\s.*|[a-z]+s)\s(?:can|could|may|must|is|are|has|have|will|does|depends|covers|includes|requires|needs?|crossed)\s"
    ),
}
_PREDICATE = {
    "es": re.compile(
        r"^(?:no\s)?(?:puede|pueden|debe|deben|requiere|incluye|cubre|aplica|depende|reduce|permite|vence|cuesta|"
        r"se\s(?:puede|pueden|transfiere|envía|entrega|reporta|paga|cobra|firma|calcula|descuenta|renueva))\s(?!al?\s)"
    ),
    "en": re.compile(
        r"^(?:can|could|may|must|comes|goes|turns|starts|stops|makes|keeps|shows|includes|covers|requires|depends|needs|works|runs|lasts|"
        r"takes|appears|happens|stays|gives|compares|passes|applies|allows|costs|expires|ends|begins|protects|reduces|increases|helps)\s"
    ),
}
_LOOSE_VERB = re.compile(rf"^(?:no\s)?(?:{_VERBS_ES})\s(?!al?\s)")
_ORDER = re.compile(
    r"^(?:put|add|use|find|write|make|get|keep|check|read|multiply|divide|take|apply|compare|subtract|save|choose|bring|eat|drink|avoid|"
    r"rest|call|come|wear|send|submit|request|turn|press|open|close|stop|ask|go|wait|think|clear|realign|look|start|try)\s(?![a-z]+s?,)"
)
_QUESTION = re.compile(r"^(?:what|how|why|where|when|who|qué|cómo|por qué|dónde|cuándo|quién)\s")
_PARTICIPLE = re.compile(
    r"^(?!estado|mercado|grado|abogado|juzgado|certificado|contado|pedido|pitido|sangrado|latido|zumbido|videollamada|casado|soltero|contenido|lado|candado|cuidado|resultado|sonido|ruido|tejido|"
    r"vida|medida|salida|bebida|comida|caída|entrada|llamada|jornada|temporada|partida|herida|tirada|mirada|fachada|ayuda)[a-záéíóú]+(?:ado|ada|ados|adas|ido|ida|idos|idas)\b(?!\s(?:de|del)\s)"
)
_ADJECTIVE = re.compile(
    r"^(?:obligatori|gratuit|alt|baj|roj|verde|amarill|fij|nuev|mensual|anual|variable|moderad|conservador|agresiv|leve|grave|"
    r"trimestral|semestral|semanal|diari|vigente|pendiente|complet|parcial|total|intens|constante|intermitente|básic|buen|mal[oa]\b|"
    r"correct|incorrect|positiv|negativ|normal|estable|irregular|lent|rápid|sec|punzante|opresiv|presencial|virtual|híbrid|deducible|"
    r"exent|reembolsable|renovable|indefinid|temporal|privad|públic|individual|grupal|urgente|automátic|manual)[a-z]*\b(?!\s(?:de|del)\s)"
)


@cache
def kind_of(text: str, language: str) -> str:
    """The kind of a value that is text.

    Returns:
        `money`, `percent`, `measure`, `hedge`, `range`, `number`, `code`, `when`, `time`, `span`, `none`, `ago`, `if`,
        `free` (`sin costo`), `nothing` (`no charge`), `adverb`, `inf`, `order`, `question`, `clause` (with a subject of
        its own), `verb` (whose subject is what it is about), `loose` (a verb that may have another), `state` (a
        participle), `adj`, `proper`, or `text`.
    """
    for kind, pattern in (
        ("money", _MONEY), ("percent", _PERCENT), ("time", _TIME), ("span", _SPAN), ("when", _DAY), ("when", _DATE),
        ("number", _NUMBER), ("code", _CODE), ("measure", _MEASURE), ("hedge", _HEDGE), ("range", _RANGE),
        ("ago", _AGO[language]), ("if", _IF[language]), ("free", _WITHOUT[language]), ("clause", _OWN_SUBJECT[language]),
        ("verb", _PREDICATE[language]), ("adverb", _ADVERB[language]), ("inf", _INFINITIVE[language]), ("question", _QUESTION),
    ):  # fmt: skip
        if pattern.search(text):
            return kind
    if text.lower() in _NONE:
        return "none"
    if text[:1].isupper():
        return "proper" if _named(text) else "text"
    return _spanish(text) if language == "es" else _english(text)


def _spanish(text: str) -> str:
    for kind, pattern in (("loose", _LOOSE_VERB), ("adj", _ADJECTIVE), ("state", _PARTICIPLE)):
        if pattern.match(text):
            return kind
    return "text"


def _english(text: str) -> str:
    for kind, pattern in (("nothing", _NOTHING_EN), ("order", _ORDER)):
        if pattern.match(text):
            return kind
    return "text"


def _named(text: str) -> bool:
    """Whether every long word is a name's: `Nissan Versa Advance 2024`, not `Primero se revisa`."""
    return all(not word.islower() or len(word) < 4 for word in text.split()) and "," not in text


def said(value: Any, language: str) -> str:
    """The value as it is said, verbatim; empty where there is nothing to say."""
    if isinstance(value, bool):
        return ("sí" if value else "no") if language == "es" else "yes" if value else "no"
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(text for item in value if (text := said(item, language)))
    return " ".join(str(value).split())
