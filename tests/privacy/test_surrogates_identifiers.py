"""Identifiers: valid check digits, ranges nobody was given, the written form of the original."""

import importlib
import ipaddress
import re

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn
from stdnum.es import dni, nie
from stdnum.mx import curp, rfc

from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Mention
from uncase_nb.privacy.rules.checks import clabe
from uncase_nb.privacy.surrogates.issue import Issuer
from uncase_nb.privacy.surrogates.shape import alnum
from uncase_nb.privacy.surrogates.vehicles import check_digit
from uncase_nb.privacy.types import IDENTIFIERS

keys = st.binary(min_size=32, max_size=32)
few = settings(max_examples=25, deadline=None)


def surrogate(kind, text, key=b"k" * 32, language="es", people=()):
    entities = Entities(key)
    mentions = [*(Mention(0, "PERSON", person, "c") for person in people), Mention(0, kind, text, "c", language)]
    return Issuer(entities).surrogates(mentions, entities.link(mentions))[-1]


def mask(text):
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", text))


VALID = [
    ("MX_CURP", "GOMC900514HDFRRL09", curp.is_valid),
    ("MX_RFC", "GOMC900514AB7", rfc.is_valid),
    ("MX_RFC", "ABC-900514-AB7", lambda made: rfc.is_valid(alnum(made))),
    ("MX_CLABE", "032 180 00011835971 9", lambda made: clabe(alnum(made)) and made.startswith("999 ")),
    ("MX_NSS", "12-34-56-7890-3", lambda made: luhn.is_valid(alnum(made)) and made.startswith("00-")),
    ("ES_DNI", "12345678Z", lambda made: dni.is_valid(made) and made.startswith("99")),
    ("ES_DNI", "12.345.678-z", lambda made: dni.is_valid(alnum(made)) and made[-1].islower()),
    ("ES_NIE", "X-1234567-L", lambda made: nie.is_valid(alnum(made)) and made.startswith("Z-9")),
    ("IBAN_CODE", "ES91 2100 0418 4502 0005 1332", lambda made: iban.is_valid(made) and made[:2] == "ES"),
    ("IBAN_CODE", "GB29NWBK60161331926819", lambda made: iban.is_valid(made, check_country=False)),
    ("IBAN_CODE", "de89370400440532013000", lambda made: iban.is_valid(made) and made.islower()),
    ("US_SSN", "123-45-6789", lambda made: made[:3] in ("000", "666") or (made[0] == "9" and 0 < int(made[4:6]) < 50)),
    ("VIN", "1HGCM82633A004352", lambda made: check_digit(made) == made[8] and made.startswith("AX")),
    ("MAC_ADDRESS", "00:1a:2b:3c:4d:5e", lambda made: int(made[:2], 16) & 3 == 2 and made == made.lower()),
    ("NATIONAL_ID", "529.982.247-25", importlib.import_module("stdnum.br.cpf").is_valid),
    ("NATIONAL_ID", "11.222.333/0001-81", importlib.import_module("stdnum.br.cnpj").is_valid),
    ("NATIONAL_ID", "20-26756539-3", importlib.import_module("stdnum.ar.cuit").is_valid),
    ("NATIONAL_ID", "12.531.909-2", importlib.import_module("stdnum.cl.rut").is_valid),
    ("NATIONAL_ID", "A58818501", importlib.import_module("stdnum.es.cif").is_valid),
    ("CREDIT_CARD", "4111 1111 1111 1111", lambda made: luhn.is_valid(alnum(made)) and made[0] == "4"),
    ("CREDIT_CARD", "378282246310005", lambda made: luhn.is_valid(made) and made.startswith("37")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "is_valid"), VALID, ids=[f"{kind} {text}" for kind, text, _ in VALID])
@given(key=keys)
@few
def test_check_digits_hold(kind, text, is_valid, key):
    made = surrogate(kind, text, key)
    assert is_valid(made)
    assert made != text
    same = re.sub(r"[A-Za-z0-9]", "x", text)
    assert re.sub(r"[A-Za-z0-9]", "x", made) == same, "separators stay where they were"


@pytest.mark.parametrize(
    ("kind", "text"),
    [("PASSPORT", "G12345678"), ("LICENSE_PLATE", "ABC-123-D"), ("DRIVER_LICENSE", "d1234-56"), ("MEDICAL_RECORD", "NHC-00123"),
     ("BANK_ACCOUNT", "0123 4567 89"), ("PROFESSIONAL_LICENSE", "28/28/12345"), ("MX_INE", "IDMEX1234567890")],
)  # fmt: skip
@given(key=keys)
@few
def test_other_identifiers_keep_their_shape(kind, text, key):
    made = surrogate(kind, text, key)
    assert mask(made) == mask(text)
    assert made != text


PHONES = [
    ("+52 1 55 1234 5678", "MX", "es"), ("55 1234 5678", "MX", "es"), ("(81) 8123-4567", "MX", "es"),
    ("612 34 56 78", "ES", "es"), ("+34 912 345 678", "ES", "es"), ("+1 (202) 555-7788", "US", "en"),
    ("202.456.1111", "US", "en"), ("+44 20 7946 1234", "GB", "en"), ("07911 123456", "GB", "en"),
    ("+353 85 012 3456", "IE", "en"), ("+61 412 345 678", "AU", "en"), ("+54 9 11 2345 6789", "AR", "es"),
    ("+57 321 1234567", "CO", "es"), ("+56 9 6123 4567", "CL", "es"), ("+51 912 345 678", "PE", "es"), ("+91 81234 56789", "IN", "en"),
]  # fmt: skip
RESERVED = {"US": r"\d{3}55501\d\d", "GB": r"\d{2,3}496\d{4}|1914980\d{3}|2079460\d{3}|2890180\d{3}|2920180\d{3}|7700900\d{3}|\d{10}",
            "IE": r"2091\d{5}", "AU": r"[2378](5550|7010)\d{4}"}  # fmt: skip


@pytest.mark.parametrize(("text", "region", "language"), PHONES, ids=[text for text, *_ in PHONES])
@given(key=keys)
@few
def test_telephone_numbers_ring_nowhere(text, region, language, key):
    made = surrogate("PHONE_NUMBER", text, key, language)
    assert mask(made) == mask(text)
    number = phonenumbers.parse(made.replace("+52 1 ", "+52 "), region)  # the 1 that WhatsApp still writes
    assert phonenumbers.is_possible_number(number)
    if region in RESERVED:
        assert re.fullmatch(RESERVED[region], phonenumbers.national_significant_number(number))
    else:
        assert not phonenumbers.is_valid_number(number)


@given(key=keys)
@few
def test_machine_addresses_are_those_of_documentation(key):
    four = ipaddress.ip_address(surrogate("IP_ADDRESS", "81.45.3.21", key))
    assert any(
        four in ipaddress.ip_network(net)
        for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "198.18.0.0/15")
    )
    six = ipaddress.ip_address(surrogate("IP_ADDRESS", "2a02:2e0:3fe:1001:302::1", key))
    assert six in ipaddress.ip_network("2001:db8::/32")


@pytest.mark.parametrize("sign", ["@", " @ ", "(at)", " arroba "])
def test_addresses_take_the_name_of_the_person(sign):
    made = surrogate("EMAIL_ADDRESS", f"maria.lopez88{sign}empresa.mx", people=["María López"])
    local, domain = made.split(sign)
    first, last = surrogate("PERSON", "María López", people=["María López"]).lower().split()
    assert re.fullmatch(r"[a-z]+\.[a-z]+\d\d", local)
    assert local[:-2] == f"{fold_name(first)}.{fold_name(last)}"
    assert domain in ("example.com", "example.org", "example.net")
    assert surrogate("EMAIL_ADDRESS", "mlopez@empresa.mx", people=["María López"]).startswith(
        fold_name(first)[0] + fold_name(last)
    )


def fold_name(word):
    from uncase_nb.privacy.fold import fold

    return fold(word)


def test_urls_and_handles():
    made = surrogate("URL", "https://www.facebook.com/maria.lopez?id=12345", people=["María López"])
    assert re.fullmatch(r"https://www\.example\.(com|org|net)/[a-z]{5}\.[a-z]{5}\?id=\d{5}", made)
    assert re.fullmatch(r"@[a-z]+_\d\d", surrogate("HANDLE", "@lopez_88", people=["María López"]))


def test_curp_and_rfc_are_those_of_the_surrogate_person():
    people = ["Carlos Gómez Mora"]
    name = surrogate("PERSON", people[0], people=people)
    code = surrogate("MX_CURP", "GOMC900514HDFRRL09", people=people)
    first, last, second = (fold_name(word).upper() for word in name.split())
    assert code[0] == last[0]
    assert code[2] == second[0]
    assert code[3] == first[0]
    assert code[11:13] == "NE"
    assert code[4:10] != "900514"
    assert surrogate("MX_RFC", "GOMC900514AB7", people=people)[:10] == code[:10]
    assert surrogate("MX_RFC", "GOMC900514AB7")[:10] == surrogate("MX_CURP", "GOMC900514HDFRRL09")[:10], "also unlinked"


@given(st.sampled_from(sorted(IDENTIFIERS)), st.text(min_size=1, max_size=24), keys)
@settings(max_examples=250, deadline=None)
def test_whatever_is_called_an_identifier_gets_another(kind, text, key):
    assert surrogate(kind, text, key) != text


def test_one_digit_has_room_for_many():
    entities = Entities(b"k" * 32)
    mentions = [Mention(0, "BANK_ACCOUNT", str(number), "c") for number in range(60)]
    made = Issuer(entities).surrogates(mentions, entities.link(mentions))
    assert len(set(made)) == 60
    assert not set(made) & {mention.text for mention in mentions}
