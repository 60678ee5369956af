"""How facts are read: amounts, shares, months and appointments, as people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.tools.facts import Facts
from uncase_nb.tools.holidays import next_working_day, rest_day
from uncase_nb.tools.moments import moment_of, written
from uncase_nb.tools.money import annual_cost, cents, loan, rate_of


@pytest.mark.parametrize(
    ("said", "money", "months", "percent", "yearly"),
    [
        ("$350,000.00 MXN", 350_000, None, None, None),
        ("$2.262.000 COP a 60 meses", 2_262_000, 60, None, None),
        ("$329 for 36 months", 329, 36, None, None),
        ("185.400 €", 185_400, None, None, None),
        ("717 € al mes a 30 años", 717, 360, None, None),
        ("48 meses", None, 48, None, None),
        ("4 years", None, 48, None, None),
        ("de 2 a 4 meses", None, None, None, None),
        ("13.9 %", None, None, 13.9, 13.9),
        ("3,1 % TIN", None, None, 3.1, 3.1),
        ("1.3 % mensual", None, None, 1.3, 15.6),
        ("$0.20 a mile", 0.2, None, None, None),
        ("ninguna", None, None, None, None),
        (48, 48, 48, 48, 48),
        (True, None, None, None, None),
    ],
)
def test_a_value_is_read_as_what_it_says(said, money, months, percent, yearly) -> None:
    facts = Facts({"Mi dato": said})
    assert (facts.money("mi_dato"), facts.months("mi_dato")) == (money, months)
    assert (facts.percent("mi_dato"), facts.yearly("mi_dato")) == (percent, yearly)


def test_points_are_thousands_where_the_country_writes_them() -> None:
    assert Facts({"precio": "16.900 €", "km": "48.500 km"}).number("km") == 48_500
    assert Facts({"precio": "$16.90 USD", "km": "48.5 km"}).number("km") == 48.5


@given(
    st.builds(datetime.combine, st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.times()),
    st.sampled_from(["es", "en"]),
)
def test_what_is_written_is_read_again(when, language) -> None:
    moment = moment_of(written(when, language))
    assert moment.fits(when.replace(second=0, microsecond=0))
    assert (moment.month, moment.day, moment.hour, moment.minute) == (when.month, when.day, when.hour, when.minute)


@pytest.mark.parametrize(
    "text", ["7:00 y 20:00", "lunes a viernes de 8:00 a 14:00", "30 de febrero a las 9:00", "48 meses"]
)
def test_ranges_and_impossible_days_are_no_appointment(text) -> None:
    assert moment_of(text) is None


def test_a_weekday_tells_the_year() -> None:
    assert moment_of("jueves 20 de marzo a las 9:30").known_year == 2025
    assert moment_of("viernes 20 de marzo a las 9:30").known_year == 2026


@given(st.integers(50_000, 10**9), st.floats(0.5, 60), st.integers(2, 120))
def test_the_rate_of_a_loan_is_found_again(principal, rate, months) -> None:
    paid = loan(principal, rate, months)
    assert paid.total == principal + paid.interest
    assert paid.installments[-1].balance == 0
    found = rate_of(principal, paid.payment, months)
    assert loan(principal, found, months).payment == pytest.approx(paid.payment, rel=1e-3, abs=2)
    effective = ((1 + rate / 1200) ** 12 - 1) * 100
    assert annual_cost(principal, paid) == pytest.approx(effective, abs=0.15)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_working_day_is_one(day) -> None:
    found = next_working_day(day)
    assert rest_day(found) is None
    assert all(rest_day(date.fromordinal(n)) for n in range(day.toordinal(), found.toordinal()))


def test_cents_are_whole() -> None:
    assert cents(0.1 + 0.2) == 30
