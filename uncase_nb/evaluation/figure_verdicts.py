"""Verdicts on figures: supported by something known, contradicting a known fact of the same subject, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from uncase_nb.evaluation.assertion import (
    counts_options,
    is_limit,
    is_rate_base,
    is_rough,
    is_scale,
    is_worked_out,
    names_alternatives,
)
from uncase_nb.evaluation.evidence import Evidence
from uncase_nb.evaluation.figure_rivals import miscounts, of_another_month, rival_of, slip_of, told_of_another
from uncase_nb.evaluation.located import Span, stems_of
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.seed_view import Fact, SeedView
from uncase_nb.evaluation.support import is_relative, same
from uncase_nb.evaluation.turns import Turn
from uncase_nb.evaluation.verdicts import Verdict

_OF_THEM = re.compile(r"\s(?:of them|de ell[oa]s)\b", re.IGNORECASE)
_ROOT = 5
"""Letters two stems of one word share."""
_NEAR = 40
"""Characters behind a number in which what it counts is named."""
SPELLED_SMALL = 12
"""Written out, numbers up to here mostly point at what was said."""


def of_assistant(turn: Turn, mention: Mention, evidence: Evidence, *, options: AbstractSet[str]) -> Verdict:
    """The verdict on a figure the assistant states."""
    if miscounts(turn, mention, evidence):
        return "contradicted"
    if evidence.supports(mention):
        wrong = told_of_another(turn, mention, evidence) or of_another_month(mention, evidence)
        return "contradicted" if wrong else "supported"
    if _derived(turn, mention, evidence):
        return "supported"
    if _states_nothing(turn, mention, evidence, options) or _may_follow(mention, evidence):
        return "given"
    if rival_of(turn, mention, evidence.facts, evidence.language):
        return "contradicted"
    return "unsupported" if _claims(turn, mention) else "given"


def _derived(turn: Turn, mention: Mention, evidence: Evidence) -> bool:
    """Whether the figure rounds a known one, or is worked out from known ones where such a thing is said."""
    if is_rough(turn.text, mention.start, mention.end) and evidence.rounds(mention):
        return True
    whole = isinstance(mention.value, float) and mention.value % 1 == 0
    if whole and not is_worked_out(turn.text, mention.start):
        return False
    return _may_follow(mention, evidence)


def _may_follow(mention: Mention, evidence: Evidence) -> bool:
    """Whether a figure may be worked out from known ones, without a word that says so."""
    return not slip_of(mention, evidence.facts) and evidence.derives(mention)


def _states_nothing(turn: Turn, mention: Mention, evidence: Evidence, options: AbstractSet[str]) -> bool:
    """Whether a figure is a scale, the base of a rate, or the number of options, which the seed leaves open."""
    text, start, end = turn.text, mention.start, mention.end
    if is_scale(text, start, end) or is_rate_base(text, start):
        return True
    if not options or mention.kind != "quantity" or not counts_options(text, start, end):
        return False
    return _OF_THEM.match(text, end) is not None or _names_any(
        stems_of(text, Span(start, end + _NEAR), evidence.language), options
    )


def _names_any(said: AbstractSet[str], options: AbstractSet[str]) -> bool:
    """Whether a word is one of those, whatever its ending: `apart` and `apartment` are two stems of one."""
    begins = {root[:_ROOT] for root in options if len(root) >= _ROOT}
    return bool(said & options) or any(root[:_ROOT] in begins for root in said)


def _claims(turn: Turn, mention: Mention) -> bool:
    """Whether the figure is said to be so: `two of them`, `today` and what a question asks are no claims."""
    spelled = not turn.text[mention.start].isdigit()
    small = isinstance(mention.value, float) and mention.value <= SPELLED_SMALL
    if mention.kind == "quantity" and mention.unit is None and spelled and small:
        return False
    return not is_relative(mention) and not names_alternatives(turn.text, mention.start)


def of_user(turn: Turn, mention: Mention, evidence: Evidence, seed: SeedView, user_says: Sequence[Mention]) -> Verdict:
    """The verdict on a figure the user states: free, where the seed does not say that the user gives another one."""
    if evidence.supports(mention):
        return "supported"
    if is_limit(turn.text, mention.start):
        return "given"
    rival = rival_of(turn, mention, [fact for fact in seed.facts if _user_gives(fact, seed)], evidence.language)
    if rival is None:
        return "given"
    values = [known for fact in evidence.facts if fact.name == rival.name for known in fact.mentions]
    return "given" if any(same(said, known) for said in user_says for known in values) else "contradicted"


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
