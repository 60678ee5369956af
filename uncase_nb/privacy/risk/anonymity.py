"""k-anonymity: whether quasi-identifiers left in seeds or conversations single somebody out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from uncase_nb.errors import EmptyResultError, ParameterError, did_you_mean
from uncase_nb.privacy.detectors import OFF
from uncase_nb.privacy.risk.classes import Signature, below, class_sizes, greedy, signatures, singling_out
from uncase_nb.privacy.risk.generalize import Record, ladder
from uncase_nb.privacy.risk.quasi import ATTRIBUTES, records_of
from uncase_nb.schemas.anonymity import Combination, GeneralizationStep, KAnonymity, QuasiAttribute
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed

_TARGET = 5  # the smallest cell that statistical offices usually publish


def k_anonymity(
    x: Seed | Conversation | Iterable[Seed | Conversation],
    quasi: Iterable[str] | None = None,
    *,
    target: int = _TARGET,
    ner: str = OFF,
    values: bool = False,
) -> KAnonymity:
    """Group records by their quasi-identifiers, and say what would make every group large enough.

    Of a seed its facts, context, objective, tags and domain are read; of a conversation its metadata, domain, and
    what anonymization left in its texts: tokens of places, dates, ages and companies, and spans still found. Ages
    are grouped in bands of ten years. Somebody who knows all quasi-identifiers of a person cannot tell apart the
    records of one class; what else they know is not covered, nor that a class may share a secret.

    Args:
        x: seeds or conversations.
        quasi: which attributes count: some of `age`, `sex`, `place`, `organization`, `date`, `occupation`, `domain`
            (all of them by default), and names of facts or metadata of your own.
        target: the k to reach with the plan.
        ner: detectors for texts, as in `un.scan`.
        values: also list the unique records with their values.

    Raises:
        ParameterError: on an attribute no record has and that is not one of the above, a target under 2, or
            something that is neither seed nor conversation.
        EmptyResultError: where there are no records.
    """
    items = [x] if isinstance(x, Seed | Conversation) else list(x)
    _check(items, target)
    wanted = list(dict.fromkeys(ATTRIBUTES if quasi is None else [quasi] if isinstance(quasi, str) else quasi))
    records = records_of(items, ner=ner, custom=set(wanted) - set(ATTRIBUTES))
    names = _present(wanted, records)
    seen = signatures(records, dict.fromkeys(names, 0))
    sizes = class_sizes(seen)
    singled = singling_out(seen)
    steps = greedy(records, names, target)
    return KAnonymity(
        records=len(records),
        k=min(sizes),
        target=target,
        sizes={size: count // size for size, count in sorted(Counter(sizes).items())},
        unique=below(sizes, 2),
        below_target=below(sizes, target),
        attributes=[_attribute(name, at, seen, singled, steps) for at, name in enumerate(names)],
        combinations=_combinations(names, singled),
        plan=_plan(records, names, steps, target),
        unique_records=_unique(items, names, seen, sizes) if values else [],
    )


def _check(items: Sequence[Any], target: int) -> None:
    if not all(isinstance(item, Seed | Conversation) for item in items):
        raise ParameterError("Only seeds and conversations can be grouped.", "give Seed or Conversation objects.")
    if not items:
        raise EmptyResultError("There are no records to group.", "give at least one seed or conversation.")
    if target < 2:
        raise ParameterError(f"A target of {target} asks for nothing.", "ask for 2 or more.")


def _present(wanted: Sequence[str], records: Sequence[Record]) -> list[str]:
    """The attributes that some record has; one of the user's own that none has is a mistake."""
    there = {name for record in records for name in record}
    for name in wanted:
        if name not in there and name not in ATTRIBUTES:
            raise ParameterError(f"No record has a fact named {name!r}.", did_you_mean(name, ATTRIBUTES))
    return [name for name in wanted if name in there]


def _attribute(
    name: str, at: int, seen: Sequence[Signature], singled: Sequence[Sequence[frozenset[int]]], steps: Mapping[str, int]
) -> QuasiAttribute:
    values = [signature[at] for signature in seen]
    return QuasiAttribute(
        attribute=name,
        records=sum(bool(value) for value in values),
        distinct=len({value for value in values if value}),
        singles_out=sum(any(at in places for places in found) for found in singled),
        advice=ladder(name)[steps[name]].name if name in steps else "keep",
    )


def _combinations(names: Sequence[str], singled: Sequence[Sequence[frozenset[int]]]) -> list[Combination]:
    counted = Counter(tuple(names[at] for at in sorted(places)) for found in singled for places in found)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [Combination(attributes=list(group), records=count) for group, count in ordered]


def _plan(
    records: Sequence[Record], names: Sequence[str], steps: Mapping[str, int], target: int
) -> list[GeneralizationStep]:
    levels = dict.fromkeys(names, 0)
    plan = []
    for name, level in steps.items():
        levels[name] = level
        sizes = class_sizes(signatures(records, levels))
        action = ladder(name)[level].name
        plan.append(GeneralizationStep(attribute=name, action=action, k=min(sizes), below_target=below(sizes, target)))
    return plan


def _unique(
    items: Sequence[Seed | Conversation], names: Sequence[str], seen: Sequence[Signature], sizes: Sequence[int]
) -> list[dict[str, Any]]:
    return [
        {"record": item.seed_id if isinstance(item, Seed) else item.id or number}
        | {name: sorted(value) for name, value in zip(names, signature, strict=True)}
        for number, (item, signature, size) in enumerate(zip(items, seen, sizes, strict=True))
        if size == 1
    ]
