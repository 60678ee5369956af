"""Presidio's structured recognizers: found in both languages, never over the network."""

import socket

import pytest

from uncase_nb.extras import installed
from uncase_nb.privacy import statistical_presidio
from uncase_nb.privacy.statistical_presidio import PresidioIdentifiers

if not installed("presidio_analyzer"):
    pytest.skip("needs the [privacy] extra", allow_module_level=True)

ANNOUNCED = [
    ("my NHS number is 401 023 2137", "MEDICAL_RECORD", "401 023 2137"),
    ("Medicare 1EG4-TE5-MK73", "MEDICAL_RECORD", "1EG4-TE5-MK73"),
    ("DEA registration: AB1234563", "PROFESSIONAL_LICENSE", "AB1234563"),
    ("NPI 1234567893", "PROFESSIONAL_LICENSE", "1234567893"),
    ("SIN: 130-692-544", "NATIONAL_ID", "130-692-544"),
    ("SIN is 130692544", "NATIONAL_ID", "130692544"),
    ("tax file number 876 543 210", "NATIONAL_ID", "876 543 210"),
    ("PAN card AAAPL1234C", "NATIONAL_ID", "AAAPL1234C"),
    ("the routing number, 121000358", "BANK_ACCOUNT", "121000358"),
]
"""Examples of the authorities' own documents, and numbers made up for their check digit."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("network"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("network"))


def found(text: str, language: str | None = None) -> set[tuple[str, str]]:
    (places,) = PresidioIdentifiers().find([text], language=language)
    return {(place.type, text[place.start : place.end]) for place in places}


def test_phones_orders_and_times_do_not_load_presidio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistical_presidio, "_registry", lambda _: pytest.fail("loaded"))
    texts = [
        "55 1234 5678",
        "+52 1 55 1234 5678",
        "pedido AB-1234",
        "a las 10:30:45",
        "hola",
        "CURP QUFM910714HDFXXX09",
        "RFC GARA880111AB1",
        "$1,234,567.00",
        "versión 1.2.3.4",
        "127.0.0.1 y a::b",
        "a pan of bread, sin duda",
    ]
    assert list(PresidioIdentifiers().find(texts, language=None)) == [[]] * len(texts)


@pytest.mark.slow
def test_structured_identifiers_are_found_offline() -> None:
    spanish = "NIF 12345678Z y tarjeta 4111 1111 1111 1111 de la que hablamos"
    english = "my ssn is 536-90-4399, licence MORGA657054SM9IJ, network card 00-1B-44-11-3A-B7"
    assert found(spanish) == {("ES_DNI", "12345678Z"), ("CREDIT_CARD", "4111 1111 1111 1111")}
    assert found(english) == {
        ("US_SSN", "536-90-4399"),
        ("DRIVER_LICENSE", "MORGA657054SM9IJ"),
        ("MAC_ADDRESS", "00-1B-44-11-3A-B7"),
    }


@pytest.mark.slow
@pytest.mark.parametrize(("text", "kind", "value"), ANNOUNCED)
def test_weak_forms_count_behind_their_words_alone(text: str, kind: str, value: str) -> None:
    assert (kind, value) in found(text, "en")
    assert (kind, value) not in found(f"order {value}, ssn 536-90-4399", "en")
    assert (kind, value) not in found(text, "es")


@pytest.mark.slow
def test_each_language_has_a_registry_of_its_own() -> None:
    spanish, english = statistical_presidio._registry("es"), statistical_presidio._registry("en")
    assert spanish.supported_languages == ["es"]
    assert {each.supported_language for each in spanish.recognizers} == {"es"}
    assert {each.supported_language for each in english.recognizers} == {"en"}
    assert not {id(each) for each in spanish.recognizers} & {id(each) for each in english.recognizers}
    names = {each.name for each in spanish.recognizers} | {each.name for each in english.recognizers}
    assert names == set(statistical_presidio._USES)


@pytest.mark.slow
def test_in_doubt_about_the_language_both_registries_read_and_nothing_comes_twice() -> None:
    (places,) = PresidioIdentifiers().find(["12345678Z 536-90-4399 00-1B-44-11-3A-B7"], language=None)
    assert sorted(place.type for place in places) == ["ES_DNI", "MAC_ADDRESS", "US_SSN"]
