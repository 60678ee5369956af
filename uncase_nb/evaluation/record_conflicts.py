"""Values told together that no record holds together: a result misquoted from another of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.evaluation.evidence import Evidence, noun_stems
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.seed_view import Fact
from uncase_nb.evaluation.support import same

_SMALL = 60


class Hit(NamedTuple):
    """A stated value and where it stands in the records."""

    mention: Mention
    slots: dict[str, frozenset[int]]
    """Key to the records whose value it is."""


def misquoted(stated: Sequence[Mention], evidence: Evidence) -> Iterator[Mention]:
    """Of what one turn states with support, what belongs to no record that its company belongs to."""
    results = [number for number, record in enumerate(evidence.records) if record.source == "result"]
    if len(results) < 2 or len(stated) < 2:
        return
    hits = [hit for mention in stated if (hit := _hit(mention, evidence)).slots]
    conflicts = {
        place: [
            other
            for other in range(len(hits))
            if other != place
            and _conflict(hits[place], hits[other], evidence)
            and not _met_by_another(place, other, hits)
        ]
        for place in range(len(hits))
    }
    for place, hit in enumerate(hits):
        company = [
            other
            for other in range(len(hits))
            if other != place and other not in conflicts[place] and _tells_apart(hits[other], hit, evidence)
        ]
        against = conflicts[place]
        if against and not company and not _in_seed(hit) and not evidence.says_user(hit.mention):
            yield hit.mention


def _hit(mention: Mention, evidence: Evidence) -> Hit:
    slots: dict[str, set[int]] = {}
    for number, record in enumerate(evidence.records):
        if record.source == "call":
            continue
        for fact in record.facts:
            if _holds(fact, mention) and _is_of(mention, fact, evidence):
                slots.setdefault(fact.name, set()).add(number)
    return Hit(mention, {name: frozenset(numbers) for name, numbers in slots.items()})


def _holds(fact: Fact, mention: Mention) -> bool:
    if mention.kind == "choice":
        return not fact.mentions and fact.boolean is None and " ".join(fact.stems) == mention.value
    return any(same(mention, known) for known in fact.mentions)


def _is_of(mention: Mention, fact: Fact, evidence: Evidence) -> bool:
    """A small bare number is a value of a key only when it counts what the key names."""
    if mention.kind != "quantity" or mention.unit or not isinstance(mention.value, float) or mention.value > _SMALL:
        return True
    return (
        mention.noun is not None
        and mention.value > 1
        and bool(noun_stems(mention.noun, evidence.language) & fact.label)
    )


def _in_seed(hit: Hit) -> bool:
    return any(0 in numbers for numbers in hit.slots.values())


def _conflict(one: Hit, other: Hit, evidence: Evidence) -> bool:
    """Whether in every reading the other's records give something else in this one's place."""
    if any(a & b for a in one.slots.values() for b in other.slots.values()):
        return False
    return all(
        name != elsewhere and any(_has(evidence, number, name) for number in numbers)
        for name in one.slots
        for elsewhere, numbers in other.slots.items()
    )


def _met_by_another(place: int, other: int, hits: Sequence[Hit]) -> bool:
    """Whether the other's record has its own value for the same key in the turn: two records are told of."""
    keys = hits[place].slots.keys()
    return any(
        third not in (place, other)
        and any(
            hits[third].slots.get(key, frozenset()) & numbers for key in keys for numbers in hits[other].slots.values()
        )
        for third in range(len(hits))
    )


def _has(evidence: Evidence, number: int, name: str) -> bool:
    return any(fact.name == name for fact in evidence.records[number].facts)


def _tells_apart(one: Hit, other: Hit, evidence: Evidence) -> bool:
    """Whether two values share a record, and the first does not stand in every record anyway."""
    shared = any(a & b for a in one.slots.values() for b in other.slots.values())
    total = sum(record.source == "result" for record in evidence.records)
    return shared and all(len(numbers - {0}) < total for numbers in one.slots.values())
