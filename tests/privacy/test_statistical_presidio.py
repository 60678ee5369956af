"""Presidio's structured recognizers: found in both languages, never over the network."""

import socket

import pytest

from uncase_nb.extras import installed
from uncase_nb.privacy import statistical_presidio
from uncase_nb.privacy.statistical_presidio import PresidioIdentifiers

if not installed("presidio_analyzer"):
    pytest.skip("needs the [privacy] extra", allow_module_level=True)


def test_phones_orders_and_times_do_not_load_presidio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistical_presidio, "_registry", lambda: pytest.fail("loaded"))
    texts = [
        "55 1234 5678",
        "+52 1 55 1234 5678",
        "pedido AB-1234",
        "a las 10:30:45",
        "hola",
        "CURP QUFM910714HDFXXX09",
        "RFC GARA880111AB1",
        "$1,234,567.00",
        "versión 1.2.3",
    ]
    assert list(PresidioIdentifiers().find(texts, language=None)) == [[]] * len(texts)


@pytest.mark.slow
def test_structured_identifiers_are_found_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("network"))
    texts = [
        "NIF 12345678Z y tarjeta 4111 1111 1111 1111 de la que hablamos",
        "my ssn is 536-90-4399, the IP was 10.0.0.1",
    ]
    spanish, english = PresidioIdentifiers().find(texts, language=None)
    assert {place.type for place in spanish} == {"ES_DNI", "CREDIT_CARD"}
    assert {place.type for place in english} == {"US_SSN", "IP_ADDRESS"}
    assert {texts[0][p.start : p.end] for p in spanish} == {"12345678Z", "4111 1111 1111 1111"}
