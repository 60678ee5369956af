"""Ages in lists and in shorthand: `Renata de 4 y Bruno de nueve`, `my kids are 4, 7 and 12`, `Pt is a 79M`."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.rules.age_context import SOMEBODY, THINGS
from uncase_nb.privacy.rules.numerals import GROWN, WORDS
from uncase_nb.privacy.rules.rule import Rule, compiled, nearby

_YOUNG = rf"(?:\d{{1,2}}(?![\d:%/.,]\d)|{WORDS})"
_END = r"(?=[^\S\n]*(?:[.,;!?)\n]|$)|[ ](?:y|and|but|pero|now|ya|ahora|in|next|con|with)\b)(?![.,:]\d|[ ]?%|[ ](?:y|and)[ ](?:medi|half))"
_ADULTS = (
    "dad mom mum mother father mama papa madre padre abuela abuelo abuelita abuelito grandma grandpa gran nana granddad grandmother grandfather husband wife esposo esposa marido "
    "novio novia pareja boyfriend girlfriend partner suegra suegro tia tio aunt uncle brother sister hermano hermana son daughter hijo hija jefa jefe cunado cunada"
)
_MANY = "kids children boys girls twins daughters sons hijos hijas ninos ninas gemelos gemelas cuates mellizos nietos nietas"
_PATIENT = re.compile(r"(?:^|[\n.;:]\s?|\b(?:pt|pte|paciente|patient|masc|fem|is an?|an?|este|esta|un|una)\s)$")
_SHORT_OF = re.compile(r"(?:\b(?:pt|pte|paciente|patient|masc\.?|fem\.?|masculino|femenin[oa]|de)\s|[a-z.], )$")
_NAME = r"[A-ZÁÉÍÓÚÑ][a-zà-ÿ]+(?:[ ][A-ZÁÉÍÓÚÑ][a-zà-ÿ]+)?"
_NAME_BEFORE = compiled(rf"(?<!\w){_NAME}[ ]$")
_PAIR_BEFORE = compiled(
    rf"(?<!\w){_NAME}[ ](?:de|tiene|is)[ ]{_YOUNG}(?:[ ]años)?(?:,[ ]|[ ](?:y|and)[ ])(?:(?:la|el|my|mi)[ ])?{_NAME}[ ]$"
)
_BACK = 90


def _shorthand(match: re.Match[str]) -> float | None:
    """`79M` of a patient, not of a budget: what stands before it, and a word of medicine after it."""
    return 0.55 if _PATIENT.search(nearby(match.string, match.start(), match.start(), back=16).casefold()) else None


def _years_cut(match: re.Match[str]) -> float | None:
    return 0.5 if _SHORT_OF.search(nearby(match.string, match.start(), match.start(), back=16)) else None


def _of_children(match: re.Match[str]) -> float | None:
    """`tienen 9` where children were spoken of."""
    before = nearby(match.string, match.start(), match.start(), back=_BACK)
    return 0.5 if SOMEBODY.search(before) and not THINGS.search(before) else None


def _named(match: re.Match[str]) -> float | None:
    return _named_by(_NAME_BEFORE, match, 40)


def _named_second(match: re.Match[str]) -> float | None:
    return _named_by(_PAIR_BEFORE, match, 80)


def _named_by(before: re.Pattern[str], match: re.Match[str], back: int) -> float | None:
    """`Cajas de 4 y Bolsas de 6`: an ordinary word with a capital is nobody."""
    name = before.search(nearby(match.string, match.start(), match.start(), back=back))
    return 0.5 if name and not is_ordinary(fold(name[0].split()[-1])) else None


def _no_thing(match: re.Match[str]) -> float | None:
    return None if THINGS.search(nearby(match.string, match.start(), match.start(), back=32)) else 0.5


RULES = (
    Rule("AGE", "age-clinical", re.compile(r"(?<![\w.,/$€-])[1-9]\d[ ]?(?:[MF]|yom|yof)(?=[ ]?(?:,|w/|with\b|s/p|c/o|con\b|who\b|presents|here\b|h/o|p/w|hx\b|pmh|dx\b|admitted|in\b|\.|$|\n))"),
         judge=_shorthand, back=(0,), run=(2, 2), cased=True),
    Rule("AGE", "age-a", compiled(r"(?<![\w.,/$€-])[1-9]\d[ ]?a\.?(?=[ ]?[,;)]|[ ](?:con|masc|fem|que|diab|hip|sin|acude)\b)"), judge=_years_cut, back=(0,), run=(2, 2)),
    Rule("AGE", "age-grown-kin", compiled(
        rf"\b(?:{_ADULTS.replace(' ', '|')})(?:[ ](?:[a-z]+)){{0,1}}?(?:,[ ](?:de[ ])?|[ ](?:is|was|tiene|esta[ ]en|ya[ ]tiene|just|turned|is[ ]only|is[ ]almost)[ ](?:like[ ]|about[ ]|como[ ]|casi[ ])?|[ ])(?P<v>[2-9]\d(?![\d:%]|[.,]\d)|{GROWN}){_END}"),
        judge=_no_thing, first=_ADULTS),
    Rule("AGE", "age-pair", re.compile(
        rf"(?:de|tiene|is)[ ](?P<v>{_YOUNG})(?=(?:[ ]años)?(?:,[ ]|[ ](?:y|and)[ ])(?:(?:la|el|my|mi)[ ])?{_NAME}[ ](?:de|tiene|is)[ ](?:\d|[a-z]+(?:[ ]años|[.,;\n]|$)))", re.VERBOSE),
        judge=_named, first="de tiene is", cased=True),
    Rule("AGE", "age-pair-second", re.compile(rf"(?:de|tiene|is)[ ](?P<v>{_YOUNG})(?=[ ]?(?:[.,;)\n]|$))", re.VERBOSE),
         judge=_named_second, first="de tiene is", cased=True),
    Rule("AGE", "age-many", compiled(
        rf"\b(?:{_MANY.replace(' ', '|')})(?:,[ ]|,?[ ](?:are|de|tienen|aged|ages|is|both)[ ])(?:both[ ]|los[ ]dos[ ]|ya[ ])?(?P<v>{_YOUNG}(?:(?:,[ ]?|,?[ ](?:y|and|e)[ ](?:de[ ]|el[ ]de[ ])?){_YOUNG}){{0,5}}){_END}"),
        0.5, first=_MANY),
    Rule("AGE", "age-have", compiled(rf"\b(?:tienen|tiene|are[ ]both|both|ambos)[ ](?:ya[ ]|los[ ]dos[ ]|como[ ])?(?P<v>{_YOUNG})(?=[ ]*(?:[.!?\n]|$))(?![.,:]\d)"), judge=_of_children,
         first="tienen tiene are both ambos"),
    Rule("AGE", "age-novio", compiled(
        rf"(?:(?<=[ ]y[ ]mi[ ])|(?<=[ ]and[ ]my[ ]))[a-z]+[ ](?:is[ ]|tiene[ ])?(?P<v>[1-9]\d|{GROWN}){_END}"), 0.5, first=_ADULTS),
    Rule("AGE", "age-a-day", compiled(rf"(?P<v>{GROWN}|[1-9]\d)(?=[ ]if[ ](?:s?he'?s|a)[ ]a?[ ]?day)"), 0.5,
         first="ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety", back=(0,), run=(2, 2)),
    Rule("AGE", "age-of-decade", compiled(rf"\b(?:anda|ando|andan|anda[ ]ya|pasa|ronda|rondando|entro|entrada)[ ](?:ya[ ])?(?:en|de|por|a)?[ ]?los[ ](?P<v>{GROWN}|[1-9]\d)(?=[ ]*(?:[.,;!?\n]|$)|[ ]y[ ](?:tantos|pico))"), 0.5,
         first="anda ando andan pasa ronda rondando entro entrada"),
)  # fmt: skip
