"""Conversations evaluated in a second of one core, and the memory that takes, in a process of their own."""

from __future__ import annotations

import itertools
import json
import resource
import subprocess
import sys
import time

from uncase_nb.bench.metrics_result import SpeedScore
from uncase_nb.errors import MissingModelError
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed

_TURNS = 10
_RANDOM_SEED = 7
_WARM_UP = 20
"""Conversations evaluated before the clock starts, for imports and models."""
_SPOKEN = ("user", "assistant")


def measure_speed(ner: str, conversations: int) -> SpeedScore:
    """Evaluate simulated conversations of ten turns in a new process."""
    command = [sys.executable, "-m", __name__, ner, str(conversations)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this very file
    return SpeedScore.model_validate_json(done.stdout)


def _measured(ner: str, conversations: int) -> SpeedScore:
    from uncase_nb.evaluation.evaluate import evaluate

    batch, seeds = _simulated(conversations + _WARM_UP)
    try:
        evaluate(batch[:_WARM_UP], seeds, ner=ner)
    except MissingModelError as error:
        return SpeedScore(ner=ner, missing=f"not installed: {error.fix}")
    began = time.process_time()
    evaluate(batch[_WARM_UP:], seeds, ner=ner)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**10 if sys.platform == "linux" else 2**20)
    return SpeedScore(ner=ner, conversations=conversations, seconds=seconds, peak_mb=peak)


def _simulated(count: int) -> tuple[list[Conversation], list[Seed]]:
    """So many different conversations over the seeds of the library, none cached, each cut to ten turns."""
    from uncase_nb.generation.simulator.simulate import simulate
    from uncase_nb.seeds.library import seeds as library

    seeds = list(library())
    made: list[Conversation] = []
    for index in itertools.count():
        for seed in seeds:
            whole = simulate(seed, random_seed=_RANDOM_SEED, index=index)
            if (cut := _ten_turns(whole)) is not None:
                made.append(cut)
            if len(made) == count:
                return made, seeds
    raise AssertionError("count is finite")


def _ten_turns(conversation: Conversation) -> Conversation | None:
    places = [n for n, message in enumerate(conversation.messages) if message.role in _SPOKEN and message.content]
    if len(places) < _TURNS:
        return None
    return conversation.model_copy(update={"messages": conversation.messages[: places[_TURNS - 1] + 1]})


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measured(sys.argv[1], int(sys.argv[2])).model_dump()))
