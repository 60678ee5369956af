"""`%uncase_run`: a whole pipeline, as executed notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import Option
from uncase_nb.magics.progress import progress


def _pipelines() -> Iterable[str]:
    from uncase_nb.pipelines.stages import PIPELINES

    return PIPELINES


PIPELINE = Option("pipeline", "full, or the last stage to run, for example export", values=_pipelines)
PARAMETER = Option("--parameter", "NAME=VALUE, as often as needed", to="parameters", many=True, short="-p")


@magic("uncase_run", PIPELINE, PARAMETER)
def run(pipeline: str, parameters: Iterable[str] = ()) -> Any:
    """Run a pipeline; stages whose inputs are unchanged are not repeated."""
    from uncase_nb.pipelines.stages import stages_of

    order = [stage.name for stage in stages_of(pipeline)]
    given = dict(_pair(item) for item in parameters)
    with progress("Pipeline") as show:

        def on_progress(stage: str, state: str) -> None:
            place = order.index(stage)
            show(place if state == "running" else place + 1, len(order), f"{stage} {state}")

        return un.run_pipeline(pipeline, given, on_progress=on_progress)


def _pair(item: str) -> tuple[str, str]:
    name, separator, value = str(item).partition("=")
    if not separator:
        raise ParameterError("-p has no value.", "write -p NAME=VALUE, for example -p domain=automotive.sales")
    return name, value
