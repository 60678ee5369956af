"""No text makes the rules fail, and none makes them slow: their time grows with its length alone."""

import random
import time
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules import identifiers
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.rules.dispatch import Dispatch
from uncase_nb.privacy.scan import scan

RUNS = [
    "1", "a", "A", ".", " ", "1 ", "a ", "1.", "a.", "1-", "A1 ", "x1", "1x", "1/", "1,", "$1", "12 ", "1234 ", "x", "*", "* ", "xxxx ", ":", "::",
    "a:", "ab:", "ab-", "0f", "(", "+", "+1", "+1 ", "(1", '"', 'a"', "<", "-", "_", "_1", "\n", "1\n", "\x00", "é", "e\u0301", "٣", "５", "漢", "漢@漢.",
    "\u200b", "🚗", "@", "@a", "@a.", "a@", "a@a ", "a@b.", "arroba ", "at ", "a at ", "a dot ", "a dot a at ", "(at)", "a(at)a", "a[dot]", "http://",
    "https://a ", "(http://a", "www.", "(www.", "%40", "&id=", "?a=", "tel ", "tel 1", "cuenta ", "cuenta de ", "mi cuenta es ", "uno ", "uno dos ", "five-",
    "password ", "password is ", "contraseña: ", "clave es la ", "curp ", "55 1234 5678 ", "5512345678 ", "ABC-12-34 ", "4111 ", "4111 1111 1111 1111 ",
    "ultimos 4 ", "mi insta es ", "insta:", "eyj", "eyja.", "sk-", "sk-a-", "akia", "0x", "0xf", "bc1", "es91 ", "gb29nwbk", "licencia a ", "poliza de ",
    "poliza: ", "expediente 1/", "numero ", "numero de serie ", "placas ", "placas a 1 ", "alias a.", "s/n ", "terminacion ", "m ", "c c ", "n ",
]  # fmt: skip
"""What a pattern with two ways to match the same text would choke on."""
PIECES = [
    *RUNS, "+52 1 55 ", "maría@correo.mx", "me llamo ana", "Sra. López", "GOMC900514HDFRRL09", "GOMC900514AB1", "4111111111111111", "192.168.1.1", "2001:db8::1",
    "00:1a:2b:3c:4d:5e", "CP 06000", "[PERSON_1]", "14/05/1990", "https://wa.me/5215512345678", "RFC: ", "cel ", "mi rut es ", "12.345.678-5", "IMEI ",
    "0321800001", "\u202a", "İ", "ﬁ", "Ω", "ß", "\ud7ff", "\uffff", "²", "①", "५", "X1234567L", "1HGCM82633A004352", '{"a": "', "\\", "\t",
]  # fmt: skip
SECONDS = 2.0


def seconds(text: str) -> float:
    """Processor time of the rules for identifiers."""
    folded = fold(text)
    start = time.process_time()
    for _ in identifiers_alone().search(text, folded):
        pass
    return time.process_time() - start


@lru_cache(maxsize=1)
def identifiers_alone() -> Dispatch:
    rules = Dispatch(identifiers.RULES)
    warm = "tel 5512345678, nie X1234567L, swift BBVAESMM"
    assert len(list(rules.search(warm, warm.lower()))) > 2
    return rules


def fuzz(count: int, seed: int) -> None:
    """Random strings, of pieces and of any character; the same for a seed."""
    draw = random.Random(seed)
    texts = []
    for _ in range(count):
        parts = [draw.choice(PIECES) if draw.random() < 0.7 else anything(draw) for _ in range(draw.randrange(1, 9))]
        texts.append("".join(parts))
    for text, found in zip(texts, RulesDetector().find(texts), strict=True):
        for place in found:
            assert 0 <= place.start < place.end <= len(text), (text, place)
            assert 0 < place.score <= 1, (text, place)


def anything(draw: random.Random) -> str:
    points = [
        draw.choice((draw.randrange(32, 127), draw.randrange(0x2FFF), draw.randrange(0x10FFFF)))
        for _ in range(draw.randrange(6))
    ]
    return "".join(chr(point) for point in points if not 0xD800 <= point < 0xE000)


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read(text):
    scan(text, ner="off")


def test_random_strings_are_read():
    fuzz(4000, seed=1)


@pytest.mark.slow
def test_a_hundred_thousand_random_strings_are_read():
    for seed in range(10):
        fuzz(10_000, seed=100 + seed)


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_no_run_is_slow(run):
    """A tenth of the length in a quarter of the time: growth by the square would need a hundredth to pass the slow test."""
    assert seconds((run * 10_000)[:10_000]) < SECONDS / 4


@pytest.mark.slow
@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_a_hundred_thousand_characters_take_two_seconds_at_most(run):
    assert seconds((run * 100_000)[:100_000]) < SECONDS


@pytest.mark.slow
def test_random_mixtures_are_not_slow():
    draw = random.Random(7)
    for _ in range(40):
        some = [draw.choice(PIECES) for _ in range(3)]
        text = "".join(draw.choice(some) for _ in range(40_000))[:100_000]
        assert seconds(text) < SECONDS, some
