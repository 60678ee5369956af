"""Dates and ages in figures and in words, Spanish and English, are covered; terms and measures are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.scan import scan

DATES = [
    ("nací el {}", "12 de marzo de 1987"), ("nací el {}", "doce de marzo del ochenta y siete"), ("nací el {}", "12/mar/87"),
    ("born {}", "March 3rd, 1990"), ("my birthday is the {}", "3rd of March"), ("nací en el {}", "85"), ("I was born in '{}", "85"),
    ("dob: {}", "1987-03-12"), ("el {}", "12.03.1987"), ("registrado {}", "2024-03-12T10:15:00Z"),
    ("cumplo años el {}", "4 de julio"), ("naci en Pátzcuaro un {}", "19 de agosto de mil novecientos cincuenta y cuatro"),
    ("falleció el {}", "11/VIII/2016"), ("fecha de nacimiento: {}", "19/05 /1981"), ("el choque fue el {}", "23/8"),
    ("le operaron en {}", "1996"), ("soy clase {}", "85"), ("del {}", "3 al 7 de mayo de 2019"), ("se casó en {}", "marzo de 2004"),
    ("on the {}", "twenty-first of June"), ("fecha de ingreso: {}", "2016"),
]  # fmt: skip
AGES = [
    ("tengo {}", "32 añitos"), ("tengo {}, vivo sola", "treinta y dos años"), ("mi bebé de {}", "5 meses"), ("a {} girl", "6-year-old"),
    ("she is in her {}", "forties"), ("68 {}", "y/o"), ("{} mi hijo", "tiene 4 años"), ("se lo quitaron a los {}", "18 años"),
    ("Varón de {} que acude", "sesenta y tres años"), ("mi hija de {}.", "8"), ("she's {} but drives", "eighty-three"),
    ("Edad: {} Sexo: M", "35 A"), ("María Robles Otero, {}, casada", "45"), ("paciente de {} con disnea", "sesenta y siete"),
    ("operado a los {}", "6 y 8 años"), ("cumple {} el 5 de abril", "seis añitos"), ("I'm {}, single", "34"), ("aged {}", "52"),
]  # fmt: skip
TERMS = [
    "24 meses sin intereses", "garantía de 3 años", "10 años de experiencia", "modelo 2019", "versión 3.11.2", "el lunes a las 10:30",
    "hace 3 años", "a 15 años de plazo", "the warranty lasts 5 years", "for the past 6 months", "un tornillo de 3/4", "llevo 2 años con ustedes",
    "mayores de 18 años", "I'm 5 minutes away", "tengo 2 preguntas", "it is 100% cotton", "cada 8 horas por 7 días",
]  # fmt: skip


def _bare(text: str, value: str) -> str:
    """The letters and digits of a value that nothing covers."""
    cover = {place for span in scan(text, ner="off").spans for place in range(span.start, span.end)}
    start = text.index(value)
    return "".join(
        char for place, char in enumerate(value, start) if place not in cover and (char.isdigit() or char.isalpha())
    )


@pytest.mark.parametrize(("carrier", "date"), DATES, ids=[date for _, date in DATES])
def test_a_date_is_covered(carrier, date):
    assert _bare(carrier.format(date), date) == ""


@pytest.mark.parametrize(("carrier", "age"), AGES, ids=[age for _, age in AGES])
def test_an_age_is_covered(carrier, age):
    left = _bare(carrier.format(age), age)
    assert not any(char.isdigit() for char in left), left
    assert left in ("", "tiene"), left


@pytest.mark.parametrize("text", TERMS)
def test_terms_and_measures_stay(text):
    assert [(span.type, span.text) for span in scan(text, ner="off").spans] == []


@given(st.dates())
def test_every_calendar_date_is_covered_in_five_forms(day):
    months = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ]
    year = 1920 + day.year % 110
    for form in (
        f"{day.day:02}/{day.month:02}/{year}", f"{day.day}-{day.month}-{year}", f"{year}-{day.month:02}-{day.day:02}",
        f"{day.day} de {months[day.month - 1]} de {year}", f"{day.day}.{day.month}.{year}",
    ):  # fmt: skip
        assert _bare(f"nació el {form}", form) == ""


@given(
    st.integers(1, 110),
    st.sampled_from(["tengo {} años", "Mujer de {} años que acude", "she is {} years old", "edad: {}"]),
)
def test_every_age_is_covered(age, carrier):
    assert _bare(carrier.format(age), str(age)) == ""
