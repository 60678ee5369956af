"""The area under the curve and its interval."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.evaluation.dataset.area import area

FIGURES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0, float("-inf"), -3.0]), min_size=1, max_size=12)


@given(FIGURES, st.randoms(use_true_random=False))
def test_it_counts_every_pair_and_half_of_each_tie(good, random):
    bad = random.sample(good, len(good))
    expected = sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / len(good) ** 2
    assert np.isclose(area(good, bad).value, expected)


@given(FIGURES, st.data())
def test_the_other_way_round_it_is_what_is_missing_to_one(good, data):
    bad = data.draw(st.lists(st.sampled_from([0.0, 0.5, 0.7]), min_size=len(good), max_size=len(good)))
    one, other = area(good, bad), area(bad, good)
    assert np.isclose(one.value + other.value, 1)
    assert one.low <= one.high


def test_what_separates_fully_has_no_width_and_chance_has_some():
    assert area([1.0] * 20, [0.0] * 20) == (1.0, 1.0, 1.0)
    random = np.random.default_rng(3)
    chance = area(random.random(60).tolist(), random.random(60).tolist())
    assert chance.low < 0.5 < chance.high
    assert chance.high - chance.low < 0.35


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    random = np.random.default_rng(5)
    truth = 0.76  # of two normal distributions one standard deviation apart: Φ(1/√2)
    hits = 0
    for _ in range(60):
        found = area(random.normal(1, 1, 40).tolist(), random.normal(0, 1, 40).tolist())
        hits += found.low <= truth <= found.high
    assert hits >= 52
