"""Personal data whose words are joined by `_` is found and replaced; names of fields and tools are nobody's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.privacy.scan import scan
from uncase_nb.workspace.folder import Workspace

VALUES = {
    "Juan_Pérez_López": "PERSON",
    "Lucía_Hernández_Garza": "PERSON",
    "maria_lopez": "PERSON",
    "JUAN_PEREZ_LOPEZ": "PERSON",
    "55_4821_9930": "PHONE_NUMBER",
    "+52_55_4821_9930": "PHONE_NUMBER",
    "4539_1488_0343_6467": "CREDIT_CARD",
}
BEFORE = ["", "cliente ", "cliente: ", "call_", '{"x": "']
PLAIN = [
    "buscar_inventario",
    "id_vehiculo",
    "precio_total",
    "[PERSON_1]",
    "[PHONE_NUMBER_12]",
    "fecha_nacimiento",
    "nombre_cliente",
    "Total_Ventas",
    "MAX_TOKENS",
    "get_user_by_id",
    "modelo_2024",
    "order_id_12345",
    "backup_2024_05_12.sql",
    "1_000_000",
    "10_000_000_000",
    "Precio_Total",
    "Fecha_Nacimiento",
    "gpt_4o_mini",
    "tool_choice",
    "Crear_Cita",
    "schema_v1_20240512",
    "luz_frontal",
    "Nissan_Versa_2020",
    "Max_Tokens",
    "Grace_Period",
]


@given(st.sampled_from(sorted(VALUES)), st.sampled_from(BEFORE), st.sampled_from(["", " gracias", '"}', " [PERSON_7]"]))
@settings(deadline=None)
def test_joined_values_are_found_whole_and_replaced(value, before, after):
    text = before + value + after
    assert (VALUES[value], value) in [(span.type, span.text) for span in scan(text, ner="off").spans]
    new = anonymize(text, ner="off")
    assert new.startswith(before)
    assert new.endswith(after)
    assert value not in new
    assert anonymize(new, ner="off") == new


def test_one_person_is_one_however_the_words_are_joined():
    assert anonymize("Juan Pérez López, Juan_Pérez_López", ner="off") == "[PERSON_1], [PERSON_1]"


def test_a_name_beside_a_token_is_replaced():
    assert "Pérez" not in anonymize("Juan_Pérez_[PHONE_NUMBER_1]", ner="off")


@pytest.mark.parametrize("text", PLAIN)
def test_names_of_fields_and_tools_stay(text):
    for sentence in (text, f"usa {text} con id_vehiculo", f'{{"{text}": 1}}'):
        assert anonymize(sentence, ner="off") == sentence


@pytest.mark.parametrize("place", ["tools[0].function.name", "messages[0].name", "messages[0].tool_call_id", "reply.x"])
@pytest.mark.parametrize("value", sorted(VALUES))
def test_the_border_sees_them(place, value, tmp_path):
    guard = Interceptor("warn", ner="off", workspace=Workspace(tmp_path))
    assert VALUES[value] in {finding.type for finding in guard.check([(place, value)], direction="outgoing").findings}
