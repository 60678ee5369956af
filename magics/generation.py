"""`%uncase_generate`: seeds become synthetic conversations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import COUNT, NER, PRIVACY, PROVIDER, SEED, Option
from uncase_nb.magics.progress import progress


def _modes() -> Iterable[str]:
    from uncase_nb.generation.order import MODES

    return MODES


SEEDS = Option("seeds", "{{name}} of a seed or a list of seeds", variable=True)
MODE = Option("--mode", "whole asks a model once, turns plays a role an agent and runs tools between", values=_modes)
ATTEMPTS = Option("--attempts", "make what the gates reject again, up to so many times in all", int, kind=int)
SOURCE = Option("--source", "{{name}} of the anonymized conversations behind the seeds, for the gates", variable=True)
MAX_USD = Option("--max-usd", "pause at so many US dollars; raise it to go on", float, kind=float)
MAX_CALLS = Option("--max-calls", "pause at so many calls; raise it to go on", int, kind=int)
CONCURRENCY = Option("--concurrency", "calls at once, at most", int, kind=int)
PARAMETERS = Option("--parameters", 'sampling parameters as JSON, {"temperature":0.8}, or {{name}}', json.loads)
ESTIMATE = Option("--estimate", "say what it would cost, and ask nobody", bool)
FRESH = Option("--fresh", "ask again what the ledger already knows", bool)


@magic(
    "uncase_generate", SEEDS, COUNT, PROVIDER, SEED, MODE, ATTEMPTS, SOURCE, MAX_USD, MAX_CALLS, CONCURRENCY,
    PARAMETERS, PRIVACY, NER, ESTIMATE, FRESH,
)  # fmt: skip
def generate(seeds: Any, *, estimate: bool = False, **options: Any) -> Any:
    """Make synthetic conversations; a call that was made before is not made again."""
    if estimate:
        return un.estimate(seeds, **{name: value for name, value in options.items() if name in _ESTIMATED})
    with progress("Generating") as show:
        return un.generate(seeds, **options, on_progress=lambda state: show(state.done, state.total, _words(state)))


_ESTIMATED = ("count", "provider", "random_seed", "mode", "parameters", "fresh")


def _words(state: Any) -> str:
    """What the progress line says beside the count: failures, attempt, calls and cost where there are any."""
    cost = f"{state.cost_usd:.4f} USD" if state.cost_usd else "cost unknown" if state.cost_usd is None else ""
    parts = [
        f"{state.failed} failed" if state.failed else "",
        f"attempt {state.attempt}" if state.attempt > 1 else "",
        cost and f"{state.calls} calls, {cost}",
    ]
    return ", ".join(part for part in parts if part)
