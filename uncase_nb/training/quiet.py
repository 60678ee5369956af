"""Conditions a training runs under: offline, quiet, repeatable. All of them end with it."""

from __future__ import annotations

import logging
import os
import random
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from uncase_nb.training.packages import package

_NOISY = ("accelerate", "alembic", "datasets", "mlflow", "peft", "transformers", "trl")
_ENVIRONMENT = {
    "HF_HUB_OFFLINE": "1",  # everything is on this machine, and TRL reports each training to the hub otherwise
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "TOKENIZERS_PARALLELISM": "false",  # the tokenizer's own threads warn after a fork
}


@contextmanager
def calm() -> Iterator[None]:
    """Nothing leaves the machine, and nothing is printed."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # read once by OpenMP; else waiting threads burn shared cores
    constants = package("huggingface_hub.constants")  # before the environment, which it reads once and for all
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")  # torch, transformers and mlflow warn about each other's old names
        stack.enter_context(_environment())
        package("mlflow")  # it sets its logger's level when it is imported, so before the levels below
        stack.enter_context(_levels())
        stack.enter_context(_no_bars())
        stack.callback(setattr, constants, "HF_HUB_OFFLINE", constants.HF_HUB_OFFLINE)  # read at import only
        constants.HF_HUB_OFFLINE = True
        yield


@contextmanager
def repeatable(*, one_thread: bool) -> Iterator[None]:
    """Deterministic algorithms, and the caller's random state put back.

    One thread makes sums come out the same on any number of cores.
    """
    np, torch = package("numpy"), package("torch")
    threads, strict = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    states = random.getstate(), np.random.get_state()  # the trainer seeds the global ones
    with torch.random.fork_rng(devices=range(torch.cuda.device_count())):
        try:
            torch.use_deterministic_algorithms(mode=True, warn_only=True)
            if one_thread:
                torch.set_num_threads(1)
            yield
        finally:
            torch.use_deterministic_algorithms(mode=strict)
            torch.set_num_threads(threads)
            random.setstate(states[0])
            np.random.set_state(states[1])


@contextmanager
def _environment() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _ENVIRONMENT}
    os.environ.update(_ENVIRONMENT)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _no_bars() -> Iterator[None]:
    """Progress bars leave debris in a saved notebook; `on_progress` tells how far it is."""
    bars = package("transformers.utils.logging")
    shown = bars.is_progress_bar_enabled()
    bars.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            bars.enable_progress_bar()


@contextmanager
def _levels() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in _NOISY]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
