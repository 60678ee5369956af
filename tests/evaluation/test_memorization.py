"""Copies of the source are found, word for word or edited; everyday talk is no copy; the set's rate has a bound."""

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.evaluation.alignment import common_words
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.evaluation.memorization import memory
from uncase_nb.evaluation.memory_evidence import conversations_needed, memory_evidence, on_equal_terms
from uncase_nb.evaluation.source_index import FEW, SourceIndex
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import THRESHOLDS

SECRET = "La bomba del pozo dejó de jalar el martes y el vecino trajo una manguera prestada del rancho para regar los nogales."


def talk(*texts, number=0):
    roles = itertools.cycle(("user", "assistant"))
    messages = [{"role": role, "content": text} for role, text in zip(roles, texts, strict=False)]
    return Conversation(messages=messages, id=f"t{number}", language="es", privacy="anonymized")


def looked_up(text, *source):
    return memory(talk(text), SourceIndex(source, "es"))


@pytest.mark.parametrize(
    ("text", "verbatim"),
    [
        (SECRET, True),
        (SECRET.upper().replace(",", ""), True),
        (f"Hola, qué gusto. {SECRET} ¿Qué me recomienda?", True),
        ("Mire: el vecino trajo una manguera prestada del rancho para regar, y ya no supe más de ella.", True),
        (SECRET.replace("dejó de jalar", "ya no jaló").replace("los nogales", "sus nogales"), True),
        (SECRET.replace("el martes ", "").replace("una manguera", "entonces manguera una"), False),
    ],
)
def test_a_source_turn_is_found_verbatim_in_part_and_edited(text, verbatim):
    found = looked_up(text, talk("Buenos días.", SECRET))
    assert found.share > THRESHOLDS.memorization
    assert [copy.verbatim for copy in found.copies] == [verbatim]
    assert found.copies[0].source == "t0"
    place = found.copies[0]
    assert "manguera" in text[place.start : place.end].casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Hola, buenos días, ¿en qué le puedo ayudar el día de hoy?",
        "Muchas gracias por su ayuda, que tenga un excelente día.",
        "Se descompuso la bomba y necesito regar mis árboles cuanto antes, ¿qué opciones tengo?",
        "",
    ],
)
def test_everyday_talk_and_the_same_subject_are_no_copy(text):
    found = looked_up(text, talk("Hola, buenos días, ¿en qué le puedo ayudar el día de hoy?", SECRET), talk(SECRET))
    assert not found.copies


def test_what_many_people_say_is_a_phrase_of_the_trade():
    few, many = ([talk("Ajá.", SECRET, number=n) for n in range(count)] for count in (FEW, FEW + 1))
    assert looked_up(SECRET, *few).share == 1
    assert looked_up(SECRET, *many).share == 0


word = st.sampled_from(["ab", "cd", "ef", "gh", "ij"])


@given(st.lists(word, max_size=30), st.lists(word, max_size=30))
def test_common_words_are_a_longest_common_subsequence(first, second):
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i, j in itertools.product(range(len(first)), range(len(second))):
        same = first[i] == second[j]
        table[i + 1][j + 1] = table[i][j] + 1 if same else max(table[i][j + 1], table[i + 1][j])
    common = common_words(first, second)
    assert len(common) == table[-1][-1]
    for text in (first, second):
        rest = iter(text)
        assert all(item in rest for item in common)


sentences = st.lists(st.sampled_from(SECRET.rstrip(".").split()), min_size=1, max_size=40).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(sentences, max_size=4), st.lists(sentences, max_size=4))
def test_the_share_is_one_and_every_place_lies_in_its_message(said, source):
    conversation = talk(*said)
    found = memory(conversation, SourceIndex([talk(*source)], "es"))
    assert found.share is None if not said else 0 <= found.share <= 1
    for copy in found.copies:
        assert 0 <= copy.start < copy.end <= len(said[copy.message])


def test_a_claim_needs_enough_conversations():
    needed = conversations_needed(0.01)
    assert needed == 299
    assert memory_evidence([0.0] * needed, 0.01).verdict == "below"
    short = memory_evidence([0.0] * (needed - 1) + [None] * 50, 0.01)
    assert (short.verdict, short.conversations) == ("insufficient evidence", needed - 1)
    assert "insufficient evidence" in short.statement()
    assert "299" in short.statement()
    assert memory_evidence([1.0] * 10 + [0.0] * 90, 0.01).verdict == "above"
    assert memory_evidence([None], 0.01).rate is None


def test_copies_count_against_what_the_holdout_explains(spanish):
    pairs = spanish[:8]
    source, holdout = (
        [talk(f"Ajá, {name} {n}.", f"{SECRET} {name} {n}", number=n) for n in range(2)] for name in ("pino", "olmo")
    )
    holdout = [item.model_copy(update={"messages": item.messages[:1]}) for item in holdout]
    batch = [
        pair.model_copy(update={"messages": [*pair.messages, pair.messages[0].model_copy(update={"content": SECRET})]})
        for pair, _ in pairs
    ]
    report = evaluate(batch, [seed for _, seed in pairs], source=source, holdout=holdout, ner="off")
    evidence = report.memory
    assert (evidence.copied, evidence.source_only, evidence.holdout_only) == (8, 8, 0)
    assert evidence.p_value == pytest.approx(0.5**8)
    assert "more than by chance" in evidence.statement()
    swapped = evaluate(batch, [seed for _, seed in pairs], source=holdout, holdout=source, ner="off").memory
    assert (swapped.copied, swapped.holdout_only, swapped.p_value) == (0, 8, 1.0)
    assert "no more than chance" in swapped.statement()


def test_source_and_holdout_are_compared_in_the_same_number_whatever_their_order():
    source, holdout = [talk(f"uno {n}", number=n) for n in range(7)], [talk(f"dos {n}") for n in range(3)]
    first = on_equal_terms(source, holdout)
    assert [len(side) for side in first] == [3, 3]
    assert on_equal_terms(source[::-1], holdout[::-1]) == first


def test_of_a_tools_result_only_prose_is_compared():
    def called(**values):
        result = {"role": "tool", "tool_call_id": "c", "content": json.dumps(values)}
        call = {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "name": "f", "arguments": {}}]}
        return Conversation(messages=[call, result], language="es", privacy="anonymized")

    place = {"estación": "Terminal Central Norte Autobuses", "salida": "12:30"}
    assert memory(called(**place), SourceIndex([called(**place)], "es")).copies == ()
    found = memory(called(nota=SECRET), SourceIndex([called(nota=SECRET)], "es"))
    assert (found.share, len(found.copies)) == (1, 1)
