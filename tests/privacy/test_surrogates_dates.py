"""Dates move together and keep their form; ages stay in their band; places and firms stay what they are."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Mention
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.ages import aged
from uncase_nb.privacy.surrogates.dates import offset_of, shifted
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.issue import Issuer
from uncase_nb.privacy.surrogates.lists import sections_of_places
from uncase_nb.privacy.surrogates.numerals import in_words, value_of

DRAW = Draw(b"k", "test")


@given(st.binary(min_size=32, max_size=32), st.text(max_size=8))
def test_one_offset_a_conversation_in_whole_weeks(key, scope):
    days = offset_of(key, scope)
    assert days % 7 == 0
    assert 0 < abs(days) <= 180
    assert days == offset_of(key, scope)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12/03/1987", "es", "09/04/1987"), ("12-03-87", "es", "09-04-87"), ("3/12/1990", "en", "4/9/1990"),
        ("1987-03-12", "es", "1987-04-09"), ("12.03.1987", "es", "09.04.1987"), ("25/12/1999", "en", "22/01/2000"),
        ("12 de marzo de 1987", "es", "9 de abril de 1987"), ("12 de Marzo", "es", "9 de Abril"),
        ("MARZO DE 1987", "es", "ABRIL DE 1987"), ("March 3rd 1990", "en", "March 31st 1990"),
        ("March 3rd, 1990", "en", "March 31st, 1990"), ("3 march", "en", "31 march"), ("12-mar-2020", "es", "9-abr-2020"),
        ("doce de marzo", "es", "nueve de abril"), ("primero de mayo de 2001", "es", "veintinueve de mayo de 2001"),
        ("del 3 al 5 de marzo de 2020", "es", "del 31 al 2 de abril de 2020"), ("3 de marzo al 5 de abril", "es", "31 de marzo al 3 de mayo"),
        ("01/02/2020 - 05/02/2020", "es", "29/02/2020 - 04/03/2020"), ("lunes 12 de marzo", "es", "lunes 9 de abril"),
        ("Jan 3, 1981", "en", "Jan 31, 1981"), ("11-Mar-1991", "en", "8-Apr-1991"), ("3 Dec", "en", "31 Dec"), ("23/8", "es", "20/9"),
        ("el 05/03", "es", "el 02/04"), ("12/3", "en", "12/31"), ("23/8", "en", "20/9"), ("11/VIII/2016", "es", "8/IX/2016"),
        ("07/xi/1996", "es", "05/xii/1996"), ("05.06.1979", "en", "03.07.1979"), ("30·08·2006", "es", "27·09·2006"),
        ("2024-03-12T10:00:00Z", "es", "2024-04-09T10:00:00Z"), ("1987", "es", "1988"), ("29 de febrero", "es", "28 de marzo"), ("el 05/03/2021 a las 10", "es", "el 02/04/2021 a las 10"),
    ],
)  # fmt: skip
def test_dates_keep_their_form(text, language, expected):
    assert shifted(text, 28, language=language, draw=DRAW) == expected


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(1, 25))
def test_the_day_of_the_week_is_kept(day, weeks):
    moved = date.fromisoformat(shifted(day.isoformat(), 7 * weeks, language="es", draw=DRAW))
    assert (moved - day).days == 7 * weeks


@pytest.mark.parametrize("text", ["31/02/1987", "el lunes", "Navidad", "99/99/99", "hace dos años", "enero", "tuesday"])
def test_what_is_no_date_gets_something_else(text):
    assert shifted(text, 28, language="es", draw=Draw(b"k", text)) != text


@pytest.mark.parametrize("form", ["{}", "{} años", "tengo {} años", "{}-year-old"])
@given(age=st.integers(0, 120), key=st.binary(min_size=32, max_size=32))
def test_ages_stay_in_their_band(form, age, key):
    made = aged(form.format(age), key)
    new = re.search(r"\d+\+?", made)[0]
    assert made == form.format(new)
    if age >= 90:
        assert new == "90+"
    elif age < 18:
        assert int(new) == age
    else:
        assert int(new) // 5 == age // 5
        assert int(new) != age
        assert int(new) >= 18


def test_two_ages_never_become_one():
    for key in (b"a" * 32, b"b" * 32):
        assert len({aged(str(age), key) for age in range(90)}) == 90
    assert aged("treinta y cuatro años", b"a" * 32) in [
        f"treinta{rest} años" for rest in ("", " y un", " y dos", " y tres")
    ]
    assert aged("8 meses", b"a" * 32) != "8 meses"


@pytest.mark.parametrize("form", ["{}", "tiene {} años", "{} years old", "aged {}", "{} and alone", "{} y pico"])
@given(age=st.integers(0, 99), key=st.binary(min_size=32, max_size=32), spaced=st.booleans())
def test_ages_in_words_change_as_a_whole(form, age, key, spaced):
    for language in ("es", "en"):
        words = in_words(age, language)
        made = aged(form.format(words.replace("-", " ") if spaced else words), key)
        front, back = form.split("{}")
        new = made.removeprefix(front).removesuffix(back)
        new = new.replace("ún", "uno") if new.endswith("ún") else f"{new}o" if new.endswith(" un") else new
        value = 90 if new == "90+" else value_of(new)
        assert value is not None
        assert value == age if age < 18 else value // 5 == min(age, 90) // 5
        assert new == "90+" or age < 18 or value != age


def test_the_short_form_before_a_noun_and_every_number_count():
    for key in (b"a" * 32, b"b" * 32, b"c" * 32):
        assert re.fullmatch(r"ochenta( y \w+)? años", aged("ochenta y un años", key))
        assert aged("ochenta y un años", key) != "ochenta y un años"
        first, second = aged("34 años y 38 años", key).split(" y ")
        assert "34" not in first
        assert "38" not in second
        assert not aged("30 años y 7 meses", key).endswith("7 meses")
        assert "ciento" not in aged("ciento dos años", key)


def phrase(kind, text, language="es"):
    entities = Entities(b"k" * 32)
    mentions = [Mention(0, kind, text, "c", language)]
    return Issuer(entities).surrogates(mentions, entities.link(mentions))[0]


def test_addresses_keep_what_makes_them_addresses():
    made = phrase("ADDRESS", "Av. Paseo Robledo No. 245 Int. 3, Col. Del Valle, C.P. 03100, Ciudad de México")
    assert re.fullmatch(r"Av\. Paseo \w+ No\. [1-9]\d\d Int\. \d, Col\. Del Valle, C\.P\. \d{5}, [\w ]+", made)
    assert "Robledo" not in made
    assert "245" not in made
    assert "México" not in made
    assert re.fullmatch(r"\d{4} \w+ Street, Apt \d[A-Z], [\w ]+, [A-Z]{2} \d{5}", phrase("ADDRESS", "1234 Walnut Street, Apt 4B, Denver, CO 80203", "en"))  # fmt: skip
    assert re.fullmatch(r"[A-Z]{2}\d[A-Z] \d[A-Z]{2}", phrase("ADDRESS", "SW1A 1AA", "en"))


@pytest.mark.parametrize(
    ("text", "section"),
    [("Monterrey", "city mx"), ("zaragoza", "city es"), ("DENVER", "city us"), ("Jalisco", "state mx"), ("Texas", "state us"),
     ("Francia", "country es"), ("San Luis Potosí", "city mx")],
)  # fmt: skip
def test_places_are_exchanged_for_their_like(text, section):
    made = phrase("LOCATION", text)
    assert fold(made) != fold(text)
    like = {name for name, kind in sections_of_places().items() if kind == section}
    assert fold(made) in like or section == "country es"
    assert (made.isupper(), made.islower()) == (text.isupper(), text.islower())


def test_organizations_keep_their_kind():
    made = phrase("ORGANIZATION", "Hospital General Cortázar, S.A. de C.V.")
    assert re.fullmatch(r"Hospital General \w+, S\.A\. de C\.V\.", made)
    assert "Cort" not in made
    assert phrase("ORGANIZATION", "Hospital General") != "Hospital General"
    coordinates = phrase("LOCATION", "19.4326, -99.1332")
    assert re.fullmatch(r"\d\d\.\d{4}, -\d\d\.\d{4}", coordinates)
