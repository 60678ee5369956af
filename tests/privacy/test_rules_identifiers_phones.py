"""Telephone numbers of every region and kind, in every form they are written in."""

import re

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from uncase_nb.privacy.resolve import resolve
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.types import TYPES

REGIONS = ("MX", "ES", "AR", "CO", "CL", "PE", "US", "CA", "GB", "IE", "AU", "IN")
KINDS = {
    name: getattr(PhoneNumberType, name)
    for name in (
        "FIXED_LINE",
        "MOBILE",
        "TOLL_FREE",
        "PREMIUM_RATE",
        "SHARED_COST",
        "VOIP",
        "PERSONAL_NUMBER",
        "PAGER",
        "UAN",
    )
}
SHORTEST_BARE = 9  # a number of fewer digits is an order's as often as a telephone's
CUED = (
    "mi cel es {}", "llámame al {}.", "Tel: {}", "tel:{}", "whats {} por favor", "¿mi número es {}?", "Teléfono: {}\nCorreo: x",
    "call me at {}", "my phone number is {}, thanks", "reach me on {}", "({} es mi whatsapp)", "phone {}", '{{"telefono": "{}"}}',
    "mi cel {} y el de casa {}",
)  # fmt: skip
BARE = (
    "{}",
    "hola {} gracias",
    "({})",
    "- {}",
    "{}, ok",
    "it's {}.",
    '"{}"',
    "uno\n{}\ndos",
    "{} / {}",
    "{} y {}",
    "*{}*",
    "dato:{}",
)
SAID = [
    "cincuenta y cinco doce treinta y cuatro cincuenta y seis setenta y ocho",
    "cinco cinco uno dos tres cuatro cinco seis siete ocho",
    "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
    "five five five one two three four five six seven",
    "five five five, double one, two three four five",
    "oh seven nine double one one two three four five six",
    "four-one-five five-five-five two six seven one",
    "treinta y tres treinta y uno veintitrés cuarenta y cinco 67",
    "five five five, then oh one two three",
    "oh seven seven double oh, nine hundred, oh four two",
    "655 ochenta y tres, diecinueve, cero cuatro",
    "986 cuarenta y uno, cero dos, treinta",
]
ODD = [
    "tel. 55-1234-5678 ext. 123", "+52 55 1234 5678 x45", "(555) 123-4567 ext 12", "5512345678 extensión 9", "+1-415-555-2671;ext=12",
    "5\ufe0f\u20e35\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3",
    "\u202a+52 1 55 1234 5678\u202c", "+52\u00a055\u00a01234\u00a05678", "+52 55 1234‑5678", "５５１２３４５６７８", "cel5512345678",
    "044 55 1234 5678", "045 33 1234 5678", "01 55 1234 5678", "01 (33) 3123 4567", "0052 55 1234 5678", "52 55 1234 5678",
    "5215512345678", "+44 (0)20 7946 0958", "0044 20 7946 0958", "011 15-2345-6789", "+54 9 11 2345-6789", "011 52 55 1234 5678",
    "55.1234.5678", "55/1234/5678", "55 1234-5678", "(55) 12 34 56 78", "(55)12345678", "+52(55)12345678", "55 12345678",
    "01632 960 147",
    "1-800-555-0199", "1 (415) 555-2671", "415/555-2671", "415 555 2671",
]  # fmt: skip

CALLED = [
    "55, luego 12 34, luego 56 78", "442, luego 2 19, luego 08 65", "222 y después 4 19 y después 60 31", "912 then 555 0 1 88",
    "415, then 555, then 0 1 7 2", "81, 17 44, 90 03", "9 6 1 . 4 4 2 . 0 1 7", "62*13*4410", "72*841*19", "01632 960 147", "5l2 555 O147",
]  # fmt: skip
"""Forms that only the word before them makes telephones."""


def forms(region, kind):
    """Every way of writing the region's example number of a kind; those that need a cue come last."""
    number = phonenumbers.example_number_for_type(region, kind)
    if number is None:
        return [], []
    digits = str(phonenumbers.national_significant_number(number))
    written = [
        phonenumbers.format_number(number, way) for way in (PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL)
    ]
    code = f"+{number.country_code}"
    grouped = written[1].removeprefix(code).strip()
    written += [phonenumbers.format_number(number, PhoneNumberFormat.RFC3966).removeprefix("tel:")]
    written += [f"{code}{mark}{re.sub(r'[ -]', mark, grouped)}" for mark in "-./\u00a0\u2011"] + [
        f"({code}) {grouped}",
        f"{code} {digits}",
    ]
    home = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    plain = [
        home,
        re.sub(r"\D", "", home),
        home.replace("-", " "),
        re.sub(r"[ -]", "\u00a0", home),
        re.sub(r"[ -]+", "-", home),
    ]
    pairs = re.sub(r"\D", "", home)
    plain.append(" ".join(re.findall(r"\d{1,2}", pairs)))
    return written, plain


CASES = [
    (region, name)
    for region in REGIONS
    for name, kind in KINDS.items()
    if phonenumbers.example_number_for_type(region, kind)
]


def missed(written):
    """Sentences in which a number is not covered whole as one."""
    misses = []
    for (text, value), found in zip(written, RulesDetector().find([text for text, _ in written]), strict=True):
        spans = resolve(text, [place for place in found if place.score >= 0.4], TYPES)
        for match in re.finditer(re.escape(value), text):
            inside = [(char.isdigit() and match.start() + place) for place, char in enumerate(value) if char.isdigit()]
            over = [
                span
                for span in spans
                if span.type == "PHONE_NUMBER" and span.start <= inside[0] and inside[-1] < span.end
            ]
            if not over:
                misses.append((text, [(text[s.start : s.end], s.type, s.recognizer) for s in spans]))
    return misses


@pytest.mark.parametrize(("region", "kind"), CASES)
def test_examples_of_the_plans(region, kind):
    international, home = forms(region, KINDS[kind])
    bare = [form for form in home if len(re.sub(r"\D", "", form)) >= SHORTEST_BARE and kind in ("FIXED_LINE", "MOBILE")]
    written = [(carrier.format(form, form), form) for form in international for carrier in CUED + BARE]
    written += [(carrier.format(form, form), form) for form in home for carrier in CUED]
    written += [(carrier.format(form, form), form) for form in bare for carrier in BARE]
    assert missed(written) == []


@pytest.mark.parametrize("written", ODD)
def test_other_forms(written):
    sentences = (
        (*BARE[:6], *CUED[:3]) if not written.startswith(("cel5", "tel.")) else ("{}", "hola {}", "ok, {} gracias")
    )
    assert missed([(carrier.format(written, written), written) for carrier in sentences]) == []


@pytest.mark.parametrize("said", SAID)
def test_numbers_said_in_words(said):
    carriers = ("mi cel es {}", "my number is {}", "Llámame al {}.", "ok, {}", "call me at {}", "es el {} por si acaso")
    for text, found in zip(
        texts := [carrier.format(said) for carrier in carriers], RulesDetector().find(texts), strict=True
    ):
        assert any(said in text[span.start : span.end] and span.type == "PHONE_NUMBER" for span in found), text


@pytest.mark.parametrize("number", CALLED)
@pytest.mark.parametrize(
    "sentence", ["mi cel es el {}", "Tel: {}", "tel {} gracias", "my phone is {}.", "phone: {}\nbye"]
)
def test_numbers_told_in_parts(number, sentence):
    text = sentence.format(number)
    found = [span for span in next(RulesDetector().find([text])) if span.type == "PHONE_NUMBER"]
    start = text.index(number)
    assert any(span.start <= start and start + len(number) <= span.end for span in found), (text, found)


@pytest.mark.parametrize(
    "text",
    ["uno dos tres cuatro cinco seis siete ocho nueve", "diez veinte treinta cuarenta cincuenta", "dos o tres", "one two three go", "seis de cada diez",
     "veinte, treinta o cuarenta", "five or six", "compré dos, uno para ti y tres para ella"],
)  # fmt: skip
def test_counting_is_no_telephone(text):
    assert not [span for span in next(RulesDetector().find([text])) if span.type == "PHONE_NUMBER"]


def test_a_number_beside_another_is_found_alone():
    for text in ("llámame al 55 1234 5678 2 veces", "depto 4 5512345678", "55 1234 5678 10 am", "a las 8 55 1234 5678", "5512345678,5587654321",
                 "5512345678 5587654321", "55 1234 5678/33 3123 4567", "son 2: 5512345678 y 3331234567 mil gracias"):  # fmt: skip
        spans = [span for span in next(RulesDetector().find([text])) if span.type == "PHONE_NUMBER"]
        digits = "".join(text[span.start : span.end] for span in spans)
        expected = re.findall(r"(?<!\d)(?:55|33)[ ]?\d{4}[ ]?\d{4}", text)
        assert all(number in digits for number in expected), (text, digits)
