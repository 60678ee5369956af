"""Numbers as people write them in Spanish and English, in digits and in words."""

from __future__ import annotations

import re

NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
"""Digits with either mark for thousands and decimals."""


def _values(first: int, names: str, step: int = 1) -> dict[str, int]:
    """Names in rising order; several names of one number are joined by `/`."""
    return {name: first + place * step for place, group in enumerate(names.split()) for name in group.split("/")}


_SMALL = {
    **_values(2, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
              "eighteen nineteen"),
    **_values(2, "dos tres cuatro cinco seis/séis siete ocho nueve diez once doce trece catorce quince "
              "dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiun/veintiuna "
              "veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete "
              "veintiocho veintinueve"),
    "dozen": 12, "docena": 12,
}  # fmt: skip
_TENS = {
    **_values(20, "twenty thirty forty/fourty fifty sixty seventy eighty ninety", 10),
    **_values(30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10),
}
_HUNDREDS = {
    "hundred": 100, "cien": 100, "ciento": 100, **_values(200, "doscientos trescientos cuatrocientos quinientos "
    "seiscientos setecientos ochocientos novecientos", 100), **_values(200, "doscientas trescientas cuatrocientas "
    "quinientas seiscientas setecientas ochocientas novecientas", 100),
}  # fmt: skip
_LARGE = {
    "mil": 1_000,
    "thousand": 1_000,
    "millón": 1_000_000,
    "millon": 1_000_000,
    "millones": 1_000_000,
    "million": 1_000_000,
}
_ONES = {"one": 1, "un": 1, "una": 1, "uno": 1}

NUMBER_WORDS = {**_SMALL, **_TENS, **_HUNDREDS}
"""Numbers written out. One is left out: `one` and `un` are mostly no number."""


def _any(words: object) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


_UNITS = _any([*_ONES, *(word for word, value in _SMALL.items() if value < 10)])
_BELOW_100 = rf"(?:{_any(_TENS)}(?:(?:\sy\s|-|\s){_UNITS}\b)?|{_any(_SMALL)})"
_HUNDREDS_SPELLED = rf"(?:(?:{_UNITS}|a)\shundred|{_any(_HUNDREDS)})(?:\s(?:and\s)?{_BELOW_100}\b)?"
_BELOW_1000 = rf"(?:{_HUNDREDS_SPELLED}|{_BELOW_100})"
_REST = rf"(?:\s(?:and\s)?{_BELOW_1000}\b)?"
_THOUSANDS = rf"(?:(?:{_BELOW_1000}|one|a)[\s-])?(?:mil|thousand){_REST}"
_MILLIONS = rf"(?:{_BELOW_1000}|one|a|un)\s(?:mill[óo]n(?:es)?|million)(?:\s{_THOUSANDS})?"
SPELLED = rf"(?:{_MILLIONS}|{_THOUSANDS}|{_BELOW_1000})"
"""A number in words: `treinta y cinco`, `two hundred fifty`, `tres mil quinientos`."""

AMBIGUOUS = frozenset({"once", "ten"})
"""Numbers in one of the languages, and other words in the other one."""

ARTICLE_NUMBERS = {"one": 1, "un": 1, "una": 1, "uno": 1, "alone": 1, "solo": 1}
"""Words that may mean one; they support a figure, and are never taken as one."""

MULTIPLIERS = {
    "mil": 1e3, "k": 1e3, "thousand": 1e3, "millon": 1e6, "millón": 1e6, "millones": 1e6, "million": 1e6, "m": 1e6,
    "mdp": 1e6,
}  # fmt: skip


def parse_number(text: str) -> float:
    """`350,000.00`, `25.000`, `3.5` and `4,95` as numbers: three digits after a lone mark are thousands."""
    marks = re.findall(r"[.,]", text)
    if not marks:
        return float(text)
    last = text[max(text.rfind("."), text.rfind(",")) + 1 :]
    grouped = len(last) == 3 and len(set(marks)) == 1 and not text.startswith("0")
    if grouped:
        return float(re.sub(r"[.,]", "", text))
    whole = re.sub(r"[.,]", "", text[: -len(last) - 1])
    return float(f"{whole}.{last}")


def spelled_number(text: str) -> float:
    """The value of a number in words: hundreds and thousands multiply what stands before them."""
    total = part = 0
    for word in re.split(r"[\s-]+", text.casefold()):
        if word in _LARGE:
            total, part = total + (part or 1) * _LARGE[word], 0
        elif word == "hundred":
            part = (part or 1) * 100
        else:
            part += NUMBER_WORDS.get(word, _ONES.get(word, 0))
    return float(total + part)


def scaled(text: str, multiplier: str | None) -> float:
    """A number in digits or words, with `mil`, `millones`, `k`, `thousand` behind it."""
    value = parse_number(text) if text[:1].isdigit() else spelled_number(text)
    return round(value * MULTIPLIERS.get((multiplier or "").casefold(), 1.0), 6)
