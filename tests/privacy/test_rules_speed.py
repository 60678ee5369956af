"""The rules read fast, in time that grows with the text and not with its square, and offsets survive folding."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncase_nb.bench
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules.alternatives import by_letter
from uncase_nb.privacy.rules.detector import RULES, RulesDetector, dispatch
from uncase_nb.privacy.rules.profile import costs, rate

CHATS = Path(uncase_nb.bench.__file__).parent / "data"
FLOOR = 300_000
"""Characters a second of processor time: a third of the promise, so that a busy machine does not fail it."""
PASSES = 5
MOST_PASSES = 60
"""A pass of the rules takes about as long as 40 searches for words."""
LONG = 30_000
SLOW = 1.5  # seconds for a long text of nothing but one awkward piece; a square would take tens of them
PIECES = [
    "a", "A ", "Ab ", "1 ", "12-", "12345 ", "calle ", "Calle Ab ", "de la ", "(A1, Bb, ", ". ", "\n", "años ", "1 años ", "uno y ", "dos de marzo ",
    "s/n ", "Ab, s/n ", "12 de mayo ", "en Ab ", "vivo en ab ", "I live at ", "14 Oak St ", "col. ", "Hospital Ab ", "Ab S.A. ", "entre a y ", "(",
    "5/5/", "1.1.1.", "Ab Cd, Ef ", "padre ", "paciente ", "tengo ", "a1 ", "domicilio: a", "c/ ", "C. ", "2 piso ", "km 1 ", "san ", "ab-", "😀", "@a",
    "Ab'", "c c ", "Sr ", "sra. ", "don ", "don de ", "soy ", "soy el ", "mi esposa ", "me llamo ", "nombre: ", "Ab y ", "A. ", "AB ", "Ab here ", "hola ",
]  # fmt: skip


def _messages() -> list[str]:
    files = [file.read_text(encoding="utf-8") for file in sorted(CHATS.glob("chats_*_dev.jsonl"))]
    return [json.loads(line)["text"] for file in files for line in file.split("\n") if line]


def test_chats_take_no_more_than_so_many_plain_passes():
    """Against a plain search for words on the same texts and machine, so that neither its speed nor its load counts."""
    messages = _messages() * 2
    list(RulesDetector().find(messages))  # what is compiled once
    ratios = []
    for _ in range(3):
        start = time.process_time()
        list(RulesDetector().find(messages))
        middle = time.process_time()
        for _ in range(PASSES):
            for text in messages:
                re.findall(r"\w+", fold(text))
        ratios.append((middle - start) / ((time.process_time() - middle) / PASSES))
    assert min(ratios) < MOST_PASSES


def test_chats_are_read_at_a_third_of_the_promise_at_least():
    assert rate(_messages() * 2) > FLOOR


@pytest.mark.parametrize("piece", PIECES)
def test_no_repetition_is_slow(piece):
    text = (piece * LONG)[:LONG]
    start = time.process_time()
    list(RulesDetector().find([text]))
    assert time.process_time() - start < SLOW


def test_texts_read_together_find_what_they_do_alone():
    messages = _messages()
    together = list(RulesDetector().find(messages))
    assert together == [next(RulesDetector().find([message])) for message in messages]


def test_a_line_in_capitals_is_judged_without_its_neighbours():
    """Two neighbours that shout do not make a word a name, nor do two quiet ones hide it."""
    for word in ("BECA", "CELSO", "Beca", "beca"):
        alone = next(RulesDetector().find([word]))
        for neighbour in ("PAGO DE LA RENTA YA", "pago de la renta ya", "hola", "Sra."):
            assert list(RulesDetector().find([neighbour, word, neighbour]))[1] == alone


def test_dispatch_finds_what_trying_every_rule_everywhere_does():
    """A rule that is never tried where it would match has its first words or its digits wrong."""
    text = "\n\x00\n".join(_messages()[:80])
    folded = fold(text)
    quick = set(dispatch().search(text, folded))
    tried = {found for rule, work in dispatch().tries(text, folded) for found in work() if rule in RULES}
    assert quick == tried


def test_the_profile_names_every_rule_it_tried():
    table = costs(["vivo en Calle Hidalgo 12, tengo 34 años"])
    assert {"street-es", "age"} <= set(table)
    assert table["age"].found == 1
    assert list(table.values()) == sorted(table.values(), key=lambda cost: -cost.seconds)


@given(st.text(max_size=60))
def test_folding_keeps_every_position(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_every_character_folds_alone_as_it_does_in_a_text():
    every = [chr(code) for code in range(0x3000)]  # beyond them nothing has a case or an accent that folds
    assert [fold("é" + char)[1] for char in every] == [fold(char) for char in every]


@given(st.lists(st.from_regex("[ab][abc]{0,3}", fullmatch=True), min_size=5, max_size=12), st.text("abc", max_size=6))
def test_a_list_ordered_by_letter_matches_what_it_did(words, text):
    """Of several words that fit, the first of the list is taken."""
    written = f"(?:{'|'.join(words)})"
    before, after = (re.match(pattern, text) for pattern in (written, by_letter(written)))
    assert (before and before.span()) == (after and after.span())


def test_only_long_lists_of_plain_words_are_ordered():
    for pattern in (
        r"(?:ab|ac)",
        r"(?:ab|a?c|ad|ae|af)",
        r"[(ab|ac|ad|ae|af)]",
        r"\(ab|ac|ad|ae|af)",
        r"(ab|ac|ad|ae|af)",
    ):
        assert by_letter(pattern) == pattern
    assert by_letter("(?:ab|ac|b|ad|ae)") == "(?:a(?:b|c|d|e)|b)"
