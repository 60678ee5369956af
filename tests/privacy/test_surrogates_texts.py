"""Whole texts and conversations with surrogates: what surrounds them survives, nothing of the original does."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.errors import PrivacyError
from uncase_nb.privacy import anonymizer as module
from uncase_nb.privacy.anonymize import anonymize, anonymize_report, anonymizer
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.replacing import Batch
from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.privacy.scan import scan
from uncase_nb.privacy.types import IDENTIFIERS
from uncase_nb.schemas.conversation import Conversation

PIECES = [
    "55 1234 5678", "+52 1 55 1234 5678", "maría@correo.mx", "Juan Pérez", "me llamo ana", "Sra. López", "dr.", "soy ",
    "GOMC900514HDFRRL09", "4111 1111 1111 1111", "192.168.1.1", "calle morelos 12", "CP 06000", "[PERSON_1]", "[PERSON_",
    "el 14/05/1990", "@ana", "https://wa.me/5215512345678", "Nombre: ", "\n", " ", ",", "hola", "2023", "ñ", "\u200e",
    "ES91 2100 0418 4502 0005 1332", "tengo 34 años", "cuenta ", "123456789012345678", "İ", "ﬁ", "\x00", "🚗", "e\u0301",
]  # fmt: skip
messy = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map("".join)
quick = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CHAT = [
    ("user", "María López", "hola, soy María López, nací el 12/03/1987 y mi cel es 55 1234 5678"),
    (
        "assistant",
        "Asesor",
        "Gracias María. ¿Su CURP es LOMM870312MDFPRR08? Le escribo a maria.lopez@correo.mx el 19/03/2024",
    ),
    ("user", "María López", "Sí; es la Sra. LÓPEZ, de Guadalajara. Firma: M. López"),
]


def conversation(identity="c1", **more):
    return Conversation(
        id=identity, language="es", participants=["María López", "Asesor"],
        messages=[{"role": role, "name": name, "content": text, "timestamp": "2024-03-19T10:00:00"} for role, name, text in CHAT],
        **more,
    )  # fmt: skip


@given(messy, st.sampled_from(["token", "surrogate"]))
@quick
def test_every_character_outside_the_places_survives(text, style):
    report = anonymize_report(text, style=style, ner="off")
    result, place = report.result, 0
    marks = [(0, 0), *((r.start, r.end) for r in report.replacements), (len(result), len(result))]
    for (_, before), (after, _) in itertools.pairwise(marks):
        piece = result[before:after]
        found = text.find(piece, place)
        assert found >= 0
        place = found + len(piece)
    assert all(result[r.start : r.end] == r.pseudonym for r in report.replacements)
    assert report.replacements or result == text


@given(messy)
@quick
def test_no_identifier_of_the_text_is_left(text):
    before = {fold(span.text) for span in scan(text, ner="off").spans if span.type in IDENTIFIERS}
    report = anonymize_report(text, style="surrogate", ner="off")
    assert not before & {fold(r.pseudonym) for r in report.replacements}


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=150, deadline=None)
def test_random_unicode_never_raises(text):
    anonymize(text, style="surrogate", ner="off")


def test_a_conversation_keeps_its_sense_and_loses_its_people():
    result = anonymize(conversation(), style="surrogate", ner="off")
    text = result.model_dump_json()
    planted = (
        "María",
        "López",
        "LÓPEZ",
        "lopez",
        "55 1234 5678",
        "LOMM870312",
        "12/03/1987",
        "19/03/2024",
        "correo.mx",
    )
    assert not [datum for datum in planted if datum in text]
    first, last = result.participants[0].split()
    assert result.participants[1] == "Asesor"
    assert result.messages[0].name == f"{first} {last}"
    assert f"soy {first} {last}, nací" in result.messages[0].content
    assert last.upper() in result.messages[2].content
    assert fold(last) in result.messages[1].content.split("escribo a ")[1].split("@")[0]
    assert result.privacy == "anonymized"
    assert result.metadata == {"pseudonyms": "surrogate"}
    assert anonymize(result, style="surrogate", ner="off") == result
    assert anonymize([result, conversation("c2")], style="surrogate", ner="off")[0] == result


@pytest.mark.parametrize("style", ["token", "surrogate"])
def test_timestamps_move_with_the_dates_of_the_text(style):
    moved = anonymize(conversation(), style=style, ner="off", timestamps="shift")
    days = {
        (after.timestamp - before.timestamp).days
        for after, before in zip(moved.messages, conversation().messages, strict=True)
    }
    assert len(days) == 1
    assert days.pop() % 7 == 0
    assert moved.messages[0].timestamp != conversation().messages[0].timestamp
    assert anonymize(moved, style=style, ner="off", timestamps="shift") == moved
    if style == "surrogate":
        said = moved.messages[1].content.rsplit(" ", 1)[1]
        assert said == f"{moved.messages[1].timestamp:%d/%m/%Y}", "the day that is spoken of is the day of the message"


def test_batches_of_a_stream_share_their_entities():
    stream = anonymizer(style="surrogate", ner="off")
    results = [stream.run([conversation(f"c{number}")]).result[0] for number in range(3)]
    assert len({result.participants[0] for result in results}) == 1
    assert len({result.messages[0].content for result in results}) > 1, "dates move by another offset"
    apart = anonymize(conversation("c1"), style="surrogate", ner="off")
    assert apart.participants[0] != results[0].participants[0]


def test_the_report_names_places_and_never_originals():
    named = conversation("chat con María López", metadata={"María López": {"de": "me llamo María López"}})
    report = anonymize_report(named, style="surrogate", ner="off")
    assert {r.conversation for r in report.replacements} == {report.result.id}
    assert report.counts["PERSON"] >= 5
    assert report.detectors == scan("x", ner="off").detectors
    assert {r.field for r in report.replacements} >= {"participants[0]", "name", "content"}
    shown = repr(report) + str(report.replacements) + report.model_dump_json() + report._repr_mimebundle_()["text/html"]
    assert not [datum for datum in ("María", "López", "Lopez", "1234 5678", "12/03/1987") if datum in shown]
    assert report.headline().startswith("AnonymizeResult (surrogate): ")
    assert sum(row["replacements"] for row in report.table()) == len(report.replacements)


def test_the_border_fails_closed_for_surrogates_too(monkeypatch):
    monkeypatch.setattr(
        module.Replacer,
        "batch",
        lambda _, sources: Batch([[Rewriting(f.text) for f in s.document.fields] for s in sources]),
    )
    with pytest.raises(PrivacyError, match="PHONE_NUMBER") as caught:
        anonymize("5512345678", style="surrogate", ner="off")
    assert "5512345678" not in str(caught.value)


def test_json_inside_a_message_stays_json():
    import json

    content = json.dumps({"nombre": "me llamo Juan Pérez", "tel": "55 1234 5678", "ip": "81.45.3.21", "n": 3})
    made = json.loads(anonymize(content, style="surrogate", ner="off"))
    assert made["n"] == 3
    assert made["tel"] != "55 1234 5678"
    assert "Juan" not in made["nombre"]
