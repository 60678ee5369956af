"""How fast conversations are made, and what the gateway costs a call."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from uncase_nb.bench.generation_calls import held_and_resumed, overhead_ms
from uncase_nb.bench.generation_result import GenerationBench
from uncase_nb.bench.generation_serve import serving
from uncase_nb.bench.generation_simulated import simulated
from uncase_nb.workspace.folder import Workspace

CALLS = 1_000
IN_FLIGHT = 200
"""Calls at once that the gateway has to sustain."""
_TIMED = 200
"""Calls timed one after the other, through LiteLLM alone and through the gateway in turn."""
_SLOW_S = 5.0
"""What a slow server takes for an answer."""


def bench_generation(
    *, calls: int = CALLS, slow_s: float = _SLOW_S, say: Callable[[str], None] = lambda _: None
) -> GenerationBench:
    """Measure everything, in a workspace of its own that is deleted afterwards; about a minute.

    Args:
        calls: calls of the run that is held in flight and resumed, and conversations simulated.
        slow_s: seconds the slow server takes for an answer.
        say: told what is measured next.
    """
    with tempfile.TemporaryDirectory() as folder:
        room = Workspace(Path(folder))
        say("the simulator")
        alone, generated, resume_simulator_s = simulated(room, calls)
        say("LiteLLM alone and through the gateway, in turn")
        with serving(0.0) as quick:
            bare_ms, gateway_ms = overhead_ms(room, quick.api_base, min(_TIMED, calls))
        say(f"{calls} calls to a slow server, {IN_FLIGHT} at once")
        with serving(slow_s) as slow:
            resume_model_s = held_and_resumed(room, slow.api_base, calls, IN_FLIGHT)
    return GenerationBench(
        simulator_a_second=alone,
        generate_a_second=generated,
        bare_ms=bare_ms,
        gateway_ms=gateway_ms,
        in_flight_wanted=IN_FLIGHT,
        in_flight_peak=slow.peak,
        in_flight_mean=slow.mean_in_flight,
        calls=calls,
        resume_model_s=resume_model_s,
        resume_simulator_s=resume_simulator_s,
    )
