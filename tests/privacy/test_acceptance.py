"""One number moves the thresholds of all types; some can be set alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.privacy.acceptance import VARIABLE, acceptance
from uncase_nb.privacy.types import TYPES

number = st.floats(0, 1, allow_nan=False)


@given(low=number, high=number)
def test_a_lower_number_never_accepts_less(low: float, high: float) -> None:
    low, high = sorted((low, high))
    before, after = acceptance(high).thresholds, acceptance(low).thresholds
    assert all(after[kind] <= before[kind] for kind in TYPES)


def test_the_published_default_reaches_every_type() -> None:
    """At 0.85 Presidio never finds a bank account (at most 0.40) or a passport (0.45)."""
    assert acceptance(0.85) == acceptance()
    text = "cuenta 12345678901, pasaporte G12345678, licencia de conducir H1234567"
    found = {span.type for span in un.scan(text, ner="off").spans}
    assert {"BANK_ACCOUNT", "PASSPORT", "DRIVER_LICENSE"} <= found


def test_everything_is_accepted_at_zero_and_only_what_is_proved_at_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Soy Fidencio, mi CURP es HEGG560427MVZRRL04 y cumplí 43 años"
    monkeypatch.setenv(VARIABLE, "1")
    assert {span.type for span in un.scan(text, ner="off").spans} == {"MX_CURP"}
    monkeypatch.setenv(VARIABLE, "0")
    assert len(un.scan(text, ner="off").spans) > 1


def test_one_type_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0.85, PERSON=1.0")
    found = {span.type for span in un.scan("Soy Fidencio Barragán, tel. 55 1234 5678", ner="off").spans}
    assert found == {"PHONE_NUMBER"}


@pytest.mark.parametrize("value", ["high", "PERSON=", "2", "-0.1", "PERSONA=0.3"])
def test_a_wrong_value_is_a_two_line_error(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(ParameterError):
        un.scan("hola", ner="off")
