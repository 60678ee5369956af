"""Every magic there is, by name."""

from __future__ import annotations

from uncase_nb.magics import (
    chat,
    compliance,
    costs,
    evaluation,
    exporting,
    generation,
    judge,
    log,
    pipeline,
    privacy,
    provider,
    reading,
    seeds,
    status,
    tools,
    training,
)
from uncase_nb.magics.magic import Magic

MAGICS: dict[str, Magic] = {
    made.name: made
    for made in (
        reading.read,
        privacy.scan,
        privacy.anonymize,
        seeds.seed,
        seeds.library,
        seeds.extract,
        provider.provider,
        chat.chat,
        tools.tools,
        generation.generate,
        costs.costs,
        evaluation.evaluate,
        judge.judge,
        exporting.export,
        training.train,
        pipeline.run,
        compliance.compliance,
        log.log,
        status.status,
    )
}
"""In the order of the pipeline."""
