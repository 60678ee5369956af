"""The one code in an answer to somebody who asked for a number, wherever it stands: `it's on the card, RW-771204`."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import END

_TOKEN = re.compile(
    rf"(?<![\w@#./$€£₹-])(?<![$€£₹][ ])(?:[a-z]{{1,5}}[ ](?=\d))?[a-z\d]+(?:[-/.][a-z\d]+)*{END}(?!['’@]\w|@)",
    re.IGNORECASE,
)
_FIGURES = 4
"""As many as the last digits people are asked for."""
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+\.\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}")
_WORD_BEFORE = re.compile(r"[a-z]{1,5}[ ]", re.IGNORECASE)


def code_in(text: str) -> tuple[int, int] | None:
    """Where the only code of a short text stands; null where there is none, or more than one."""
    codes = [(_begin(match), match.end()) for match in _TOKEN.finditer(text)]
    codes = [place for place in codes if _is_code(text[slice(*place)])]
    return codes[0] if len(codes) == 1 else None


def _begin(match: re.Match[str]) -> int:
    """A group of capitals before the figures belongs to the code: `AUT 5509`; a word does not: `es 5509`."""
    before = _WORD_BEFORE.match(match[0])
    return match.end() - len(match[0][before.end() :]) if before and not before[0][:-1].isupper() else match.start()


def _is_code(written: str) -> bool:
    return sum(map(str.isdigit, written)) >= _FIGURES and not any(
        pattern.fullmatch(written) for pattern in (_AMOUNT, _YEAR, _DATE)
    )
