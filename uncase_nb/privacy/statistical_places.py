"""What speaks for a model's find of a place or an organization beside the model."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand
from uncase_nb.privacy.statistical_evidence import CANDIDATE, LISTED, UNLISTED, WRITTEN, Word, starts_sentence, words_of
from uncase_nb.privacy.vocabulary import PARTICLES, ROLES, STOP

_SENTENCE_END = re.compile(r"(?<!avda)(?<!ctra)(?<!crta)(?<!plza)(?<!avd)(?<!col)(?<=[a-z]{3})[.!?]\s+[^\W\d_]")
_GOES_ON = re.compile(r"[^\S\n]*,?[^\S\n]+[a-zà-ÿ]")
_SOMEWHERE = re.compile(
    r"\b(?:en|de|desde|hasta|hacia|a|por|in|from|near|to|at|of|around)\s+(?:el |la |los |las |the )?$"
)
_INSTITUTION = re.compile(
    r"\b(?:hospital\w*|clinic\w*|centro de salud|consultorio|sanatorio|complejo|residencia|instituto|facultad|escuela|"
    r"colegio|secundaria|preparatoria|prepa|primaria|kinder|guarderia|universi\w*|juzgado|notaria|ies|cbtis|conalep|cecyt|"
    r"liceo|gimnasio|academia|jardin de ninos|estancia|asilo|school|college|nursery|middle|high|practice|court|academy|elementary|infirmary|medical center|ward|urgent care)\b"
)
_COMPANY = re.compile(
    r"\b(?:s\.? ?a\.?|s\.? de r\.? ?l\.?|c\.v\.|s\.?l\.?|inc|llc|ltd|corp|gmbh|plc|despacho|grupo|transportes|constructora|"
    r"laboratorios?|farmacia|distribuidora|comercializadora|talleres|asociados|hnos|hijos|fundacio\w*|asociacion|cooperativa|"
    r"sons|associates|solicitors|foundation|trucking|farms?|bakery|fabricators|partners|textiles|foods|motors|dental|construction)\b|&"
)
_ADDRESS = re.compile(
    r"\b(?:calle|c/|av|avda|avenida|blvd|calz|calzada|col|colonia|fracc|fraccionamiento|priv|privada|num|numero|int|interior|depto|piso|edificio|manzana|mz|lote|lt|cp|"
    r"carr|carretera|camino|plaza|paseo|cra|apt|apartment|unit|flat|floor|suite|st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|hwy|highway|way|zip|box)\b|#|\b\d{5}\b"
)
_SPOKEN = re.compile(
    r"\b(?:calle|av|avda|avenida|blvd|calz|calzada|colonia|fracc|fraccionamiento|privada|carretera|camino|paseo|cerrada|callejon|street|avenue|road|lane|drive)\b"
    r".*\b(?:numero|num|number|esquina con|corner of|(?:vein|trein|cuaren|cincuen|sesen|seten|ochen|noven)\w+|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ciento\w*|mil|hundred)\b"
)
_SHORT = 3
"""Words, besides the small ones, of a town in lower case: `san luis potosi`, `san pablo del monte`."""
_QUANTITY = re.compile(
    r"\d[\d.,]*[^\S\n]?(?:km|mi|miles|kms|kg|mg|ml|cm|mm|ars|usd|mxn|eur|pesos|dolares|euros|dollars|meses|anos|dias|months|years|days|horas|hours|psi|hp|cv|%)\b"
    r"|\d[^\S\n](?:de[^\S\n])?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*\b"
)
_MODEL_YEAR = re.compile(r"^[^\d,]*[a-z][a-z]*\d*[^\d,]* 20[12]\d$")
"""`Kona Electric 2025`."""
_TIED = re.compile(
    r"\b(?:trabaj\w+ (?:en|para|con)|labor\w+ en|emplead[oa] (?:de|en)|jubilad[oa] de|estudi\w+ en|clases en|intern\w+ en|atiend\w+ en|atendi\w+ en|oper\w+ en|"
    r"alta en|urgencias (?:de|del|en)|factur\w+ a|empresa(?: es)?|work(?:s|ed|ing)? (?:at|for|in)|employed (?:at|by)|study at|studies at|goes to|go to|teach(?:es)? at|"
    r"admitted to|treated at|seen at|company is|owner of|manager at|\w+ (?:at|en el|en la)|de parte de|calling from)(?: el| la| los| las| the)? $"
)


def trust_in_place(text: str, start: int, end: int) -> float:
    """How much speaks for a find of a place; below 0.4 it is a candidate only."""
    words = words_of(text, start, end)
    if (
        not words
        or _SENTENCE_END.search(fold(text[start:end]))
        or all(w.folded in STOP or w.folded in ROLES for w in words)
    ):
        return CANDIDATE
    capitals = [word for word in words if word.upper]
    unlisted = any(_unlisted(word) for word in words)
    if not capitals:
        somewhere = _SOMEWHERE.search(fold(text[max(0, start - 20) : start]))
        if spoken_address(text, start, end):
            return WRITTEN
        short = sum(word.folded not in PARTICLES for word in words) <= _SHORT
        return UNLISTED if somewhere and short and unlisted else CANDIDATE
    if unlisted or len(capitals) > 1 or not starts_sentence(text, capitals[0].at):
        return LISTED if unlisted else WRITTEN
    named = sum(word.upper or word.folded in PARTICLES for word in words)
    return WRITTEN if named == len(words) and not _GOES_ON.match(text, end) else CANDIDATE


def spoken_address(text: str, start: int, end: int) -> bool:
    """Whether a find in lower case is a street and its number in words: `la calle de allende número cuarenta y siete`."""
    return _SPOKEN.search(fold(text[start:end])) is not None


def trust_in_address(text: str, start: int, end: int) -> float:
    """How much speaks for a find of a place with figures; a distance, a price or a day is none."""
    piece = fold(text[start:end])
    if _ADDRESS.search(piece):
        return LISTED
    if _QUANTITY.search(piece) or _MODEL_YEAR.search(piece):
        return CANDIDATE
    words = words_of(text, start, end)
    return LISTED if not words or len(words) > 1 or any(word.upper for word in words) else CANDIDATE


def trust_in_organization(text: str, start: int, end: int) -> float:
    """How much speaks for a find of an organization.

    One that treats, teaches, tries or employs somebody counts; a bank's or a brand's name tells nothing about one
    customer, and masking it would empty the conversation.
    """
    piece = fold(text[start:end])
    if _INSTITUTION.search(piece):
        return LISTED
    words = words_of(text, start, end)
    if not words or is_brand(piece):
        return CANDIDATE
    tied = _TIED.search(fold(text[max(0, start - 40) : start])) is not None
    if not any(word.upper for word in words):
        return WRITTEN if tied and any(_unlisted(word) for word in words) else CANDIDATE
    if tied or _COMPANY.search(piece):
        return UNLISTED
    # `3.5L EcoBoost`: figures without a word of an institution or a firm are a model's.
    several = len(words) > 1 and any(_unlisted(word) for word in words) and not any(char.isdigit() for char in piece)
    return WRITTEN if several else CANDIDATE


def _unlisted(word: Word) -> bool:
    return len(word.folded) > 2 and not is_ordinary(word.folded)
