"""What a clause is about: things, something to do, a question, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.nounphrase import NounPhrase, noun_phrase, together

_LEAD = {
    "es": re.compile(
        r"^(?:por|sobre|acerca de|respecto a|en cuanto a|de|al?|con|para|en|entre|que tiene|a través de)\s+(?!qué\b)"
    ),
    "en": re.compile(
        r"^(?:about|for|of|with|at|on|over|regarding|through|between|to(?=\s+(?:the|a|an|his|her|their)\b))\s+"
    ),
}
_QUESTION = {
    "es": re.compile(
        r"^(?:(?:desde|hasta|para|por|con|a|en|de)\s(?=cuándo|dónde|qué\b|quién|cuánt|cuál))?(?:si|qué|que\b(?=\s\w+\s(?:es|son|tiene)\b)|cómo|como\s(?=\w+(?:ar|er|ir)\b)|cu[aá]nt[oa]s?|cuál(?:es)?|cuándo|dónde|quién|por qué)\b"
    ),
    "en": re.compile(
        r"^(?:(?:since|until|for|by)\s(?=when|how|what|which))?(?:if|whether|what|how|when|where|which|who|why)\b"
    ),
}
_THAT = {"es": re.compile(r"^que\b"), "en": re.compile(r"^that\b")}
_STATES = {
    "es": re.compile(r"^(?:no\s(?!\w+(?:ar|er|ir)\b)[a-záéíóúñ]+\s|hay\s)"),
    "en": re.compile(r"^(?:he|she|they|it|there)\s[a-z]+"),
}
"""A statement that follows its verb without `que`."""
_INF = {
    "es": re.compile(r"^(?:no\s)?[a-záéíóúñ]{2,}(?:ar|er|ir)(?:[ls]e|[ls]es|lo|la|los|las|me|nos)?(?=\s|$)"),
    "en": re.compile(r"^(?:not\s)?to\s+[a-z]+\b"),
}
_GERUND = re.compile(
    r"^(?!thing|morning|evening|string|king|ring|spring|wing|sling|wedding|building|meeting|training|booking|listing|pricing|financing|planning|billing|shipping|parking|savings?\b)[a-z]{2,}ing\s(?=the|a|an|to|his|her|their|your|my|for|in|at|\w+ing|\w+)"
)
_NOT_VERBS = frozenset(
    """lugar hogar taller alquiler mujer ayer auxiliar particular similar familiar escolar regular azúcar celular placer
    par mar bar altar collar dólar pilar militar popular singular alfiler militar deber poder parecer amanecer haber
    bienestar malestar pesar avatar radar""".split()  # noqa: SIM905 - a list of words reads better as text
)
_FINITE_THAT = re.compile(r"^(?:el|la|los|las|un|una|cada|toda|todo|no|the|a|an|each|every)\s")
_APART = {"es": re.compile(r"\s*,\s*|\s+(?:y|e|o)\s+"), "en": re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+")}
_PARTS_START = {
    "es": re.compile(r"^(?:el|la|los|las|un|una|unos|unas|sus?|mis?|otro|otra)\s"),
    "en": re.compile(r"^(?:the|an?|his|her|their|its|some|any|your|my)\s"),
}


class Topic(NamedTuple):
    """The object of a clause."""

    text: str
    """With articles, as it is said."""
    kind: str
    """`noun`, `bare` (nouns without an article), `inf`, `question`, `that` (a statement), or empty."""
    parts: tuple[NounPhrase, ...]
    """The things named, where it names things."""
    whole: NounPhrase | None
    """All of them as one."""
    led: str = ""
    """The preposition it came with."""


NOTHING = Topic("", "", (), None)


def read_topic(rest: str, roles: Sequence[str], lexicon: Lexicon) -> Topic:  # noqa: PLR0911 - one return a kind
    """The topic in what stands behind a verb."""
    language = lexicon.language
    text = _without(rest, roles, language)
    low = text.lower()
    if not text:
        return NOTHING
    if _QUESTION[language].match(low):
        return Topic(text, "question", (), None)
    if _STATES[language].match(low):
        return Topic(text, "that", (), None)
    if _THAT[language].match(low):
        return Topic(text.split(" ", 1)[-1], "that", (), None) if " " in text else NOTHING
    lead = _LEAD[language].match(low)
    text = _LEAD[language].sub("", text)
    low = text.lower()
    if low.startswith("del "):
        text, low = f"el {text[4:]}", f"el {low[4:]}"
    head = low.split(maxsplit=1)[0] if low.split() else ""
    if _INF[language].match(low) and head not in _NOT_VERBS:
        return Topic(text, "inf", (), None)
    if language == "en" and _GERUND.match(low):
        return _doing(text)
    if _QUESTION[language].match(low):
        return Topic(text, "question", (), None)
    return _things(text, lexicon)._replace(led=lead.group().strip() if lead else "") if text else NOTHING


def _doing(text: str) -> Topic:
    """`gathering evidence`: an English gerund is used like a noun that takes no article."""
    phrase = NounPhrase(
        text, text, text.split(maxsplit=1)[0], plural=False, feminine=False, article="def", language="en"
    )
    return Topic(text, "noun", (phrase,), phrase)


def _things(text: str, lexicon: Lexicon) -> Topic:
    """Things named with or without articles; `modelo, precio` gets its articles."""
    language = lexicon.language
    starts = _PARTS_START[language]
    bare = not starts.match(text.lower()) and text[:1].islower()
    pieces = [piece for piece in _APART[language].split(text) if piece]
    if not bare:
        pieces = _kept(text, language)
    elif any(starts.match(piece.lower()) for piece in pieces[1:]):
        pieces = [text]
    parts = tuple(noun_phrase(piece, lexicon) for piece in pieces)
    whole = together(parts)
    if not bare:
        whole = whole._replace(text=text)
    return Topic(whole.text, "bare" if bare else "noun", parts, whole._replace(bare=text if bare else whole.bare))


def _kept(text: str, language: str) -> list[str]:
    """Parts of a list in which every thing has its article; otherwise the whole."""
    pieces: list[str] = []
    start = 0
    for joint in _APART[language].finditer(text):
        if _PARTS_START[language].match(text[joint.end() :].lower()) and joint.group().strip() not in ("o", "or"):
            pieces.append(text[start : joint.start()])
            start = joint.end()
    return [*pieces, text[start:]]


def _without(rest: str, roles: Sequence[str], language: str) -> str:
    """Without the roles it is said to, and marks at the ends."""
    text = rest.strip(" .,:")
    for role in roles:
        if role:
            name = re.escape(role)
            to = (
                rf"\b(?:al?|a la|con el|con la)\s+{name}(?=\W|$)"
                if language == "es"
                else rf"^(?:(?:to|with)\s+)?(?:the\s+)?{name}(?=\s|$)"
            )
            text = re.sub(to, " ", text, flags=re.IGNORECASE)
    if language == "en":
        text = re.sub(
            r"^(?:them|him|her)\s+(?=(?:of|about|to|that|with|for|on|the|a|an)\b)|^(?:them|him|her|it)$", "", text
        )
    else:
        text = re.sub(r"^(?:de|en|a)\s(?=que\s)", "", text)
    return " ".join(text.split()).strip(" .,:")
