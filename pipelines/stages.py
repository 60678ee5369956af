"""The stages in order, what each needs, and the pipelines made of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pydantic import create_model

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.pipelines import parameters as p
from uncase_nb.privacy import acceptance

NOTEBOOKS = Path(__file__).parent


class Stage(NamedTuple):
    """One notebook of the pipeline."""

    name: str
    """Also the name of its notebook and of its folder within a run."""
    parameters: type[p.Parameters]
    """Its own parameters."""
    needs: tuple[str, ...]
    """The stages whose outputs it reads."""
    packages: tuple[str, ...] = ()
    """Packages whose version decides its result."""
    settings: tuple[str, ...] = ()
    """Environment variables that decide its result."""

    @property
    def notebook(self) -> Path:
        """The notebook papermill executes."""
        return NOTEBOOKS / f"{self.name}.ipynb"


_DETECTORS = ("spacy", "presidio-analyzer", "en-core-*", "es-core-*")
_THRESHOLDS = (acceptance.VARIABLE,)

STAGES = (
    Stage("import", p.ImportParameters, ()),
    Stage("anonymize", p.AnonymizeParameters, ("import",), _DETECTORS, _THRESHOLDS),
    Stage("extract", p.ExtractParameters, ("anonymize",), _DETECTORS, _THRESHOLDS),
    Stage("generate", p.GenerateParameters, ("anonymize", "extract")),
    Stage("evaluate", p.EvaluateParameters, ("anonymize", "extract", "generate"), _DETECTORS, _THRESHOLDS),
    Stage("export", p.ExportParameters, ("evaluate",)),
    Stage("train", p.TrainParameters, ("export",), ("torch", "transformers", "trl", "peft")),
    Stage("full", p.Parameters, ("import", "anonymize", "extract", "generate", "evaluate", "export", "train")),
)
"""`full` closes a run of all the others: its notebook reads the results back, cell by cell."""

PIPELINES = tuple(stage.name for stage in STAGES)
"""A pipeline is named after its last stage and runs every stage that one stands on."""


def stages_of(pipeline: str) -> tuple[Stage, ...]:
    """The stages a pipeline runs, in order.

    Raises:
        ParameterError: no pipeline has that name.
    """
    if pipeline not in PIPELINES:
        raise ParameterError(f"There is no pipeline {pipeline!r}.", did_you_mean(pipeline, PIPELINES))
    by_name = {stage.name: stage for stage in STAGES}
    needed = {pipeline}
    for stage in reversed(STAGES):
        if stage.name in needed:
            needed.update(by_name[stage.name].needs)
    return tuple(stage for stage in STAGES if stage.name in needed)


def parameters_of(pipeline: str) -> type[p.Parameters]:
    """The parameter model of a pipeline: those of all its stages."""
    bases = tuple(stage.parameters for stage in stages_of(pipeline) if stage.parameters is not p.Parameters)
    return create_model(f"{pipeline.title()}Parameters", __base__=bases)
