"""Identifiers are found whole: every vector of `vectors/*.txt`, in every carrier sentence of `vectors/carriers.txt`."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from uncase_nb.privacy.resolve import resolve
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.scan import scan
from uncase_nb.privacy.types import TYPES

VECTORS = Path(__file__).parent / "vectors"
FILES = ("identity", "records", "money", "online", "vehicles")
MASKED = 0.40  # what is less sure is only proposed for review
MOST_FALSE = 0.05
SLACK = 8  # characters beside the value that may be covered with it: quotes, a class of document


class Vector(NamedTuple):
    kind: str
    """A type, or nothing where any will do."""
    value: str
    labels: dict[str, list[str]]
    form: str
    """`bare`: told without a label; `said`: only after `es`, `is` or a colon."""


def rows(name: str) -> list[list[str]]:
    lines = (VECTORS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" |")] for line in lines if line and not line.startswith("#")]


def vectors(name: str) -> list[Vector]:
    listed = []
    for kind, value, spanish, english, form in rows(name):
        labels = {"es": spanish.split("; "), "en": english.split("; ")}
        listed.append(Vector("" if kind.endswith("?") else kind, value, labels, form))
    return listed


ALL = [vector for name in FILES for vector in vectors(name)]
CARRIERS = [(language, need, sentence.replace(r"\n", "\n")) for language, need, sentence in rows("carriers")]
LOOK_ALIKES = [
    row for row in (VECTORS / "lookalikes.txt").read_text(encoding="utf-8").splitlines() if row[:1] not in ("#", "")
]


def texts(vector: Vector) -> list[str]:
    """The vector in every sentence that suits it."""
    written = []
    for language, need, sentence in CARRIERS:
        if need == "bare":
            written += [sentence.replace("{v}", vector.value)] if vector.form == "bare" else []
        elif need == "label" or vector.form != "said":
            written += [
                sentence.replace("{l}", label).replace("{v}", vector.value) for label in vector.labels[language]
            ]
    return written


def missed(vector: Vector, written: list[str]) -> list[object]:
    """The sentences in which the value is not covered whole, under its type."""
    rows = RulesDetector().find(written)
    misses: list[object] = []
    for text, found in zip(written, rows, strict=True):
        spans = resolve(text, [place for place in found if place.score >= MASKED], TYPES)
        if not all(
            covered(text, spans, match.span(), vector.kind) for match in re.finditer(re.escape(vector.value), text)
        ):
            misses.append((text, [(text[s.start : s.end], s.type, s.recognizer) for s in spans]))
    return misses


def covered(text, spans, place, kind):
    start, end = place
    over = [span for span in spans if span.start < end and start < span.end]
    if kind:
        return any(
            s.type == kind and s.start <= start and end <= s.end and s.end - s.start <= end - start + SLACK
            for s in over
        )
    left = set(range(start, end)).difference(*(range(span.start, span.end) for span in over))
    return not any(text[place].isalnum() for place in left)


@pytest.mark.parametrize("vector", ALL, ids=[f"{v.kind or 'any'}-{v.value}"[:60] for v in ALL])
def test_found_whole_in_every_sentence(vector):
    assert missed(vector, texts(vector)) == []


def test_every_type_of_identifier_has_vectors():
    kinds = {vector.kind for vector in ALL} | {"PHONE_NUMBER"}  # telephones: test_rules_identifiers_phones
    assert {name for name, data in TYPES.items() if data.kind == "identifier"} <= kinds


def test_look_alikes_stay():
    assert len(LOOK_ALIKES) >= 150
    false = [(line, [(s.type, s.text, s.recognizer) for s in scan(line, ner="off").spans]) for line in LOOK_ALIKES]
    false = [item for item in false if item[1]]
    assert len(false) <= MOST_FALSE * len(LOOK_ALIKES), false


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("la tarjeta que termina en 4321", "4321"),
        ("my card ending in 4321", "4321"),
        ("the Visa that ends in 2024", "2024"),
        ("mi tarjeta 4111 1111 1111 1111 12/27 123", "4111 1111 1111 1111"),
        ("desde 203.0.113.45:8080 entré", "203.0.113.45"),
        ("la red 10.20.30.0/24", "10.20.30.0"),
        ("C:\\Users\\jperez\\Documents\\a.pdf", "jperez"),
        ("está en /home/jperez/notas.txt", "jperez"),
        ("correo user!#$&*x@example.com", "user!#$&*x@example.com"),
        ("AX-99812 es mi póliza", "AX-99812"),
        ("123456789 is my SSN", "123456789"),
        ("G12345678 (pasaporte)", "G12345678"),
        ("mi póliza es AX-99812 y la de mi esposa AX-99813", "AX-99813"),
        ("rfc gomc900514ab1 y el de mi socia LOPM851203XY1", "LOPM851203XY1"),
        ("mi usuario es perez.ana y la clave es gatito22", "gatito22"),
        ("G-123456 es tu código de verificación", "G-123456"),
        ("DL: CA D1234567", "D1234567"),
        ("no. empleado 12345", "12345"),
        ("SSN ending in 6789", "6789"),
        ("SWIFT BBVAESMM, cuenta 1234567890", "BBVAESMM"),
        ("sort code 20-45-19 a/c 4410 7719", "4410 7719"),
        ("rego EKW-47C and 1BQ 8TT", "1BQ 8TT"),
        ("cédula 66.9o4.118, perdón 66.904.118", "66.904.118"),
        ("silver altima partial plate LZM 3", "LZM 3"),
        (
            "AGENT: And the policy number?\nCALLER: It's M for mother, T, 0 4 4, dash 2",
            "M for mother, T, 0 4 4, dash 2",
        ),
        ("What's the reg? B D seven one, K X L. Kilo X-ray Lima.", "Kilo X-ray Lima"),
        ("the post code's C V 3, 2 P Q", "C V 3, 2 P Q"),
        ("passport then?\nPA 7704128", "PA 7704128"),
        ("la póliza dice Q como queso, 7, 7, 1, guion, 0, 4", "Q como queso, 7, 7, 1, guion, 0, 4"),
        ("interno 334, preguntar por Nélida", "334"),
        ("line id: somchai_88", "somchai_88"),
        ("desde la cuenta gael_mtz.oficial", "gael_mtz.oficial"),
        ("nombre;telefono;poliza\nAna;5512345678;AX-99812", "AX-99812"),
        ("id,name,passport\n1,Ana,G12345678\n2,Eva,G12345679", "G12345679"),
        ('{"policy":"AX-1174","plate":"ABC-123-D"}', "AX-1174"),
        ('"{\\"policy\\": \\"AX-1174\\"}"', "AX-1174"),
    ],
)
def test_found_whole_in_a_setting_of_its_own(text, part):
    spans = scan(text, ner="off").spans
    assert any(part in span.text for span in spans), [(span.type, span.text) for span in spans]
