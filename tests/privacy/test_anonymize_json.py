"""JSON in messages: names behind escapes are found, and what comes out is JSON and can be put back."""

import json

import pytest

from uncase_nb.privacy.anonymize import anonymize, anonymize_report
from uncase_nb.privacy.json_text import readable, restored
from uncase_nb.privacy.reveal import reveal
from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.workspace.folder import Workspace

NOTE = 'Hola\nMaría López llamó\nAtte. José Pérez García\t55 1234 5678\nmaria.lopez@correo.example "Mari" C:\\tmp'
DATA = {"nombre": "María López", "nota": NOTE, "edad": 34, "tel": 5512345678, "activo": True, "lista": [None, 3]}


@pytest.mark.parametrize("style", ["token", "surrogate"])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_json_stays_json_whatever_its_escapes(style, ascii_only, indent):
    text = json.dumps(DATA, ensure_ascii=ascii_only, indent=indent)
    report = anonymize_report(text, style=style, ner="off", language="es")
    made = json.loads(report.result)
    assert made.keys() == DATA.keys()
    assert (made["activo"], made["lista"]) == (True, [None, 3])
    for original in ("María", "López", "Pérez", "55 1234", "5512345678", "maria.lopez"):
        assert original not in json.dumps(made, ensure_ascii=False)
    assert made["nota"].count("\n") == NOTE.count("\n")
    assert made["nota"].endswith("C:\\tmp")
    for mark in report.replacements:
        assert report.result[mark.start : mark.end] == mark.pseudonym
        assert not mark.pseudonym.startswith('"')
    if style == "token":
        assert anonymize(report.result, ner="off", language="es") == report.result


@pytest.mark.parametrize("style", ["token", "surrogate"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_comes_back(tmp_path, style, ascii_only):
    vault = Vault(Workspace(tmp_path / ".uncase"))
    data = {"nombre": "María López", "nota": 'Soy María López\nde "Mérida" 55 1234 5678'}
    content = json.dumps(data, ensure_ascii=ascii_only)
    before = Conversation(id="c1", language="es", messages=[{"role": "tool", "content": content}])
    made = anonymize(before, style=style, ner="off", vault=vault)
    assert "López" not in json.loads(made.messages[0].content)["nota"]
    assert json.loads(reveal(made, vault=vault).messages[0].content) == data


@pytest.mark.parametrize(
    "text", ['{"a": "x\\n\\u00e9 \\" \\\\ \\/"}', "[1]", "[roto", '{"a": "\u201f\\n"}', "no", '["\\ud83d\\ude00"]']
)
def test_nothing_replaced_nothing_changed(text):
    assert restored(Rewriting(readable(text)), text).text == text
