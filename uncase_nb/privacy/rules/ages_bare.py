"""Ages without their unit: `she's eighty-three`, `mi hija de 8`, `edad: 42`, `María López, 45, casada`."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.age_context import THINGS
from uncase_nb.privacy.rules.numerals import GROWN, WORDS
from uncase_nb.privacy.rules.rule import Rule, compiled, nearby

_NUMBER = rf"(?:\d{{1,3}}(?:[.,]5)?|{WORDS})"
_CLAUSE_END = (
    r"(?=[^\S\n]*(?:[.,;!?)\n]|$)|[ ](?:y|que|con|and|but|pero|with|esta|vive|now|ya|in|next|this|on|el|al|ahora|recien|so|if|has)\b)"
    r"(?![.,]\d|[ ]?%)"
)
_KIN = (
    "hijo hija hijos hijas hijito hijita nino nina ninito ninita nieto nieta sobrino sobrina hermano hermana hermanito hermanita "
    "chamaco chamaca chiquito chiquita nene nena bebe peque pequeno pequena ahijado ahijada chavo chava muchacho muchacha primo "
    "prima son daughter kid boy girl baby toddler grandson granddaughter nephew niece"
)
_PATIENTS = "paciente varon mujer senora senor hombre masculino femenino patient male female woman man"
_SEX_OR_LIFE = r"(?:male|female|[mf]\b|mak(?:e|ing)|single|married|liv|work|from|mujer|hombre|solter|casad|vivo|trabajo|retired|student|soy)"
_GROWN_FIRST = (
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta "
    "noventa ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety"
)
_NAMED = re.compile(r"[A-ZÀ-Þ][^\W\d_]*\.?[ ](?:[A-ZÀ-Þ][\w'’-]*[ ]?){1,3},[ ]$")
_CLAUSE_START = re.compile(r"(?:^|[.?!\n]\s?)$")
_SAID = (
    r"tengo|tiene|tenia|cumpli|cumplo|cumple|cumplio|voy[ ]a[ ]cumplir|va[ ]a[ ]cumplir|ando[ ]en[ ]los|turn(?:ed|ing|s)"
    r"|i'?m|i[ ]am|s?he'?s|s?he[ ]is|they'?re|who'?s|who[ ]is"
)


def _after(match: re.Match[str], before: re.Pattern[str]) -> float | None:
    return 0.5 if before.search(match.string[max(0, match.start() - 48) : match.start()]) else None


def _of_no_thing(match: re.Match[str]) -> float | None:
    return None if THINGS.search(nearby(match.string, match.start(), match.start(), back=40)) else 0.5


RULES = (
    Rule("AGE", "age-label", compiled(
        rf"\b(?:edad|age|aged|ages|edades)[^\w\n]{{1,3}}(?:(?:de|of|es|is|actual|era|:)[ ]+){{0,2}}"
        rf"(?P<v>{_NUMBER}(?:[ ]{{0,2}}(?:anos?|years|meses|months|mes|dias|a(?![a-z])))?) (?![\w%])"),
        0.8, first="edad edades age aged ages"),
    Rule("AGE", "age-compact", compiled(
        r"(?<![\w.-]) (?:\d{1,3}[ ]?(?:y/?o|yo|yr[ ]?old)(?![\w])|\d{1,3}(?:[ ]-|-)(?:year|yr|month|week|day)s?-olds?)"),
        0.75, back=(0,), run=(1, 3)),
    Rule("AGE", "age-sex", compiled(r"(?<=[(\[]) (?:\d{2}[ ]?[mfh]|[mfh][ ]?/?[ ]?\d{2}) (?=[)\],])"), 0.6, back=(0, 1, 2), run=(2, 2)),
    Rule("AGE", "age-apposition", compiled(r"[1-9]\d(?=,[ ]\D|[ ]?[mMfFaA](?!\w)|\.?[ ]*(?:\n|$))"), judge=lambda match: _after(match, _NAMED),
         back=(0,), run=(2, 2), cased=True),
    Rule("AGE", "age-first", compiled(rf"[1-9]\d(?=,[ ]{_SEX_OR_LIFE})"), judge=lambda match: _after(match, _CLAUSE_START),
         back=(0,), run=(2, 2)),
    Rule("AGE", "age-listed", compiled(rf"(?<=,[ ]){GROWN}(?=,)"), 0.5, first=_GROWN_FIRST),
    Rule("AGE", "age-bare", compiled(
        rf"\b(?:{_SAID})[ ](?:ya[ ]|just[ ]|only[ ]|now[ ]|like[ ]|sus[ ]|mis[ ]|los[ ]|apenas[ ])?(?P<v>[1-9]\d|{GROWN}){_CLAUSE_END}"),
        judge=_of_no_thing,
        first="tengo tiene tenia cumpli cumplo cumple cumplio voy va ando turned turning turns i im he she shes hes they who"),
    Rule("AGE", "age-young", compiled(rf"\b(?:turn(?:ed|ing|s)|cumpl(?:i|io|e|o)|s?he'?s)[ ](?P<v>{_NUMBER}){_CLAUSE_END}"), 0.5,
         first="turned turning turns cumpli cumplio cumple cumplo he she hes shes"),
    Rule("AGE", "age-turned", compiled(
        r"\bturned[ ](?P<v>\d{1,2})(?!\w|[.,:/-]\d|[ ]?(?:off|down|to|degrees|%|pages|times|rpm|mph))"), 0.5, first="turned"),
    Rule("AGE", "age-had", compiled(
        rf"\bten(?:ia|iamos)[ ](?:yo[ ])?(?P<v>{_NUMBER}){_CLAUSE_END}"), 0.5, first="tenia teniamos"),
    Rule("AGE", "age-kin", compiled(
        rf"\b(?:{_KIN.replace(' ', '|')})(?:,)?[ ](?:[a-z]+[ ])?(?:de|of|is|tiene|aged)[ ](?P<v>{_NUMBER}){_CLAUSE_END}"),
        0.55, first=_KIN),
    Rule("AGE", "age-patient", compiled(
        rf"\b(?:{_PATIENTS.replace(' ', '|')})[ ](?:(?:masculino|femenino|varon|mujer)[ ])?(?:de|of|aged)[ ](?P<v>{GROWN}|[1-9]\d){_CLAUSE_END}"),
        0.6, first=_PATIENTS),
    Rule("AGE", "age-decade", compiled(
        r"\b(?:(?:in|into|entering)[ ](?:his|her|my|their|our)[ ](?:early[ -]|mid[ -]|late[ -])?"
        r"(?P<v>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens|\d0'?s)"
        r"|(?P<w>(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|\d0)[ ]y[ ](?:tantos|pico|algo)(?:[ ]anos)?))"),
        0.5, first="in into entering veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", back=(0,), run=(2, 2)),
    Rule("AGE", "newborn", compiled(r"\brecien[ ]nacid[oa]\b"), 0.45, first="recien"),
)  # fmt: skip
