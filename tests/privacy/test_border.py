"""The border reads whatever the last round did not read just so, and refuses what is still found there."""

import pytest

from uncase_nb.errors import PrivacyError
from uncase_nb.privacy import anonymizer, propose
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.schemas.conversation import Conversation

TEXTS = ["me llamo Ana Ruiz", "hola", "mi correo es ana@example.com"]
CONVERSATION = Conversation(id="c1", messages=[{"role": "user", "content": text} for text in TEXTS])


@pytest.mark.parametrize("x", [TEXTS, CONVERSATION], ids=["texts", "conversation"])
def test_what_differs_from_what_was_read_is_read(x, monkeypatch):
    real = anonymizer.rebuilt

    def damaged(x, texts, **options):
        return real(
            x, [[text.replace("hola", "escribe a luis@example.org") for text in row] for row in texts], **options
        )

    monkeypatch.setattr(anonymizer, "rebuilt", damaged)
    with pytest.raises(PrivacyError, match="EMAIL_ADDRESS"):
        anonymize(x, ner="off")


def read_at_the_border(monkeypatch, x, **options):
    real, read = anonymizer.examine, []

    def noted(documents, **others):
        read.extend(field.text for item in documents for field in item.fields)
        return real(documents, **others)

    with monkeypatch.context() as patched:
        patched.setattr(anonymizer, "examine", noted)
        anonymize(x, **options)
    return read


def test_texts_the_rules_just_read_without_finding_anything_are_not_read_again(monkeypatch):
    assert read_at_the_border(monkeypatch, TEXTS, ner="off") == []


def test_surrogates_are_read(monkeypatch):
    assert read_at_the_border(monkeypatch, TEXTS, ner="off", style="surrogate")


def test_of_a_conversation_only_its_new_source_is_read_again(monkeypatch):
    read = read_at_the_border(monkeypatch, CONVERSATION.model_copy(update={"source": "ana@example.com"}), ner="off")
    assert len(read) == 1
    assert read[0].startswith("sha256:")


def test_a_source_with_an_identifier_is_refused(monkeypatch):
    real = anonymizer.rebuilt

    def damaged(x, texts, **options):
        return real(x, texts, **options).model_copy(update={"source": "luis@example.org"})

    monkeypatch.setattr(anonymizer, "rebuilt", damaged)
    with pytest.raises(PrivacyError, match="EMAIL_ADDRESS"):
        anonymize(CONVERSATION, ner="off")


class Silent:
    """A statistical detector that finds nothing."""

    name = "silent"

    def find(self, texts, *, language=None):
        del language
        return iter([[] for _ in texts])


def test_with_other_detectors_everything_is_read(monkeypatch):
    real = propose.statistical
    monkeypatch.setattr(
        propose, "statistical", lambda language, ner: [Silent()] if ner == "auto" else real(language, ner)
    )
    assert len(read_at_the_border(monkeypatch, TEXTS, ner="auto")) == len(TEXTS)
