"""Every field of a conversation, the same token for the same person, and what the result is called."""

import pytest

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.privacy import anonymizer as module
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.replacing import Batch
from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations, ReadIssue

PLANTED = ["Mariana", "Quiroz", "mariana", "5512345678", "55 1234 5678", "mariana.q@ejemplo.mx", "GOMC900514HDFRRL09"]


def planted() -> Conversation:
    return Conversation(
        id="chat-Mariana Quiroz",
        source="Chat de WhatsApp con Mariana Quiroz.txt",
        participants=["Mariana Quiroz", "Asesor"],
        metadata={"contacto": {"Mariana Quiroz": ["55 1234 5678", 5512345678]}, "nota": "de mariana", "n": 3},
        tools=[
            {
                "name": "crm",
                "description": "Busca a Mariana Quiroz",
                "parameters": {"type": "object", "properties": {"q": {"enum": ["mariana.q@ejemplo.mx"]}}},
            }
        ],
        messages=[
            {"role": "user", "name": "Mariana Quiroz", "content": "hola", "timestamp": "2024-03-01T10:00:00"},
            {
                "role": "assistant",
                "name": "Asesor",
                "content": "Gracias mariana, o Sra. QUIROZ",
                "reasoning_content": "Mariana Quiroz dio su curp GOMC900514HDFRRL09",
                "tool_calls": [
                    {"id": "call_1", "name": "crm", "arguments": {"telefono": "55 1234 5678", "x": [{"de": "Mariana"}]}}
                ],
            },
            {"role": "tool", "tool_call_id": "call_1", "name": "crm", "content": '{"correo": "mariana.q@ejemplo.mx"}'},
        ],
    )


def test_nothing_planted_survives_anywhere():
    result = anonymize(planted(), ner="off")
    text = result.model_dump_json()
    assert not [datum for datum in PLANTED if datum in text]
    assert result.privacy == "anonymized"
    assert result.source.startswith("sha256:")
    assert result.id.startswith("conv-")
    assert result.messages[0].timestamp == planted().messages[0].timestamp
    assert result.messages[2].tool_call_id == result.messages[1].tool_calls[0].id == "call_1"
    assert result.participants == ["[PERSON_1]", "Asesor"]
    assert result.messages[0].name == "[PERSON_1]"
    assert result.messages[1].content == "Gracias [PERSON_1], o Sra. [PERSON_1]"
    assert result.messages[1].tool_calls[0].arguments["telefono"] == "[PHONE_NUMBER_1]"
    assert result.metadata["contacto"] == {"[PERSON_1]": ["[PHONE_NUMBER_1]", "[PHONE_NUMBER_1]"]}
    assert result.metadata["n"] == 3
    assert anonymize(result, ner="off") == result


def test_spans_name_their_fields():
    report = scan(planted(), ner="off")
    fields = {(span.message, span.field) for span in report.spans}
    assert fields >= {
        (-1, "id"), (-1, "source"), (-1, "participants[0]"), (-1, "metadata.contacto.keys[0]"),
        (-1, "metadata.contacto[0][0]"), (-1, "metadata.contacto[0][1]"), (-1, "metadata.nota"),
        (-1, "tools[0].description"), (-1, "tools[0].parameters.properties.q.enum[0]"), (0, "name"), (1, "content"),
        (1, "reasoning_content"), (1, "tool_calls[0].arguments.telefono"), (1, "tool_calls[0].arguments.x[0].de"),
        (2, "content"),
    }  # fmt: skip
    assert report.detectors == ["rules 1", "ner off"]
    assert not any(datum in repr(report) + str(report.spans) for datum in PLANTED)


@pytest.mark.parametrize(
    "mention",
    [
        "Mariana Quiroz",
        "mariana quiroz",
        "MARIANA",
        "quiroz",
        "Mariana  Quiroz",
        "¿mariana?",
    ],
)
def test_participants_are_known_names(mention):
    conversation = Conversation(
        participants=["Mariána Quiróz"], messages=[{"role": "user", "content": f"sí {mention} ok"}]
    )
    assert anonymize(conversation, ner="off").messages[0].content.count("[PERSON_1]") == 1


def test_accents_as_combining_marks_are_found():
    conversation = Conversation(
        participants=["Andrés Peña"], messages=[{"role": "user", "content": "oye Andre\u0301s!"}]
    )
    assert anonymize(conversation, ner="off").messages[0].content == "oye [PERSON_1]!"


def test_introduced_names_are_known_in_the_whole_conversation():
    messages = [
        {"role": "user", "content": "me llamo Tiburcio Zamudio"},
        {"role": "assistant", "content": "ok tiburcio"},
    ]
    assert anonymize(Conversation(messages=messages), ner="off").messages[1].content == "ok [PERSON_1]"


def test_the_same_entity_has_the_same_token_over_all_texts():
    assert anonymize(
        ["Soy María López", "hola maría, tel 55 1234 5678 / +52 1 55 1234 5678", "Sra. López, soy Ana Ruiz"], ner="off"
    ) == [
        "Soy [PERSON_1]",
        "hola [PERSON_1], tel [PHONE_NUMBER_1] / [PHONE_NUMBER_1]",
        "Sra. [PERSON_1], soy [PERSON_2]",
    ]


def test_an_ambiguous_alias_is_somebody_of_its_own():
    texts = ["Soy María López", "Soy María Gómez", "hola maría"]
    assert anonymize(texts, ner="off") == ["Soy [PERSON_1]", "Soy [PERSON_2]", "hola [PERSON_3]"]


def test_numbers_in_the_input_are_not_given_again():
    assert (
        anonymize("[PERSON_4] y 5512345678, me llamo Ana Ruiz", ner="off")
        == "[PERSON_4] y [PHONE_NUMBER_1], me llamo [PERSON_5]"
    )


def test_the_kind_given_comes_back():
    raw = Conversations([planted()], errors=[ReadIssue(file="Chat con Mariana Quiroz.txt", reason="x")], notes=["n"])
    result = anonymize(raw, ner="off")
    assert isinstance(result, Conversations)
    assert result.notes == ["n", "anonymized with: rules 1, ner off"]
    assert result.errors[0].file == "Chat con [PERSON_1].txt"
    assert isinstance(anonymize([planted()], ner="off"), Conversations)
    assert anonymize([], ner="off") == []
    assert anonymize("", ner="off") == ""
    assert anonymize(["a", ""], ner="off") == ["a", ""]
    assert raw[0] == planted(), "the input is not changed"


def test_synthetic_stays_synthetic_and_partial_stays_raw():
    synthetic = planted().model_copy(update={"privacy": "synthetic"})
    assert anonymize(synthetic, ner="off").privacy == "synthetic"
    partial = anonymize(planted(), ner="off", types=["PERSON"])
    assert partial.privacy == "raw"
    assert partial.messages[1].tool_calls[0].arguments["telefono"] == "55 1234 5678"


def test_businesses_do_not_swallow_their_brand():
    conversation = Conversation(
        participants=["Autos Ficticios Toyota"], messages=[{"role": "user", "content": "quiero un toyota"}]
    )
    assert anonymize(conversation, ner="off").messages[0].content == "quiero un toyota"


def test_the_border_fails_closed(monkeypatch):
    monkeypatch.setattr(
        module.Replacer,
        "batch",
        lambda _, sources: Batch([[Rewriting(f.text) for f in s.document.fields] for s in sources]),
    )
    with pytest.raises(PrivacyError, match="PHONE_NUMBER") as caught:
        anonymize("5512345678", ner="off")
    assert "5512345678" not in str(caught.value)


def test_mistakes_are_named():
    with pytest.raises(ParameterError, match="Did you mean 'PERSON'"):
        scan("x", ner="off", types=["PERSONA"])
    with pytest.raises(ParameterError, match="style"):
        anonymize("x", style="mask", ner="off")
    with pytest.raises(ParameterError, match="Only text and conversations"):
        scan([1], ner="off")
