"""Conversations of the offline simulator: by itself, through `un.generate`, and resumed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from uncase_nb.generation.generate import generate
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.library import seeds as library
from uncase_nb.workspace.folder import Workspace

_SEEDS = 10
"""Seeds of the library, spread over its domains; a hundredth of the conversations warms each up."""
_RANDOM_SEED = 7


def simulated(room: Workspace, conversations: int) -> tuple[float, float, float]:
    """Conversations a second of one core, alone and through `un.generate`; seconds to resume that run."""
    seeds = _spread(list(library()))
    count = max(1, conversations // len(seeds))

    def alone(random_seed: int) -> None:
        for seed in seeds:
            for index in range(count):
                simulate(seed, random_seed=random_seed, index=index)

    def through() -> int:
        return generate(seeds, count=count, provider="simulator", random_seed=_RANDOM_SEED, workspace=room).reused

    for seed in seeds:
        simulate(seed, random_seed=0, index=0)
    generate(seeds, count=1, provider="simulator", workspace=room)
    made = count * len(seeds)
    by_itself = made / _core_seconds(lambda: alone(_RANDOM_SEED))
    stored = made / _core_seconds(through)
    began = time.perf_counter()
    assert through() == made
    return by_itself, stored, time.perf_counter() - began


def _spread(seeds: Sequence[Seed]) -> list[Seed]:
    """So many seeds, evenly from the whole library."""
    step = max(1, len(seeds) // _SEEDS)
    return list(seeds[::step][:_SEEDS])


def _core_seconds(work: Callable[[], object]) -> float:
    """Processor time, of all threads: what other programs do meanwhile does not count."""
    began = time.process_time()
    work()
    return time.process_time() - began
