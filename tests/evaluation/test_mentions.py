from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.evaluation.diversity import mattr
from uncase_nb.evaluation.mentions import find_mentions
from uncase_nb.evaluation.support import same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$350,000.00 MXN", "350 mil pesos"),
        ("25.000 €", "25000 euros"),
        ("March 13th", "el 13 de marzo de 2019"),
        ("12.9%", "12,9 por ciento"),
        ("8:30 pm", "20:30"),
        ("half past 10 in the morning", "10:30 am"),
        ("48 meses", "48 months"),
    ],
)
def test_two_ways_to_say_the_same(one, other):
    (first,), (second,) = find_mentions(one), find_mentions(other)
    assert same(first, second)
    assert same(second, first)


@pytest.mark.parametrize(
    ("one", "other"), [("$350", "$530"), ("48 meses", "48 km"), ("8 am", "8 pm"), ("25 €", "$25 USD"), ("March 3rd", "April 3rd")]
)  # fmt: skip
def test_two_different_facts(one, other):
    (first,), (second,) = find_mentions(one), find_mentions(other)
    assert not same(first, second)


@given(st.text(alphabet="0123456789 $€%.,:/-apmkh march13thde mil", max_size=60))
def test_places_are_inside_the_text_and_never_overlap(text):
    found = find_mentions(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.start < b.start for a, b in pairwise(found))


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=30), st.integers(1, 8))
def test_mattr_is_the_mean_of_its_windows(words, window):
    spans = [words[n : n + window] for n in range(max(1, len(words) - window + 1))]
    expected = sum(len(set(span)) / len(span) for span in spans) / len(spans)
    assert mattr(words, window) == pytest.approx(expected)
