"""Every written form of every type is found whole; look-alikes are left alone."""

import pytest

from uncase_nb.privacy.scan import scan

POSITIVE = [
    ("PHONE_NUMBER", "5512345678", "{}"),
    ("PHONE_NUMBER", "55 1234 5678", "{}"),
    ("PHONE_NUMBER", "(555) 123-4567", "{}"),
    ("PHONE_NUMBER", "+52 1 55 1234 5678", "mándame whats al {} porfa"),
    ("PHONE_NUMBER", "+52 555 123 4567", "tel {} fin"),
    ("PHONE_NUMBER", "+52 55 1234 5678", "mi número\u00a0es {}"),
    ("PHONE_NUMBER", "55\u00a01234\u00a05678", "{}"),
    ("PHONE_NUMBER", "044 55 1234 5678", "llámame al {}"),
    ("PHONE_NUMBER", "01 (33) 3123 4567", "o al {}"),
    ("PHONE_NUMBER", "33-3123-4567", "tel. {}"),
    ("PHONE_NUMBER", "55 12 34 56 78", "es el {}"),
    ("PHONE_NUMBER", "+34 612 345 678", "{}"),
    ("PHONE_NUMBER", "612 34 56 78", "{}"),
    ("PHONE_NUMBER", "07911 123456", "text me on {}"),
    ("PHONE_NUMBER", "+44 7911 123456", "{}"),
    ("PHONE_NUMBER", "0412 345 678", "{}"),
    ("PHONE_NUMBER", "+1 (415) 555-2671", "{}"),
    ("PHONE_NUMBER", "415-555-2671", "my phone is {}"),
    ("PHONE_NUMBER", "+91 98765 43210", "{}"),
    ("PHONE_NUMBER", "+57 301 234 5678", "{}"),
    ("PHONE_NUMBER", "+54 9 11 2345-6789", "{}"),
    ("EMAIL_ADDRESS", "maría.lópez@correo.com.mx", "escribe a {}."),
    ("EMAIL_ADDRESS", "a+b@ejemplo.org", "<{}>"),
    ("EMAIL_ADDRESS", "juan arroba gmail punto com", "es {} ok"),
    ("EMAIL_ADDRESS", "juan.perez(at)gmail.com", "es {} ok"),
    ("EMAIL_ADDRESS", "john at gmail dot com", "it is {} ok"),
    ("MX_CURP", "GOMC900514HDFRRL09", "{}"),
    ("MX_CURP", "gomc900514hdfrrl09", "mi curp {} gracias"),
    ("MX_RFC", "GOMC900514AB1", "{}"),
    ("MX_RFC", "gomc-900514-ab1", "rfc: {}"),
    ("MX_RFC", "ABC010203XY1", "empresa {}"),
    ("MX_CLABE", "032180000118359719", "{}"),
    ("MX_CLABE", "032 180 00011835971 9", "clabe {}"),
    ("MX_NSS", "72795608040", "mi nss es {}"),
    ("MX_NSS", "72-79-56-0804-0", "{}"),
    ("MX_INE", "GMVLMR80070501M100", "{}"),
    ("CREDIT_CARD", "4111 1111 1111 1111", "tarjeta {}"),
    ("CREDIT_CARD", "5555555555554444", "{}"),
    ("CREDIT_CARD", "3782 822463 10005", "amex {}"),
    ("IBAN_CODE", "ES91 2100 0418 4502 0005 1332", "iban {} por favor"),
    ("IBAN_CODE", "GB29NWBK60161331926819", "{}"),
    ("US_SSN", "123-45-6789", "{}"),
    ("ES_DNI", "12345678Z", "dni {}"),
    ("ES_NIE", "X1234567L", "{}"),
    ("IP_ADDRESS", "192.168.10.20", "desde {}"),
    ("IP_ADDRESS", "2001:db8::ff00:42:8329", "{}"),
    ("MAC_ADDRESS", "00:1A:2B:3C:4D:5E", "{}"),
    ("URL", "https://wa.me/5215512345678", "{}"),
    ("URL", "https://www.instagram.com/juanp", "mira {}"),
    ("URL", "https://ejemplo.mx/alta?email=a%40b.mx", "{}"),
    ("HANDLE", "@juan_perez99", "sígueme en {}"),
    ("PASSPORT", "G12345678", "mi pasaporte es {}"),
    ("VIN", "1HGCM82633A004352", "{}"),
    ("LICENSE_PLATE", "ABC-123-D", "placas {}"),
    ("LICENSE_PLATE", "1234 BCD", "mi matrícula es {}"),
    ("BANK_ACCOUNT", "1234567890", "cuenta {} de Banco Ficticio"),
    ("MEDICAL_RECORD", "2569870", "NHC: {}."),
    ("PROFESSIONAL_LICENSE", "28 28 20943", "NºCol: {}."),
    ("NATIONAL_ID", "12.345.678-5", "rut {}"),
    ("ADDRESS", "Calle Morelos 123", "vivo en {}"),
    ("ADDRESS", "av. insurgentes 234", "estoy en {}"),
    ("ADDRESS", "742 Evergreen Terrace", "ship to {}"),
    ("ADDRESS", "06000", "C.P. {}"),
    ("DATE_OF_BIRTH", "14/05/1990", "nací el {}"),
    ("DATE_TIME", "2024-03-15", "el {}"),
    ("DATE_TIME", "15 de marzo de 2024", "el {}"),
    ("AGE", "34 años", "tengo {}"),
    ("AGE", "34 years old", "I'm {}"),
]

LOOK_ALIKES = [
    "999.999.999.999",
    "pedido 1234567812345678",
    "order 4567891234567890",
    "Versa 2023, Mazda 3, CX-5 y CX-30 2024",
    "$350,000 MXN o 350 mil pesos",
    "cuesta $1 250 000 o 1,250,000.00 MXN",
    "parte 12345-67890 y PN-5512345678",
    "version 1.2.3.4",
    "RFC 2616",
    "RFC 9110 y RFC2616",
    "a las 10:30:45",
    "2019-2024",
    "garantía de 3 años o 100,000 km",
    "crédito a 60 meses con tasa de 12.5 %",
    "1500 RPM, 2000cc, 16 válvulas",
    "el motor 1.6 rinde 18.5 km/l",
    "orden 4567891234",
    "folio: 4567891234",
    "https://www.toyota.com/corolla",
    "modelo XJ-900-B2",
    "pi es 3.14159265358",
    "el Santa Fe y el Durango",
    "1.000.000 de pesos",
    "llego en 5 minutes drive",
    "[OPTION_1] y [x]",
    "3.5 toneladas, 220 V, 60 Hz",
    "factura 20240315001",
    "ISBN 978-3-16-148410-0",
    "SKU 8801234567893",
]


@pytest.mark.parametrize(("kind", "datum", "carrier"), POSITIVE, ids=[f"{k}-{d}" for k, d, _ in POSITIVE])
def test_found_whole(kind, datum, carrier):
    text = carrier.format(datum)
    found = [(span.type, span.text) for span in scan(text, ner="off").spans]
    assert any(t == kind and datum in covered for t, covered in found), found
    assert all(datum in covered or covered not in datum for _, covered in found), "cut in pieces"


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_stay(text):
    assert [(span.type, span.recognizer) for span in scan(text, ner="off").spans] == []


def test_overlapping_hits_lose_no_text():
    from uncase_nb.privacy.anonymize import anonymize

    assert anonymize("tel +52 555 123 4567 fin", ner="off") == "tel [PHONE_NUMBER_1] fin"
