"""What announces a text from outside it: the key of a field, or the question before an answer.

`{"policy_number": "AX-2231"}` and `¿Su número de póliza?` followed by `AX-2231` say as much as `póliza: AX-2231`,
but no detector that reads one text at a time can know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.announced import Label, is_label, labels_in
from uncase_nb.privacy.answers import code_in
from uncase_nb.privacy.answers_short import values
from uncase_nb.privacy.detector import Detector, Found
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.fold import fold, words
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.types import IDENTIFIERS

Place = tuple[int, int]
"""Number of the document, number of the field in it."""
_LONGEST_ANSWER = 160
"""Characters. Who tells a story answers no question about a number."""
_MESSAGES_BETWEEN = 2
"""An answer may come after somebody's `ok`."""
_ASKS = re.compile(
    r"\b(?:proporcion|indi[qc]|compart|pas[ae]me|digame|dime|confirm|mand[ae]|envi[ae]|deme|dame|necesito|ocupo|falta|regal"
    r"|escrib|ingres|pls\b|plz\b|please|porfa|por favor|captur|cual|cuant|donde|quien|trae|share|provide|send|give|tell|enter|type|need|what|which|how|where|whats|may i|waiting (?:on|for)|missing|require|pending|esper(?:o|amos)|hace falta|pendiente)"
)
_SENTENCES = re.compile(r"[.!\n]+")
_WORDS = re.compile(r"[a-z]+")
_KEY = re.compile(r"(?:^|\.)([^.\[\]]+)(?:\[\d+\])*$")
_KEY_WORDS = re.compile(r"[A-ZÀ-Ý]?[a-zà-ÿ]+|[A-ZÀ-Ý]+(?![a-zà-ÿ])")
_STRUCTURED = re.compile(r"metadata\.|tool_calls\[\d+\]\.arguments\.")
_LEAD = re.compile(
    r"(?:(?:hello|hi|hey|hola|es|la|el|los|las|seria|it'?s|its|is|sure|yes|yeah|ok|okay|claro|si|pues|bueno|this|the|my|mi|aqui|va|here|dale)\b[\s,:]*)+"
)
_CODE = re.compile(r"(?=(?:[^\d\n]*\d){3})[\w./ -]{3,40}")
_ANSWER = re.compile(
    r"(?P<v>(?:[^\W\d_]{1,4}[ -])?\w*\d\w*(?:[ ./-]{1,2}\w*\d\w*){0,6}(?:[ ](?-i:[A-Z]{2,4})(?=[.,;]|$))?)"
    r"(?=\s*(?:$|[.,;!?)](?!\d)|(?:and|y|thanks|thank|thx|gracias|please|por|is|es|are|son)\b))",
    re.ASCII | re.IGNORECASE,
)
"""What an answer begins with: groups that each have a figure, and then another clause."""
_MODEL = re.compile(r"(?:[A-Z]?[^\W\d_]{2,}[ -])+(?:19|20)\d\d")
"""`Honda Civic 2016`: a thing with its year, whatever its key says."""
_FIGURES = 4
"""As many as the last digits people are asked for."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"[^\W\d_]+(?:[.'’-]?[ ]?[^\W\d_]+\.?){0,5}")
_FEW_WORDS = re.compile(r"\w+(?: \w+){0,3}")
_WHOLE = {"PERSON": _NAME, "AGE": _FEW_WORDS, "ADDRESS": re.compile(r".*\d.*"), "ORGANIZATION": re.compile(r".{2,80}")}
_ANYTHING = frozenset({"ADDRESS", "ORGANIZATION", "LOCATION"})
"""Types whose labels take whatever follows."""
_NUMBER = re.compile(r"\d")
_MEASURE = re.compile(
    r"\d[\d.,]*(?:\s?(?:a|to|-|o|or|y)\s?\d+)?\s?(?:%|min(?:uto|ute)?s?|h(?:ora|our|r)?s?|d[ií]as?|days?|semanas?|weeks?|mes(?:es)?|months?|años?|years?|km|miles?|pesos|mxn|usd)\b",
    re.IGNORECASE,
)
"""`la entrega es de 30 minutos`: no number of a house."""
_SURE = frozenset({"nombre completo", "edad", "domicilio", "empresa"})
"""Labels whose value is personal whatever it looks like; `name` alone may be that of a product."""
_SHORT = frozenset({"AGE", "DATE_OF_BIRTH", "ADDRESS"})
"""Types whose values a short answer may give without any word for them."""
_NUMBERED = IDENTIFIERS | {"OTHER"}
"""Types of numbers that are asked for; other numbers on file among them."""
_SCORE, _INSIDE = 0.7, 0.45


class _Announced(NamedTuple):
    place: Place
    label: Label
    text: str
    skipped: int
    """Characters of the text before the value."""
    keyed: bool


def in_context(rules: Detector, documents: Sequence[Sequence[TextField]]) -> Iterator[tuple[Place, list[Found]]]:
    """What is found in a text because of what announces it, by document and field."""
    announced = [
        item
        for number, fields in enumerate(documents)
        for place in range(len(fields))
        for item in _announced(fields, (number, place))
    ]
    texts = [f"{item.label.text}: {item.text[item.skipped :]}" for item in announced]
    for item, found in zip(announced, rules.find(texts, language=None), strict=True):
        before = len(item.label.text) + 2
        by = item.skipped - before
        places = [
            moved
            for place in found
            if place.start >= before
            and _answers(moved := place._replace(start=place.start + by, end=place.end + by), item)
        ]
        places += _whole(item)
        if places:
            yield item.place, places


def _answers(place: Found, item: _Announced) -> bool:
    """Whether a find is what was announced. Any line can follow `domicilio:`; an address asked for has a number."""
    text = item.text[place.start : place.end]
    if place.type == "PERSON" and item.keyed:
        return bool(item.label.type) and (not text.islower() or is_name(fold(text)) or item.label.text in _SURE)
    if place.type == "PERSON" and not item.keyed:
        first = next(iter(words(text)), "")
        listed = is_name(first) or first in gazetteer().ordinary
        return listed or not (is_ordinary(first) or is_label(first))
    if place.type == "HANDLE":
        return not is_ordinary(fold(text))  # `{"user": "cliente"}` names a role
    if place.type not in _ANYTHING:
        return item.keyed or not _YEAR.fullmatch(text)
    if item.keyed:
        return bool(item.label.type)
    numbered = _NUMBER.search(_MEASURE.sub("", text))
    return (
        place.type == item.label.type == "ADDRESS"
        and bool(numbered)
        and not (":" in text or item.text.rstrip().endswith("?"))
    )


def _whole(item: _Announced) -> Iterator[Found]:
    """The value as it stands, where it can be nothing else."""
    value = item.text[item.skipped :]
    if item.keyed:
        known = item.label.type and (item.label.type not in _WHOLE or item.label.text in _SURE)
        if known and _WHOLE.get(item.label.type, _CODE).fullmatch(value) and not _MODEL.fullmatch(value):
            yield Found(item.skipped, len(item.text), item.label.type, _SCORE, "field-key")
    elif item.label.type in _SHORT:
        for start, end in values(item.label.type, value):
            yield Found(item.skipped + start, item.skipped + end, item.label.type, _INSIDE, "answer-short")
    elif item.label.type in _NUMBERED:
        if (answer := _ANSWER.match(value)) and _is_number(answer["v"]):
            yield Found(item.skipped, item.skipped + answer.end("v"), item.label.type, _SCORE, "answer")
        elif code := code_in(item.text):
            yield Found(*code, item.label.type, _INSIDE, "answer-inside")


def _is_number(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= _FIGURES and not _YEAR.fullmatch(text)


def _announced(fields: Sequence[TextField], place: Place) -> Iterator[_Announced]:
    text = fields[place[1]]
    if _STRUCTURED.match(text.path):
        key = _KEY.search(text.path)
        parts = _KEY_WORDS.findall(key[1]) if key else []
        for label in dict.fromkeys([Label(" ".join(parts), ""), *labels_in(parts)] if parts else []):
            yield _Announced(place, label, text.text, 0, keyed=True)
    elif text.path == "content" and 0 < len(text.text) <= _LONGEST_ANSWER:
        lead = _LEAD.match(fold(text.text))
        for label in dict.fromkeys(_asked(fields, place[1])):
            yield _Announced(place, label, text.text, lead.end() if lead else 0, keyed=False)


def _asked(fields: Sequence[TextField], place: int) -> Iterator[Label]:
    """The labels of what the messages before ask for, in their last sentences."""
    for earlier in reversed(fields[:place]):
        if fields[place].message - earlier.message > _MESSAGES_BETWEEN:
            return
        if earlier.path != "content" or earlier.message == fields[place].message:
            continue
        sentences = [piece for piece in _SENTENCES.split(fold(earlier.text)) if piece.strip()]
        for sentence in sentences[-2:]:
            if "?" in sentence or _ASKS.search(sentence):
                yield from labels_in(_WORDS.findall(sentence))
