"""What a model may not call a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.statistical_guard import name_places
from uncase_nb.privacy.statistical_labels import places


def names(text: str) -> list[str]:
    return [text[start:end] for start, end in name_places(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Hola",
        "Buenas tardes",
        "Nombre:",
        "12 345",
        "...",
        "A",
        "Toyota Corolla",
        "Santa Fe",
        "Gracias!",
        "https://x.y",
        "@ana",
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hola Itzel", ["Itzel"]),
        ("Gracias, María de los Ángeles.", ["María de los Ángeles"]),
        ("de la Torre", ["de la Torre"]),
        ("Rubén\nTeléfono", ["Rubén"]),
        ("Imani Brightwater's", ["Imani Brightwater"]),
        ("«Nuria»", ["Nuria"]),
    ],
)
def test_edges_are_cut(text: str, kept: list[str]) -> None:
    assert names(text) == kept


@pytest.mark.parametrize(
    ("piece", "label", "kind"),
    [
        ("Querétaro", "LOCATION", "LOCATION"),
        ("calle Olmo 12, col. Centro", "LOCATION", "ADDRESS"),
        ("Springfield", "GPE", "LOCATION"),
        ("Nuria Téllez", "PER", "PERSON"),
        ("Hospital del Prado", "ORGANIZATION", "ORGANIZATION"),
        ("Banorte", "ORGANIZATION", None),
        ("Bank of Examples", "ORG", None),
        ("12 de marzo de 1985", "DATE", "DATE_TIME"),
        ("03/04/85", "DATE", "DATE_TIME"),
        ("el lunes", "DATE", None),
        ("34 años", "AGE", "AGE"),
        ("2569870", "ID", "OTHER"),
        ("12", "ID", None),
    ],
)
def test_labels_become_published_types(piece: str, label: str, kind: str | None) -> None:
    masked = [found.type for found in places(piece, 0, len(piece), label) if found.trust >= 0.4]
    assert masked == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Kia Rio 2021", []), ("a 2022 Toyota", []), ("desde 2019", ["2019"]), ("operada en 2005", ["2005"])],
)
def test_the_year_of_a_model_is_no_date(text: str, kept: list[str]) -> None:
    start = text.index("20")
    assert [text[a:b] for a, b, *_ in places(text, start, start + 4, "DATE")] == kept


def test_a_language_is_no_place() -> None:
    assert all(found.trust < 0.4 for found in places("Answer in English and", 10, 17, "GPE"))


@given(st.text(max_size=60), st.sampled_from(["PERSON", "LOCATION", "ORGANIZATION", "DATE", "AGE", "ID", "RELATIVE"]))
def test_any_text_gives_places_inside_it(text: str, label: str) -> None:
    for start, end, *_ in places(text, 0, len(text), label):
        assert 0 <= start < end <= len(text)
