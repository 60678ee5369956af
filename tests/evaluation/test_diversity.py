"""Diversity: MATTR falls when words repeat, and not with length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.evaluation.diversity import WINDOW, diversity, mattr
from uncase_nb.evaluation.turns import read_turn

WORDS = st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=200)


@given(WORDS)
def test_the_quick_average_is_the_plain_one(said):
    windows = [said[place : place + WINDOW] for place in range(max(1, len(said) - WINDOW + 1))]
    plain = sum(len(set(window)) / len(window) for window in windows) / len(windows)
    assert mattr(said) == pytest.approx(plain)


@given(WORDS)
def test_other_words_are_never_less_diverse(said):
    assert mattr(said) <= mattr([f"{word}{place}" for place, word in enumerate(said)]) == 1


def test_the_speaker_who_varies_least_counts():
    one, other = read_turn(0, "user", "sí sí sí sí", "es"), read_turn(1, "assistant", "claro que sí, con gusto", "es")
    assert diversity([one, other]) == pytest.approx(1 / 4)


def test_nobody_says_a_word():
    assert diversity([]) is None
    assert diversity([read_turn(0, "user", "¿?", "es")]) is None
