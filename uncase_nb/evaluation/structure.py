"""Structure: the seed's steps against the steps the conversation realizes, in order (ROUGE-L F-measure).

Each message is compared with the steps its speaker may take: the acts the step names, its topic, and the
facts it names. The best chain of messages in the plan's order is found first, so that a step that occurs
twice in a plan is not taken for a disorder; a message outside that chain is labelled with the step it fits
best. The longest common subsequence of planned and realized labels is then scored as ROUGE-L does
(Lin 2004, `rouge-score`), labels taking the place of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from uncase_nb.evaluation.seed_view import Clause, Fact, SeedView
from uncase_nb.evaluation.support import states_fact
from uncase_nb.evaluation.text import fold
from uncase_nb.evaluation.turns import Turn

if TYPE_CHECKING:
    from rouge_score.rouge_scorer import RougeScorer

REALIZED = 0.5
"""A message realizes a step from here on. Chosen on the first 120 dialogues of the development set."""
_KIND_ONLY = 0.5
"""Worth of a figure of the right kind with another value: the step happened, about something else."""

_QUESTION_KINDS = {
    "when": ("date", "time"), "what time": ("time",), "how much": ("money",), "how many": ("quantity",),
    "cuando": ("date", "time"), "que hora": ("time",), "que dia": ("date",), "cuanto": ("money", "quantity"),
    "cuantas": ("quantity",),
}  # fmt: skip


def structure(turns: Sequence[Turn], seed: SeedView) -> float | None:
    """ROUGE-L F-measure between 0 and 1; null where nobody speaks."""
    if not turns:
        return None
    fits = [_fits(turn, seed) for turn in turns]
    realized = realized_steps(fits, free=max(seed.turns_max - len(seed.steps), 0))
    planned = " ".join(f"s{number}" for number in range(len(seed.steps)))
    return float(_scorer().score(planned, " ".join(realized))["rougeL"].fmeasure)


def realized_steps(fits: Sequence[Sequence[float]], *, free: int) -> list[str]:
    """A label a message: the step it realizes, or `none`.

    Up to `free` messages without a step are left out: a plan names steps, and a step may take more than
    one message. Neighbours that realize the same step are one label.
    """
    chain = _best_chain(fits)
    labels: list[str] = []
    for number, row in enumerate(fits):
        best = max(range(len(row)), key=row.__getitem__)
        label = f"s{chain[number]}" if number in chain else f"s{best}" if row[best] >= REALIZED else "none"
        if label == "none" and free > 0:
            free -= 1
        elif label == "none" or not labels or label != labels[-1]:
            labels.append(label)
    return labels


def _best_chain(fits: Sequence[Sequence[float]]) -> dict[int, int]:
    """Message to step: the pairs in rising order on both sides with the highest total fit."""
    rows, columns = len(fits), len(fits[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            gain = fits[i][j] + best[i + 1][j + 1] if fits[i][j] >= REALIZED else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], gain)
    chain: dict[int, int] = {}
    i = j = 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            chain[i] = j
            i, j = i + 1, j + 1
    return chain


def _fits(turn: Turn, seed: SeedView) -> list[float]:
    """How well a turn fits each step."""
    known = [_fact_fit(turn, fact) for fact in seed.facts]
    return [
        sum(_clause_fit(turn, clause, seed.facts, known) for clause in step.clauses) / len(step.clauses)
        if step.speaker in (None, turn.speaker)
        else 0.0
        for step in seed.steps
    ]


def _clause_fit(turn: Turn, clause: Clause, facts: Sequence[Fact], known: Sequence[float]) -> float:
    parts = []
    if clause.acts:
        parts.append(len(clause.acts & turn.acts) / len(clause.acts))
    if clause.topic:
        parts.append(_topic_fit(turn, clause, facts, known))
    return sum(parts) / len(parts) if parts else 0.0


def _topic_fit(turn: Turn, clause: Clause, facts: Sequence[Fact], known: Sequence[float]) -> float:
    """Share of the topic the turn touches, by word or by the value of a fact the step names."""
    worth = {stem: float(stem in turn.stems) for stem in clause.topic}
    for number in clause.facts:
        for stem in facts[number].label & worth.keys():
            worth[stem] = max(worth[stem], known[number])
    return sum(worth.values()) / len(worth)


def _fact_fit(turn: Turn, fact: Fact) -> float:
    if states_fact(turn, fact):
        return 1.0
    kinds = {mention.kind for mention in fact.mentions}
    here = {mention.kind for mention in turn.mentions}
    return _KIND_ONLY if kinds and kinds & (here | asked_kinds(turn.text)) else 0.0


@lru_cache(maxsize=16384)
def asked_kinds(text: str) -> frozenset[str]:
    """Kinds of figures a question asks for."""
    folded = fold(text)
    return frozenset(kind for cue, kinds in _QUESTION_KINDS.items() if cue in folded for kind in kinds)


class _Labels:
    """The tokenizer rouge-score is given: labels are tokens already."""

    def tokenize(self, text: str) -> list[str]:
        return text.split()


@lru_cache(maxsize=1)
def _scorer() -> RougeScorer:
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(["rougeL"], tokenizer=_Labels())
