"""Ages told by where they stand: `our lad (9)`, `Rm 4: Amarachi, 29F`, `bed 12, 54`, `hi Sunniva again, 49,`, `he were 79 last week`."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand, is_form_word
from uncase_nb.privacy.rules.age_context import PEOPLE, THINGS
from uncase_nb.privacy.rules.numerals import GROWN, WORDS
from uncase_nb.privacy.rules.reading import is_listed_first
from uncase_nb.privacy.rules.rule import Rule, compiled, nearby, span, value
from uncase_nb.privacy.vocabulary import STOP

_KIN = compiled(
    rf"(?<![a-z])(?:{PEOPLE}|lad|lads|lass|kids|twins?|boys|girls|children|grandkids?|nieces|nephews|sons|daughters|mum|mam|gran|nan|grandad|granddad|menor|nene|nena|peques?|chiquit[oa]s?"
    r"|alumn[oa]|pupil|student|passenger|pasajer[oa]|tenant|widow|widower)(?![a-z])[^.!?\n\d]{0,32}$"
)
_NAME_BEFORE = re.compile(
    r"(?<![\w@#/.-])(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-ZÀ-Þa-zà-ÿ]+)?)[ ]?(?:\(|,[ ](?:de[ ])?)$"
)
_YOUNG = rf"(?:\d{{1,2}}|{WORDS})"
_OLD = rf"(?:[1-9]\d|{GROWN})"
_WHEN = r"(?=[ ]?(?:[.,;!?)\n]|$)|[ ](?:last|next|this|on|yesterday|today|tomorrow|when|in|now|and|but|so|at[ ]the[ ]time|y|pero|el|la[ ]semana|en|hoy|ayer)\b)(?![.,:]\d|[ ](?:and|y)[ ](?:a|half|medi))"
_OLDEST = 110
_SENTENCE = re.compile(r"[.!?;\n]")
_KIN_FIRST = (
    "son sons daughter daughters kid kids child children boy boys girl girls twin twins nephew niece grandson granddaughter lad lass baby toddler brother sister "
    "hijo hija hijos hijas nino nina ninos ninas nieto nieta sobrino sobrina gemelo gemela gemelos gemelas mellizos cuates alumno alumna bebe hermanito hermanita student pupil"
)
_SUBJECT = r"(?:s?he|mum|mom|mam|dad|mama|papa|gran|granny|grandma|grandpa|nan|grandad|granddad|mother|father|grandmother|grandfather|husband|wife|son|daughter|brother|sister|uncle|aunt|auntie|nephew|niece|patient|pt)"


def _plausible(match: re.Match[str]) -> bool:
    told = value(match)
    return not told.isdigit() or 0 < int(told) <= _OLDEST


def _is_somebody(name: str) -> bool:
    """Whether a word with a capital is a name, rather than one of every day, a make or a label."""
    word = fold(name)
    known = is_name(word) or is_listed_first(word) or not is_ordinary(word)
    return known and word not in STOP and not is_brand(word) and not is_form_word(word)


def _after_a_name(match: re.Match[str]) -> float | None:
    """`Mateo (6)`, `Sundberg, 54, POD1`: of the person just named."""
    start, _ = span(match)
    name = _NAME_BEFORE.search(nearby(match.string, start, start, back=32))
    return 0.5 if name and _is_somebody(name["name"]) and _plausible(match) else None


def _in_brackets(match: re.Match[str]) -> float | None:
    """`his kid with him (6)`: of the relative just named."""
    before = nearby(match.string, match.start(), match.start(), back=60).lower()
    told = _KIN.search(fold(before).rstrip("( "))
    return 0.5 if told and _plausible(match) else _after_a_name(match)


def _of_somebody(match: re.Match[str]) -> float | None:
    start, _ = span(match)
    thing = THINGS.search(_SENTENCE.split(nearby(match.string, start, start, back=40))[-1])
    return 0.5 if not thing and _plausible(match) else None


RULES = (
    Rule("AGE", "age-bracket", re.compile(r"(?<=\()[ ]?(?P<v>\d{1,3})(?=[ ]?\))"), judge=_in_brackets, back=(0,), run=(1, 3), cased=True),
    Rule("AGE", "age-after-name", re.compile(r"(?<=,[ ])[1-9]\d?(?=[ ]?[mMfF](?!\w)|,[ ](?=[^\W\d]))|(?<=,[ ]de[ ])[1-9]\d?(?=[ ]?(?:[,;)\n]|\.(?!\d)|$)|[ ]y[ ])"), judge=_after_a_name, back=(0,), run=(1, 2), cased=True),
    Rule("AGE", "age-slash", compiled(r"(?<![\w/.,-])[1-9]\d(?=/[mfh](?![\w/]))"), judge=_of_somebody, back=(0,), run=(2, 2)),
    Rule("AGE", "age-in-bed", compiled(
        r"\b(?:bed|cama|rm|room|hab|habitacion|bay|cubiculo|stretcher|camilla)\b\.?[ ]?\#?[a-z]?\d{1,4}[a-z]?[,:][ ](?P<v>[1-9]\d?)(?=,[ ]\D|[ ]?[mfy](?!\w)|[ ]?a[nñ]os)"),
        0.55, first="bed cama rm room hab habitacion bay cubiculo stretcher camilla"),
    Rule("AGE", "age-introduced", compiled(
        rf"\b(?:hi|hello|hey|hola|buenas|buenos|soy|im|this[ ]is|llamo|habla)\b[^,.!?\n\d\x00]{{2,40}},[ ](?P<v>{_OLD})(?=,[ ][a-z]|\.[ ]|\.?\n|\.?$|[ ]y/?o)"),
        0.5, first="hi hello hey hola buenas buenos soy im this llamo habla"),
    Rule("AGE", "age-has", compiled(
        rf"\b{_SUBJECT}[ ](?:has|have|had)[ ](?:already[ ]|now[ ]|only[ ])?(?P<v>{_OLD})(?=[ ]?(?:[.;!\n]|$)|,[ ](?:she|he|and|but)\b)"),
        judge=_of_somebody, first="she he mum mom mam dad mama papa gran granny grandma grandpa nan grandad granddad mother father grandmother grandfather husband wife son daughter"),
    Rule("AGE", "age-was", compiled(
        rf"\b{_SUBJECT}(?:[ ](?:is|was|were|be|turned|turns)|'?[ ]?(?:wi)?ll[ ]be|[ ]would(?:'?ve|[ ]have)?[ ]be(?:en)?|[ ]gonna[ ]be|[ ]going[ ]to[ ]be)[ ](?:already[ ]|only[ ]|just[ ]|about[ ]|nearly[ ]|almost[ ]|now[ ])?(?P<v>{_OLD}){_WHEN}"),
        judge=_of_somebody, first="she he mum mom mam dad mama papa gran granny grandma grandpa nan grandad granddad mother father grandmother grandfather husband wife son daughter brother sister uncle aunt auntie nephew niece patient pt"),
    Rule("AGE", "age-with", compiled(
        rf"\b(?:con|a)[ ](?:sus|mis)[ ](?:casi[ ]|ya[ ]|escasos[ ])?(?P<v>{_OLD}){_WHEN}"), judge=_of_somebody, first="con a"),
    Rule("AGE", "age-with-person", compiled(
        rf"(?:(?<=ella[ ])|(?<=\bel[ ])|(?<=mama[ ])|(?<=papa[ ])|(?<=abuela[ ])|(?<=abuelo[ ])|(?<=senora[ ])|(?<=jefa[ ]))con[ ](?P<v>{GROWN}|[6-9]\d)(?=[ ](?:ya|no|y|todavia|aun|sigue|encima|anos)\b|[ ]?[,.;\n]|$)"),
        judge=_of_somebody, first="con"),
    Rule("AGE", "age-of-child", compiled(
        rf"\b(?:{_KIN_FIRST.replace(' ', '|')})\b[^.!?\n\d\x00:]{{2,48}},[ ](?P<v>{_YOUNG})(?=[ ]?(?:[,.;)\n]|$))(?![.,]\d)"),
        judge=_of_somebody, first=_KIN_FIRST),
)  # fmt: skip
