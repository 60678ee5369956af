"""Natural conversations with their seeds, those of the validity benchmark."""

from pathlib import Path

import pytest

from uncase_nb.bench.metrics_data import data_sets
from uncase_nb.schemas.message import Message

PEOPLE = Path(__file__).parents[3] / "shared" / "data" / "sgd_dev.jsonl"


@pytest.fixture(scope="session")
def spanish():
    """Twelve short Spanish conversations, two a domain."""
    pairs = [pair for data in data_sets() if data.name == "es" for pair in data.pairs]
    return [pair for pair in pairs if not pair.seed.seed_id.startswith("natural")]


@pytest.fixture(scope="session")
def held():
    """Data sets that chose no constant, by name; of the dialogues by people, where they are, every third."""
    found = {data.name: data for data in data_sets(["held"], PEOPLE if PEOPLE.exists() else None)}
    if "sgd" in found:
        found["sgd"] = found["sgd"]._replace(pairs=found["sgd"].pairs[::3])
    return found


@pytest.fixture
def message():
    """Makes a message."""
    return lambda role, text, **more: Message(role=role, content=text, **more)
