"""How old somebody is: `tengo 42 años`, `de sesenta y siete con disnea`, `she's eighty-three`, `a 6-year-old`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.age_context import ALONE, FOR_SURE, LIFE, NO_AGE_AFTER, OF_A_PERSON, THINGS, WHOSE
from uncase_nb.privacy.rules.numerals import GROWN, WORDS
from uncase_nb.privacy.rules.rule import Rule, compiled

_NUMBER = rf"(?:\d{{1,3}}(?:[.,]5)?|{WORDS})"
_BEFORE = compiled(
    rf"(?<![\w.,/$€-])(?:{_NUMBER}(?:[ ]?(?:y|o|a|e|-|and|or|to)[ ]?(?:los[ ])?)?)?{_NUMBER}(?:[ ]y[ ]medi[oa])?[ -]{{0,2}}$"
)
_UNIT = compiled(
    r"(?P<unit>(?:anos|anitos|anios|ano|years?|yrs?)|(?:meses|mesecitos|mes|semanas|semanitas|semana|dias|months?|weeks?|days?|mos?))(?!\w)\.?"
    rf"(?:[ ](?:y|con|and)[ ](?:medi[oa]|(?:{_NUMBER})[ ](?:meses|mes|months?)))?"
)
_YEARS = frozenset(["anos", "anitos", "anios", "ano", "year", "years", "yr", "yrs"])
_OLDEST = 115
_LOOKBACK, _LOOKAHEAD = 64, 32


class AgeRule:
    """A number of years or months that somebody has lived: found by the unit, read both ways."""

    name = "age"
    first = "anos anitos anios ano year years yr yrs meses mesecitos mes semanas semana semanitas dias month months week weeks day days mo mos"
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Ages anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in self.first.split():
                yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The age whose unit stands at a place."""
        del text
        left = max(0, place - 44)
        number = _BEFORE.search(folded[left:place])
        unit = _UNIT.match(folded, place)
        if not number or not unit or not number[0].strip():
            return
        start = left + number.start()
        score = _judged(folded, start, unit)
        figures = re.findall(r"\d+", number[0])
        if score and (not figures or int(figures[0]) <= _OLDEST):
            tail = FOR_SURE.match(folded, unit.end())
            yield Found(start, tail.end() if tail else unit.end(), "AGE", score, self.name)


def _judged(folded: str, start: int, unit: re.Match[str]) -> float | None:
    """How sure it is that somebody is that old: by what follows, then by what stands before."""
    end = unit.end()
    before = folded[max(0, start - _LOOKBACK) : start].rpartition("\n")[2]
    if FOR_SURE.match(folded, end) or unit["unit"] == "anitos":
        return 0.8
    if LIFE.search(before) or WHOSE.search(before):
        return 0.7
    if NO_AGE_AFTER.match(folded, end):
        return None
    if OF_A_PERSON.search(before):
        return None if THINGS.search(before) else 0.7
    if unit["unit"] not in _YEARS or THINGS.search(before):
        return None
    return (
        0.55 if ALONE.match(folded[end : end + 4]) and (not before.strip() or before.rstrip()[-1:] in ",(;.") else None
    )


_CLAUSE_END = r"(?=[^\S\n]*(?:[.,;!?)\n]|$)|[ ](?:y|que|con|and|but|pero|with|esta|vive|now|ya|in|next|this|on|el|al|ahora|recien)\b)(?![.,]\d|[ ]?%)"
_KIN = r"(?:hij|nin|niet|sobrin|herman|chamac|chiquit|nen|beb|peque|ahijad|chav|muchach)[a-z]{1,6}|son|daughter|kid|boy|girl|baby|toddler|grandson|granddaughter|nephew|niece"
RULES: tuple[AgeRule | Rule, ...] = (
    AgeRule(),
    Rule("AGE", "age-label", compiled(
        rf"\b(?:edad|age|aged|ages|edades)[^\w\n]{{1,3}}(?:(?:de|of|es|is|actual|era|:)[ ]+){{0,2}}(?P<v>{_NUMBER}(?:[ ]{{0,2}}(?:anos?|years|meses|months|mes|dias|a(?![a-z])))?) (?![\w%])"),
        0.8, first="edad edades age aged ages"),
    Rule("AGE", "age-compact", compiled(
        r"(?<![\w.-]) (?P<v>\d{1,3}[ ]?(?:y/?o|yo|yr[ ]?old)(?![\w])|\d{1,3}(?:[ ]-|-)(?:year|yr|month|week|day)s?-olds?)"), 0.75, back=(0,), run=(1, 3)),
    Rule("AGE", "age-sex", compiled(r"(?<=[(\[]) (?P<v>\d{2}[ ]?[mfh]|[mfh][ ]?/?[ ]?\d{2}) (?=[)\],])"), 0.6, back=(0, 1, 2, 3), run=(2, 2)),
    Rule("AGE", "age-apposition", compiled(r"[A-ZÀ-Þ][^\W\d_]+[ ](?:[A-ZÀ-Þ][\w'’-]*[ ]?){1,3},[ ](?P<v>[1-9]\d)(?=,[ ](?!\d))"), 0.5, cased=True, needs=(", ",)),
    Rule("AGE", "age-bare", compiled(
        rf"\b(?:tengo|tiene|tenia|cumpli|cumplo|cumple|cumplio|voy[ ]a[ ]cumplir|va[ ]a[ ]cumplir|ando[ ]en[ ]los|turn(?:ed|ing|s)|i'?m|i[ ]am|s?he'?s|s?he[ ]is|they'?re|who'?s|who[ ]is|is)"
        rf"[ ](?:ya[ ]|just[ ]|only[ ]|now[ ]|like[ ]|sus[ ]|mis[ ]|los[ ]|apenas[ ])?(?P<v>[1-9]\d|{GROWN}){_CLAUSE_END}"),
        judge=lambda match: None if THINGS.search(match.string[max(0, match.start() - 40) : match.start()]) else 0.5,
        first="tengo tiene tenia cumpli cumplo cumple cumplio voy va ando turned turning turns i im he she shes hes they who is"),
    Rule("AGE", "age-young", compiled(rf"\b(?:turn(?:ed|ing|s)|cumpl(?:i|io|e|o))[ ](?P<v>{_NUMBER}){_CLAUSE_END}"), 0.5, first="turned turning turns cumpli cumplio cumple cumplo"),
    Rule("AGE", "age-turned", compiled(r"\bturned[ ](?P<v>\d{1,2})(?!\w|[.,:/-]\d|[ ]?(?:off|down|to|degrees|%|pages|times|rpm|mph))"), 0.5, first="turned"),
    Rule("AGE", "age-listed", compiled(
        rf"(?<=[^\W\d_]),[ ](?P<v>{GROWN}),|(?:^|[.?!\n]\s?)(?P<w>[1-9]\d),[ ](?=(?:male|female|[mf]\b|mak(?:e|ing)|single|married|liv|work|from|mujer|hombre|solter|casad|vivo|trabajo|retired|student|soy)\w*)"),
        0.5, needs=(", ",)),
    Rule("AGE", "age-had", compiled(rf"\b(?:yo|ella|el|hij[oa]|nin[oa])[ ]teni?a[ ](?P<v>{_NUMBER}){_CLAUSE_END}|\bteni?a[ ]yo[ ](?P<w>{_NUMBER})"), 0.5, first="yo ella el hijo hija nino nina"),
    Rule("AGE", "age-kin", compiled(rf"\b(?:{_KIN})(?:,)?[ ](?:[a-z]+[ ])?(?:de|of|is|tiene|aged)[ ](?P<v>{_NUMBER}){_CLAUSE_END}"), 0.55, first="", needs=("hij", "nin", "beb", "niet", "son", "daughter", "kid", "sobrin", "herman", "baby")),
    Rule("AGE", "age-patient", compiled(rf"\b(?:paciente|varon|mujer|senora|senor|hombre|masculino|femenino|patient|male|female|woman|man)[ ](?:(?:masculino|femenino|varon|mujer)[ ])?(?:de|of|aged)[ ](?P<v>{GROWN}|[1-9]\d){_CLAUSE_END}"), 0.6, first="paciente varon mujer senora senor hombre masculino femenino patient male female woman man"),
    Rule("AGE", "age-decade", compiled(
        r"\b(?:(?:in|into|entering)[ ](?:his|her|my|their|our)[ ](?:early[ -]|mid[ -]|late[ -])?(?P<v>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens|\d0'?s)"
        r"|(?P<w>(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|\d0)[ ]y[ ](?:tantos|pico|algo)(?:[ ]anos)?))"),
        0.5, first="in into entering veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", back=(0,), run=(2, 2)),
    Rule("AGE", "newborn", compiled(r"\brecien[ ]nacid[oa]\b"), 0.45, first="recien"),
)  # fmt: skip
