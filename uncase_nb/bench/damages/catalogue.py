"""Every damage with the metrics that are there to see it, and how well they have to."""

from __future__ import annotations

from typing import NamedTuple

from uncase_nb.bench.damages.copies import source_copied, source_edited
from uncase_nb.bench.damages.exchange import fact_misplaced
from uncase_nb.bench.damages.facts import contradicted, misquoted
from uncase_nb.bench.damages.figures import number_invented
from uncase_nb.bench.damages.kinds import KINDS
from uncase_nb.bench.damages.pair import Damage
from uncase_nb.bench.damages.personal import FIELDS, planted
from uncase_nb.bench.damages.replies import replies_spliced, reply_spliced
from uncase_nb.bench.damages.steps import steps_missing, steps_shuffled
from uncase_nb.bench.damages.turns import roles_swapped, turns_repeated, turns_shuffled
from uncase_nb.bench.damages.vocabulary import other_seed, word_salad

HIGH, FAIR = 0.95, 0.90
_NAMED = {
    "money": "an amount of money", "number": "another figure", "date": "a date or time", "choice": "a choice",
    "name": "a name", "boolean": "a truth value",
}  # fmt: skip


class Entry(NamedTuple):
    """One damage."""

    make: Damage
    title: str
    metrics: tuple[str, ...]
    """Metrics that are there to see it; the best of them is held to the bar."""
    bar: float | None = None
    """Lowest area under the curve; null where it is only reported."""

    @property
    def beside_source(self) -> bool:
        """Whether it shows only beside the real conversations."""
        return "memorization" in self.metrics


DAMAGES: dict[str, Entry] = {
    "steps_missing": Entry(steps_missing, "steps missing", ("rouge_l",), FAIR),
    "steps_shuffled": Entry(steps_shuffled, "steps shuffled", ("rouge_l",), FAIR),
    "turns_shuffled": Entry(turns_shuffled, "turns shuffled", ("coherence", "rouge_l"), FAIR),
    "reply_spliced": Entry(reply_spliced, "one reply spliced", ("coherence", "fidelity"), HIGH),
    "replies_spliced": Entry(replies_spliced, "a third of the replies spliced", ("coherence", "fidelity"), HIGH),
    "roles_swapped": Entry(roles_swapped, "roles swapped", ("coherence", "rouge_l"), HIGH),
    "fact_contradicted": Entry(contradicted(), "a fact contradicted", ("fidelity",), HIGH),
    **{
        f"contradicted_{kind}": Entry(contradicted(kind), f"{_NAMED[kind]} contradicted", ("fidelity",), HIGH)
        for kind in KINDS
    },
    "contradicted_by_user": Entry(contradicted(by="user"), "a fact contradicted by the user", ("fidelity",), HIGH),
    "fact_misplaced": Entry(fact_misplaced, "a figure told for another one's", ("fidelity",)),
    "number_invented": Entry(number_invented, "a number invented", ("fidelity",), HIGH),
    "result_misquoted": Entry(misquoted, "a tool result misquoted", ("fidelity",), HIGH),
    "turns_repeated": Entry(turns_repeated, "turns repeated", ("diversity", "coherence")),
    "word_salad": Entry(word_salad, "seed words thrown together", ("coherence", "rouge_l"), HIGH),
    "other_seed": Entry(other_seed, "another seed's conversation", ("rouge_l", "fidelity"), HIGH),
    **{
        f"planted_{field}": Entry(planted(field), f"personal data planted: {field}", ("privacy",), HIGH)
        for field in FIELDS
    },
    "source_copied": Entry(source_copied, "a source turn copied", ("memorization",), HIGH),
    "source_edited": Entry(source_edited, "a source turn lightly edited", ("memorization",), FAIR),
}
"""By name, in the order they are shown."""

CONTRADICTIONS = tuple(name for name in DAMAGES if "contradicted" in name)
"""Damages after which the composite must lie below that of the natural partner."""
