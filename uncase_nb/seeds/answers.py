"""Facts that are no figures: short answers to what was asked, and choices from closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.seeds import cues
from uncase_nb.seeds.plain import plain, sentences
from uncase_nb.seeds.topics import mentioned

OF_A_PERSON = re.compile(
    r"\b(?:naci\w*|nacimiento|edad|cumpl\w+|tengo \d+ anos|anos de edad|mi (?:hij[oa]|espos[oa]|mama|papa|madre|padre)|"
    r"(?:su|tu|mi|your|my|their) (?:cuenta|saldo|account|(?:\w+ )?(?:account|balance)\b)|saldo|"
    r"vivo|mi (?:salario|sueldo|ingreso)|gano|peso \d+|mido|"
    r"born|birth\w*|age|years? old|\d+-year-old|i am \d+|i'm \d+|my (?:son|daughter|wife|husband|mother|father|salary|income)|i (?:live|earn|weigh))\b"
)
"""Sentences that tell something of one person: their age, family, income, account."""
_CHOICES = {
    "es": {
        "forma_de_pago": r"(?:por |con |en )?(transferencia|efectivo|tarjeta de crédito|tarjeta de débito|contado)",
        "transmision": r"(?:transmisión|caja) (automática|manual|CVT|estándar)",
        "combustible": r"(híbrido|diésel|gasolina|eléctrico)",
        "modalidad": r"(?:por |en |de forma )?(videollamada|presencial|en línea|a domicilio)",
        "color": r"(?:en )?color (blanco|negro|gris|rojo|azul|plata|verde|blanca|negra|roja)",
    },
    "en": {
        "payment_method": r"(?:by |in )?(bank transfer|wire transfer|cash|credit card|debit card)",
        "transmission": r"(automatic|manual|CVT) transmission",
        "fuel": r"(hybrid|diesel|gasoline|electric)",
        "mode": r"(video call|in person|online|over the phone)",
        "color": r"(white|black|gray|grey|red|blue|silver|green)(?= (?:one|car|suv|truck|20\d\d))",
    },
}  # fmt: skip
_ANSWERED = frozenset({"bool"})
_ANSWER = {True: {"es": "sí", "en": "yes"}, False: {"es": "no", "en": "no"}}


class Said(NamedTuple):
    """A message as facts are read from it."""

    speaker: int
    """0 for the one who asks, 1 for the one who answers."""
    text: str


def answered(question: str, answer: str, language: str, field: str) -> Iterator[tuple[str, str, str]]:
    """What a short yes or no says of what was asked."""
    asked = sentences(question)[-1:]
    if not asked or "?" not in asked[0] or OF_A_PERSON.search(plain(asked[0])):
        return
    about = [mention.topic for mention in mentioned(TOKEN.sub(" ", asked[0]), language, field)]
    named = next((topic for topic in about if _ANSWERED & topic.kinds), None)
    bare = plain(answer)
    if named and (cues.YES.search(bare) or cues.NO.search(bare)):
        yield named.key, "bool", _ANSWER[not cues.NO.search(bare)][language]


def chosen(said: Sequence[Said], language: str) -> Iterator[tuple[str, str, str]]:
    """Choices from closed lists; where several are named nobody can tell which was taken."""
    text = "\n".join(TOKEN.sub(" ", message.text) for message in said)
    for name, pattern in _CHOICES[language].items():
        values = {match[1].lower() for match in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE)}
        if len(values) == 1:
            yield name, "choice", values.pop()
