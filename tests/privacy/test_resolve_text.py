"""Text integrity: what is not personal survives, what is does not, and no input raises."""

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import bare, fold
from uncase_nb.privacy.resolve import resolve
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.scan import scan
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.privacy.types import IDENTIFIERS, TYPES

PIECES = [
    "55 1234 5678", "+52 1 55 1234 5678", "maría@correo.mx", "Juan Pérez", "me llamo ana", "Sra. López", "dr.", "soy ",
    "GOMC900514HDFRRL09", "4111 1111 1111 1111", "192.168.1.1", "calle morelos 12", "CP 06000", "[PERSON_1]", "[PERSON_",
    "el 14/05/1990", "@ana", "https://wa.me/5215512345678", "Nombre: ", "\n", " ", ",", "hola", "2023", "ñ", "\u200e",
    "ES91 2100 0418 4502 0005 1332", "tengo 34 años", "cuenta ", "123456789012345678", "İ", "ﬁ", "\x00", "🚗", "e\u0301",
]  # fmt: skip
messy = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map("".join)
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(messy)
@quick
def test_everything_outside_the_places_survives(text):
    result = anonymize(text, ner="off")
    place = 0
    for piece in TOKEN.split(result)[::3]:  # what stands between tokens, in order, is text as it was
        found = text.find(piece, place)
        assert found >= 0
        place = found + len(piece)
    spans = scan(text, ner="off").spans
    assert all(span.text == text[span.start : span.end] for span in spans)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert spans or result == text


@given(messy)
@quick
def test_twice_is_once(text):
    once = anonymize(text, ner="off")
    assert anonymize(once, ner="off") == once


@given(messy)
@quick
def test_no_identifier_is_left(text):
    assert not [s for s in scan(anonymize(text, ner="off"), ner="off").spans if s.type in IDENTIFIERS]


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=400, deadline=None)
def test_random_unicode_never_raises(text):
    anonymize(text, ner="off")


@given(st.lists(messy, max_size=6))
@quick
def test_texts_read_together_or_alone_give_the_same(texts):
    detector = RulesDetector()
    alone = [next(detector.find([text])) for text in texts]
    assert list(detector.find(texts)) == alone


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=300, deadline=None)
def test_folding_keeps_offsets(text):
    assert len(fold(text)) == len(text)
    folded, places = bare(text)
    assert places is None or len(places) == len(folded) + 1


places = st.builds(
    lambda start, size, kind, score: Found(start, start + size, kind, score, "test"),
    st.integers(0, 30), st.integers(1, 15), st.sampled_from(sorted(TYPES)), st.sampled_from([0.3, 0.6, 0.9]),
)  # fmt: skip


@given(st.lists(places, max_size=8))
@settings(max_examples=400, deadline=None)
def test_whatever_a_detector_covered_stays_covered(found):
    text = "abcdefghij" * 5
    resolved = resolve(text, found, TYPES)
    covered = [place for item in resolved for place in range(item.start, item.end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {place for item in found for place in range(item.start, item.end)}


def test_identifiers_win_over_longer_names_which_keep_the_rest():
    text = "Ana 55 1234 5678 Ruiz"
    found = [Found(0, 21, "PERSON", 0.9, "ner"), Found(4, 16, "PHONE_NUMBER", 0.9, "phone")]
    assert [(p.type, text[p.start : p.end]) for p in resolve(text, found, TYPES)] == [
        ("PERSON", "Ana"), ("PHONE_NUMBER", "55 1234 5678"), ("PERSON", "Ruiz"),
    ]  # fmt: skip


def test_tokens_are_never_part_of_a_place():
    text = "soy [PERSON_1] Ruiz"
    assert resolve(text, [Found(4, 19, "PERSON", 0.9, "ner")], TYPES) == [Found(15, 19, "PERSON", 0.9, "ner")]


@pytest.mark.parametrize("text", ["[PERSON_1]", "[MX_CURP_12]", "[EMAIL_ADDRESS_3]"])
def test_tokens_are_recognized(text):
    assert TOKEN.fullmatch(text)
    assert anonymize(f"hola {text}, 5512345678", ner="off") == f"hola {text}, [PHONE_NUMBER_1]"


def test_only_published_types_are_tokens():
    assert not re.search(TOKEN, "[OPTION_1] [PERSON_0] [person_1]")
