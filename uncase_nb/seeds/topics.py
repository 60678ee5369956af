"""What conversations are about: a closed list of topics with the seed's own words for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.seeds.plain import plain

GENERAL, LEISURE = "general", "leisure"
_ARTICLE = re.compile(r"^(?:el|la|los|las|the)\s")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_KEY = 3  # letters of a cue's first word it is looked up by; no cue begins with a shorter stem
_LONGEST = 5  # words of a cue
_ENOUGH, _CLEARLY = 3, 1.5  # mentions of a field's own topics, and how many times those of the next field


class Topic(NamedTuple):
    """One topic."""

    words: str
    """Noun phrase of the seed, in its language: `la mensualidad`."""
    kinds: frozenset[str]
    """Kinds of figures it can name."""
    field: str
    """First part of the domain it belongs to, or `general`."""

    @property
    def key(self) -> str:
        """Name of a fact about it."""
        return re.sub(r"\W+", "_", plain(_ARTICLE.sub("", self.words).replace("ñ", "\0"))).replace("\0", "ñ")


class Mentioned(NamedTuple):
    """A topic where it is spoken of."""

    topic: Topic
    start: int
    end: int


class _Cue(NamedTuple):
    words: tuple[str, ...]
    topic: Topic


def mentioned(text: str, language: str, field: str = GENERAL) -> list[Mentioned]:
    """Topics a text speaks of, in order: general ones, and those of the field, which go first."""
    mentions = []
    for fitting, start, end in _found(text, language):
        usable = [topic for topic in fitting if topic.field in (GENERAL, field)]
        if usable:
            mentions.append(Mentioned(max(usable, key=lambda topic: topic.field == field), start, end))
    return mentions


def topics_of(text: str, language: str, field: str = GENERAL) -> list[Topic]:
    """Topics a text speaks of, each once, in order."""
    return list(dict.fromkeys(mention.topic for mention in mentioned(text, language, field)))


def fields_of(texts: Iterable[str], language: str) -> Counter[str]:
    """How often a conversation speaks of what belongs to one field alone."""
    counts: Counter[str] = Counter()
    for text in texts:
        for fitting, _, _ in _found(text, language):
            if GENERAL not in (fields := {topic.field for topic in fitting}):
                counts.update(fields)
    return counts


def domain_of(counts: Counter[str]) -> str | None:
    """The one of the six domains whose topics a conversation speaks of most, where there is no doubt."""
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if most < _ENOUGH or most < _CLEARLY * next_most:
        return None
    return next((domain for domain in DOMAINS if domain.startswith(f"{first}.")), None)


def field_of(domain: str, counts: Counter[str]) -> str:
    """The field whose topics count: of the six, the domain's own; of any other, the one that is spoken of most."""
    own = domain.split(".", maxsplit=1)[0]
    if any(known.startswith(f"{own}.") for known in DOMAINS):
        return own
    return next((field for field, count in counts.most_common(1) if count > 1), LEISURE) if own == GENERAL else LEISURE


def _found(text: str, language: str) -> Iterator[tuple[list[Topic], int, int]]:
    """Places where topics are spoken of, each with the topics whose cue is the longest there."""
    places = [(match[0], match.start(), match.end()) for match in _WORD.finditer(plain(text))]
    words = [word for word, _, _ in places]
    index, at = _index(language), 0
    while at < len(words):
        fitting = [cue for cue in index.get(words[at][:_KEY], ()) if _fits(cue.words, words[at : at + _LONGEST])]
        length = max((len(cue.words) for cue in fitting), default=1)
        if fitting:
            topics = [cue.topic for cue in fitting if len(cue.words) == length]
            yield list(dict.fromkeys(topics)), places[at][1], places[at + length - 1][2]
        at += length


def _fits(cue: tuple[str, ...], words: list[str]) -> bool:
    return len(cue) <= len(words) and all(
        said.startswith(part[:-1]) if part.endswith("*") else said == part
        for part, said in zip(cue, words, strict=False)
    )


@cache
def _index(language: str) -> dict[str, list[_Cue]]:
    index: dict[str, list[_Cue]] = {}
    for cue in _cues(language):
        index.setdefault(cue.words[0].rstrip("*")[:_KEY], []).append(cue)
    return index


def _cues(language: str) -> list[_Cue]:
    field, cues = GENERAL, []
    for line in files("uncase_nb.seeds").joinpath("words/topics.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            field = line.strip("[]")
        elif line and not line.startswith("#"):
            spanish, english, kinds, said_es, said_en = (part.strip() for part in line.split("|"))
            words, said = (spanish, said_es) if language == "es" else (english, said_en)
            topic = Topic(words, frozenset(kinds.split()), field)
            cues += [_Cue(tuple(cue.split()), topic) for cue in (part.strip() for part in said.split(",")) if cue]
    return cues
