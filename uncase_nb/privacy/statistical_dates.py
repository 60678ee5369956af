"""Which finds of a model are dates: a model calls any figures with a year in them one, be it a law or an order."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold

_MONTH = (
    r"(?<![a-z])(?:ene|enero|feb|febrero|mar|marzo|abr|abril|may|mayo|jun|junio|jul|julio|ago|agosto|sep|sept|septiembre|setiembre|oct|octubre"
    r"|nov|noviembre|dic|diciembre|jan|january|february|march|apr|april|june|july|aug|august|september|october|november|dec|december)(?![a-z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_FREE = r"(?<![\w/.-])"
_DONE = r"(?![\w/-]|\.\d)"
_FORM = re.compile(
    rf"{_FREE}{_DAY}([/-])(?:{_DAY}|[ivx]{{1,4}})(?:\1(?:{_YEAR}|\d\d))?{_DONE}"
    rf"|{_FREE}{_DAY}([. ])(?:{_DAY}|[ivx]{{1,4}})\2(?:{_YEAR}|\d\d){_DONE}"
    rf"|{_FREE}{_YEAR}([/.-])(?:0?[1-9]|1[0-2])\3{_DAY}(?=t?\W|t\d|\Z)|{_FREE}(?:0?[1-9]|1[0-2])/{_YEAR}{_DONE}"
)
_NAMED = re.compile(rf"{_MONTH}")
_ALONE = re.compile(rf"(?:[^\W\d]+\W+)*?{_FREE}(?P<year>{_YEAR}){_DONE}(?:\W+(?!a[l ]|o )[^\W\d]+)*\W*")
_CUED = re.compile(
    r"(?:^|[^a-z])(?:in|since|until|till|during|year|around|circa|early|late|mid|summer|spring|autumn|fall|winter|christmas|en|desde|hasta|durante"
    r"|ano|verano|otono|invierno|primavera|navidad|finales|principios)[^\w\n]{1,2}(?:(?:de|del|of|el|the)[^\w\n])?\Z"
    r"|(?<![\d.,] )(?<!\d)(?:^|[^a-z])(?:del?|el)[^\w\n]\Z"
)
_BEFORE = 24


def is_date(text: str, start: int, end: int) -> bool:
    """Whether a find names a day or a month in a form that dates have, or a year that something tells from a number.

    `el lunes` and `enero` do not, nor do `1553/2005`, `2019-2024` and the year of a model.
    """
    piece = fold(text[start:end])
    if _FORM.search(piece) or (_NAMED.search(piece) and any(char.isdigit() for char in piece)):
        return True
    alone = _ALONE.fullmatch(piece)
    if not alone:
        return False
    lead = fold(text[max(0, start - _BEFORE) : start]) + piece[: alone.start("year")]
    return bool(_CUED.search(lead))
