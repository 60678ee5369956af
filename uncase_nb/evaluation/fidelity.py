"""Fidelity: every fact a conversation states against the seed, the tools' results and what the user gave.

A stated fact is *supported* when the seed, a tool or the user says the same, or when it follows from what they
say; *contradicted* when a known fact of the same kind and subject says otherwise; *unsupported* when nothing
known says it; *given* when a user brings it and nothing known speaks of it, or when nobody asserts it.

Score: supported / (supported + contradicted + unsupported), of which each contradicted fact leaves a fifth and
each invented figure or name a half, so that no length buys one off. Where the seed has facts and the conversation
states too few of them, nothing was measured: null. Where nothing is known and nothing stated, nothing can be
wrong: 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from uncase_nb.evaluation.evidence import Evidence
from uncase_nb.evaluation.figure_verdicts import SPELLED_SMALL, of_assistant, of_user
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.record_conflicts import misquoted
from uncase_nb.evaluation.seed_view import SeedView
from uncase_nb.evaluation.support import is_weekday, states_fact
from uncase_nb.evaluation.text import stem, stems
from uncase_nb.evaluation.truth_verdicts import truths_stated
from uncase_nb.evaluation.turns import Turn
from uncase_nb.evaluation.verdicts import StatedFact, Verdict
from uncase_nb.evaluation.word_verdicts import names_stated, values_stated
from uncase_nb.schemas.conversation import Conversation


class Fidelity(NamedTuple):
    """The score and everything it rests on."""

    score: float | None
    stated: tuple[StatedFact, ...]

    def count(self, verdict: Verdict) -> int:
        """How many facts met this verdict."""
        return sum(fact.verdict == verdict for fact in self.stated)


LEAST_TOLD = 0.25
"""Share of the seed's facts a conversation must state before its fidelity to them can be judged."""
CONTRADICTED = 0.2
"""What a contradicted fact leaves of the score: below what any other metric of a natural conversation has."""
INVENTED = 0.5
"""What a figure or name nobody gave leaves of the score."""

_LOWER = re.compile(r"\b[a-záéíóúñü]+\b")
"""A word that the conversation also writes small is no name."""
_OPTION_WORDS = frozenset(
    {
        "option",
        "result",
        "choic",
        "plac",
        "one",
        "slot",
        "match",
        "availabl",
        "opcion",
        "resultad",
        "lugar",
        "cos",
        "item",
        "thing",
    }
)
_COUNT = re.compile(r"how many|cu[aá]nt[ao]s|number of options|n[uú]mero de opciones", re.IGNORECASE)


def fidelity(conversation: Conversation, turns: Sequence[Turn], seed: SeedView) -> Fidelity:
    """Judge every stated fact."""
    evidence = Evidence(conversation, seed)
    evidence.vocabulary |= {stem(word, seed.language) for turn in turns for word in _LOWER.findall(turn.text)}
    options = _options(seed)
    user_says = [mention for turn in turns if turn.speaker == "user" for mention in turn.mentions]
    stated: list[StatedFact] = []
    before: Turn | None = None
    for turn in turns:
        here = [*_figures(turn, evidence, seed, user_says, options=options), *values_stated(turn, evidence)]
        wrong = set() if turn.speaker == "user" else set(misquoted(_supported(here), evidence))
        stated += [fact._replace(verdict="contradicted") if fact.mention in wrong else fact for fact in here]
        stated += names_stated(turn, evidence, _supported(here))
        stated += truths_stated(turn, before, evidence)
        if turn.speaker == "user":
            evidence.vocabulary.update(stem(word, seed.language) for word in turn.words)
            options |= turn.stems if options else set()  # what the user looks for
        before = turn
    return Fidelity(_score(stated, turns, seed), tuple(stated))


def _options(seed: SeedView) -> set[str]:
    """What the options are called, where the seed says that their number is told; empty otherwise."""
    if not any(_COUNT.search(text) for text in seed.prose):
        return set()
    roles = {root for role in seed.speakers for root in stems(role, seed.language)}
    named = {root for fact in seed.facts for root in fact.label} | set(stems(seed.prose[0], seed.language))
    return (named | _OPTION_WORDS) - roles


def _figures(
    turn: Turn, evidence: Evidence, seed: SeedView, user_says: Sequence[Mention], *, options: AbstractSet[str]
) -> list[StatedFact]:
    found = []
    for mention in turn.mentions:
        if turn.speaker == "user":
            verdict = of_user(turn, mention, evidence, seed, user_says)
            if verdict != "contradicted":
                evidence.hear(mention)
        else:
            verdict = of_assistant(turn, mention, evidence, options=options)
            if verdict in ("supported", "given"):
                evidence.say(mention)
        found.append(StatedFact(turn.message, mention, verdict))
    return found


def _supported(stated: Sequence[StatedFact]) -> list[Mention]:
    return [fact.mention for fact in stated if fact.verdict == "supported"]


def _score(stated: Sequence[StatedFact], turns: Sequence[Turn], seed: SeedView) -> float | None:
    told = sum(any(states_fact(turn, fact) for turn in turns) for fact in seed.facts)
    if told < LEAST_TOLD * len(seed.facts):
        return None
    supported = sum(fact.verdict == "supported" for fact in stated)
    judged = sum(fact.verdict != "given" for fact in stated)
    wrong = sum(fact.verdict == "contradicted" for fact in stated)
    texts = {turn.message: turn.text for turn in turns}
    invented = sum(_invented(fact, texts[fact.message]) for fact in stated)
    return supported / judged * CONTRADICTED**wrong * INVENTED**invented if judged else 1.0


def _invented(fact: StatedFact, text: str) -> bool:
    """Whether an unsupported fact is a name or a figure. `two days` and `on Wednesday` are often said of other things."""
    mention = fact.mention
    if fact.verdict != "unsupported" or is_weekday(mention):
        return False
    loose = mention.kind == "quantity" and isinstance(mention.value, float) and mention.value <= SPELLED_SMALL
    return not loose or text[mention.start].isdigit()
