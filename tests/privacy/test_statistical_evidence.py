"""A find that nothing but the model speaks for is a candidate; clean conversations stay clean."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.privacy.gazetteer import FILE, gazetteer, is_name
from uncase_nb.privacy.statistical_ages import is_age
from uncase_nb.privacy.statistical_evidence import CANDIDATE, trust
from uncase_nb.privacy.statistical_labels import places
from uncase_nb.privacy.statistical_places import trust_in_organization, trust_in_place

NEVER = (
    "vehicle|Certainly|Gladly|method|payment method|Cualquier|Así|aquí|ayudarle|Revise siempre los documentos|Queda|"
    "Entendido|tendré|preparo|Confirmo|cosa|Fine|Think"
)
_IDENTIFYING = ("PERSON", "ADDRESS", "DATE_OF_BIRTH")
_BOUND = 5
"""Identifying finds allowed in 300 clean conversations; two were found when this was written."""
_MASKED = 0.4
"""What is less sure is a candidate."""


@pytest.mark.parametrize("word", NEVER.split("|"))
@pytest.mark.parametrize("around", ["{}", "{} es lo que sigue.", "Bien. {} tu turno", "- {}, please"])
def test_ordinary_words_name_nobody(word: str, around: str) -> None:
    text = around.format(word)
    start = text.index(word)
    assert all(found.trust < _MASKED for found in places(text, start, start + len(word), "PERSON"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chema Landín preguntó por ti", "Chema Landín"),
        ("ya quedó con Yadhira", "Yadhira"),
        ("hola soy itzel maldonado", "itzel maldonado"),
        ("mi cuñado neto me depositó", "neto"),
        ("my name is zebulon", "zebulon"),
        ("Sra. Arredondo, pase", "Arredondo"),
        ("Nombre: Julio.", "Julio"),
        ("le dije a Rosa que sí", "Rosa"),
        ("ya le dije a chela", "chela"),
        ("anand sits next to me", "anand"),
    ],
)
def test_a_second_reason_keeps_a_name(text: str, name: str) -> None:
    start = text.index(name)
    assert trust(text, start, start + len(name)) > _MASKED


def test_words_around_a_name_are_cut() -> None:
    text = "pues Itzel Maldonado quiere"
    assert [text[a:b] for a, b, *_ in places(text, 0, len(text), "PERSON")] == ["Itzel Maldonado"]


@pytest.mark.parametrize(
    ("text", "figures", "expected"),
    [
        ("Paciente de 67 años con tos", "67 años", True),
        ("my dad Earl is 78 and lives alone", "78", True),
        ("tengo 34 años", "34 años", True),
        ("a boy, 7 years old", "7 years", True),
        ("a 49 miles de aquí: 49 miles", "49 miles", False),
        ("el plazo es 90 días", "90 días", False),
        ("la garantía es de 7 años", "7 años", False),
        ("tiene 7 años de garantía", "7 años", False),
        ("7 years of warranty", "7 years", False),
        ("at 4 PM", "4", False),
    ],
)
def test_an_age_is_somebodys(text: str, figures: str, expected: bool) -> None:
    start = text.index(figures)
    assert is_age(text, start, start + len(figures)) == expected


@pytest.mark.parametrize(
    ("text", "firm", "expected"),
    [
        ("trabajo en Empaques Itzcalli", "Empaques Itzcalli", True),
        ("estudia en el Colegio Zamná", "Colegio Zamná", True),
        ("I'm a welder at Tidewater Fabricators", "Tidewater Fabricators", True),
        ("me llamaron de Banorte", "Banorte", False),
        ("pagué con Visa", "Visa", False),
    ],
)
def test_an_organization_is_somebodys_not_a_brand(text: str, firm: str, expected: bool) -> None:
    start = text.index(firm)
    assert (trust_in_organization(text, start, start + len(firm)) > _MASKED) == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("call us today", "us", False),
        ("vive en pátzcuaro", "pátzcuaro", True),
        ("vivo en Pátzcuaro", "Pátzcuaro", True),
        ("Compare los precios", "Compare", False),
        ("apartado. Tenlo", "apartado. Tenlo", False),
    ],
)
def test_a_place_is_more_than_a_small_word(text: str, place: str, expected: bool) -> None:
    start = text.index(place)
    assert (trust_in_place(text, start, start + len(place)) > _MASKED) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gracias, doctora. Traigo los estudios",
        '{"airport": "Benito Juárez International Airport"}',
        "llego al aeropuerto Benito Juárez",
        "tell me more, ask for the price",
        "avísale a mi jefe",
    ],
)
def test_titles_venues_and_requests_name_nobody(text: str) -> None:
    assert [span.text for span in un.scan(text, ner="off").spans if span.type == "PERSON"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("ayer vino juan perez por el auto", "juan perez"), ("avísale a maribel", "maribel"), ("tell dwayne", "dwayne")],
)
def test_listed_names_are_found_in_lower_case(text: str, name: str) -> None:
    assert name in [span.text for span in un.scan(text, ner="off").spans if span.type == "PERSON"]


def test_the_gazetteer_says_where_it_is_from_and_marks_ordinary_words() -> None:
    head = FILE.read_text(encoding="utf-8").splitlines()[:4]
    assert "MIT licence" in " ".join(head)
    names = gazetteer()
    assert {"rosa", "flor", "mark", "grace", "may", "rich"} <= names.ordinary
    assert not (names.first | names.last) & names.ordinary
    assert is_name("maribel")
    assert not is_name("will")
    assert "rosa" in names.first_names


@given(st.text(max_size=80), st.data())
def test_any_find_is_judged(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert is_age(text, start, end) in {True, False}
    for judge in (trust, trust_in_place, trust_in_organization):
        assert CANDIDATE <= judge(text, start, end) <= 1


@pytest.mark.slow
def test_clean_conversations_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    conversations = list(un.generate(un.seeds(), count=2, random_seed=11).conversations)
    assert len(conversations) >= 300
    found = [span.text for span in un.scan(conversations, ner="compact").spans if span.type in _IDENTIFYING]
    assert len(found) <= _BOUND, found
