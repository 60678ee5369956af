"""Known facts a figure disagrees with: of the same kind and subject, counted, named in its clause, or one slip away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from uncase_nb.evaluation.evidence import Evidence, noun_stems
from uncase_nb.evaluation.located import clause_at, sentence_at, stems_of
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.seed_view import Fact
from uncase_nb.evaluation.support import comparable, is_relative, same
from uncase_nb.evaluation.text import stems
from uncase_nb.evaluation.turns import Turn

GENERIC = frozenset(
    {"number", "numer", "total", "amount", "count", "cantid", "cantidad", "opcion", "option", "time", "date", "fech", "hor"}
)  # fmt: skip
"""Words of a key that say nothing about what it is of."""
_MAGNITUDE = 20
"""Values of one thing differ less than this many times."""
_LEAST_DIGITS = 3
"""Shorter figures are one digit away from anything."""


def rival_of(turn: Turn, mention: Mention, facts: Sequence[Fact], language: str) -> Fact | None:
    """A known fact of the same kind and subject, which therefore says something else."""
    rivals = [fact for fact in facts if any(_disagrees(mention, known) for known in fact.mentions)]
    if is_relative(mention):
        return None
    open_ = [fact for fact in rivals if not _met(turn, mention, fact)]
    named = [fact for fact in open_ if (fact.label - GENERIC) & turn.stems]
    if named and mention.kind == "quantity" and mention.unit is None:
        here = stems_of(turn.text, sentence_at(turn.text, mention.start), language)
        named = [fact for fact in named if (fact.label - GENERIC) <= here]
        return named[0] if named else slip_of(mention, open_)
    if named:
        return named[0]
    if mention.kind in ("code", "quantity") and mention.unit is None:
        return slip_of(mention, open_)
    spelled = mention.kind == "quantity" and not turn.text[mention.start].isdigit()
    return open_[0] if not spelled and len({fact.label for fact in open_}) == 1 else slip_of(mention, open_)


def _met(turn: Turn, mention: Mention, fact: Fact) -> bool:
    """Whether the sentence gives the fact's own value of the mention's kind, other than at the end of its range."""
    span = sentence_at(turn.text, mention.start)
    known = [value for value in fact.mentions if _disagrees(mention, value)]
    return any(
        same(said, value)
        for said in turn.mentions
        if span.start <= said.start < span.end and (said.range_with is None or said.range_with != mention.value)
        for value in known
    )


def _disagrees(stated: Mention, known: Mention) -> bool:
    """Whether the two can be of one thing: values of another order of magnitude are of something else."""
    if not comparable(stated, known):
        return False
    if not isinstance(stated.value, float) or not isinstance(known.value, float) or not known.value:
        return True
    return stated.value == 0 or 1 / _MAGNITUDE <= stated.value / known.value <= _MAGNITUDE


def slip_of(mention: Mention, facts: Sequence[Fact]) -> Fact | None:
    """A fact whose figure differs in one digit, or has the same digits in another order: a slip of the pen."""
    stated = _digits(mention)
    if len(stated) < _LEAST_DIGITS:
        return None
    for fact in facts:
        for known in fact.mentions:
            other = _digits(known)
            if known.kind == mention.kind and len(other) == len(stated) and other != stated:
                different = sum(a != b for a, b in zip(stated, other, strict=True))
                if different == 1 or (different == 2 and sorted(stated) == sorted(other)):
                    return fact
    return None


def _digits(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, tuple):
        return ""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").replace(".", "")


def miscounts(turn: Turn, mention: Mention, evidence: Evidence) -> bool:
    """Whether known facts count the same things and none of them gives this number."""
    if mention.kind != "quantity" or mention.noun is None or mention.unit is not None or mention.range_with is not None:
        return False
    nouns = noun_stems(mention.noun, evidence.language)
    about = [known for fact in evidence.facts for known in fact.mentions if _counts(fact, known, nouns, evidence)]
    if not about or any(same(mention, known) for known in about) or evidence.says_user(mention):
        return False
    spelled = not turn.text[mention.start].isdigit()
    if spelled and any(known.value > mention.value for known in about):  # type: ignore[operator]  # both are numbers
        return False  # some of them
    return not any(
        same(mention, known) for fact in evidence.facts for known in fact.mentions if known.kind != "quantity"
    )


def _counts(fact: Fact, known: Mention, nouns: set[str], evidence: Evidence) -> bool:
    """Whether a fact says how many of the nouns there are: by its own noun, or a bare number under their name."""
    if known.kind != "quantity" or known.unit is not None:
        return False
    if known.noun is not None:
        return bool(noun_stems(known.noun, evidence.language) & nouns)
    key = [root for root in stems(fact.name.replace("_", " "), evidence.language) if root not in GENERIC]
    return len(fact.stems) == 1 and bool(key) and bool({key[0], key[-1]} & nouns) and bool(nouns & set(fact.label))


def told_of_another(turn: Turn, mention: Mention, evidence: Evidence) -> bool:
    """Whether the clause names a fact whose value it does not give, and gives the value of one it does not name."""
    if mention.kind in ("code", "date") or (mention.kind == "quantity" and mention.unit is None):
        return False
    holders = [fact for fact in evidence.facts if any(same(mention, known) for known in fact.mentions)]
    if not holders or evidence.says_user(mention):
        return False
    sentence = stems_of(turn.text, sentence_at(turn.text, mention.start), evidence.language)
    if any((fact.label - GENERIC) & sentence for fact in holders):
        return False
    here = stems_of(turn.text, clause_at(turn.text, mention.start), evidence.language)
    return any(True for _ in _unmet(turn, mention, evidence.facts, here))


def _unmet(turn: Turn, mention: Mention, facts: Sequence[Fact], here: set[str]) -> Iterator[Fact]:
    """Facts of the mention's kind that a sentence names without their value."""
    for fact in facts:
        label = fact.label - GENERIC
        if label and label <= here and fact.mentions and all(_disagrees(mention, known) for known in fact.mentions):
            same_name = [known for other in facts if other.label == fact.label for known in other.mentions]
            if not any(same(said, known) for said in turn.mentions for known in same_name):
                yield fact


def of_another_month(mention: Mention, evidence: Evidence) -> bool:
    """Whether a day and month are known by the day alone, while known dates of that day have another month."""
    value = mention.value
    if mention.kind != "date" or not isinstance(value, tuple) or value[0] is None or value[1] is None:
        return False
    months = {
        known.value[1]
        for known in (*evidence.given, *(known for fact in evidence.facts for known in fact.mentions))
        if known.kind == "date" and isinstance(known.value, tuple) and known.value[0] == value[0]
    } - {None}
    return bool(months) and value[1] not in months
