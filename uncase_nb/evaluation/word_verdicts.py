"""Verdicts on facts that are words: values of known facts, other options of the same choice, and names of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uncase_nb.evaluation.assertion import asserts, names_alternatives
from uncase_nb.evaluation.evidence import Evidence
from uncase_nb.evaluation.located import find_phrase, located_words, sentence_at
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.names import find_names
from uncase_nb.evaluation.support import states_fact
from uncase_nb.evaluation.text import words
from uncase_nb.evaluation.turns import Turn
from uncase_nb.evaluation.verdicts import StatedFact, Verdict

_ARTICLE = re.compile(r"\b(?:a|an|un|una)\s$", re.IGNORECASE)
SMALLEST_SHARE = 0.6
"""Share of a value's words that must stand together."""


def values_stated(turn: Turn, evidence: Evidence) -> Iterator[StatedFact]:
    """Values of known facts, each with its place."""
    found = located_words(turn.text, evidence.language)
    seen: set[tuple[str, ...]] = set()
    places: list[tuple[float, Mention]] = []
    for fact in evidence.facts:
        if fact.boolean is not None or fact.mentions or fact.stems in seen or not states_fact(turn, fact):
            continue
        seen.add(fact.stems)
        span = find_phrase(found, set(fact.stems), SMALLEST_SHARE)
        if span:
            here = {word.stem for word in found if span.start <= word.start < span.end}
            covered = len(here & set(fact.stems))
            places.append((covered - covered / (len(fact.stems) + 1), Mention("choice", " ".join(fact.stems), *span)))
    taken: list[Mention] = []
    for _, mention in sorted(places, key=lambda item: -item[0]):
        if not any(mention.start < other.end and other.start < mention.end for other in taken):
            taken.append(mention)
            yield StatedFact(turn.message, mention, "supported")


def names_stated(turn: Turn, evidence: Evidence, supported: Sequence[Mention]) -> Iterator[StatedFact]:
    """Names that nothing known holds. A question that tells known values beside the name offers it."""
    for name in find_names(turn.text):
        parts = words(str(name.value))
        if all(evidence.knows(word) for word in parts):
            continue
        yield StatedFact(turn.message, name, _of_name(turn, name, len(parts), offered=_beside(turn, name, supported)))


def _beside(turn: Turn, name: Mention, supported: Sequence[Mention]) -> bool:
    """Whether the sentence states known values too, other than within the name."""
    span = sentence_at(turn.text, name.start)
    return any(
        span.start <= mention.start < span.end and (mention.end <= name.start or mention.start >= name.end)
        for mention in supported
    )


def _of_name(turn: Turn, name: Mention, parts: int, *, offered: bool) -> Verdict:
    if turn.speaker == "user" or names_alternatives(turn.text, name.start):
        return "given"
    asked = not offered and not asserts(turn.text, name.start)
    if parts == 1 and (asked or turn.text[name.start : name.end].isupper()):
        return "given"  # an ordinary word written large in a question, or the initials of something
    if parts == 1 and _ARTICLE.search(turn.text[: name.start]):
        return "given"  # one of several is no name: `a Music event`
    return "unsupported"
