"""What a passage asserts: questions, limits, examples and alternatives state nothing."""

from __future__ import annotations

import re

from uncase_nb.evaluation.located import Span, sentence_at
from uncase_nb.evaluation.text import fold

_LIMIT = re.compile(
    r"\b(?:under|below|less than|more than|at least|at most|up to|around|about|over|between|before|after|budget|maximum|"
    r"menos de|m[aá]s de|al menos|como m[aá]ximo|hasta|alrededor|unos|unas|entre|antes|despu[eé]s|presupuesto|m[aá]ximo)"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_ROUGH_BEFORE = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|approximately|approx|some|over|under|close to|just (?:over|under|above|below)|casi|unos|unas|"
    r"alrededor de|cerca de|como|aproximadamente|m[aá]s o menos|(?:un )?poco (?:m[aá]s|menos) de|arriba de|m[aá]s de|menos de|"
    r"apenas|andar en|rondar?|ronda(?:n)?)\s(?:los\s|las\s|the\s|en\s|a\s)?\$?\s?$",
    re.IGNORECASE,
)
_ROUGH_AFTER = re.compile(
    r"^[\s,]*(?:y pico|y tantos|m[aá]s o menos|aproximadamente|or so|and change|and a bit|give or take|y fracci[oó]n|o algo as[ií])",
    re.IGNORECASE,
)
_RATE_BASE = re.compile(r"\b(?:por\s)?(?:cada|every|per)\s\$?\s?$", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:found|find|there(?:'s| is| are)|have|see|got|shows?|hay|tenemos|tengo|encontr\w+|salen|aparecen|show)\b(?:\s\w+){0,4}\s?$",
    re.IGNORECASE,
)
_FOUND_AFTER = re.compile(r"^\s\w+(?:\s\w+)?\s(?:i|we)(?:'ve| have)?\s(?:found|got|see)\b", re.IGNORECASE)
_SCALE = re.compile(r"\b(?:del?|from|between|entre)\s\d+\s(?:al?|to|and|y)\s\d+", re.IGNORECASE)
"""A scale in a question (`from 1 to 10`) asserts nothing."""
_OR = re.compile(r"\b(?:or|o|u)\b", re.IGNORECASE)
_CONFIRMS = re.compile(
    r"confirm|correct|right\b|is that (?:ok|okay|fine|all right)|so you|you(?:'d| would)? (?:like|want) to (?:book|reserve|schedule|transfer|send|buy)|"
    r"entonces|correcto|de acuerdo|verdad|le queda bien|shall i|should i|just to",
    re.IGNORECASE,
)


def is_question(text: str, span: Span) -> bool:
    """Whether a sentence asks."""
    return text[span.start : span.end].rstrip().endswith("?")


def asserts(text: str, place: int) -> bool:
    """Whether what stands there is said to be so: a question asserts only what it asks to confirm."""
    span = sentence_at(text, place)
    sentence = text[span.start : span.end]
    if not is_question(text, span):
        return True
    return _CONFIRMS.search(text) is not None and _OR.search(sentence) is None


def names_alternatives(text: str, place: int) -> bool:
    """Whether a question offers what stands there among others."""
    span = sentence_at(text, place)
    return is_question(text, span) and _OR.search(text[span.start : span.end]) is not None


def is_limit(text: str, start: int) -> bool:
    """Whether the words before a figure make it a limit and not a value."""
    return _LIMIT.search(text[max(0, start - 60) : start]) is not None


def is_rough(text: str, start: int, end: int) -> bool:
    """Whether a figure is called a rough one."""
    return _ROUGH_BEFORE.search(text[max(0, start - 40) : start]) is not None or bool(_ROUGH_AFTER.match(text[end:]))


def is_rate_base(text: str, start: int) -> bool:
    """Whether a figure is what a rate is told for: `for every 1,000 pesos`."""
    return _RATE_BASE.search(text[max(0, start - 20) : start]) is not None


_WORKED_OUT = re.compile(
    r"\b(?:total|sum|suma|m[aá]s|plus|menos|minus|diferencia|difference|left|quedan?|quedar[ií]an?|faltan?|restan?|restantes?|remaining|"
    r"(?:por|entre|times|over|divided by)\s\d|each|cada|average|promedio|mean|bajaron|subieron|less|more|fewer|salen|ser[ií]an|altogether|"
    r"doble|mitad|twice|double|half|of it|cuesta|al a[ñn]o|a year|al mes|a month|over)|[=×+]",
    re.IGNORECASE,
)


def is_worked_out(text: str, place: int) -> bool:
    """Whether the sentence around a figure speaks of working something out."""
    span = sentence_at(text, place)
    return _WORKED_OUT.search(text, span.start, span.end) is not None


def counts_options(text: str, start: int, end: int) -> bool:
    """Whether a number says how many options there are."""
    return _FOUND.search(text[max(0, start - 60) : start]) is not None or bool(_FOUND_AFTER.match(text[end:]))


def is_scale(text: str, start: int, end: int) -> bool:
    """Whether a figure is the end of a scale a question gives."""
    return _SCALE.search(text[max(0, start - 12) : end + 12]) is not None and "?" in text[end:]


_NEGATION = re.compile(
    r"\b(?:no|not|non|isn't|aren't|doesn't|don't|without|never|neither|nor|cannot|can't|won't|wasn't|didn't|hasn't|sin|nunca|"
    r"tampoco|ni|ningun[ao]?|nothing|nada)\b"
)


def is_negative(clause: str) -> bool:
    """Whether a clause denies."""
    return _NEGATION.search(fold(clause)) is not None
