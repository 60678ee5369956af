"""A remembered scan says what a scan says, asks about nothing twice, and keeps no text."""

from __future__ import annotations

import gc
import pickle
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.detectors import rules
from uncase_nb.privacy.examine import examine
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.privacy.interceptor_fields import document_of
from uncase_nb.privacy.interceptor_memory import Memory, scanned
from uncase_nb.privacy.types import TYPES
from uncase_nb.workspace.folder import Workspace

PIECES = st.sampled_from(
    (
        "hola, ", "me llamo Tiburcio Zamudio. ", "claro tiburcio, ", "¿cuál es su número de póliza? ", "AX-2231 ",
        "55 1234 5678 ", "ana.gomez@example.com ", "[PERSON_1] ", "cotizar ", "María ", "el 3 de mayo ",
    )
)  # fmt: skip
PATHS = st.sampled_from(
    (
        "messages[0].content", "messages[1].content", "messages[1].name", "messages[2].content.numero_de_poliza",
        "messages[2].tool_calls[0].function.arguments.telefono", "tools[0].function.description", "reply.content",
    )
)  # fmt: skip
FIELDS = st.lists(st.tuples(PATHS, st.lists(PIECES, max_size=4).map("".join)), max_size=5)


class CountingRules:
    """The rules, with a count of what they are asked."""

    name = "rules"

    def __init__(self):
        self.asked = []

    def find(self, texts, *, language):
        self.asked += texts
        return rules().find(texts, language=language)


@given(st.lists(FIELDS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_a_remembered_scan_says_what_a_scan_says(requests):
    memory = Memory(texts=5)
    for named in requests * 2:
        item = document_of(named, "es")
        rows, detectors = examine([item], ner="off", types=TYPES.keys())
        assert scanned(item, ner="off", types=TYPES.keys(), memory=memory) == (rows[0], detectors)


def test_it_says_so_with_the_statistical_detectors_too():
    pytest.importorskip("spacy")
    item = document_of(
        [("messages[0].content", "Soy Tiburcio Zamudio y vivo en Puebla"), ("reply.content", "ok")], "es"
    )
    rows, detectors = examine([item], ner="auto", types=TYPES.keys())
    memory = Memory()
    assert all(scanned(item, ner="auto", types=TYPES.keys(), memory=memory) == (rows[0], detectors) for _ in range(2))


@given(st.lists(st.text(max_size=8), max_size=30))
def test_nothing_is_asked_twice_while_it_is_remembered(texts):
    memory, detector = Memory(), CountingRules()
    for end in range(len(texts) + 1):
        memory.find(detector, texts[:end], language=None)
    assert len(detector.asked) == len(set(texts))


def test_another_language_is_another_question():
    memory, detector = Memory(), CountingRules()
    for language in ("es", "en", "es"):
        memory.find(detector, ["hola"], language=language)
    assert detector.asked == ["hola", "hola"]


def test_what_was_used_longest_ago_is_forgotten_first():
    memory, detector = Memory(texts=2), CountingRules()
    for text in ("a", "b", "a", "c", "a", "b"):
        memory.find(detector, [text], language=None)
    assert detector.asked == ["a", "b", "c", "b"]


def test_no_text_is_kept():
    memory = Memory()
    item = document_of([("messages[0].content", "mi cel es 55 1234 5678, soy Tiburcio Zamudio")], None)
    assert scanned(item, ner="off", types=TYPES.keys(), memory=memory)[0][0]
    del item
    gc.collect()
    kept = pickle.dumps(memory._known)
    assert b"1234" not in kept
    assert b"iburcio" not in kept


def test_keys_and_questions_announce_what_they_announce_in_a_scan(tmp_path):
    guard = Interceptor("warn", ner="off", workspace=Workspace(tmp_path / ".uncase"))
    said = guard.check(
        [
            ("messages[0].content", "¿Me da su número de póliza?"),
            ("messages[1].content", "AX-223145"),
            ("messages[2].tool_calls[0].function.arguments.policy_number", "BX-887766"),
            ("messages[3].content.policy_number", "CX-554433"),
        ],
        direction="outgoing",
    )
    assert {finding.field.partition("]")[0][-1] for finding in said.findings} == {"1", "2", "3"}


@pytest.mark.parametrize(("name", "personal"), [("Tiburcio", True), ("tiburcio", True), ("planner", False)])
def test_who_speaks_is_known_by_name(tmp_path, name, personal):
    guard = Interceptor("warn", ner="off", workspace=Workspace(tmp_path / ".uncase"))
    said = guard.check([("messages[0].name", name), ("messages[1].content", f"gracias {name}")], direction="outgoing")
    assert bool(said.findings) is personal


def test_a_prompt_that_was_read_before_takes_a_fraction(tmp_path):
    pytest.importorskip("spacy")
    guard = Interceptor("audit", workspace=Workspace(tmp_path / ".uncase"))

    def seconds(text):
        began = time.perf_counter()
        guard.check([("messages[0].content", text)], direction="outgoing")
        return time.perf_counter() - began

    prompt = "El asesor explica con calma las opciones y propone una cita para la prueba. " * 80
    seconds("hola")  # the models are loaded once
    assert min(seconds(prompt) for _ in range(3)) < seconds(prompt + "Gracias.") / 2
