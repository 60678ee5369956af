"""Identifiers made by the issuers' own check digits are found in any sentence, whatever the digits."""

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn, verhoeff
from stdnum.br import cnpj, cpf
from stdnum.cl import rut
from stdnum.es import dni
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.iso7064 import mod_97_10
from stdnum.mx import curp, rfc

from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.rules.checks import clabe
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.conversation import Conversation, Message
from uncase_nb.schemas.tool import ToolCall

quick = settings(max_examples=60, deadline=None)
SENTENCES = (
    "mi {l} es {v}",
    "{l}: {v}",
    "my {l} is {v}, thanks",
    "({l} {v})",
    '{{"{l}": "{v}"}}',
    "{l}:{v}.",
    "ok {l} {v}\nbye",
)
sentence = st.sampled_from(SENTENCES)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"


def number(size, first="123456789"):
    return st.builds(str.__add__, st.sampled_from(first), st.text("0123456789", min_size=size - 1, max_size=size - 1))


def letters(size, among=LETTERS):
    return st.text(among, min_size=size, max_size=size)


date = st.dates(dt.date(1930, 1, 1), dt.date(2023, 12, 31)).map(lambda day: day.strftime("%y%m%d"))


@st.composite
def curps(draw):
    body = (
        draw(letters(1)) + draw(st.sampled_from("AEIOU")) + draw(letters(2)) + draw(date) + draw(st.sampled_from("HM"))
    )
    body += (
        draw(st.sampled_from(["DF", "JC", "NL", "MC", "VZ", "NE"]))
        + draw(letters(3, CONSONANTS))
        + draw(st.sampled_from("0123456789AB"))
    )
    return body + curp.calc_check_digit(body)


@st.composite
def rfcs(draw):
    body = (
        draw(letters(draw(st.sampled_from([3, 4])), LETTERS + "&"))
        + draw(date)
        + draw(st.text(LETTERS + "123456789", min_size=2, max_size=2))
    )
    return body + rfc.calc_check_digit(body.rjust(12))


@st.composite
def clabes(draw):
    body = draw(number(17, "0123456789"))
    return next(body + digit for digit in "0123456789" if clabe(body + digit))


@st.composite
def cards(draw):
    body = draw(st.sampled_from(["4", "51", "55", "2221", "6011"]))
    body += draw(st.text("0123456789", min_size=15 - len(body), max_size=15 - len(body)))
    whole = body + luhn.calc_check_digit(body)
    mark = draw(st.sampled_from(["", " ", "-", "."]))
    return mark.join(whole[place : place + 4] for place in range(0, 16, 4))


@st.composite
def ibans(draw):
    country, size = draw(st.sampled_from([("ES", 20), ("DE", 18), ("PT", 21), ("FR", 23)]))
    body = draw(number(size, "0123456789"))
    whole = country + mod_97_10.calc_check_digits(body + country) + body
    return whole if draw(st.booleans()) else " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))


def whole(kind, value, carrier, label):
    text = carrier.format(l=label, v=value)
    spans = scan(text, ner="off").spans
    assert any(span.type == kind and value in span.text for span in spans), (text, [(s.type, s.text) for s in spans])


@given(curps(), sentence, st.booleans())
@quick
def test_curps(value, carrier, lower):
    whole("MX_CURP", value.lower() if lower else value, carrier, "CURP")


@given(rfcs(), sentence, st.booleans())
@quick
def test_tax_numbers(value, carrier, lower):
    whole("MX_RFC", value.lower() if lower else value, carrier, "RFC")


@given(clabes(), sentence)
@quick
def test_clabes(value, carrier):
    whole("MX_CLABE", value, carrier, "CLABE")


@given(cards(), sentence)
@quick
def test_cards(value, carrier):
    whole("CREDIT_CARD", value, carrier, "tarjeta")


@given(ibans(), sentence)
@quick
def test_ibans(value, carrier):
    whole("IBAN_CODE", value, carrier, "IBAN")


@given(number(8, "0123456789"), sentence, st.sampled_from(["", "-", " "]))
@quick
def test_spanish_identity_cards(value, carrier, mark):
    whole("ES_DNI", value + mark + dni.calc_check_digit(value), carrier, "DNI")


@given(number(8), number(9), number(12), sentence)
@quick
def test_south_american_numbers(person, citizen, company, carrier):
    whole("NATIONAL_ID", rut.format(person + rut.calc_check_digit(person)), carrier, "RUT")
    whole("NATIONAL_ID", cpf.format(citizen + cpf._calc_check_digits(citizen)), carrier, "CPF")
    whole("NATIONAL_ID", cnpj.format(company + cnpj.calc_check_digits(company)), carrier, "CNPJ")


@given(number(9), number(11, "23456789"), sentence)
@quick
def test_health_and_identity_numbers(patient, resident, carrier):
    check = nhs.checksum(patient + "0")
    if (11 - check) % 11 < 10:
        whole("NATIONAL_ID", nhs.format(patient + str((11 - check) % 11)), carrier, "NHS")
    valid = next(v for v in (resident + d for d in "0123456789") if verhoeff.checksum(v) == 0)
    whole("NATIONAL_ID", aadhaar.format(valid), carrier, "Aadhaar")


@given(number(9), sentence)
@quick
def test_any_nine_digits_said_to_be_a_passport(value, carrier):
    whole("PASSPORT", value, carrier, "passport")


@given(clabes(), cards(), number(10, "23456789"))
@quick
def test_numbers_of_tool_arguments(account, card, phone):
    """They reach the rules as text, without their label when they are JSON numbers."""
    arguments = {
        "clabe": account,
        "card": int("".join(filter(str.isdigit, card))),
        "tel": "tel " + phone,
        "nested": [{"cuenta clabe": account}],
    }
    message = Message(role="assistant", content="", tool_calls=[ToolCall(id="1", name="pay", arguments=arguments)])
    out = anonymize(Conversation(messages=[message], id="c"), ner="off")
    left = json.dumps(out.model_dump(mode="json"))
    assert account not in left
    assert "".join(filter(str.isdigit, card)) not in left
    assert phone not in left
