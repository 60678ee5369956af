"""Whether an answer is right: numbers by value, words by spelling; and exercises that solve themselves."""

from __future__ import annotations

import re
from fractions import Fraction

from uncase_nb.tools.plain import plain

_NUMBER = re.compile(
    r"(?P<whole>-?\d+)\s+(?P<top>\d+)/(?P<under>\d+)|(?P<fraction>-?\d+/\d+)|(?P<decimal>-?\d+(?:\.\d+)?)"
)
_NAMED = re.compile(r"^\s*[a-z]\s*=\s*")
_LINEAR = re.compile(r"^\s*(-?\d*)\s*\*?\s*x\s*(?:([+-])\s*(\d+))?\s*=\s*(-?\d+)\s*$", re.IGNORECASE)
_TERM = re.compile(r"^\s*(\d+(?:/\d+)?)\s*([+*/x×÷-])\s*(\d+(?:/\d+)?)\s*$")
_EXACT_DIGITS = 2
"""From this many decimals on, a rounded answer is taken for a fraction that has no end."""


def right(given: str, expected: str) -> bool:
    """Whether two answers say the same. `x = 5`, `5.0` and `10/2` do; so do words without regard to case."""
    wanted = value(expected)
    if wanted is None:
        return _bare(given) == _bare(expected)
    said = value(given)
    return said is not None and (said == wanted or _rounds_to(given, wanted))


def value(text: str) -> Fraction | None:
    """The one number in an answer."""
    folded = _NAMED.sub("", plain(text).replace(",", "").replace("−", "-"))
    found = list(_NUMBER.finditer(folded))
    return _read(found[0]) if len(found) == 1 else None


def solved(exercise: str) -> str | None:
    """The answer of a linear equation in x, or of one sum, difference, product or quotient of fractions."""
    text = exercise.replace("−", "-").rstrip("?= ")
    if match := _LINEAR.match(exercise.replace("−", "-")):
        return _linear(match)
    if match := _TERM.match(text):
        return _operated(match)
    return None


def written(number: Fraction) -> str:
    """`7/2`, `5`."""
    return str(number)


def _linear(match: re.Match[str]) -> str | None:
    head, sign, added, total = match.groups()
    factor = int(head + "1") if head in ("", "-") else int(head)
    shift = int(f"{sign or '+'}{added or 0}")
    return None if factor == 0 else f"x = {written(Fraction(int(total) - shift, factor))}"


def _operated(match: re.Match[str]) -> str | None:
    first, operator, second = Fraction(match[1]), match[2], Fraction(match[3])
    if operator == "+":
        return written(first + second)
    if operator == "-":
        return written(first - second)
    if operator in "*x×":
        return written(first * second)
    return written(first / second) if second else None


def _read(match: re.Match[str]) -> Fraction | None:
    if match["fraction"]:
        top, under = match["fraction"].split("/")
        return Fraction(int(top), int(under)) if int(under) else None
    if match["whole"]:
        if not int(match["under"]):
            return None
        part = Fraction(int(match["top"]), int(match["under"]))
        whole = int(match["whole"])
        return whole - part if match["whole"].startswith("-") else whole + part
    return Fraction(match["decimal"])


def _rounds_to(given: str, wanted: Fraction) -> bool:
    match = re.search(r"-?\d+\.(\d+)", given)
    if match is None or len(match[1]) < _EXACT_DIGITS:
        return False
    return abs(Fraction(match[0]) - wanted) <= Fraction(1, 2 * 10 ** len(match[1]))


def _bare(text: str) -> str:
    return plain(text).strip(" .¡!¿?\"'«»")
