"""`python -m uncase_nb demo`: the library, what a run would cost, a run with its progress and cost, the whole pipeline."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

import uncase_nb as un
from uncase_nb.extras import installed
from uncase_nb.pipelines.result import PipelineRun
from uncase_nb.schemas.seed import DOMAINS

HOSTED = "openai/gpt-4o-mini"
"""The model whose price is shown beside the simulator's; it is not asked."""

_COUNT = 3
_CARDS = 6
_WIDTH = 78

OnStage = Callable[[str, str], None]


def demo(parameters: Mapping[str, Any], on_stage: OnStage) -> PipelineRun:
    """Show the library and a generation with its estimate, progress and cost; then run the pipeline `full`."""
    seeds = un.seeds(parameters.get("domain", DOMAINS[0]))
    _gallery(seeds)
    _estimates(seeds)
    run = un.generate(seeds, count=_COUNT, provider="simulator", random_seed=7, on_progress=_progress)
    _say(f"\n{run.headline()}", un.costs(run).headline(), "", "The whole pipeline on the sample exports:")
    return un.run_pipeline("full", dict(parameters), on_progress=on_stage)


def _gallery(seeds: Any) -> None:
    _say(f"Library: {seeds.headline()}. In a notebook, %uncase_seeds shows them as cards.")
    for seed in seeds[:_CARDS]:
        tools = ", ".join(tool.name for tool in seed.tools())
        _say(f"  {seed.idioma:<6} {seed.objetivo}"[:_WIDTH] + (f"\n         tools: {tools}" if tools else ""))
    _say(f"  … and {len(seeds) - _CARDS} more", "")


def _estimates(seeds: Any) -> None:
    _say("Before a run (nobody is asked):", f"  {un.estimate(seeds, count=_COUNT, provider='simulator').headline()}")
    if installed("litellm"):
        _say(f"  {un.estimate(seeds, count=_COUNT, provider=HOSTED).headline()}")
    _say("")


def _progress(state: Any) -> None:
    """One line that updates in place; in a file only the last state."""
    if sys.stdout.isatty() or state.done == state.total:
        cost = "cost unknown" if state.cost_usd is None else f"{state.cost_usd:.4f} USD"
        sys.stdout.write(f"\rGenerating: {state.done} of {state.total}, {state.calls} calls, {cost}")
        sys.stdout.flush()


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
