"""What a user may give by mistake is an error that says so, or works; nothing is lost in silence."""

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.schemas.conversation import Conversation

CHAT = Conversation(id="a", language="es", messages=[{"role": "user", "content": "Soy María López"}])


def test_what_can_be_read_only_once_is_read():
    assert anonymize((text for text in ["soy Juan Pérez"]), ner="off") == ["soy [PERSON_1]"]
    [made] = anonymize(iter([CHAT]), ner="off")
    assert made.messages[0].content == "Soy [PERSON_1]"


@pytest.mark.parametrize("x", [5, None, {"texto": "soy Juan"}, b"soy Juan", ["soy Juan", 5], [CHAT, "soy Juan"]])
def test_neither_text_nor_conversation(x):
    with pytest.raises(ParameterError) as caught:
        anonymize(x, ner="off")
    assert "Juan" not in str(caught.value)


@pytest.mark.parametrize("options", [{"vault": "yes"}, {"reviewed": True}, {"confidence": "high"}])
def test_options_of_another_kind(options):
    with pytest.raises(ParameterError):
        anonymize("soy Juan Pérez", ner="off", **options)
