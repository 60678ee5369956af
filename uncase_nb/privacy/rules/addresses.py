"""Postal addresses that begin with the word for a street, in Spanish: `Calle Hidalgo 12, int. 3`, `c/ Mayor, 5 - 2º B`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.address_names import capitals, quarter, spoken
from uncase_nb.privacy.rules.address_tail import NUMBER, tail
from uncase_nb.privacy.rules.address_words import COLONIES, KNOWN_STREETS, NUMBERED, SPOKEN, STREETS_ES
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP

_HEAD = re.compile(
    r"(?<![\w'’/-])(?:c/\.?|p\.?[º°]\.?|c\.(?=[^\S\n])|(?P<word>[a-z]+)\b\.?)[^\S\n]{0,2}(?:(?:de|del|la|las|los|el)[^\S\n]+){0,3}"
)
_AND_HEAD = re.compile(r"(?:av|avda|avenida|calle|paseo|plaza)\b\.?[^\S\n]+")
_NUMBER = compiled(NUMBER)
_BY_NUMBER = compiled(
    r"\d{1,3}[^\S\n]?[a-z]?(?:[^\S\n]?(?:bis|sur|norte|este|oeste|pte|poniente|oriente|ote|nte))*"
    r"[^\S\n]{0,2}(?:(?:\#|n[º°o]\.?|num\.?|numero)[^\S\n]{0,2}\d{1,4}(?:[^\S\n]?[a-z](?!\w))?(?:[^\S\n](?:sur|norte|este|oeste))?(?:[^\S\n]?-[^\S\n]?\d{1,3})?|(?:x|por|entre)[^\S\n]\d{1,3}[^\S\n]y[^\S\n]\d{1,3})"
)
_KM = compiled(
    r"(?:[^\S\n][^\W\d_]+|[^\S\n]?[-–][^\S\n]?[^\W\d_]+){1,5},?[^\S\n]km\.?[^\S\n]?\d{1,4}(?:[.,+]\d{1,3})?(?!\w)"
)
_STREET, _NUMBERLESS, _SPOKEN = 0.75, 0.6, 0.55
_WRITTEN_OUT = 5
"""Letters from which a street word is none of the abbreviations."""
_ROADS = frozenset(["carretera", "carr", "ctra", "crta", "autopista", "libramiento"])
_DASH = re.compile(r"[^\S\n]?[-–][^\S\n]?")
_WHOLE = frozenset(
    [
        "c",
        "cam",
        "and",
        "del",
        "bo",
        "trav",
        "via",
        "real",
        "eje",
        "ronda",
        "corredor",
        "retorno",
        "diagonal",
        "cuesta",
        "pso",
        "prol",
        "prolongacion",
        "placa",
        "rua",
    ]
)
"""Street words too short or too ordinary to stand without a number."""


class StreetRule:
    """The word for a street, its name, its number, and what follows."""

    name = "street-es"
    first = "c p " + STREETS_ES

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address that begins at a place, if there is one."""
        head = _HEAD.match(folded, place)
        if not head or head["word"] == "p":
            return
        # `C/ Escuelas` needs no number, `c/ Juan` does: it may say `with`.
        street = text.startswith("C/", place)
        word, start = head["word"] or ("calle" if street else "c"), head.end()
        second = _AND_HEAD.match(folded, start)
        end, score = _street(text, folded, second.end() if second else start, word)
        if end and not (score == _NUMBERLESS and _ends_sentence(head)):
            yield Found(place, tail(text, folded, end), "ADDRESS", score, self.name)


def _ends_sentence(head: re.Match[str]) -> bool:
    """`la puerta cerrada. Hoy …`: a word written out needs no full stop, so the next capital begins a sentence."""
    word = head["word"] or ""
    return len(word) >= _WRITTEN_OUT and head[0][len(word) :].startswith(".")


def _street(text: str, folded: str, start: int, word: str) -> tuple[int, float]:  # noqa: PLR0911 - one return a form
    """Where the street ends, with its number, and how sure it is one."""
    if word in NUMBERED and (match := _BY_NUMBER.match(folded, start)):
        return match.end(), _STREET
    if word in _ROADS and (match := _KM.match(folded, start - 1)):
        return match.end(), _STREET
    if end := capitals(text, start):
        end = _to_town(text, end) if word in _ROADS else end
        number = _NUMBER.match(folded, end)
        if number:
            return number.end(), _STREET
        return (end, _NUMBERLESS) if word not in _WHOLE else (0, 0.0)
    if word not in SPOKEN:
        return 0, 0.0
    end = spoken(folded, start, 4)
    number = _NUMBER.match(folded, end) if end else None
    if number:
        return number.end(), _SPOKEN
    return _known(folded, start), _SPOKEN


def _to_town(text: str, end: int) -> int:
    """`Madrid - Cartagena`: a road has two ends."""
    gap = _DASH.match(text, end)
    return (capitals(text, gap.end()) if gap else 0) or end


def _known(folded: str, start: int) -> int:
    match = re.compile(r"[a-z]+(?:[^\S\n](?:sur|norte|centro))?(?!\w)").match(folded, start)
    return match.end() if match and match[0].split()[0] in KNOWN_STREETS else 0


class QuarterRule:
    """`col. Del Valle`, `fracc. las quintas`, `barrio de Gràcia`."""

    name = "colony"
    first = COLONIES

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The quarter that begins at a place, if there is one."""
        match = _QUARTER.match(folded, place)
        if not match:
            return
        start, word = match.end(), match["word"]
        end = quarter(text, folded, start) if word in _PLAIN_QUARTERS else 0
        if not end and text[start : start + 1].isupper() and word not in _ORDINARY:
            end = capitals(text, start)
        if not end and word != "del" and (listed := place_at(folded, start)):
            end = listed.end
        if end and folded[start:end] not in STOP:
            yield Found(start, tail(text, folded, end), "ADDRESS", 0.6, self.name)


_QUARTER = re.compile(
    r"(?<![\w'’-])(?P<word>[a-z]+)\b\.?[^\S\n]{1,2}(?:habitacional[^\S\n]+)?(?:de[^\S\n]+(?!la\b|los\b|las\b))?"
)
_PLAIN_QUARTERS = frozenset(["col", "colonia", "fracc", "fraccionamiento"])
_ORDINARY = frozenset(
    [
        "del",
        "unidad",
        "conjunto",
        "reparto",
        "localidad",
        "partida",
        "comuna",
        "bo",
        "distrito",
        "parroquia",
        "uh",
        "vereda",
    ]
)
RULES = (StreetRule(), QuarterRule())
