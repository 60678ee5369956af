"""A key tells what its value is, also where the value is a bare JSON number."""

import pytest

from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.rules.keyed import find_keyed, label


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("tool_calls[0].arguments.numeroCuenta", "1234567890", "BANK_ACCOUNT"),
        ("tool_calls[0].arguments.account_number", "12345678", "BANK_ACCOUNT"),
        ("metadata.ssn", "123456789", "US_SSN"),
        ("metadata.cliente.nss", "72795608040", "MX_NSS"),
        ("metadata.clabe", "32180000118359719", "MX_CLABE"),  # a JSON number has lost its first zero
        ("tool_calls[0].arguments.pasaportes[1]", "123456789", "PASSPORT"),
        ("tool_calls[1].arguments.telefono", "12345678", "PHONE_NUMBER"),
        ("metadata.policyNumber", "AX-99812", "MEDICAL_RECORD"),
        ("metadata.password", "perrito", "OTHER"),
    ],
)
def test_a_key_is_a_label(path, text, kind):
    found = next(find_keyed(RulesDetector(), [(path, text)]))
    assert (0, len(text), kind) in [(place.start, place.end, place.type) for place in found], found


def test_the_key_itself_is_never_found():
    fields = [
        ("metadata.juan_perez_curp", "nada"),
        ("content", "mi cel es 5512345678"),
        ("metadata.pedido", "4567891234"),
    ]
    keyed, prose, order = find_keyed(RulesDetector(), fields)
    assert keyed == []
    assert [(place.start, place.end) for place in prose] == [(10, 20)]
    assert order == []


@pytest.mark.parametrize(
    ("path", "words"),
    [("content", ""), ("metadata[0]", ""), ("metadata.numeroCuenta", "numero Cuenta: "), ("a.b_c", "b c: ")],
)
def test_words_of_a_key(path, words):
    assert label(path) == words
