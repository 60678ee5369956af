"""What is counted of a text: the same as counting character by character."""

from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.bench.coverage import NAMED, cover, uncovered
from uncase_nb.bench.labelled import Labelled


@st.composite
def labelled(draw):
    text = draw(st.text(alphabet="ab1 .\nñ😀", min_size=1, max_size=40))
    place = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda p: (p[0], min(p[0] + p[1], len(text)))
    )
    spans = draw(st.lists(st.tuples(place, st.sampled_from(["PERSON", "PHONE"])), max_size=4))
    ranges = draw(st.lists(place, max_size=4))
    return Labelled(text, "es", tuple((*where, kind) for where, kind in spans), 1), ranges


def characters(ranges) -> set[int]:
    return {at for start, end, *_ in ranges for at in range(start, end)}


@given(labelled())
def test_counts_are_those_of_sets_of_characters(case) -> None:
    row, ranges = case
    solid = {at for at, char in enumerate(row.text) if not char.isspace()}
    readable = {at for at, char in enumerate(row.text) if char.isalnum()}
    personal, masked = characters(row.spans) & solid, characters(ranges)
    counts = cover(row, ranges)
    assert (counts.personal, counts.left) == (len(personal), len(personal - masked))
    assert (counts.clean, counts.clean_masked) == (len(solid - personal), len((solid - personal) & masked))
    assert counts.readable_left == len((personal - masked) & readable)
    assert counts.left_by_type.total() >= counts.left


@given(labelled())
def test_names_are_counted_in_letters_and_digits(case) -> None:
    row, ranges = case
    named = [span for span in row.spans if span[2] in NAMED]
    counts = cover(row, ranges)
    expected = sum(row.text[at].isalnum() for start, end, _ in named for at in range(start, end))
    assert counts.named == expected
    assert (counts.named_left == 0) == all(not row.text[at].isalnum() for at in characters(named) - characters(ranges))


@given(labelled())
def test_what_is_shown_as_left_is_what_is_left(case) -> None:
    row, ranges = case
    pieces = list(uncovered(row, ranges))
    readable = {at for at, char in enumerate(row.text) if char.isalnum()}
    assert characters(pieces) & readable == (characters(row.spans) & readable) - characters(ranges)
    assert not characters(pieces) & characters(ranges)
