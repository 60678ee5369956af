"""The review queue puts what detectors disagree on first, shows no text, and remembers what people say."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.propose import Opinion
from uncase_nb.privacy.risk import Decisions, Reviewed, review
from uncase_nb.privacy.risk.doubt import Votes
from uncase_nb.privacy.risk.queue import ReviewQueue
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.workspace.folder import Workspace

CHAT = Conversation(
    id="chat-1",
    language="es",
    participants=["Rosa Tzompantzi", "Agente"],
    messages=[
        {"role": "user", "name": "Rosa Tzompantzi", "content": "soy rosa tzompantzi, mi correo es rosa@correo.example"},
        {"role": "assistant", "content": "Gracias Rosa, la esperamos con el licenciado Merzar"},
    ],
)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    monkeypatch.delenv("UNCASE_WORKSPACE", raising=False)
    return Workspace(tmp_path / ".uncase")


def opinion(name, *finds, place=(0, 0)):
    return Opinion(name, {place: [Found(*find, name) for find in finds]})


def votes(*opinions):
    return Votes(opinions, acceptance(0.85))


def test_agreement_is_less_doubtful_than_disagreement():
    everywhere = [opinion(name, (0, 4, "PERSON", 0.8), (10, 14, "PERSON", 0.8)) for name in ("a", "b")]
    alone = opinion("c", (0, 4, "PERSON", 0.8), (20, 24, "PERSON", 0.8))
    three, two, one = votes(*everywhere, alone).doubts((0, 0), [])
    assert [doubt.detectors for doubt in (three, two, one)] == [("a", "b", "c"), ("a", "b"), ("c",)]
    assert {doubt.readers for doubt in (three, two, one)} == {3}
    assert three.disagreement < two.disagreement < one.disagreement
    assert one.disagreement > 0.95


def test_a_candidate_is_more_doubtful_the_nearer_it_is_to_its_threshold():
    near, far, sure = (
        next(votes(opinion("a", (0, 4, "PERSON", score))).doubts((0, 0), [])).disagreement for score in (0.38, 0.1, 1.0)
    )
    assert near > far > sure > 0


def test_a_detector_that_never_proposes_a_type_does_not_deny_it():
    rules, names = opinion("rules", (0, 18, "MX_CURP", 0.95)), opinion("names", (30, 34, "PERSON", 0.8))
    curp, name = votes(rules, names).doubts((0, 0), [])
    assert (curp.readers, name.readers) == (1, 1)
    assert curp == next(votes(rules).doubts((0, 0), []))


def test_a_detector_that_did_not_read_the_text_has_no_vote():
    elsewhere = opinion("b", (0, 4, "PERSON", 0.9), place=(1, 0))
    (only,) = votes(opinion("a", (0, 4, "PERSON", 0.9)), elsewhere).doubts((0, 0), [])
    assert only.readers == 1


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10), st.floats(0, 1)), max_size=12))
def test_places_are_apart_and_cover_every_proposal(found):
    finds = [(start, start + length, "PERSON", score) for start, length, score in found]
    doubts = list(votes(opinion("a", *finds[::2]), opinion("b", *finds[1::2])).doubts((0, 0), []))
    assert all(one.end <= other.start for one, other in pairwise(doubts))
    assert {c for f in finds for c in range(f[0], f[1])} == {c for d in doubts for c in range(d.start, d.end)}
    assert all(0 <= doubt.disagreement <= 1 for doubt in doubts)


def test_the_queue_is_ordered_and_shows_no_text(project, tmp_path):
    queue = review(CHAT, ner="off", workspace=project)
    doubts = [item.disagreement for item in queue.items]
    assert doubts == sorted(doubts, reverse=True)
    email = next(item for item in queue.items if item.type == "EMAIL_ADDRESS")
    assert (email.text, email.masked) == ("rosa@correo.example", True)
    assert "mi correo es rosa@" in email.context
    queue.accept(0)
    shown = repr(queue) + repr(queue.items) + queue.model_dump_json() + json.dumps(queue._repr_mimebundle_())
    shown += queue.save(tmp_path / "queue.json").read_text() + repr(queue.decisions)
    assert "osa" not in shown.replace("proposed", "")
    assert "example" not in shown


def test_names_known_from_elsewhere_are_in_the_queue(project):
    queue = review(CHAT, ner="off", workspace=project)
    later = [item for item in queue.items if item.message == 1 and item.text == "Rosa"]
    assert later
    assert later[0].masked


def test_decisions_last_count_everywhere_and_are_in_no_file_in_clear(project):
    queue = review(CHAT, ner="off", workspace=project)
    email = next(number for number, item in enumerate(queue.items) if item.type == "EMAIL_ADDRESS")
    queue.reject(email)
    surname = CHAT.messages[1].content.index("Merzar")
    queue.missed("chat-1", 1, surname, surname + len("Merzar"), "PERSON")
    assert queue.items[-1].decision == "missed"
    decisions = Decisions(project)
    assert decisions.always() == [("PERSON", "Merzar")]
    assert decisions.rejects("EMAIL_ADDRESS", "ROSA@correo.example")
    assert not decisions.rejects("EMAIL_ADDRESS", "rosa@otro.example")
    assert len(decisions.never()) == 1
    again = review(CHAT, ner="off", workspace=project)
    assert again.items[-1].decision == "rejected"
    files = [path.read_bytes() for path in project.root.rglob("*") if path.is_file()]
    assert files
    assert not any(b"Merzar" in data or b"rosa" in data for data in files)


def test_one_decision_settles_every_mention(project):
    texts = ["mi correo es rosa@correo.example", "sí, ROSA@correo.example", "otro: ana@correo.example"]
    queue = review(texts, ner="off", workspace=project)
    queue.accept(next(n for n, item in enumerate(queue.items) if item.text == "rosa@correo.example"))
    decided = {item.text: item.decision for item in queue.items if item.type == "EMAIL_ADDRESS"}
    assert decided == {
        "rosa@correo.example": "accepted",
        "ROSA@correo.example": "accepted",
        "ana@correo.example": None,
    }


def test_the_last_decision_counts(project):
    decisions = Decisions(project)
    decisions.add("rejected", "PERSON", "Luna")
    decisions.add("accepted", "PERSON", "luna")
    assert (decisions.always(), decisions.never()) == ([("PERSON", "luna")], frozenset())


def test_two_kernels_do_not_lose_each_others_decisions(project):
    one, other = Decisions(project), Decisions(project)
    one.add("accepted", "PERSON", "Ana Merzar")
    other.add("accepted", "PERSON", "Luis Tovar")
    assert len(Decisions(project).always()) == 2


def test_another_key_is_refused(project, monkeypatch):
    Decisions(project).add("accepted", "PERSON", "Ana Merzar")
    monkeypatch.setenv("UNCASE_SECRET_KEY", "another secret of the tests")
    with pytest.raises(WorkspaceError, match="another key"):
        Decisions(project)


def test_reviewed_finds_what_was_accepted_however_it_is_written(project):
    decisions = Decisions(project)
    decisions.add("missed", "PERSON", "Iñigo Merzár")
    decisions.add("accepted", "ORGANIZATION", "Grupo Merzár (Sur)")
    decisions.add("rejected", "PERSON", "Luna")
    reviewed = Reviewed(decisions)
    texts = ["hola inigo  merzar y LUNA", "GRUPO MERZAR (SUR) abre", "inigo merzaret no", ""]
    rows = list(reviewed.find(texts, language=None))
    assert [[(text[f.start : f.end], f.type, f.score) for f in row] for text, row in zip(texts, rows, strict=True)] == [
        [("inigo  merzar", "PERSON", 1.0)],
        [("GRUPO MERZAR (SUR)", "ORGANIZATION", 1.0)],
        [],
        [],
    ]
    luna = Found(21, 25, "PERSON", 0.7, "x")
    assert reviewed.kept(texts[0], [*rows[0], luna]) == rows[0]
    assert "erz" not in repr(reviewed)


@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=60))
def test_reviewed_reads_any_text(accepted, text):
    class Said:
        def always(self):
            return [("PERSON", value) for value in accepted]

    (row,) = Reviewed(Said()).find([text])
    assert all(0 <= found.start < found.end <= len(text) for found in row)


@pytest.mark.parametrize(
    "mistake",
    [
        lambda queue: queue.accept(99),
        lambda queue: queue.missed("nobody", 0, 0, 3, "PERSON"),
        lambda queue: queue.missed(0, 7, 0, 3, "PERSON"),
        lambda queue: queue.missed(0, 0, 5, 500, "PERSON"),
        lambda queue: queue.missed(0, 0, 0, 3, "PERSONA"),
        lambda _: ReviewQueue().decisions,
    ],
)
def test_mistakes_are_named_and_decide_nothing(project, mistake):
    queue = review(CHAT, ner="off", workspace=project)
    with pytest.raises(ParameterError):
        mistake(queue)
    assert Decisions(project).always() == []
