"""From a seed to the messages that ask a model for one conversation.

A prompt says what the conversation is about and what form the answer takes. It never says how the result
will be measured: a generator that knows the metrics writes for them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import Any

from uncase_nb.generation.brief import brief, bullets, prompt_language, written
from uncase_nb.generation.guidance import VARIATIONS
from uncase_nb.generation.jobs import Job
from uncase_nb.generation.prompt_words import WORDS
from uncase_nb.schemas.seed import Seed, TurnPlan

ChatMessage = dict[str, Any]


def prompt(job: Job) -> list[ChatMessage]:
    """The messages for a conversation of a seed, in Spanish for Spanish seeds and else in English."""
    words = WORDS[prompt_language(job.seed)]
    sections = {
        **brief(job.seed, words),
        "length": _length(job.seed, words),
        "tools": bullets(json.dumps(tool.model_dump(), ensure_ascii=False) for tool in job.seed.tools()),
        "variation": variation(job),
        "feedback": bullets(job.feedback),
    }
    return [
        {"role": "system", "content": words["system"].format(form=_FORM)},
        {"role": "user", "content": written(sections, words)},
    ]


def repair(messages: list[ChatMessage], answer: str, reason: str, seed: Seed) -> list[ChatMessage]:
    """The same request once more, with the answer that could not be read and why."""
    again = WORDS[prompt_language(seed)]["repair"].format(reason=reason, form=_FORM)
    return [*messages, {"role": "assistant", "content": answer}, {"role": "user", "content": again}]


def _length(seed: Seed, words: Mapping[str, str]) -> str:
    plan = seed.pasos_turnos
    if isinstance(plan, TurnPlan):
        return words["between"].format(least=plan.turnos_min, most=plan.turnos_max)
    return words["about"].format(least=len(plan))


def variation(job: Job) -> str:
    """Who writes this time, and in what circumstances."""
    rng = random.Random(f"{job.random_seed}/{job.seed.seed_id}/{job.sample_index}")  # noqa: S311 - variety, not secrecy
    choices = VARIATIONS[prompt_language(job.seed)]
    return "; ".join(f"{subject} {rng.choice(options)}" for subject, options in choices.items()) + "."


_FORM = (
    '{"messages": [{"role": "…", "content": "…"}, '
    '{"role": "…", "content": null, "tool_calls": [{"name": "…", "arguments": {}}]}, '
    '{"role": "tool", "name": "…", "content": "…"}]}'
)
