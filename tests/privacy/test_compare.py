"""The originals of a rewritten text are found again by what stayed."""

from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.compare import originals

kept = st.text("abc ", min_size=1, max_size=5)
personal = st.text("XYZ", min_size=1, max_size=4)


@given(st.lists(st.tuples(kept, personal), max_size=6), st.text("abc ", max_size=5))
def test_every_original_is_found(parts: list[tuple[str, str]], tail: str) -> None:
    before = "".join(text + name for text, name in parts) + tail
    after, placed = "", []
    for number, (text, _) in enumerate(parts, start=1):
        after += text
        placed.append((len(after), len(after) + len(f"[PERSON_{number}]")))
        after += f"[PERSON_{number}]"
    found = originals(before, after + tail, placed)
    assert [before[start:end] for start, end in found] == [name for _, name in parts]


def test_a_text_that_is_all_pseudonym() -> None:
    assert originals("Ana", "[PERSON_1]", [(0, 10)]) == [(0, 3)]


def test_a_text_without_pseudonyms() -> None:
    assert originals("hola", "hola", []) == []
