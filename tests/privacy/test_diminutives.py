"""Short and pet forms of first names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.diminutives import FILE, formal_names, short_names
from uncase_nb.privacy.fold import fold


@pytest.mark.parametrize(
    ("short", "formal"),
    [
        ("mari", "maria"),
        ("Lupita", "guadalupe"),
        ("Beto", "roberto"),
        ("beto", "gilberto"),
        ("pepe", "jose"),
        ("chema", "jose maria"),
        ("Paco", "francisco"),
        ("bobby", "robert"),
        ("Liz", "elizabeth"),
        ("Toño", "antonio"),
        ("Güicho", "luis"),
        ("panchito", "francisco"),
        ("carlitos", "carlos"),
        ("anita", "ana"),
        ("carmencita", "carmen"),
        ("dieguito", "diego"),
        ("emilianito", "emiliano"),
        ("raulito", "raul"),
    ],
)
def test_short_forms_stand_for_formal_names(short: str, formal: str) -> None:
    assert formal in formal_names(short)


@pytest.mark.parametrize("word", ["poquito", "favor", "bonita", "momentito", "vehicle", "", "ito"])
def test_ordinary_words_stand_for_nobody(word: str) -> None:
    assert formal_names(word) == frozenset()


def test_short_names_are_the_other_way_round() -> None:
    assert {"lupe", "lupita"} <= short_names("Guadalupe")
    assert {"bob", "bobby"} <= short_names("Robert")
    assert short_names("vehicle") == frozenset()


def _listed() -> list[tuple[str, str]]:
    rows = [line.partition(":") for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] not in "#["]
    return [(name, form) for name, _, forms in rows for form in forms.split()]


@given(st.sampled_from(_listed()))
def test_every_listed_form_goes_both_ways(pair: tuple[str, str]) -> None:
    name, form = pair
    assert form in short_names(name)
    assert name in formal_names(form) or name == form
    assert name == fold(name)


@given(st.text(max_size=30))
def test_any_word_has_an_answer(word: str) -> None:
    assert word not in formal_names(word)
