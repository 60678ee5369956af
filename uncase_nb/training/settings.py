"""The options of a training run, checked."""

from __future__ import annotations

from typing import Any, NamedTuple

from uncase_nb.errors import ParameterError, did_you_mean

LEARNING_RATE = 2e-4
"""For a trained base: the usual one for LoRA; the trainer's own default of 2e-5 is too low."""
TINY_LEARNING_RATE = 1e-2
"""For the tiny base, whose weights are random: the adapter has everything to learn."""


class Settings(NamedTuple):
    """Everything but data, base and template."""

    method: str
    epochs: int
    max_steps: int | None
    batch_size: int
    learning_rate: float
    rank: int
    max_length: int
    random_seed: int


def settings(**options: Any) -> Settings:
    """The options, checked.

    Raises:
        ParameterError: for an unknown method, or a number that is not positive.
    """
    chosen = Settings(**options)
    if chosen.method != "lora":
        raise ParameterError(f"There is no method {chosen.method!r}.", did_you_mean(chosen.method, ["lora"]))
    for name, number in chosen._asdict().items():
        if name not in ("method", "random_seed") and number is not None and not number > 0:
            raise ParameterError(f"{name}={number} is not positive.", f"give {name} a number above zero.")
    return chosen
