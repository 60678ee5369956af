"""What the simulator's tests share: seeds to act out, and what was said."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.seeds.library import seeds


def _beside(name):
    spec = importlib.util.spec_from_file_location(f"simulator_{name}", Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ODD = _beside("odd_seeds").ODD
EVERY = [*seeds(), *ODD]


def pytest_generate_tests(metafunc):
    for name, values in (("every_seed", EVERY), ("odd_seed", ODD), ("tool_seed", [s for s in EVERY if s.tools()])):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, values, ids=lambda seed: seed.seed_id)


@pytest.fixture(scope="session")
def checker():
    return _beside("checker")


@pytest.fixture(scope="session")
def tracing():
    return _beside("tracing")


@pytest.fixture(scope="session")
def spoken():
    """Messages somebody says."""
    return lambda conversation: [m for m in conversation.messages if m.role != "tool" and m.content]


@pytest.fixture(scope="session")
def acted():
    """Conversations of a seed."""
    return lambda seed, count, random_seed=1: [simulate(seed, random_seed=random_seed, index=i) for i in range(count)]
