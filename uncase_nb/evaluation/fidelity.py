"""Fidelity: every fact a conversation states against the seed, the tools' results and what the user gave.

A stated fact is *supported* when the seed, a tool or the user says the same; *contradicted* when a known
fact of the same kind and subject says otherwise; *unsupported* when nothing known says it; *given* when a
user brings it and nothing known speaks of it (such facts are not counted: a user may want anything).

Score: supported / (supported + contradicted + unsupported), halved for each contradicted fact and each amount
of money or percentage nobody gave, so that no length buys one off. Where the seed has facts and the
conversation states too few of them, nothing was measured: null. Where nothing is known and nothing stated,
nothing can be wrong: 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from uncase_nb.evaluation.evidence import Evidence
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.names import find_names
from uncase_nb.evaluation.seed_view import Fact, SeedView
from uncase_nb.evaluation.support import comparable, same, states_fact
from uncase_nb.evaluation.text import fold, sentences, stem, words
from uncase_nb.evaluation.turns import Turn, read_turn
from uncase_nb.schemas.conversation import Conversation

Verdict = Literal["supported", "contradicted", "unsupported", "given"]


class StatedFact(NamedTuple):
    """One fact a message states, and what became of it."""

    message: int
    """Index of the message."""
    mention: Mention
    """What is stated, with its place in the message."""
    verdict: Verdict


class Fidelity(NamedTuple):
    """The score and everything it rests on."""

    score: float | None
    stated: tuple[StatedFact, ...]

    def count(self, verdict: Verdict) -> int:
        """How many facts met this verdict."""
        return sum(fact.verdict == verdict for fact in self.stated)


LEAST_TOLD = 0.25
"""Share of the seed's facts a conversation must state before its fidelity to them can be judged."""

_OPEN = re.compile(
    r"\b(?:under|below|less than|more than|at least|at most|up to|around|about|over|between|before|after|budget|maximum|"
    r"menos de|m[aá]s de|al menos|como m[aá]ximo|hasta|alrededor|unos|unas|entre|antes|despu[eé]s|presupuesto|m[aá]ximo)"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""Words before a figure that make it a limit and not a value."""
_LOWER = re.compile(r"\b[a-záéíóúñü]+\b")
"""A word that the conversation also writes small is no name."""
_COUNT = re.compile(r"how many|cu[aá]nt[ao]s|number of options|n[uú]mero de opciones", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:found|find|there(?:'s| is| are)|have|see|got|shows?|hay|tenemos|tengo|encontr\w+)(?:\s\w+)?\s$",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\b(?:del?|from|between|entre)\s\d+\s(?:al?|to|and|y)\s\d+", re.IGNORECASE)
"""A scale in a question (`from 1 to 10`) asserts nothing."""
_ALTERNATIVES = re.compile(r"[^.!?]*\b(?:or|o)\b[^.!?]*\?")
"""A question that names alternatives asserts none of them."""
_NEGATION = re.compile(
    r"\b(?:no|not|non|isn't|aren't|doesn't|don't|without|never|neither|nor|cannot|can't|won't|sin|nunca|tampoco|ni|ningun[ao]?)\b"
)
_CLAUSE = re.compile(r"[,;]|\bbut\b|\band\b|\bpero\b|\by\b")


def fidelity(conversation: Conversation, turns: Sequence[Turn], seed: SeedView) -> Fidelity:
    """Judge every stated fact."""
    evidence = Evidence(conversation, seed)
    evidence.vocabulary |= {stem(word, seed.language) for turn in turns for word in _LOWER.findall(turn.text)}
    stated: list[StatedFact] = []
    given: list[Mention] = []
    counts = any(_COUNT.search(text) for text in seed.prose)
    user_says = [mention for turn in turns if turn.speaker == "user" for mention in turn.mentions]
    for turn in turns:
        for mention in turn.mentions:
            if turn.speaker == "user":
                verdict = _of_user(turn, mention, evidence, seed, user_says)
                given += [mention] if verdict != "contradicted" else []
            else:
                verdict = _of_assistant(turn, mention, evidence, given, counts=counts)
            stated.append(StatedFact(turn.message, mention, verdict))
        stated += _choices_and_names(turn, evidence)
        stated += _booleans(turn, evidence)
        if turn.speaker == "user":
            evidence.vocabulary.update(stem(word, seed.language) for word in turn.words)
    return Fidelity(_score(stated, turns, seed), tuple(stated))


def _score(stated: Sequence[StatedFact], turns: Sequence[Turn], seed: SeedView) -> float | None:
    told = sum(any(states_fact(turn, fact) for turn in turns) for fact in seed.facts)
    if told < LEAST_TOLD * len(seed.facts):
        return None
    supported = sum(fact.verdict == "supported" for fact in stated)
    judged = sum(fact.verdict != "given" for fact in stated)
    grave = sum(_grave(fact) for fact in stated)
    return supported / judged * 0.5**grave if judged else 1.0


def _grave(fact: StatedFact) -> bool:
    invented = fact.verdict == "unsupported" and fact.mention.kind in ("money", "percent")
    return invented or fact.verdict == "contradicted"


def _of_assistant(
    turn: Turn, mention: Mention, evidence: Evidence, given: Sequence[Mention], *, counts: bool
) -> Verdict:
    if evidence.supports(mention) or any(same(mention, known) for known in given):
        return "supported"
    if counts and mention.kind == "quantity" and _FOUND.search(turn.text[: mention.start]):
        return "given"  # the seed says that the number of options is told, and leaves it open
    if _SCALE.search(turn.text[max(0, mention.start - 12) : mention.end + 12]) and "?" in turn.text[mention.end :]:
        return "given"
    return "contradicted" if _rival(turn, mention, evidence.facts) else "unsupported"


def _of_user(turn: Turn, mention: Mention, evidence: Evidence, seed: SeedView, user_says: Sequence[Mention]) -> Verdict:
    if evidence.supports(mention):
        return "supported"
    if _OPEN.search(turn.text[: mention.start]):
        return "given"
    rival = _rival(turn, mention, [fact for fact in seed.facts if _user_gives(fact, seed)])
    changed = rival is not None and any(same(said, known) for said in user_says for known in rival.mentions)
    return "contradicted" if rival and not changed else "given"


def _user_gives(fact: Fact, seed: SeedView) -> bool:
    """Whether a step of the user names the fact without asking for it."""
    return any(
        step.speaker == "user"
        and any(
            seed.facts[number] is fact and "ask" not in clause.acts
            for clause in step.clauses
            for number in clause.facts
        )
        for step in seed.steps
    )


def _rival(turn: Turn, mention: Mention, facts: Sequence[Fact]) -> Fact | None:
    """A known fact of the same kind and subject, which therefore says something else."""
    if mention.kind == "quantity" and mention.unit is None:
        near = set(re.findall(r"\w+", fold(turn.text[max(0, mention.start - 25) : mention.end + 25])))
        return next((f for f in facts if _kinds(f) & {"quantity"} and _named_by(f, near)), None)
    rivals = [fact for fact in facts if any(comparable(mention, known) for known in fact.mentions)]
    named = [fact for fact in rivals if fact.label & turn.stems]
    if named or mention.kind == "code":
        return named[0] if named else None
    return rivals[0] if len({fact.label for fact in rivals}) == 1 else None


def _kinds(fact: Fact) -> set[str]:
    return {known.kind for known in fact.mentions}


def _named_by(fact: Fact, near: set[str]) -> bool:
    stems = {stem(word, language) for word in near for language in ("en", "es")}
    return bool(fact.label) and fact.label <= stems | {"number", "numer"}


def _choices_and_names(turn: Turn, evidence: Evidence) -> Iterator[StatedFact]:
    """Values of known facts that are words, and names nothing known holds."""
    for fact in evidence.facts:
        if fact.boolean is None and not fact.mentions and states_fact(turn, fact):
            yield StatedFact(turn.message, Mention("choice", " ".join(fact.stems), 0, len(turn.text)), "supported")
    for name in find_names(turn.text):
        if all(evidence.knows(word) for word in words(str(name.value))):
            continue
        asked = turn.speaker == "user" or _ALTERNATIVES.match(turn.text[name.start :])
        yield StatedFact(turn.message, name, "given" if asked else "unsupported")


def _booleans(turn: Turn, evidence: Evidence) -> Iterator[StatedFact]:
    """Truth values the assistant asserts. A question asserts nothing, nor does a user's wish."""
    facts = [fact for fact in evidence.facts if fact.boolean is not None and fact.label]
    if (
        not facts
        or turn.speaker == "user"
        or "confirm" in turn.text.casefold()
        or not any(fact.label <= turn.stems for fact in facts)
    ):
        return
    for sentence in sentences(turn.text):
        if sentence.rstrip().endswith("?"):
            continue
        for clause in _CLAUSE.split(sentence):
            said = read_turn(turn.message, turn.speaker, clause, evidence.language)
            about = [fact for fact in facts if fact.label <= said.stems]
            if about:
                polarity = _NEGATION.search(fold(clause)) is None
                verdict: Verdict = "supported" if polarity in {fact.boolean for fact in about} else "contradicted"
                start = turn.text.find(clause)
                yield StatedFact(turn.message, Mention("boolean", str(polarity), start, start + len(clause)), verdict)
