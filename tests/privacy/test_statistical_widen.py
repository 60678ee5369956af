"""The rest of a name beside what a model saw of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.statistical_widen import widened


@pytest.mark.parametrize(
    ("text", "seen", "whole"),
    [
        ("Patient Colm Gallagher, male", "Gallagher", "Colm Gallagher"),
        ("El técnico J. Arriaga revisó", "Arriaga", "J. Arriaga"),
        ("Dr. A. Parente Hernández.", "Hernández", "A. Parente Hernández"),
        ("es Anca Dumitrescu, gracias", "Anca", "Anca Dumitrescu"),
        ("T. Mbeki-Olsen, shift B", "Mbeki", "T. Mbeki-Olsen"),
        ("Pánfilo Jr. llamó", "Pánfilo", "Pánfilo Jr."),
        ("Gracias Nahuel. Mañana", "Nahuel", "Nahuel"),
        ("con fidencio arreola hoy", "arreola", "arreola"),
    ],
)
def test_a_part_becomes_the_whole(text: str, seen: str, whole: str) -> None:
    start = text.index(seen)
    left, right = widened(text, start, start + len(seen))
    assert text[left:right] == whole


@given(st.text(max_size=60), st.data())
def test_a_find_never_shrinks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = widened(text, start, end)
    assert 0 <= left <= start
    assert end <= right <= len(text)
