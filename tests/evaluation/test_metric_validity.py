"""Each metric separates natural conversations from the damages it is there for, on data that chose no constant."""

import pytest

import uncase_nb.evaluation.evaluate as room
from uncase_nb.evaluation.evaluate import evaluate

# Damage, the metric that must see it, and the lowest AUC: on dialogues by people, and on hand-written Spanish ones.
FLOORS = [
    ("steps_missing", "rouge_l", 0.95, 0.80),
    ("turns_shuffled", "rouge_l", 0.95, 0.95),
    ("turns_shuffled", "coherence", 0.95, 0.95),
    ("exchanges_shuffled", "rouge_l", 0.95, 0.95),
    ("exchanges_shuffled", "coherence", 0.90, 0.90),
    ("roles_swapped", "rouge_l", 0.95, 0.95),
    ("roles_swapped", "coherence", 0.95, 0.85),
    ("reply_spliced", "fidelity", 0.72, 0.60),
    ("reply_spliced", "coherence", 0.70, 0.60),
    ("fact_contradicted", "fidelity", 0.80, 0.90),
    ("number_invented", "fidelity", 0.92, 0.95),
    ("turns_repeated", "diversity", 0.80, 0.95),
    ("turns_repeated", "coherence", 0.90, 0.90),
    ("word_salad", "rouge_l", 0.95, 0.95),
    ("word_salad", "coherence", 0.95, 0.75),
    ("other_seed", "rouge_l", 0.95, 0.80),
    ("other_seed", "fidelity", 0.85, 0.95),
]


@pytest.fixture(scope="module")
def judged(damages):
    """Reports of pairs by damage, or `natural`. Personal data is measured elsewhere, and takes most of the time."""
    kept = {}

    def rows(pairs, name):
        key = (id(pairs), name)
        if key not in kept:
            changed = [c for c, _ in pairs] if name == "natural" else damages.apply(name, pairs)
            kept[key] = [evaluate(c, pairs[n][1]).rows[0] for n, c in enumerate(changed) if c is not None]
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "personal_data", lambda batch, *_, **__: [0] * len(batch))
        yield rows


@pytest.fixture(scope="module")
def separation(judged, auc):
    """AUC of a metric between natural and damaged conversations."""
    return lambda pairs, damage, metric: auc(
        [getattr(row, metric) for row in judged(pairs, "natural")],
        [getattr(row, metric) for row in judged(pairs, damage)],
    )


@pytest.mark.parametrize(("damage", "metric", "floor"), [row[:3] for row in FLOORS])
def test_dialogues_by_people(damage, metric, floor, people, separation):
    assert separation(people, damage, metric) >= floor


@pytest.mark.parametrize(("damage", "metric", "floor"), [(*row[:2], row[3]) for row in FLOORS])
def test_hand_written_spanish(damage, metric, floor, spanish, separation):
    assert separation(spanish, damage, metric) >= floor


def test_natural_conversations_pass(people, spanish, judged):
    assert sum(row.passed for row in judged(people, "natural")) >= 0.85 * len(people)
    assert sum(row.passed for row in judged(spanish, "natural")) >= 0.85 * len(spanish)


@pytest.mark.parametrize("damage", ["word_salad", "turns_shuffled", "roles_swapped"])
def test_wrecks_do_not_pass(damage, people, spanish, judged):
    for pairs in (people, spanish):
        assert sum(row.passed for row in judged(pairs, damage)) <= 0.02 * len(pairs)
