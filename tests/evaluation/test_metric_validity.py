"""Each metric separates natural conversations from the damages it is there for, on data that chose no constant.

Floors are what `python -m uncase_nb bench metrics --split held` measured, less a margin of 0.05. A damage of which there
are fewer than ten, or that is not seen yet, has none; raise them as the metrics improve, never lower them.
"""

import pytest

from uncase_nb.bench.damages.catalogue import DAMAGES
from uncase_nb.bench.metrics import bench_set

DATA = ("es", "en", "sgd")
# Lowest AUC of the best metric meant to see the damage, by data set.
FLOORS = {
    "steps_missing": (0.88, 0.90, 0.95),
    "steps_shuffled": (0.89, 0.87, 0.94),
    "turns_shuffled": (0.95, 0.93, 0.95),
    "reply_spliced": (0.59, 0.66, 0.80),
    "replies_spliced": (0.80, 0.88, 0.84),
    "roles_swapped": (0.80, 0.84, 0.94),
    "fact_contradicted": (0.71, 0.84, 0.83),
    "contradicted_money": (0.71, 0.88, None),
    "contradicted_number": (0.73, 0.88, 0.86),
    "contradicted_date": (0.76, None, 0.85),
    "contradicted_name": (None, None, 0.83),
    "contradicted_by_user": (0.53, 0.51, 0.51),
    "number_invented": (0.69, 0.79, 0.82),
    "result_misquoted": (None, None, 0.83),
    "turns_repeated": (0.93, 0.95, 0.88),
    "word_salad": (0.94, 0.94, 0.94),
    "other_seed": (0.95, 0.95, 0.95),
    "planted_content": (0.89, 0.91, 0.55),
    "planted_name": (0.89, 0.91, 0.55),
    "planted_reasoning": (0.89, 0.91, 0.55),
    "planted_arguments": (0.89, 0.91, 0.55),
    "planted_result": (0.89, 0.91, 0.55),
    "planted_tool": (0.89, 0.91, 0.55),
    "planted_participants": (0.89, 0.91, 0.55),
    "planted_metadata": (0.89, 0.91, 0.55),
    "source_copied": (0.95, 0.91, 0.83),
    "source_edited": (0.95, 0.95, 0.78),
}  # fmt: skip
# Lowest share of natural conversations that pass all gates.
PASSED = {"es": 0.29, "en": 0.38, "sgd": 0.12}
# Highest share of a damage that may be certified.
WRECKS = {"turns_shuffled": 0.05, "word_salad": 0.15, "roles_swapped": 0.45}


@pytest.fixture(scope="module")
def score(held):
    """What a data set scores, measured once."""
    measured = {}

    def of(data):
        if data not in held:
            pytest.skip("the dialogues by people are not here")
        if data not in measured:
            measured[data] = bench_set(held[data])
        return measured[data]

    return of


@pytest.mark.parametrize(
    ("data", "damage"),
    [(data, name) for name, row in FLOORS.items() for data, floor in zip(DATA, row, strict=True) if floor],
)
def test_a_damage_is_seen(data, damage, score):
    (found,) = [each for each in score(data).damages if each.damage == damage]
    assert found.metric in DAMAGES[damage].metrics
    assert found.areas[found.metric].value >= FLOORS[damage][DATA.index(data)]


@pytest.mark.parametrize("data", DATA)
def test_natural_conversations_pass(data, score):
    assert score(data).passed >= PASSED[data]


@pytest.mark.parametrize("data", DATA)
def test_wrecks_do_not_pass(data, score):
    for each in score(data).damages:
        assert each.certified <= WRECKS.get(each.damage, 1)


@pytest.mark.parametrize("data", DATA)
def test_planted_personal_data_is_never_certified(data, score):
    planted = [each for each in score(data).damages if each.damage.startswith("planted")]
    assert len(planted) == 8
    assert max(each.certified for each in planted) == 0
