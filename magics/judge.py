"""`%uncase_judge`: what a model thinks of conversations. Advice, never a gate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from uncase_nb.magics.generation import CONCURRENCY, ESTIMATE, FRESH, MAX_CALLS, MAX_USD, PARAMETERS
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import NER, PRIVACY, PROVIDER, SEED, Option, names
from uncase_nb.magics.progress import progress


def _metrics() -> Iterable[str]:
    from uncase_nb.schemas.verdict import JUDGE_METRICS

    return JUDGE_METRICS


def _server(word: str) -> bool | str:
    return True if word == "configured" else word


CONVERSATIONS = Option("conversations", "{{name}} of a generation run or of conversations", variable=True)
SEEDS = Option("seeds", "{{name}} of the seeds they were made from", variable=True)
RUNS = Option("--runs", "how often each is asked, so that the spread shows", int, kind=int)
METRICS = Option("--metrics", "which, with commas: hallucination,coherence,relevance", names, values=_metrics)
OPIK = Option(
    "--opik", "send the scores to an Opik server: its address, or configured", _server, values=lambda: ["configured"]
)


@magic(
    "uncase_judge", CONVERSATIONS, SEEDS, PROVIDER, RUNS, METRICS, SEED, MAX_USD, MAX_CALLS, CONCURRENCY, PARAMETERS,
    PRIVACY, NER, OPIK, ESTIMATE, FRESH,
)  # fmt: skip
def judge(conversations: Any, seeds: Any, *, estimate: bool = False, **options: Any) -> Any:
    """Ask a model for a second opinion, several times; no gate reads it."""
    from uncase_nb.sandbox.judge import judge as ask
    from uncase_nb.sandbox.judge_estimate import estimate_judge

    listed = getattr(conversations, "conversations", conversations)
    if estimate:
        return estimate_judge(listed, seeds, **{name: value for name, value in options.items() if name in _ESTIMATED})
    with progress("Judging") as show:
        return ask(listed, seeds, **options, on_progress=lambda state: show(state.done, state.total, _words(state)))


_ESTIMATED = ("provider", "runs", "metrics", "parameters", "random_seed", "fresh")


def _words(state: Any) -> str:
    cost = "cost unknown" if state.cost_usd is None else f"{state.cost_usd:.4f} USD"
    return (f"{state.failed} failed, " if state.failed else "") + f"{state.calls} calls, {cost}"
