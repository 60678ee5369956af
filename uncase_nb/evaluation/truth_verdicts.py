"""Verdicts on truth values the assistant asserts: with or without a negation, or by yes and no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uncase_nb.evaluation.assertion import is_negative, is_question
from uncase_nb.evaluation.evidence import Evidence
from uncase_nb.evaluation.located import Span, located_words, sentence_spans
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.seed_view import Fact
from uncase_nb.evaluation.turns import Turn
from uncase_nb.evaluation.verdicts import StatedFact, Verdict

_CLAUSE_END = re.compile(r"[,;:]\s*|\s(?:but|and|pero|y)\s")
_IF = re.compile(r"\W*(?:if|unless|si|a menos que|en caso de)\s", re.IGNORECASE)
_WHETHER = re.compile(r"\w\s(?:if|whether|si)\s", re.IGNORECASE)
"""An indirect question: `dígame si está embarazada` says nothing of it."""
_YES = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|absolutely|of course|s[ií]|claro|por supuesto|as[ií] es|desde luego)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:no|nope|unfortunately|sorry|lamentablemente|desafortunadamente)\b(?!\s(?:problem|hay problema))",
    re.IGNORECASE,
)


def truths_stated(turn: Turn, before: Turn | None, evidence: Evidence) -> Iterator[StatedFact]:
    """Truth values of known facts. A question asserts nothing, nor does a user's wish."""
    facts = [fact for fact in evidence.facts if fact.boolean is not None and fact.label]
    if not facts or turn.speaker == "user" or "confirm" in turn.text.casefold():
        return
    told: set[frozenset[str]] = set()
    for span in _clauses(turn.text):
        stems = {
            word.stem for word in located_words(turn.text, evidence.language) if span.start <= word.start < span.end
        }
        about = [fact for fact in facts if fact.label <= stems]
        if about:
            told |= {fact.label for fact in about}
            positive = not is_negative(turn.text[span.start : span.end])
            yield StatedFact(turn.message, Mention("boolean", str(positive), *span), _verdict(about, positive=positive))
    yield from _answer(turn, before, [fact for fact in facts if fact.label not in told])


def _answer(turn: Turn, before: Turn | None, facts: Sequence[Fact]) -> Iterator[StatedFact]:
    """A yes or a no to a question about one fact."""
    if before is None or before.speaker != "user" or before.text.count("?") != 1:
        return
    said = [
        (match, positive) for match, positive in ((_YES.match(turn.text), True), (_NO.match(turn.text), False)) if match
    ]
    about = [fact for fact in facts if fact.label <= before.stems]
    if said and about:
        match, positive = said[0]
        yield StatedFact(
            turn.message,
            Mention("boolean", str(positive), match.start(), match.end()),
            _verdict(about, positive=positive),
        )


def _verdict(about: Sequence[Fact], *, positive: bool) -> Verdict:
    return "supported" if positive in {fact.boolean for fact in about} else "contradicted"


def _clauses(text: str) -> Iterator[Span]:
    for sentence in sentence_spans(text):
        if is_question(text, sentence) or _IF.match(text, sentence.start, sentence.end):
            continue
        yield from (part for part in _parts(text, sentence) if not _WHETHER.search(text, *part))


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        yield Span(start, match.start())
        start = match.end()
    if start < sentence.end:
        yield Span(start, start + len(text[start : sentence.end].rstrip()))
