"""A step's text as clauses: a dialogue act and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.generation.simulator.lexicon import Lexicon
from uncase_nb.generation.simulator.persons import base_en, infinitive
from uncase_nb.generation.simulator.pieces import begins_verb, pieces, verb_words
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.topics import Topic, read_topic
from uncase_nb.generation.simulator.verbs import act_of

ALONE = frozenset({"greet", "bye"})
"""Acts whose wording needs no topic."""
_QUESTION_JOINT = {
    "es": re.compile(r"\s+y\s+(?=(?:si|qué|cómo|cuándo|cuánt[oa]s?|dónde|quién|por qué)\s)"),
    "en": re.compile(r"\s+and\s+(?=(?:if|whether|what|how|when|where|which|who|why)\s)"),
}
_THAT = {"es": re.compile(r"^que\s+"), "en": re.compile(r"^that\s+(?:(?:he|she|it|they)\s+)?")}
_WORRY = {
    "es": re.compile(
        r"^(?:su|una|cierta)?\s*(preocupaci[oó]n|inquietud|molestia|temor|duda|dudas|inter[eé]s)\s+(?:por|sobre|con|de|del|acerca de|respecto a|ante|en)\b\s*"
    ),
    "en": re.compile(
        r"^(?:his|her|their|a|some)?\s*(concerns?|worry|worries|doubts?|questions?|interest)\s+(?:about|over|on|with|of|regarding|in)\b\s*"
    ),
}
_MANNER = {
    "es": re.compile(
        r"\s+con\ssus\s(?:propias\s)?palabras$|^(?:con\s(?:cuidado|calma|tacto|amabilidad|respeto|empatía|paciencia|detalle)|amablemente|brevemente)\s+"
    ),
    "en": re.compile(
        r"\s+in\s(?:their|his|her)\sown\swords$|^(?:carefully|gently|politely|kindly|briefly|calmly|with\s(?:care|tact|empathy))\s+"
    ),
}
"""How something is done: that is shown, not said."""
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
    for piece in pieces(text.strip().rstrip("."), roles, lexicon.language):
        clause = _clause(piece, roles, lexicon, asks=asks)
        if clause is not None and clause not in found:
            found += _apart(clause, roles, lexicon)
    return found or [Clause("voice", read_topic(text.strip(), roles, lexicon), text)]


def _apart(clause: Clause, roles: Sequence[str], lexicon: Lexicon) -> list[Clause]:
    """`el kilometraje y cuándo aparece el ruido` asks for a thing, and asks a question."""
    joint = (
        _QUESTION_JOINT[lexicon.language].search(clause.topic.text) if clause.topic.kind in ("noun", "bare") else None
    )
    if joint is None:
        return [clause]
    text = clause.topic.text
    first = clause._replace(topic=read_topic(text[: joint.start()], roles, lexicon))
    return [first, clause._replace(topic=read_topic(text[joint.end() :], roles, lexicon))]


def _clause(piece: str, roles: Sequence[str], lexicon: Lexicon, *, asks: bool) -> Clause | None:
    if piece[1:2].islower():
        piece = lower(piece)
    words, language = verb_words(piece), lexicon.language
    if not words:
        return None
    named = act_of(words, language)
    if named is None:
        return _voiced(piece, roles, lexicon)
    act, taken = named
    skipped = int(piece.lower().split()[0].strip(".,;:()") != words[0])
    rest = " ".join(piece.split()[taken + skipped :])
    that = _THAT[language].match(rest)
    if that and act_of(verb_words(rest[that.end() :]), language) and begins_verb(rest[that.end() :], language):
        return _clause(rest[that.end() :], roles, lexicon, asks=asks)  # `plantea que busca un auto`
    rest = _MANNER[language].sub("", rest)
    if act == "offer" and asks and words[0].startswith("plantea"):
        act, rest = "need", " ".join(piece.split()[1 + skipped :])
    if act in ALONE:
        return Clause(act, read_topic("", roles, lexicon), piece)
    if act in _VOICES and (worry := _WORRY[language].match(rest)):
        word = worry[1].lower()
        act = (
            "need" if word.startswith(("inter",)) else "doubt" if word.startswith(("dud", "doub", "quest")) else "worry"
        )
        rest = rest[worry.end() :]
    topic = read_topic(rest, roles, lexicon)
    return Clause(_settled(act, words[0], topic, language, asks=asks), topic, piece)


def _settled(act: str, verb: str, topic: Topic, language: str, *, asks: bool) -> str:  # noqa: PLR0911 - one return a meaning
    """What the verb means here: who consults asks, if it is the one in need."""
    if act == "check" and asks and topic.text and verb.startswith("consult"):
        return "ask"
    if act == "ask" and asks and topic.kind == "inf":
        return "request"
    if act == "need" and not asks:
        return "check" if topic.kind in ("noun", "inf") else "give"  # the one who serves searches
    if (
        act == "offer"
        and not asks
        and verb.startswith(("cotiz", "quot"))
        and topic.whole
        and topic.whole.article == "def"
    ):
        return "give"
    if act == "ask" and asks and language == "en" and _wants(topic):
        return "request"
    asking = topic.kind == "question" or (language == "en" and topic.text.startswith("if "))
    if act in ("request", "need", "give") and asking and asks and act != "give":
        return "ask"
    if act == "request" and not asks and topic.kind == "noun":
        return "request"
    return act


def _wants(topic: Topic) -> bool:
    """`asks for an appointment` wants one; `asks about an appointment` was read with its preposition."""
    return topic.led == "for" and topic.whole is not None and topic.whole.article == "indef"


def _voiced(piece: str, roles: Sequence[str], lexicon: Lexicon) -> Clause:
    """A step whose verb is not known, in its own words: `negocia el precio` -> to `negociar el precio`."""
    head, _, rest = piece.partition(" ")
    if (
        lexicon.language == "es"
        and rest
        and re.match(r"^(?:el|la|los|las|un|una|unos|unas|su|sus|por|con|a|al|que|en|de|del|cómo|si)\b", rest)
    ):
        verb = infinitive(head.lower()) if head.lower().endswith(("a", "e")) else None
        if verb:
            return Clause("voice", read_topic(f"{verb} {rest}", roles, lexicon), piece)
    if (
        lexicon.language == "en"
        and rest
        and head.endswith("s")
        and re.match(r"^(?:the|a|an|his|her|their|to|with|for|on|that|how)\b", rest)
    ):
        return Clause("voice", read_topic(f"to {base_en(head.lower())} {rest}", roles, lexicon), piece)
    return Clause("voice", read_topic(piece, roles, lexicon), piece)
