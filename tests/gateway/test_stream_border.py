"""Where a text that is still arriving may be cut, and that nothing found in it is shown before it is scanned."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.gateway.streaming_border import LONGEST, border
from uncase_nb.gateway.streaming_pieces import Pieces
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.privacy.risk.person import person
from uncase_nb.privacy.risk.values import MAKERS
from uncase_nb.privacy.scan import scan
from uncase_nb.workspace.folder import Workspace


def pieces(text):
    found, start = [], 0
    while (end := border(text, start)) is not None:
        found.append(text[start:end])
        start = end
    return [*found, text[start:]]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Claro que sí. Con gusto.", ["Claro que sí. ", "Con gusto."]),
        ("¿Le parece? ¡Perfecto! Vamos", ["¿Le parece? ", "¡Perfecto! ", "Vamos"]),
        ("Primero\n\nSegundo", ["Primero\n\n", "Segundo"]),
        ("Hay dos:\n- rojo\n- azul", ["Hay dos:\n", "- rojo\n", "- azul"]),
        ("1. Pague hoy\n2. Firme", ["1. Pague hoy\n", "2. Firme"]),
        ("Con el Sr. López a las 5 p. m. en punto", ["Con el Sr. López a las 5 p. m. en punto"]),
        ("La Prof. Ruiz y el Lic. Soto", ["La Prof. Ruiz y el Lic. Soto"]),
        ("Mi tel. 55 1234. 5678 es", ["Mi tel. 55 1234. 5678 es"]),
        ("Van 55 1234\n5678 juntos", ["Van 55 1234\n5678 juntos"]),
        ("Escribe a ana.\n@example.com hoy", ["Escribe a ana.\n@example.com hoy"]),
        ("Hola [Person. 1] dice", ["Hola [Person. 1] dice"]),
        ("Termina aquí. ", ["Termina aquí. "]),
    ],
)
def test_sentences_lines_and_what_only_looks_like_them(text, cut):
    assert pieces(text) == cut


def test_a_long_sentence_is_cut_between_ordinary_words():
    text = "y luego se explica con calma " * 40
    found = pieces(text)
    assert len(found) > 2
    assert all(len(piece) <= LONGEST for piece in found[:-1])
    assert all(piece.endswith(" ") for piece in found[:-1])


@pytest.mark.parametrize("filler", ["5", "a@", "Ana María ", "cinco uno ", "ana punto gomez arroba ", "x"])
def test_what_may_be_one_identifier_is_never_cut(filler):
    assert pieces(filler * 300) == [filler * 300]


@given(
    st.lists(
        st.sampled_from(["Hola. ", "¿Sí? ", "Ana ", "55 ", "y luego ", "[P", "1] ", "\n", "a@b.mx "]), max_size=200
    )
)
def test_cutting_loses_nothing_and_the_last_piece_waits(words):
    text = "".join(words)
    found = pieces(text)
    assert "".join(found) == text
    assert all(found[:-1])
    assert found[-1].strip() or not text.strip()


WHO = [person(Random(n), "es" if n % 2 else "en") for n in range(6)]
KINDS = ["EMAIL_ADDRESS", "PHONE_NUMBER", "MX_CURP", "CREDIT_CARD", "IBAN_CODE", "PERSON/full name", "US_SSN"]
VALUES = [MAKERS[kind](Random(7), who) for who in WHO for kind in KINDS]
CLEAN = [
    "Claro que sí. ",
    "Le explico las opciones.\n",
    "¿Le parece bien? ",
    "Hay varios plazos y con gusto los comparo. ",
]
ANSWERS = st.tuples(
    st.lists(st.sampled_from(CLEAN), max_size=12).map("".join),
    st.sampled_from(["Mi dato es ", "Apunte: ", "Soy ", "Escriba a "]),
    st.sampled_from(VALUES),
    st.lists(st.sampled_from(CLEAN), max_size=6).map("".join),
)


@given(ANSWERS, st.integers(1, 40))
@settings(max_examples=80, deadline=None)
def test_block_lets_nothing_through_from_the_first_finding_on(tmp_path_factory, answer, size):
    before, lead, value, after = answer
    text = f"{before}{lead}{value}. {after}"
    spans = scan(text, ner="off").spans
    guard = Interceptor("block", ner="off", workspace=Workspace(tmp_path_factory.getbasetemp() / ".uncase"))
    held = Pieces(guard)
    shown = "".join(piece for at in range(0, len(text), size) for piece in held.add(text[at : at + size]))
    assert text.startswith(shown)
    if spans:
        assert len(shown) <= min(span.start for span in spans)


@given(st.lists(st.sampled_from(CLEAN), min_size=1, max_size=20).map("".join), st.integers(1, 30))
@settings(max_examples=50, deadline=None)
def test_clean_text_comes_through_whole_in_any_chunks(text, size):
    held = Pieces(None)
    shown = [piece for at in range(0, len(text), size) for piece in held.add(text[at : at + size])]
    assert "".join(shown) != text  # the last piece waits for the ledger
    assert "".join([*shown, *held.rest(text)]) == text
