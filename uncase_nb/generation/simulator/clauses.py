"""A step's text as clauses: a dialogue act and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from uncase_nb.generation.simulator.verbs import act_of
from uncase_nb.generation.simulator.words import plain

SPEAKS_FOR_ITSELF = frozenset({"greet", "bye"})
"""Acts whose wording needs no topic."""


class Clause(NamedTuple):
    """`pregunta por el precio` is `ask` about `el precio`."""

    act: str
    topic: str
    kind: str
    """How the topic can be built in: `def`, `indef`, `clause`, `inf`, or empty where there is none."""


_SPLIT = {
    "es": re.compile(r"\s*;\s*|\s*,?\s+(?:y|e|luego|después)\s+|\s*,\s*"),
    "en": re.compile(r"\s*;\s*|\s*,?\s+(?:and|then)\s+|\s*,\s*"),
}
_LEAD = {
    "es": re.compile(r"^(?:por|sobre|acerca de|respecto a|en cuanto a|de|del|al?|con|para|en|que)\s+"),
    "en": re.compile(r"^(?:about|for|of|with|at|on|over|regarding|that|to(?=\s+(?:the|a|an|his|her|their)\b))\s+"),
}
_ASKING = {
    "es": re.compile(r"^(?:si|qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]l(?:es)?|cu[aá]ndo|d[oó]nde|qui[eé]n|por qu[eé])\b"),
    "en": re.compile(r"^(?:if|whether|what|how|when|where|which|who|why|that)\b"),
}
_DEF = {
    "es": re.compile(r"^(?:el|la|los|las|mis?|tus?|sus?|este|esta|estos|estas|ese|esa|lo)\b"),
    "en": re.compile(r"^(?:the|my|your|his|her|their|its|our|this|these|that|those)\b"),
}
_INDEF = {
    "es": re.compile(r"^(?:una?|unos|unas|algún|alguna|otro|otra|más)\b"),
    "en": re.compile(r"^(?:an?|some|any|another|more)\b"),
}
_INF = {
    "es": re.compile(r"^[a-záéíóúñ]+(?:ar|er|ir)(?:[ls]e|[ls]es|lo|la|los|las|me|nos)?\b"),
    "en": re.compile(r"^to\s+[a-z]+\b"),
}
_NOT_VERBS = frozenset(
    [
        "lugar",
        "hogar",
        "taller",
        "alquiler",
        "mujer",
        "ayer",
        "auxiliar",
        "particular",
        "similar",
        "familiar",
        "escolar",
        "regular",
        "azucar",
        "celular",
        "placer",
    ]
)
_THAT = {"es": re.compile(r"^que\s+"), "en": re.compile(r"^that\s+(?:(?:he|she|it|they)\s+)?")}
_PRONOUNS = frozenset({"le", "les", "lo", "nos", "me"})
_CONNECT = {"es": " y ", "en": " and "}


def clauses(text: str, roles: Sequence[str], language: str, *, asks: bool) -> list[Clause]:
    """The clauses of one step. `asks` is whether the speaker is the one who came with a need."""
    found: list[Clause] = []
    for piece in _pieces(text.strip().rstrip("."), roles, language):
        clause = _clause(piece, roles, language, asks=asks)
        if clause is not None and clause not in found:
            found.append(clause)
    return found or [Clause("voice", text.strip(), _kind(text.strip(), language))]


def _pieces(text: str, roles: Sequence[str], language: str) -> list[str]:
    """Split where a new verb begins; a list of things (`precio, plazo y tasa`) stays together."""
    pieces: list[str] = []
    start = 0
    for joint in _SPLIT[language].finditer(text):
        rest = _without_role(text[joint.end() :], roles)
        if ";" in joint.group() or _begins_verb(rest, language):
            pieces.append(text[start : joint.start()])
            start = joint.end()
    pieces.append(text[start:])
    return [piece for piece in (_without_role(piece.strip(), roles) for piece in pieces) if piece]


def _begins_verb(text: str, language: str) -> bool:
    words = _verb_words(text)
    if not words or act_of(words, language) is None:
        return False
    # Steps stand in the third person: `asks`, `pregunta`. Otherwise the word is a noun of a list.
    first = words[0]
    return first.endswith("s") if language == "en" else not first.endswith(("o", "os", "as", "ción", "ad"))


def _without_role(text: str, roles: Sequence[str]) -> str:
    for role in roles:
        if role and text.casefold().startswith(role.casefold()) and text[len(role) : len(role) + 1] in (" ", ":"):
            return text[len(role) :].lstrip(": ")
    return text


def _verb_words(text: str) -> list[str]:
    words = text.lower().split()
    if words and words[0] in _PRONOUNS:
        words = words[1:]
    return [word.strip(".,;:()") for word in words[:4]]


def _clause(piece: str, roles: Sequence[str], language: str, *, asks: bool) -> Clause | None:
    words = _verb_words(piece)
    if not words:
        return None
    named = act_of(words, language)
    if named is None:
        return _voiced(piece, language)
    act, taken = named
    pronoun = piece.lower().split()[0] in _PRONOUNS
    rest = " ".join(piece.split()[taken + pronoun :])
    if (that := _THAT[language].match(rest)) and _begins_verb(rest[that.end() :], language):
        return _clause(rest[that.end() :], roles, language, asks=asks)  # `plantea que busca un auto`
    topic = _topic(rest, roles, language)
    act = _settled(act, topic, language, asks=asks)
    if act in SPEAKS_FOR_ITSELF:
        return Clause(act, "", "")
    if topic and not _ASKING[language].match(topic) and _kind(topic, language) == "bare":
        topic = _with_articles(topic, language)
    kind = _kind(topic, language) if topic else ""
    return Clause(act, topic, "def" if kind == "bare" else kind)


def _settled(act: str, topic: str, language: str, *, asks: bool) -> str:
    """What the verb means here: who consults asks, if it is the one in need."""
    if act == "check" and asks and topic:
        return "ask"
    if act == "need" and not asks:
        return "check"  # the one who serves searches; the other one needs
    if act == "request" and (_ASKING[language].match(topic) or (language == "en" and topic.startswith("if "))):
        return "ask"
    return act


def _topic(rest: str, roles: Sequence[str], language: str) -> str:
    rest = rest.strip(" .,:")
    for role in roles:
        to = (
            rf"\b(?:al?|a la|del|de la)\s+{re.escape(role)}\b"
            if language == "es"
            else rf"^(?:the\s+)?{re.escape(role)}\b"
        )
        rest = re.sub(to, " ", rest, flags=re.IGNORECASE) if role else rest
    rest = " ".join(rest.split())
    if not _ASKING[language].match(rest.lower()):
        rest = _LEAD[language].sub("", rest)
    return rest.strip(" .,:")


def _kind(topic: str, language: str) -> str:
    low = topic.lower()
    for kind, pattern in (("clause", _ASKING), ("def", _DEF), ("indef", _INDEF)):
        if pattern[language].match(low):
            return kind
    head = low.split(maxsplit=1)[0] if low.split() else ""
    if _INF[language].match(low) and plain(head) not in _NOT_VERBS:
        return "inf"
    return "bare" if topic[:1].islower() else "def"


def _with_articles(topic: str, language: str) -> str:
    """`modelo, precio` -> `el modelo y el precio`."""
    parts = [part.strip() for part in topic.split(",")]
    named = [with_article(part, language) for part in parts if part]
    return named[0] if len(named) == 1 else ", ".join(named[:-1]) + _CONNECT[language] + named[-1]


@cache
def with_article(noun: str, language: str) -> str:
    """A noun phrase with its definite article; Spanish gender by the usual endings."""
    head = noun.split(maxsplit=1)[0] if noun.split() else ""
    if not head or not head[0].islower() or _kind(noun, language) in ("clause", "def", "indef"):
        return noun
    if language == "en":
        return f"the {noun}"
    return f"{article(head)} {noun}"


_MASCULINE_A = frozenset(
    ["dia", "problema", "sistema", "tema", "programa", "idioma", "clima", "diagnostico", "mapa", "planeta", "esquema"]
)
_FEMININE = frozenset(
    [
        "mano",
        "foto",
        "moto",
        "clase",
        "base",
        "llave",
        "calle",
        "parte",
        "serie",
        "fase",
        "fiebre",
        "leche",
        "noche",
        "tarde",
        "sangre",
        "clave",
        "fuente",
        "suerte",
        "imagen",
        "orden",
    ]
)


def article(noun: str) -> str:
    """`el`, `la`, `los` or `las`."""
    word = plain(noun)
    single = word[:-2] if word.endswith(("ces", "nes", "res", "des", "les")) else word.rstrip("s")
    feminine = single in _FEMININE or word in _FEMININE
    if not feminine and single not in _MASCULINE_A:
        feminine = single.endswith(("a", "cion", "sion", "dad", "tad", "tud", "sis", "ez", "umbre")) or word.endswith(
            "is"
        )
    plural = word.endswith("s") and not word.endswith(("is", "us"))
    return ("las" if plural else "la") if feminine else ("los" if plural else "el")


def _voiced(piece: str, language: str) -> Clause:
    """A step whose verb is not known, in its own words."""
    kind = _kind(piece, language)
    if kind != "bare":
        return Clause("voice", piece, kind)
    head, _, rest = piece.partition(" ")
    if (
        language == "es"
        and rest
        and head.endswith(("a", "e"))
        and re.match(r"^(?:el|la|los|las|un|una|su|sus|por|con|a|al|que|en)\b", rest)
    ):
        return Clause("voice", f"{head}r {rest}", "inf")
    if (
        language == "en"
        and rest
        and head.endswith("s")
        and re.match(r"^(?:the|a|an|his|her|their|to|with|for|on)\b", rest)
    ):
        return Clause("voice", f"to {_base(head)} {rest}", "inf")
    return Clause("voice", with_article(piece, language), "def")


def _base(verb: str) -> str:
    """`negotiates` -> `negotiate`, `tries` -> `try`, `passes` -> `pass`."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes", "oes")) else verb[:-1]
