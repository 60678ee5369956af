"""Whoever is known is found at every mention: parts, pet forms and lower case included, ordinary words spared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.known import KnownNames
from uncase_nb.privacy.lexicon import is_ordinary, lexicon


def mentions(names: list[str], text: str) -> list[str]:
    return [text[place.start : place.end] for place in KnownNames(names).find(text)]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("María López", "gracias mari, avísame", ["mari"]),
        ("Pánfilo Tzintzun", "va panfilito con tzintzun", ["panfilito", "tzintzun"]),
        ("Ronald Haverstock", "Ron always did the banking", ["Ron"]),
        ("María Guadalupe Ortiz", "lupita ya firmó", ["lupita"]),
        ("Sra. Roberto Salas", "dile a beto", ["beto"]),
        ("Bo", "ask Bo about it", ["Bo"]),
    ],
)
def test_every_way_to_write_a_known_name(name: str, text: str, found: list[str]) -> None:
    assert mentions([name], text) == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Frank Ocampo", "let me be frank with you"),
        ("Evaristo Luna", "hay luna llena"),
        ("Trastorno Evitativo", "un trastorno de la personalidad"),
        ("Patricia Roe", "pat the surface dry"),
    ],
)
def test_ordinary_words_stay(name: str, text: str) -> None:
    assert mentions([name], text) == []


@pytest.mark.parametrize("word", ["receta", "vehicle", "urgentemente", "lipoma", "i'm", "don't", "self-employed"])
def test_ordinary_words_are_listed(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["fidencio", "xochitl", "ngozi", "kowalczyk", "yaretzi", "o'brien", "wei-ling"])
def test_names_are_not_ordinary(word: str) -> None:
    assert not is_ordinary(word)


@given(st.sampled_from(sorted(lexicon())[::97]))
def test_the_words_read_back_are_words(word: str) -> None:
    assert word.isascii()
    assert word.islower()
    assert is_ordinary(word)


@given(st.lists(st.text(max_size=20), max_size=4), st.text(max_size=60))
def test_any_names_and_text(names: list[str], text: str) -> None:
    for place in KnownNames(names).find(text):
        assert 0 <= place.start < place.end <= len(text)
