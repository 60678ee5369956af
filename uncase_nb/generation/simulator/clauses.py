"""A step's text as clauses: a dialogue act and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.persons import base_en, infinitive
from uncase_nb.generation.simulator.topics import Topic, read_topic
from uncase_nb.generation.simulator.verbs import act_of

ALONE = frozenset({"greet", "bye"})
"""Acts whose wording needs no topic."""
_PRONOUNS = frozenset({"le", "les", "lo", "la", "nos", "me", "se"})
_SPLIT = {
    "es": re.compile(r"\s*;\s*|\s*,?\s+(?:y|e|luego|después|y luego|y después)\s+|\s*,\s*|\.\s+"),
    "en": re.compile(r"\s*;\s*|\s*,?\s+(?:and then|and|then)\s+|\s*,\s*|\.\s+"),
}
_THAT = {"es": re.compile(r"^que\s+"), "en": re.compile(r"^that\s+(?:(?:he|she|it|they)\s+)?")}
_WORRY = {
    "es": re.compile(r"^(?:su|una|cierta)?\s*(preocupaci[oó]n|inquietud|molestia|temor|duda|dudas|inter[eé]s)\s+(?:por|sobre|con|de|del|acerca de|respecto a|ante|en)\b\s*"),
    "en": re.compile(r"^(?:his|her|their|a|some)?\s*(concerns?|worry|worries|doubts?|questions?|interest)\s+(?:about|over|on|with|of|regarding|in)\b\s*"),
}
_VOICES = frozenset({"need", "give", "describe", "object", "voice"})


class Clause(NamedTuple):
    """`pregunta por el precio` is `ask` about `el precio`."""

    act: str
    topic: Topic
    text: str
    """As the plan has it."""


def clauses(text: str, roles: Sequence[str], lexicon: Lexicon, *, asks: bool) -> list[Clause]:
    """The clauses of one step. `asks` is whether the speaker is the one who came with a need."""
    found: list[Clause] = []
    for piece in _pieces(text.strip().rstrip("."), roles, lexicon.language):
        clause = _clause(piece, roles, lexicon, asks=asks)
        if clause is not None and clause not in found:
            found.append(clause)
    return found or [Clause("voice", read_topic(text.strip(), roles, lexicon), text)]


def _pieces(text: str, roles: Sequence[str], language: str) -> list[str]:
    """Split where a new verb begins; a list of things (`precio, plazo y tasa`) stays together."""
    pieces: list[str] = []
    start = 0
    for joint in _SPLIT[language].finditer(text):
        rest = _without_role(text[joint.end() :], roles)
        if ";" in joint.group() or "." in joint.group() or _begins_verb(rest, language):
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
    return first.endswith("s") if language == "en" else not first.endswith(("o", "os", "as", "ción", "cion", "ad", "es"))


def _without_role(text: str, roles: Sequence[str]) -> str:
    for role in roles:
        if role and text.casefold().startswith(role.casefold()) and text[len(role) : len(role) + 1] in (" ", ":"):
            return text[len(role) :].lstrip(": ")
    return text


def _verb_words(text: str) -> list[str]:
    words = text.lower().split()
    if words and words[0] in _PRONOUNS and " ".join(words[:2]) not in ("se queja", "se despide", "se presenta"):
        words = words[1:]
    return [word.strip(".,;:()") for word in words[:4]]


def _clause(piece: str, roles: Sequence[str], lexicon: Lexicon, *, asks: bool) -> Clause | None:
    words, language = _verb_words(piece), lexicon.language
    if not words:
        return None
    named = act_of(words, language)
    if named is None:
        return _voiced(piece, roles, lexicon)
    act, taken = named
    skipped = int(piece.lower().split()[0].strip(".,;:()") != words[0])
    rest = " ".join(piece.split()[taken + skipped :])
    if (that := _THAT[language].match(rest)) and _begins_verb(rest[that.end() :], language):
        return _clause(rest[that.end() :], roles, lexicon, asks=asks)  # `plantea que busca un auto`
    if act in ALONE:
        return Clause(act, read_topic("", roles, lexicon), piece)
    if act in _VOICES and (worry := _WORRY[language].match(rest)):
        word = worry[1].lower()
        act = "need" if word.startswith(("inter",)) else "doubt" if word.startswith(("dud", "doub", "quest")) else "worry"
        rest = rest[worry.end() :]
    topic = read_topic(rest, roles, lexicon)
    return Clause(_settled(act, topic, language, asks=asks), topic, piece)


def _settled(act: str, topic: Topic, language: str, *, asks: bool) -> str:
    """What the verb means here: who consults asks, if it is the one in need."""
    if act == "check" and asks and topic.text:
        return "ask"
    if act == "need" and not asks:
        return "check" if topic.kind in ("noun", "inf") else "give"  # the one who serves searches
    asking = topic.kind == "question" or (language == "en" and topic.text.startswith("if "))
    if act in ("request", "need", "give") and asking and asks and act != "give":
        return "ask"
    if act == "request" and not asks and topic.kind == "noun":
        return "request"
    return act


def _voiced(piece: str, roles: Sequence[str], lexicon: Lexicon) -> Clause:
    """A step whose verb is not known, in its own words: `negocia el precio` -> to `negociar el precio`."""
    head, _, rest = piece.partition(" ")
    if lexicon.language == "es" and rest and re.match(r"^(?:el|la|los|las|un|una|unos|unas|su|sus|por|con|a|al|que|en|de|del|cómo|si)\b", rest):
        verb = infinitive(head.lower()) if head.lower().endswith(("a", "e")) else None
        if verb:
            return Clause("voice", read_topic(f"{verb} {rest}", roles, lexicon), piece)
    if lexicon.language == "en" and rest and head.endswith("s") and re.match(r"^(?:the|a|an|his|her|their|to|with|for|on|that|how)\b", rest):
        return Clause("voice", read_topic(f"to {base_en(head.lower())} {rest}", roles, lexicon), piece)
    return Clause("voice", read_topic(piece, roles, lexicon), piece)
