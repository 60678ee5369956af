"""What the vault knows can be put back, and every time is recorded."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from uncase_nb.errors import ParameterError, WorkspaceError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.interceptions import InterceptionRecord
from uncase_nb.privacy.reveal import Originals, reveal
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations, ReadIssue
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.keys import cipher, derived_key

PIECES = [
    "55 1234 5678", "81 8123 4567", "maria@correo.mx", "Juan Pérez", "me llamo Ana Ruiz,", "Sra. Zamudio", "GOMC900514HDFRRL09",
    "4111 1111 1111 1111", "81.45.3.21", "calle Morelos 12", "CP 06000", "el 14/05/1990", "@anita_88", "tengo 34 años", "hola", "el",
    "https://wa.me/5215512345678", "vivo en Guadalajara", "2023", "ñ", "ES91 2100 0418 4502 0005 1332", "🚗", "[PERSON_", "nacido el 1 de mayo de 2001",
]  # fmt: skip
sentences = st.lists(st.sampled_from(PIECES), max_size=8, unique=True).map(" ; ".join)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    return Workspace(tmp_path / ".uncase")


@pytest.mark.parametrize("style", ["token", "surrogate"])
@given(texts=st.lists(sentences, min_size=1, max_size=3))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_there_and_back(texts, style, project):
    shutil.rmtree(project.root, ignore_errors=True)
    vault = Vault(project)
    hidden = anonymize(texts, style=style, ner="off", vault=vault)
    originals = Originals(vault.read())
    assert [originals.put_back(text, originals.dates("")) for text in hidden] == texts
    assert anonymize(hidden, style=style, ner="off", vault=vault) == hidden, "what was issued is left alone"


def conversation(**more):
    return Conversation(
        id="Chat con Mariana Quiroz", participants=["Mariana Quiroz"], metadata={"tel": "55 1234 5678"},
        messages=[{"role": "user", "name": "Mariana Quiroz", "timestamp": "2024-03-01T10:00:00",
                   "content": "soy Mariana Quiroz, nací el 12/03/1987"}], **more,
    )  # fmt: skip


@pytest.mark.parametrize("style", ["token", "surrogate"])
@pytest.mark.parametrize("timestamps", ["keep", "shift"])
def test_conversations_come_back_but_for_their_hashes(project, style, timestamps):
    raw = Conversations([conversation()], errors=[ReadIssue(file="Chat con Mariana Quiroz.txt", reason="x")])
    hidden = anonymize(raw, style=style, ner="off", vault=True, workspace=project, timestamps=timestamps)
    assert "Quiroz" not in hidden[0].model_dump_json()
    assert (hidden[0].messages[0].timestamp == raw[0].messages[0].timestamp) == (timestamps == "keep")
    back = reveal(hidden, workspace=project)
    assert back.errors == raw.errors
    assert back[0].privacy == "raw"
    assert back[0].model_copy(update={"id": raw[0].id, "source": None}) == raw[0]
    assert reveal(hidden[0], workspace=project) == back[0]


def test_both_styles_are_kept_side_by_side(project):
    text = "me llamo Juan Pérez"
    token = anonymize(text, ner="off", vault=True, workspace=project)
    surrogate = anonymize(text, style="surrogate", ner="off", vault=True, workspace=project)
    assert reveal([token, surrogate, "nada"], workspace=project) == [text, text, "nada"]
    assert Vault(project).token_of("PERSON", "Juan Pérez") == "[PERSON_1]"
    assert surrogate == f"me llamo {Vault(project).surrogate_of('PERSON', 'Juan Pérez')}"


def test_the_fullest_spelling_comes_back_for_a_token(project):
    anonymize(["soy MARIA LOPEZ", "hola maría", "Soy María López"], ner="off", vault=True, workspace=project)
    assert reveal("hola [PERSON_1], [PERSON_9]", workspace=project) == "hola María López, [PERSON_9]"


def test_surrogates_are_whole_words(project):
    made = anonymize("me llamo Juan Pérez", style="surrogate", ner="off", vault=True, workspace=project).removeprefix(
        "me llamo "
    )
    assert reveal(f"{made}, {made}s, x{made}", workspace=project) == f"Juan Pérez, {made}s, x{made}"


def test_a_raw_text_with_an_issued_name_is_no_surrogate_of_ours(project):
    made = anonymize("me llamo Juan Pérez", style="surrogate", ner="off", vault=True, workspace=project).removeprefix(
        "me llamo "
    )
    again = anonymize(
        f"me llamo {made}, mi tel es 55 1234 5678", style="surrogate", ner="off", vault=True, workspace=project
    )
    assert made not in again
    raw = Conversation(messages=[{"role": "user", "content": f"me llamo {made}"}])
    assert made not in anonymize(raw, style="surrogate", ner="off", vault=True, workspace=project).messages[0].content


def test_every_time_is_recorded_by_types_alone(project):
    hidden = anonymize("me llamo Juan Pérez, tel 55 1234 5678", ner="off", vault=True, workspace=project)
    reveal(hidden, workspace=project)
    with session(project) as database:
        rows = list(database.scalars(select(InterceptionRecord)))
    assert [row.findings for row in rows] == [
        [{"field": "reveal", "type": "PERSON", "count": 1}, {"field": "reveal", "type": "PHONE_NUMBER", "count": 1}]
    ]
    assert rows[0].detectors == ["vault"]


def test_mistakes_are_named(project):
    with pytest.raises(WorkspaceError, match="holds nothing"):
        reveal("x", workspace=project)
    with pytest.raises(ParameterError, match="vault"):
        reveal("x", vault=False, workspace=project)
    anonymize("me llamo Juan Pérez", ner="off", vault=True, workspace=project)
    with pytest.raises(ParameterError, match="Only text and conversations"):
        reveal([1], workspace=project)


def test_a_vault_of_the_first_version_is_read_and_one_of_the_future_refused(project):
    row = {"type": "PERSON", "number": 4, "keys": ["juan perez"], "originals": ["Juan Pérez"]}
    file = project.vault / "pseudonyms.fernet"
    project.vault.mkdir(parents=True)

    def write(version):
        old = cipher(derived_key(project, "vault"))
        file.write_bytes(old.encrypt(json.dumps({"version": version, "entities": [row]}).encode()))

    write(1)
    assert anonymize("soy Juan Pérez, me llamo Ana Ruiz", ner="off", vault=True, workspace=project).startswith(
        "soy [PERSON_4]"
    )
    assert reveal("[PERSON_4]", workspace=project) == "Juan Pérez"
    write(3)
    with pytest.raises(WorkspaceError, match="version 3"):
        Vault(project).values()
