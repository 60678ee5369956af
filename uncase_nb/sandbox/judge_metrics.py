"""The three metrics of Opik that are asked, and the texts of their prompts, which everybody may read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from uncase_nb.sandbox.opik_quiet import quiet_opik
from uncase_nb.schemas.verdict import JudgeMetric

_SLOT = "\x00"


class Rubric(NamedTuple):
    """What GEval is told."""

    introduction: str
    criteria: str


_SCALE = " Return an integer from 0 (worst) to 10 (best)."
RUBRICS: dict[JudgeMetric, Rubric] = {
    "coherence": Rubric(
        "You judge how coherent a customer service dialogue is. It is given turn by turn under DIALOGUE, and may be in "
        "Spanish or English. Judge only how the turns fit together.",
        "Each turn answers or follows from the one before it. Nobody contradicts themselves, repeats what was settled, "
        "or answers a question that was not asked. Each speaker keeps to their role. References are clear."
        + _SCALE,
    ),
    "relevance": Rubric(
        "You judge whether a customer service dialogue is about what it should be about. Its goal and its facts are "
        "given under TASK, what tools answered under TOOL RESULTS, the turns under DIALOGUE. It may be in Spanish or "
        "English.",
        "The turns of the assistant answer what the other side asks and work towards the goal. They use the facts and "
        "tool results that matter to it, and do not wander to other subjects."
        + _SCALE,
    ),
}  # fmt: skip
"""English, as Opik's own prompts are, whatever the language of the dialogue."""


def opik_metric(name: JudgeMetric, model: Any) -> Any:
    """Opik's metric, asking `model`. It is not tracked: Opik keeps no trace of it."""
    quiet_opik()
    from opik.evaluation.metrics import GEval, Hallucination

    if name == "hallucination":
        return Hallucination(model=model, name=name, track=False)
    rubric = RUBRICS[name]
    return GEval(
        task_introduction=rubric.introduction, evaluation_criteria=rubric.criteria, model=model, name=name, track=False
    )


@lru_cache(maxsize=1)
def public_texts() -> tuple[str, ...]:
    """The fixed parts of all prompts: what a detector takes for a name in them is nobody's."""
    quiet_opik()
    from opik.evaluation.metrics.llm_judges.g_eval import template as g_eval
    from opik.evaluation.metrics.llm_judges.hallucination import template as hallucination

    messages = list(hallucination.build_messages(input=_SLOT, output=_SLOT, context=[_SLOT]))
    for rubric in RUBRICS.values():
        messages += g_eval.build_chain_of_thought_messages(*rubric)
        messages += g_eval.build_query_messages(*rubric, chain_of_thought=_SLOT, input=_SLOT)
    return tuple(sorted({part for message in messages for part in message["content"].split(_SLOT)}))
