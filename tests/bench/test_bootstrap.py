"""The interval of a share: the same each time, wide where texts differ, nothing wide where they agree."""

import math
import random

import pytest

from uncase_nb.evaluation.dataset.resample import interval


def test_texts_that_agree_leave_no_doubt() -> None:
    assert interval([1] * 30, [4] * 30) == (0.25, 0.25)


def test_the_interval_is_that_of_the_normal_approximation() -> None:
    draw = random.Random(4)
    leaks = [int(draw.random() < 0.3) for _ in range(800)]
    low, high = interval(leaks, [1] * len(leaks))
    share = sum(leaks) / len(leaks)
    half = 1.96 * math.sqrt(share * (1 - share) / len(leaks))
    assert (low, high) == pytest.approx((share - half, share + half), abs=0.006)
    assert interval(leaks, [1] * len(leaks)) == (low, high)


def test_texts_without_personal_data_have_no_share() -> None:
    assert interval([0, 0], [0, 0]) == (0.0, 0.0)
    assert interval([1, 0], [2, 0])[1] == 0.5
