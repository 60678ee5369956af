"""Short answers to who asks for an age, a date of birth or an address: what is asked for needs no words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST = 40
"""Characters of an answer to a question about an age or a date."""
_OLDEST = 110
_AGES = re.compile(
    r"(?<![\w.,:/$#-])\d{1,3}(?![\w%$/]|[.,:-]\d|[ ]?(?:km|mil|min|h(?:oras?|rs?)|pesos|d[ií]as?|days?|weeks?|semanas?)\b)"
)
_BIRTH = re.compile(
    r"(?<![\w.,$#-])(?:\d{6}|\d{8}|\d{1,2}(?:[ ./-]|[ ](?:del?|of|the)[ ](?:mes[ ])?){1,2}\d{1,2}(?:[ ./-]|[ ](?:del?|of)[ ])\d{2,4})(?![\w%])",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^.!?\n]+(?:\.(?=\S|\s?[A-Zº]?\d)[^.!?\n]+)*")
_PLACED = re.compile(
    r"\d|\b(?:flat|above|behind|next\sto|c/o|house|cottage|farm|lane|road|rd|street|st|close|main|local|casa|rancho|calle|cerrada|privada|colonia|col|barrio|lote|manzana|edificio|torre|carretera|camino|esquina|junto|frente|atr[aá]s)\b",
    re.IGNORECASE,
)
_NO_ADDRESS = re.compile(
    r"(?:no|not|todav[ií]a|a[uú]n|ya|te|se|la\smisma|misma|same|i'?ll|i'?m\snot|don'?t|why|what|which|let\sme|para|ma[ñn]ana|tomorrow|does|is\sthat|depende|when|cu[aá]ndo|en\scu[aá]nto|ok|gracias|thanks)\b",
    re.IGNORECASE,
)
_LONGEST = 100
_MEASURE = re.compile(
    r"\d[\d.,:]*\s?(?:%|am|pm|min(?:uto|ute)?s?|h(?:ora|our|r)?s?|d[ií]as?|days?|semanas?|weeks?|mes(?:es)?|months?|años?|years?|km|miles?|pesos|mxn|usd)\b",
    re.IGNORECASE,
)


def values(kind: str, answer: str) -> Iterator[tuple[int, int]]:
    """Where the values of a type stand in the answer to a question for them."""
    if kind == "AGE" and len(answer) <= _MOST:
        yield from (match.span() for match in _AGES.finditer(answer) if 0 < int(match[0]) <= _OLDEST)
    elif kind == "DATE_OF_BIRTH" and len(answer) <= _MOST:
        yield from (match.span() for match in _BIRTH.finditer(answer))
    elif kind == "ADDRESS" and (line := _LINE.match(answer)) and _is_address(line[0]) and "?" not in answer:
        yield line.span()


def _is_address(line: str) -> bool:
    told = _PLACED.search(_MEASURE.sub("", line))
    return (
        len(line) <= _LONGEST
        and len(line.split()) > 1
        and bool(told)
        and not _NO_ADDRESS.match(line)
        and ":" not in line
    )
