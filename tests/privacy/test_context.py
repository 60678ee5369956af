"""A key and a question announce what no text says by itself."""

import pytest

import uncase_nb as un


def conversation(*contents: str, **fields: object) -> un.Conversation:
    messages = [{"role": ("assistant", "user")[n % 2], "content": text} for n, text in enumerate(contents)]
    return un.Conversation(id="c1", language="es", messages=messages, **fields)


def found(given: un.Conversation) -> dict[str, str]:
    return {span.text: span.type for span in un.scan(given, ner="off").spans}


@pytest.mark.parametrize(
    ("question", "answer", "value", "kind"),
    [
        ("¿Me da su número de póliza?", "AX-2231-99", "AX-2231-99", "MEDICAL_RECORD"),
        ("Indíqueme su número de cuenta por favor.", "es la 2803 3401 8780", "2803 3401 8780", "BANK_ACCOUNT"),
        ("What's your driver's license number?", "V8124674", "V8124674", "DRIVER_LICENSE"),
        ("How old are you?", "67", "67", "AGE"),
        ("And the last four of your social?", "4471.", "4471", "US_SSN"),
        ("And the last four of your social?", "sure 4471, is that all", "4471", "US_SSN"),
        ("And the last four of your social?", "4471 thanks", "4471", "US_SSN"),
        ("Can I get your member ID?", "sure, XKJ 882 134 001", "XKJ 882 134 001", "MEDICAL_RECORD"),
        ("¿Me da su número de expediente?", "sí, es 0093-4418", "0093-4418", "MEDICAL_RECORD"),
        ("¿qué placas trae el carro?", "jkl-45-67", "jkl-45-67", "LICENSE_PLATE"),
        ("Do you have the patient number?", "37635529", "37635529", "MEDICAL_RECORD"),
    ],
)
def test_an_answer_is_what_was_asked_for(question: str, answer: str, value: str, kind: str) -> None:
    assert found(conversation(question, answer)) == {value: kind}
    assert found(conversation("Con gusto le cotizo.", answer)).get(value) is None


def test_an_answer_may_come_after_another_message() -> None:
    assert found(conversation("¿Su número de póliza?", "va", "ok", "AX-2231-99")) == {}
    assert "AX-2231-99" in found(conversation("¿Su número de póliza?", "AX-2231-99"))


def test_a_story_answers_no_question() -> None:
    story = "El folio del pedido es 37635529 y " + "quisiera saber cuándo llega, porque ya pasaron los días " * 4
    assert found(conversation("¿Su número de póliza?", story)) == {}


@pytest.mark.parametrize(
    "answer", ["Hola, Renata Quiroz", "Excelente, muchas gracias", "¿Cuántos kilómetros tiene?", "Listo: viernes"]
)
def test_what_follows_a_question_need_not_answer_it(answer: str) -> None:
    found_ = found(conversation("¿A qué domicilio se lo mando y de qué empresa es?", answer))
    assert not {"ADDRESS", "ORGANIZATION", "LOCATION"} & set(found_.values())


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("policy_number", "40447209", "MEDICAL_RECORD"),
        ("edad", "thirty-eight", "AGE"),
        ("approvedBy", "d. blackwood", "PERSON"),
        ("ssn", "252478081", "US_SSN"),
        ("licensePlate", "1jsv031", "LICENSE_PLATE"),
        ("employer", "fenmerton & sons", "ORGANIZATION"),
        ("numeroCuenta", "1234567890", "BANK_ACCOUNT"),
        ("nss", "72795608040", "MX_NSS"),
        ("clabe", "32180000118359719", "MX_CLABE"),  # a JSON number has lost its first zero
        ("telefono", "12345678", "PHONE_NUMBER"),
        ("password", "perrito", "OTHER"),
    ],
)
def test_a_key_says_what_its_value_is(key: str, value: str, kind: str) -> None:
    call = {"id": "c1", "name": "search", "arguments": {"filter": {key: value}}}
    given = un.Conversation(
        id="c1",
        messages=[{"role": "user", "content": "hola"}, {"role": "assistant", "content": None, "tool_calls": [call]}],
        metadata={key: [value]},
    )
    spans = un.scan(given, ner="off").spans
    assert [(span.text, span.type) for span in spans] == [(value, kind)] * 2


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Sedán Clásico"),
        ("stock", "252478081"),
        ("price", "350000"),
        ("estado", "abierto"),
        ("viejo_curp", "nada"),
    ],
)
def test_other_keys_say_nothing(key: str, value: str) -> None:
    assert found(conversation("hola", metadata={key: value})) == {}


def test_numbers_are_read_too() -> None:
    given = conversation("hola", metadata={"account_number": 280334018780})
    assert found(given) == {"280334018780": "BANK_ACCOUNT"}
    assert un.anonymize(given, ner="off").metadata == {"account_number": "[BANK_ACCOUNT_1]"}


def test_a_name_asked_for_is_no_ordinary_word() -> None:
    question = "¿Me comparte sus placas y un nombre de contacto?"
    assert found(conversation(question, "Placas TYU-482-B")) == {"TYU-482-B": "LICENSE_PLATE"}
    assert found(conversation(question, "Quetzalli")) == {"Quetzalli": "PERSON"}
    assert found(conversation("And the name?", "Mason")) == {"Mason": "PERSON"}


@pytest.mark.parametrize(
    "answer", ["2021", "45,000 km", "a las 10:30", "$1,200", "no lo tengo", "el de 2019 con 45000 km"]
)
def test_other_numbers_answer_nothing(answer: str) -> None:
    assert not {"MEDICAL_RECORD", "LICENSE_PLATE"} & set(
        found(conversation("¿Placas y número de póliza?", answer)).values()
    )
