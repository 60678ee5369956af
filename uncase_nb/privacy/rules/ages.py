"""How old somebody is: `tengo 42 años`, `de sesenta y siete con disnea`, `she's eighty-three`, `a 6-year-old`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.gazetteer import is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.rules import ages_bare, ages_listed, ages_told
from uncase_nb.privacy.rules.age_context import (
    ALONE,
    COPULA,
    FOR_SURE,
    LIFE,
    NO_AGE_AFTER,
    OF_A_PERSON,
    SOMEBODY,
    THINGS,
    WHOSE,
    WITH,
)
from uncase_nb.privacy.rules.numerals import NUMBER_WORDS, WORDS
from uncase_nb.privacy.rules.rule import Rule, compiled

_NUMBER = rf"(?:\d{{1,3}}(?:[.,]5)?|{WORDS})"
_BEFORE = compiled(
    rf"(?<![\w.,/$€-])(?:{_NUMBER}(?:[ ]?(?:y|o|a|e|-|and|or|to)[ ]?(?:los[ ])?)?)?{_NUMBER}(?:[ ]y[ ]medi[oa])?[ -]{{0,2}}$"
)
_UNIT = compiled(
    r"(?P<unit>(?:anos|anitos|anios|ano|years?|yrs?)|(?:meses|mesecitos|mes|semanas|semanitas|semana|dias|months?|weeks?|days?|mos?))(?!\w)\.?"
    rf"(?:[ ](?:y|con|and)[ ](?:medi[oa]|(?:{_NUMBER})[ ](?:meses|mes|months?)))?"
)
_LAST = re.compile(r"(?:[a-z]+|\d)(?=[ -]{0,2}$)")
_ENDINGS = NUMBER_WORDS | {"media", "medio"}
_YEARS = frozenset(["anos", "anitos", "anios", "ano", "year", "years", "yr", "yrs"])
_NAME_OF = re.compile(r"(?<![\w@#/-])(?P<name>(?:[A-ZÑ]\.[ ]?){2,4}|[A-ZÀ-Þ][^\W\d_]{2,})[ ]?,?[ ](?:de|of)[ ]$")
_OLDEST = 115
_LOOKBACK, _LOOKAHEAD = 64, 32


class AgeRule:
    """A number of years or months that somebody has lived: found by the unit, read both ways."""

    name = "age"
    first = "anos anitos anios ano year years yr yrs meses mesecitos mes semanas semana semanitas dias month months week weeks day days mo mos"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The age whose unit stands at a place."""
        last = _LAST.search(folded, max(0, place - 16), place)
        if not last or (last[0].isalpha() and last[0] not in _ENDINGS):
            return
        left = max(0, place - 44)
        number = _BEFORE.search(folded[left:place])
        unit = _UNIT.match(folded, place)
        if not number or not unit or not number[0].strip():
            return
        start = left + number.start()
        score = _judged(folded, start, unit) or (_named(text, start, folded) if unit["unit"] in _YEARS else None)
        figures = re.findall(r"\d+", number[0])
        if score and (not figures or int(figures[0]) <= _OLDEST):
            tail = FOR_SURE.match(folded, unit.end())
            yield Found(start, tail.end() if tail else unit.end(), "AGE", score, self.name)


def _judged(folded: str, start: int, unit: re.Match[str]) -> float | None:  # noqa: PLR0911 - one return a reason
    """How sure it is that somebody is that old: by what follows, then by what stands before."""
    end = unit.end()
    before = folded[max(0, start - _LOOKBACK) : start].rpartition("\n")[2]
    if FOR_SURE.match(folded, end) or unit["unit"] == "anitos":
        return 0.8
    if WHOSE.search(before):
        return 0.7
    if LIFE.search(before):
        return None if unit["unit"] not in _YEARS and THINGS.search(before) else 0.7
    if NO_AGE_AFTER.match(folded, end):
        return None
    if OF_A_PERSON.search(before):
        somebody = SOMEBODY.search(before) or (unit["unit"] in _YEARS and not COPULA.search(before))
        return 0.7 if somebody and not THINGS.search(before) else None
    if unit["unit"] not in _YEARS or THINGS.search(before):
        return None
    if WITH.search(before):
        return 0.5
    return (
        0.55 if ALONE.match(folded[end : end + 4]) and (not before.strip() or before.rstrip()[-1:] in ",(;.") else None
    )


def _named(text: str, start: int, folded: str) -> float | None:
    """`Karla de 9 años`, `menor N. R. T. de 9 años`: of somebody named just before, not of a thing."""
    name = _NAME_OF.search(text, max(0, start - _LOOKBACK), start)
    if not name or THINGS.search(folded[max(0, start - _LOOKBACK) : start]):
        return None
    word = folded[name.start("name") : name.end("name")]
    return 0.5 if "." in word or is_name(word) or not is_ordinary(word) else None


RULES: tuple[AgeRule | Rule, ...] = (AgeRule(), *ages_bare.RULES, *ages_listed.RULES, *ages_told.RULES)
