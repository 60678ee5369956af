"""Doing it twice changes nothing, whichever detectors run."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.schemas.conversation import Conversation

LINES = [
    "hola buenas tardes, soy la Dra. Ximena Arriaga del Hospital Ángeles", "mi hermano Toño vive en Torreón con Lupita",
    "Le paso el contacto: Rubén Castañeda, 55 1234 5678", "my name is Trevor McAllister and I live in Leeds",
    "quedamos el 3 de marzo en Calle Fresno 14, con el Lic. Bermúdez", "ok gracias", "call Brenda at 202-555-0147 tomorrow",
    "el paciente ingresó el 12/03/2019 en el Clínic de Barcelona", "te escribo de parte de Grupo Altavista, soy Nayeli",
    "What about Jim? He works for Harbor Logistics in Tacoma.", "[PERSON_3] preguntó por [ORGANIZATION_1] y por Chuy",
]  # fmt: skip
lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=4)
slow = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("ner", ["off", "compact"])
@given(texts=lines, language=st.sampled_from(["es", "en"]))
@slow
def test_twice_is_once(texts, language, ner):
    messages = [{"role": "user", "name": "Ximena Arriaga", "content": text} for text in texts]
    raw = Conversation(id="c1", language=language, participants=["Ximena Arriaga"], messages=messages)
    once = anonymize([raw], ner=ner)
    assert anonymize(once, ner=ner) == once
    plain = anonymize(texts, ner=ner, language=language)
    assert anonymize(plain, ner=ner, language=language) == plain
